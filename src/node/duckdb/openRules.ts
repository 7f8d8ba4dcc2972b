import { type CompiledModel, compileModel } from '../../assignment/compileModel.js';
import type { AssignmentOptions, AssignmentTable } from '../../assignment/types.js';
import { toSql } from '../../sql/toSql.js';
import { type AccountParts, PART, REGULAR } from './accountParts.js';
import { quoteText } from './quoteSql.js';
import type { Database } from './types.js';
import { widenPolicy } from './widenPolicy.js';

/** The table of what the accounts of a part have: `row`, `territory`, `place` from 1, `source`. */
export const FOUND = 'found';

/** What rules gave the regular accounts of a part. */
export interface RuleCounts {
  readonly accounts: number;
  readonly assigned: number;
  readonly inSeveral: number;
  /** By territory id. */
  readonly byTerritory: ReadonlyMap<string, number>;
}

/** A model in a database. */
export interface Rules {
  /** Fills {@link FOUND} for the regular accounts of the part that is loaded; more of them may turn out to be odd. */
  assign(): Promise<RuleCounts>;
  /** Adds what the accounts of some rows have by JavaScript. */
  add(rows: readonly number[], table: AssignmentTable): Promise<void>;
}

const ROWS_IN_STATEMENT = 1_000;

/**
 * Brings a model into a database, for accounts that come in parts.
 *
 * @throws {@link TerritoryError} `opaque_in_sql` with the territory whose criteria only json-logic-js can evaluate.
 */
export async function openRules(
  database: Database,
  compiled: CompiledModel,
  { parts, asOf }: { readonly parts: AccountParts } & Pick<AssignmentOptions, 'asOf'>,
): Promise<Rules> {
  const { policy, most } = widenPolicy(compiled.model.policy ?? {});
  const wide = most === Number.POSITIVE_INFINITY ? compiled : compileModel({ ...compiled.model, policy });
  const accounts = { table: REGULAR, id: 'row', columns: parts.columns };
  const { statements, query, parameters } = toSql(wide, { dialect: 'duckdb', accounts, ...(asOf && { asOf }) });
  for (const statement of statements) await database.run(statement);
  const chosen = `SELECT CAST(account_id AS BIGINT) AS row, territory_id AS territory, CAST(place AS INTEGER) AS place, source FROM (${query})`;
  return {
    async assign() {
      await database.run(`CREATE OR REPLACE TEMPORARY TABLE ${FOUND} AS ${chosen}`, parameters);
      if (most < Number.POSITIVE_INFINITY) await turnOdd(database, most);
      return countFound(database);
    },
    async add(rows, table) {
      for (const values of entriesOf(rows, table)) await database.run(`INSERT INTO ${FOUND} VALUES ${values}`);
    },
  };
}

async function turnOdd(database: Database, most: number): Promise<void> {
  await database.run(
    `UPDATE ${PART} SET is_odd = true WHERE row IN (SELECT row FROM ${FOUND} WHERE place = ${most + 1})`,
  );
  await database.run(`DELETE FROM ${FOUND} WHERE row IN (SELECT row FROM ${PART} WHERE is_odd)`);
}

async function countFound(database: Database): Promise<RuleCounts> {
  const [[accounts]] = await database.rows(`SELECT count(*) FROM ${PART} WHERE NOT is_odd`);
  const [[assigned, inSeveral]] = await database.rows(
    `SELECT count(*) FILTER (place = 1), count(*) FILTER (place = 2) FROM ${FOUND}`,
  );
  const counts = await database.rows(`SELECT territory, count(*) FROM ${FOUND} GROUP BY territory`);
  return {
    accounts: Number(accounts),
    assigned: Number(assigned),
    inSeveral: Number(inSeveral),
    byTerritory: new Map(counts.map(([territory, count]) => [String(territory), Number(count)])),
  };
}

function* entriesOf(rows: readonly number[], table: AssignmentTable): Generator<string> {
  let lines: string[] = [];
  for (const [at, row] of rows.entries()) {
    for (let entry = table.offsets[at]; entry < table.offsets[at + 1]; entry++) {
      const isPinned = ((table.pinned[entry >> 3] >> (entry & 7)) & 1) === 1;
      const territory = quoteText(table.territoryIds[table.territories[entry]]);
      lines.push(`(${row}, ${territory}, ${entry - table.offsets[at] + 1}, '${isPinned ? 'pin' : 'rule'}')`);
    }
    if (lines.length < ROWS_IN_STATEMENT) continue;
    yield lines.join(', ');
    lines = [];
  }
  if (lines.length > 0) yield lines.join(', ');
}
