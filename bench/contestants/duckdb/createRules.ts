import { DOUBLE, type DuckDBConnection, INTEGER, VARCHAR } from '@duckdb/node-api';
import type { Fields } from 'bailiwick';
import { createTable, type TableColumn } from './createTable.js';
import { boundFields } from './levelQuery.js';
import type { Rule, RuleLevel } from './ruleLevels.js';
import { ABSENT_NUMBER, ABSENT_TEXT, MOST_NUMBER, MOST_TEXT } from './testBoxes.js';

/** Creates the table of the rules of one level; a field without bounds has ends that everything is between. */
export async function createRules(
  connection: DuckDBConnection,
  name: string,
  level: RuleLevel,
  fields: Fields,
): Promise<void> {
  const bounds = boundFields(level).flatMap((field) => boundColumns(field, fields[field].type === 'number'));
  await createTable(connection, name, [...keyColumns, ...bounds], level.rules);
}

const keyColumns: readonly TableColumn<Rule>[] = [
  { name: 'parent', type: INTEGER, read: ({ parent }) => parent },
  { name: 'key', type: VARCHAR, read: ({ key }) => key },
  { name: 'child', type: INTEGER, read: ({ child }) => child },
  { name: 'dimension', type: INTEGER, read: ({ dimension }) => dimension },
];

function boundColumns(field: string, isNumber: boolean): TableColumn<Rule>[] {
  const type = isNumber ? DOUBLE : VARCHAR;
  const [least, most] = isNumber ? [ABSENT_NUMBER, MOST_NUMBER] : [ABSENT_TEXT, MOST_TEXT];
  return [
    { name: `low ${field}`, type, read: ({ bounds }) => bounds[field]?.low ?? least },
    { name: `high ${field}`, type, read: ({ bounds }) => bounds[field]?.high ?? most },
  ];
}
