import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawReader } from '../../src/criteria/fieldReaders.js';
import { isFieldValue } from '../../src/criteria/isFieldValue.js';
import {
  type Criteria,
  criteriaFields,
  type Fields,
  type FieldType,
  isTerritoryError,
  type JsonLogic,
  parseCriteria,
} from '../../src/index.js';
import { criteriaToSql, type SqlColumnType } from '../../src/sql/index.js';
import { fieldsShownBy } from './criteriaOracle.js';
import { isUsable } from './sqlRecords.js';
import { type TestEngine, valueSql } from './sqlTables.js';

/** A decision that a case asks for. */
export interface DecisionCase {
  readonly description: string;
  readonly criteria: JsonLogic;
  readonly fields?: Fields;
  readonly record: unknown;
  readonly expected: boolean;
}

/** Cases by the file that they are in; those whose record no table can hold are left out. */
export function sqlSuites(): [suite: string, cases: DecisionCase[]][] {
  const folder = join(import.meta.dirname, '../cases/criteria');
  const suites = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'descriptions.json');
  return suites.map((suite) => {
    const cases: DecisionCase[] = JSON.parse(readFileSync(join(folder, suite), 'utf8'));
    return [suite, cases.filter(isRepresentable)];
  });
}

/** One query for many cases: a row with the number of each and what SQL decides, or the codes why there is no SQL. */
export function casesQuery(cases: readonly DecisionCase[], engine: TestEngine) {
  const parts = cases.map((each, at) => ({ at, ...partOf(each, engine) }));
  const selects = parts.flatMap(({ at, from, text }) =>
    text === undefined ? [] : [`SELECT ${at} AS "case", ${text} AS holds FROM (${from}) AS records`],
  );
  const refused = new Map(parts.flatMap(({ at, codes }) => (codes === undefined ? [] : [[at, codes] as const])));
  return { query: selects.join(' UNION ALL '), refused };
}

/** What SQL may refuse: opaque parts, and texts that no engine can hold. */
export const refusals: readonly string[] = ['opaque_in_sql', 'unusable_in_sql'];

function partOf(test: DecisionCase, engine: TestEngine): { from: string; text?: string; codes?: string[] } {
  const columns = columnsOf(test);
  const values = columns.map(({ name, type, value }) => `${valueSql(value, type, engine)} AS "${quote(name)}"`);
  const from = values.length === 0 ? 'SELECT 1 AS one' : `SELECT ${values.join(', ')}`;
  try {
    return { from, text: textOf(test, engine) };
  } catch (error) {
    if (!isTerritoryError(error)) throw error;
    return { from, codes: error.issues.map(({ code }) => code) };
  }
}

function textOf(test: DecisionCase, engine: TestEngine): string {
  const columns = columnsOf(test).map(({ name, field, type }) => {
    return [name, field === 'any' ? { name, type } : name];
  });
  const options = {
    dialect: engine,
    columns: Object.fromEntries(columns),
    alias: 'records',
    literals: 'inline',
  } as const;
  return criteriaToSql(parsed(test), options).text;
}

function parsed({ criteria, fields }: DecisionCase): Criteria {
  return parseCriteria(criteria, fields);
}

interface CaseColumn {
  readonly name: string;
  readonly field: FieldType;
  readonly type: SqlColumnType;
  readonly value: unknown;
}

function columnsOf(test: DecisionCase): CaseColumn[] {
  const fields = test.fields ?? fieldsShownBy(test.criteria);
  return criteriaFields(parsed(test)).map((name) => {
    const field = fields[name] ?? { type: 'any' };
    const value = rawReader(name)(test.record);
    if (field.type === 'any') return { name, field: 'any', type: typeOf(value), value };
    const type = field.type === 'date' ? 'string' : field.type;
    // A column cannot hold a value of another type.
    return { name, field: field.type, type, value: isFieldValue({ name, type }, value) ? value : null };
  });
}

function typeOf(value: unknown): SqlColumnType {
  if (Array.isArray(value)) return 'string[]';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value === 'number' ? 'number' : 'boolean';
  return 'string';
}

/** Objects, lists with something else than texts, and some texts are nothing that a column can hold. */
function isRepresentable(test: DecisionCase): boolean {
  return columnsOf(test).every(({ value }) => {
    const parts: unknown[] = Array.isArray(value) ? value : [value];
    return parts.every((part) => part === null || part === undefined || isPlain(part, Array.isArray(value)));
  });
}

function isPlain(part: unknown, isElement: boolean): boolean {
  if (typeof part === 'string') return isUsable(part);
  return !isElement && (typeof part === 'number' || typeof part === 'boolean');
}

function quote(name: string): string {
  return name.replaceAll('"', '""');
}
