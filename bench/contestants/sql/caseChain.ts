import { indexHierarchy, type JsonLogic, type TerritoryModel } from 'bailiwick';
import { readAnswers } from '../../support/sql/readAnswers.js';
import type { SqlCourse, SqlRunner } from './types.js';

/** A chain of more arms is run on so many accounts, since it would take minutes. */
const MOST_ARMS_TIMES_ACCOUNTS = 100_000_000;

/**
 * The SQL that a person would write: one CASE with an arm for each territory, those below before those above, each with its
 * conditions and those above it, no more than the accounts of these plans take.
 */
export async function caseChain({ model, connection, accounts }: SqlCourse): Promise<SqlRunner> {
  const most = Math.min(accounts, Math.floor(MOST_ARMS_TIMES_ACCOUNTS / model.territories.length));
  const query = `SELECT id, ${caseOf(model)} AS territory FROM accounts WHERE row < ${most}`;
  const run = async () => {
    // DuckDB would plan each IN of the chain as a join, which takes minutes for hundreds of arms.
    await connection.run(`SET disabled_optimizers = 'in_clause'`);
    await connection.run(`CREATE OR REPLACE TABLE chained AS ${query}`);
    await connection.run(`SET disabled_optimizers = ''`);
  };
  return {
    name: 'DuckDB, CASE chain',
    accounts: most,
    loadMs: 0,
    run,
    answers: () => readAnswers({ connection, model, table: 'chained', accounts: most }),
  };
}

function caseOf(model: TerritoryModel): string {
  const { nodes, parentOf } = indexHierarchy(model.territories);
  const paths: string[][] = [];
  for (const [position, { criteria }] of nodes.entries()) {
    const above = paths[parentOf[position]] ?? [];
    paths.push(criteria === undefined ? above : [...above, conditionOf(criteria)]);
  }
  // INVARIANT: in pre-order a parent comes before its children.
  const arms = nodes.flatMap(({ id, criteria }, position) =>
    criteria === undefined ? [] : [`WHEN ${paths[position].join(' AND ')} THEN ${textOf(id)}`],
  );
  return `CASE ${arms.reverse().join(' ')} END`;
}

/** The few forms of criteria that these plans have. */
function conditionOf(criteria: JsonLogic): string {
  const [[operator, given]] = Object.entries(criteria ?? {});
  if (operator === 'and') return given.map(conditionOf).join(' AND ');
  const [{ var: field }, value] = given;
  if (operator === '==') return `${field} = ${textOf(value)}`;
  if (operator === 'in') return `${field} IN (${value.map(textOf).join(', ')})`;
  if (operator === 'startsWith') return `starts_with(${field}, ${textOf(value)})`;
  if (operator === '>=' || operator === '<') return `${field} ${operator} ${Number(value)}`;
  throw new Error(`no condition is written for ${operator}`);
}

function textOf(text: unknown): string {
  return `'${String(text).replaceAll("'", "''")}'`;
}
