import { attempt } from '../../access/reading/attempt.js';
import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { jsonPointer } from '../../core/jsonPointer.js';
import type { FieldUse } from '../../criteria/types.js';
import type { Dialect } from '../dialects/types.js';
import type { SqlColumn, SqlColumns, SqlColumnType } from '../types.js';
import { type FieldSql, fieldSql } from './fieldSql.js';

/** The columns of a query by the fields that they stand for. */
export interface ColumnTable {
  /** Why a field at a place has no SQL, or nothing. */
  readonly issuesOf: FindFieldIssues;
  /** The SQL of a field that has a column. */
  readonly fieldOf: (field: FieldUse) => FieldSql;
  /** Names that the engine cannot have. */
  readonly issues: readonly Issue[];
}

/** Why the use of a field at a place cannot become SQL. */
export type FindFieldIssues = (field: FieldUse, pointer: string) => readonly Issue[];

/** The columns and the alias of their table, with the path of what has them. */
interface GivenColumns {
  readonly columns: SqlColumns;
  readonly alias?: string;
  readonly path?: readonly string[];
}

/** Columns as a dialect quotes them, after the alias of their table where there is one. */
export function readColumns({ columns, alias, path = [] }: GivenColumns, dialect: Dialect): ColumnTable {
  const at = (...place: readonly string[]) => jsonPointer([...path, ...place]);
  const prefix =
    alias === undefined ? { result: '', issues: [] } : attempt(() => `${dialect.quoteName(alias)}.`, at('alias'));
  const quoted = Object.entries(columns).map(([field, column]) => {
    const pointer = typeof column === 'string' ? at('columns', field) : at('columns', field, 'name');
    return { field, column, ...attempt(() => dialect.quoteName(parts(column).name), pointer) };
  });
  const byField = new Map(quoted.map(({ field, column, result = '' }) => [field, { column, name: result }]));
  return {
    issuesOf(field, pointer) {
      const found = byField.get(field.name);
      if (found === undefined) return [{ code: 'missing_column', pointer, field: field.name }];
      return findTypeIssues(field, found.column, at('columns', field.name, 'type'));
    },
    fieldOf(field) {
      const { column = field.name, name = '' } = byField.get(field.name) ?? {};
      return fieldSql(field, { source: `${prefix.result ?? ''}${name}`, type: typeOf(field, column) }, dialect);
    },
    issues: [...prefix.issues, ...quoted.flatMap(({ issues }) => issues)],
  };
}

function parts(column: SqlColumn): { name: string; type?: SqlColumnType } {
  return typeof column === 'string' ? { name: column } : column;
}

/** What a column holds: what its field's type says where nothing else is said. */
function typeOf(field: FieldUse, column: SqlColumn): SqlColumnType {
  const { type } = parts(column);
  if (type !== undefined) return type;
  return field.type === 'date' || field.type === 'any' ? 'string' : field.type;
}

/** A column holds what its field's type says, and a field of any type says nothing. */
function findTypeIssues({ type }: FieldUse, column: SqlColumn, pointer: string): Issue[] {
  const given = parts(column).type;
  const allowed = type === 'any' ? COLUMN_TYPES : type === 'date' ? DAY_TYPES : [type];
  if (given === undefined ? type !== 'any' : allowed.includes(given)) return [];
  const place = { pointer, expected: allowed.join(', ') };
  if (given === undefined) return [{ code: 'missing_member', ...place }];
  return [{ code: 'wrong_type', ...place, received: describeValue(given) }];
}

const COLUMN_TYPES: readonly SqlColumnType[] = ['string', 'number', 'boolean', 'date', 'string[]'];
const DAY_TYPES: readonly SqlColumnType[] = ['string', 'date'];
