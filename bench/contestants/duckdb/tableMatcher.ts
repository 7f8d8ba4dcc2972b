import { DOUBLE, type DuckDBConnection, INTEGER, VARCHAR } from '@duckdb/node-api';
import type { Fields, TerritoryModel } from 'bailiwick';
import type { Matcher } from '../types.js';
import { createAccounts } from './createAccounts.js';
import { createTable, type TableColumn } from './createTable.js';
import { databaseMatcher } from './databaseMatcher.js';
import { type ListedRule, listRules, type RuleColumn, type RuleList, START } from './listRules.js';
import { placesOf } from './placesOf.js';
import { domainsOf } from './testBoxes.js';

/**
 * A matcher that joins accounts with one table of all rules, level by level: a rule has a column for each condition, null
 * where it has none, and a level looks at those columns that its rules use.
 */
export function tableMatcher(model: TerritoryModel, threads: number): Promise<Matcher> {
  const fields = model.fields ?? {};
  return databaseMatcher(threads, async (connection, { accounts, columns }) => {
    const list = listRules(placesOf(model, domainsOf(columns())));
    const used = usedFields(list).map((name) => [name, fields[name]]);
    await createAccounts(connection, accounts, Object.fromEntries(used));
    await createRuleTable(connection, list, fields);
    return treeQuery(list);
  });
}

function usedFields({ columns }: RuleList): string[] {
  return [...new Set(columns.map(({ field }) => field))];
}

async function createRuleTable(
  connection: DuckDBConnection,
  { rules, columns }: RuleList,
  fields: Fields,
): Promise<void> {
  const conditions = columns.map(({ name, field }): TableColumn<ListedRule> => {
    const type = fields[field].type === 'number' ? DOUBLE : VARCHAR;
    return { name, type, read: ({ conditions }) => conditions[name] ?? null };
  });
  await createTable(connection, 'rules', [...placeColumns, ...conditions], rules);
}

const placeColumns: readonly TableColumn<ListedRule>[] = [
  { name: 'parent', type: INTEGER, read: ({ parent }) => parent },
  { name: 'child', type: INTEGER, read: ({ child }) => child },
];

/** The matches of each level, and of these the ones that go no further. */
function treeQuery(list: RuleList): string {
  const { levels } = list;
  const carried = usedFields(list)
    .map((field) => `, c."${field}"`)
    .join('');
  const start = `l0 AS NOT MATERIALIZED (SELECT c.row, ${START} AS node${carried} FROM accounts c)`;
  const steps = levels.map(
    (columns, depth) =>
      `l${depth + 1} AS MATERIALIZED (SELECT c.row, c.node AS parent, r.child AS node${carried} FROM l${depth} c ` +
      `JOIN rules r ON r.parent = c.node${columns.map(condition).join('')})`,
  );
  const deepest = levels.map((_, depth) => {
    const rows = `SELECT c.row, c.node FROM l${depth + 1} c`;
    if (depth + 1 === levels.length) return rows;
    return `${rows} ANTI JOIN l${depth + 2} n ON n.row = c.row AND n.parent = c.node`;
  });
  // An account may meet several rules of one territory.
  return `WITH ${[start, ...steps].join(', ')} SELECT DISTINCT row, node FROM (${deepest.join(' UNION ALL ')})`;
}

function condition({ name, field, test }: RuleColumn): string {
  return ` AND (r."${name}" IS NULL OR ${testOf(`c."${field}"`, `r."${name}"`, test)})`;
}

function testOf(value: string, bound: string, test: RuleColumn['test']): string {
  switch (test) {
    case 'equals':
      return `${value} = ${bound}`;
    case 'least':
      return `${value} >= ${bound}`;
    case 'most':
      return `${value} <= ${bound}`;
    case 'prefix':
      return `starts_with(${value}, ${bound})`;
    case 'element':
      return `list_contains(${value}, ${bound})`;
  }
}
