import fc from 'fast-check';
import { compileCriteria, isTerritoryError, type JsonLogic, parseCriteria } from '../../src/index.js';
import { criteriaToSql, type SqlDialect } from '../../src/sql/index.js';
import { criteriaFor } from './criteriaArbitraries.js';
import { recordOf, type SqlValues, sqlColumns, sqlColumnType, sqlFields, sqlValues } from './sqlRecords.js';
import type { TestTable } from './sqlTables.js';

/** Criteria to be decided for every record of a table at once. */
export interface SqlSample {
  readonly criteria: readonly JsonLogic[];
  readonly records: readonly SqlValues[];
}

/** Many criteria about {@link sqlFields} that can become SQL, and records for them. */
export function sqlSamples(size: { readonly criteria: number; readonly records: number }): fc.Arbitrary<SqlSample> {
  const usable = criteriaFor(sqlFields, 'whole').filter((criteria) => refusalsOf(criteria).length === 0);
  return fc.record({
    criteria: fc.array(usable, { minLength: size.criteria, maxLength: size.criteria, size: 'max' }),
    records: fc.array(sqlValues, { minLength: size.records, maxLength: size.records, size: 'max' }),
  });
}

/** Why criteria have no SQL, as codes of issues. */
export function refusalsOf(criteria: JsonLogic): string[] {
  try {
    sqlOf(criteria, 'duckdb');
    return [];
  } catch (error) {
    if (!isTerritoryError(error)) throw error;
    return error.issues.map(({ code }) => code);
  }
}

/** The SQL of criteria about {@link sqlFields}, with its literals written out. */
export function sqlOf(criteria: JsonLogic, dialect: SqlDialect): string {
  const parsed = parseCriteria(criteria, sqlFields);
  return criteriaToSql(parsed, { dialect, columns: sqlColumns, alias: 'records', literals: 'inline' }).text;
}

/** The table of a sample's records. */
export function tableOf({ records }: SqlSample): TestTable {
  const fields = Object.keys(sqlFields);
  return {
    name: 'records',
    columns: fields.map(sqlColumnType),
    rows: records.map((values) => fields.map((field) => values[field])),
  };
}

/** One query for a sample: a row for each record, in order, with a column for each criteria. */
export function queryOf({ criteria }: SqlSample, dialect: SqlDialect): string {
  const columns = criteria.map((each, at) => `${sqlOf(each, dialect)} AS c${at}`);
  return `SELECT ${columns.join(', ')} FROM records ORDER BY "row"`;
}

/** Where rows of a query of a sample are not what the library decides. */
export function disagreements({ criteria, records }: SqlSample, rows: readonly (readonly unknown[])[]): unknown[] {
  const predicates = criteria.map((each) => compileCriteria(each, sqlFields));
  return records.flatMap((values, row) =>
    predicates.flatMap((holds, at) => {
      const expected = holds(recordOf(values));
      const got = rows[row]?.[at];
      return got === expected ? [] : [{ criteria: JSON.stringify(criteria[at]), values, expected, got }];
    }),
  );
}
