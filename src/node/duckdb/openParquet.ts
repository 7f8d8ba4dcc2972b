import { TerritoryError } from '../../core/errors.js';
import type { Issue } from '../../core/issues.js';
import { throwIssues } from '../../core/throwIssues.js';
import { emptyMembers, setMember } from '../../criteria/members.js';
import { splitPath } from '../../criteria/splitPath.js';
import type { Fields, FieldType } from '../../criteria/types.js';
import { findHeaderIssues } from '../findHeaderIssues.js';
import { columnReading, describeColumns } from './columnReading.js';
import { describeDuckDBError } from './describeDuckDBError.js';
import { quoteName, quotePath } from './quoteSql.js';
import type { AccountSource, Database, SourceColumn } from './types.js';

/** Which columns of a file are looked for. */
export interface SourceOptions {
  readonly path: string;
  /** The column of the ids. */
  readonly idColumn: string;
  readonly fields: Fields;
}

/** A column of a file as DuckDB describes it. */
interface FileColumn {
  readonly name: string;
  readonly sql: string;
  readonly type: string;
}

const ROW_NUMBER = 'file_row_number';
const ID = /^(?:VARCHAR|UUID|ENUM\(.*\)|U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT))$/s;

/**
 * The accounts in a Parquet file. A field is in the column of its name; a dotted name also leads into structures.
 *
 * @throws {@link TerritoryError} `unreadable_file` for what is no Parquet file; `malformed_file` where there is no column of
 * ids, where columns are told apart by case alone, and for each column that does not hold what its field's type says.
 */
export async function openParquet(database: Database, options: SourceOptions): Promise<AccountSource> {
  const { path, idColumn, fields } = options;
  const relation = `read_parquet(${quotePath(path)}, file_row_number = true)`;
  const { names, count } = await readShape(database, path);
  const wanted = Object.keys(fields).filter((name) => name !== 'id');
  throwIssues(findHeaderIssues(names, { required: [idColumn], read: [idColumn, ...wanted] }, { path }));
  const found: FileColumn[] = [];
  for (const name of wanted) found.push(...(await findColumn(database, relation, name, names)));
  const id = await findColumn(database, relation, idColumn, names);
  throwIssues([...findTypeIssues(id, found, options), ...findCaseIssues(names, [...id, ...found], path)]);
  const columns = found.flatMap((column): SourceColumn[] => {
    const reading = columnReading(typeOf(fields, column), column.type);
    return reading === undefined ? [] : [{ field: column.name, given: column.sql, ...reading }];
  });
  return {
    relation,
    count,
    id: `CAST(${quoteName(idColumn)} AS VARCHAR)`,
    columns,
    read: recordReader(columns),
    rowOf: (account) => account,
  };
}

async function readShape(database: Database, path: string): Promise<{ names: string[]; count: number }> {
  try {
    const file = quotePath(path);
    const schema = await database.rows(
      `SELECT name, num_children FROM parquet_schema(${file}) ORDER BY column_id NULLS LAST`,
    );
    const [[count]] = await database.rows(`SELECT count(*) FROM read_parquet(${file})`);
    return { names: topNames(schema), count: Number(count) };
  } catch (error) {
    if (!(error instanceof Error) || !/^(?:Invalid Input|IO) Error/.test(error.message)) throw error;
    throw new TerritoryError([{ code: 'unreadable_file', path, reason: describeDuckDBError(error) }]);
  }
}

/** The schema lists a structure before its parts; the first entry is that of the whole file. */
function topNames(schema: readonly (readonly unknown[])[]): string[] {
  const names: string[] = [];
  let at = 1;
  while (at < schema.length) {
    names.push(String(schema[at]?.[0]));
    at = skip(schema, at);
  }
  return names;
}

function skip(schema: readonly (readonly unknown[])[], at: number): number {
  let next = at + 1;
  for (let left = Number(schema[at]?.[1] ?? 0); left > 0; left--) next = skip(schema, next);
  return next;
}

async function findColumn(
  database: Database,
  relation: string,
  name: string,
  names: readonly string[],
): Promise<FileColumn[]> {
  const segments = names.includes(name) ? [name] : (splitPath(name) ?? [name]);
  if (!names.includes(segments[0])) return [];
  const sql = segments.map(quoteName).join('.');
  try {
    const [described] = await database.rows(`DESCRIBE SELECT ${sql} AS found FROM ${relation}`);
    return [{ name, sql, type: String(described?.[1]) }];
  } catch (error) {
    // A structure without such a part is as good as no column.
    if (error instanceof Error && error.message.startsWith('Binder Error')) return [];
    throw error;
  }
}

function typeOf(fields: Fields, { name }: FileColumn): FieldType {
  return fields[name]?.type ?? 'any';
}

function findTypeIssues(id: readonly FileColumn[], columns: readonly FileColumn[], options: SourceOptions): Issue[] {
  const { path, fields } = options;
  const refuse = (name: string, holds: string, type: string): Issue => {
    return { code: 'malformed_file', path, expected: `a column \`${name}\` of ${holds}`, received: type };
  };
  return [
    ...id.flatMap(({ name, type }) => (ID.test(type) ? [] : [refuse(name, 'texts or whole numbers', type)])),
    ...columns.flatMap((column) => {
      const type = typeOf(fields, column);
      return columnReading(type, column.type) === undefined
        ? [refuse(column.name, describeColumns(type), column.type)]
        : [];
    }),
  ];
}

/** DuckDB would take one for the other; it numbers the rows itself by a column of the last of these names. */
function findCaseIssues(names: readonly string[], columns: readonly FileColumn[], path: string): Issue[] {
  const taken = names.filter((name) => name.toLowerCase() === ROW_NUMBER);
  const issues = taken.map((name): Issue => {
    return { code: 'malformed_file', path, expected: `no column \`${ROW_NUMBER}\``, received: `\`${name}\`` };
  });
  const pairs = columns.flatMap(({ name }): Issue[] => {
    const alike = names.find((other) => other !== name && other.toLowerCase() === name.toLowerCase());
    if (alike === undefined) return [];
    const received = `\`${name}\` and \`${alike}\``;
    return [{ code: 'malformed_file', path, expected: 'columns that differ in more than case', received }];
  });
  return [...issues, ...pairs];
}

function recordReader(columns: readonly SourceColumn[]): AccountSource['read'] {
  const paths = columns.map(({ field }) => splitPath(field) ?? [field]);
  return ([id, ...values]) => {
    const record = emptyMembers();
    if (id !== null) record.id = id;
    for (const [at, path] of paths.entries()) if (values[at] !== null) setMember(record, path, values[at]);
    return record;
  };
}
