import type { FieldUse } from '../../criteria/types.js';
import type { Dialect } from '../dialects/types.js';
import type { SqlColumnType } from '../types.js';

/** A field as SQL sees it. */
export interface FieldSql {
  readonly type: SqlColumnType;
  /** The column as it is, NULL included. */
  readonly source: string;
  /** The value as tests compare it: a text by bytes and folded where case is ignored, a number as a double. */
  readonly value: string;
  /** Whether there is a value that counts; never NULL. */
  readonly isPresent: string;
}

/** Every finite double and nothing else: NaN is above all numbers, or in no order with them. */
const FINITE = Number.MAX_VALUE;

/** Days with a year of four digits; others, and infinity, have no such text. */
const YEARS = "CAST('0001-01-01' AS DATE) AND CAST('9999-12-31' AS DATE)";

/**
 * Each day of the calendar, written `YYYY-MM-DD`: those of every month, the 29th of February of years that 4 divides, and
 * of whole centuries those that 400 divides.
 */
const DAY =
  '^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|[0-9]{4}-(0[13-9]|1[0-2])-(29|30)|[0-9]{4}-(0[13578]|1[02])-31|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[048]|[2468][048]|[13579][26])00)-02-29)$';

/** A field over the SQL of its column. */
export function fieldSql(
  field: FieldUse,
  { source, type }: { readonly source: string; readonly type: SqlColumnType },
  dialect: Dialect,
): FieldSql {
  const value = valueSql(field, { source, type }, dialect);
  const conditions = [`${source} IS NOT NULL`, ...presenceSql(field, { source, type, value }, dialect)];
  return { type, source, value, isPresent: `(${conditions.join(' AND ')})` };
}

type ColumnSql = Pick<FieldSql, 'source' | 'type'>;

function valueSql({ ignoreCase }: FieldUse, { source, type }: ColumnSql, dialect: Dialect): string {
  const { types } = dialect;
  switch (type) {
    case 'string': {
      const text = `CAST(${source} AS ${types.text})`;
      return dialect.binary(ignoreCase === true ? dialect.foldCase(text) : text);
    }
    case 'number':
      return `CAST(${source} AS ${types.number})`;
    case 'date':
      return dialect.binary(dialect.dateText(source));
    case 'boolean':
    case 'string[]':
      return source;
  }
}

/** What must be true besides not being NULL. */
function presenceSql(
  field: FieldUse,
  { source, type, value }: Omit<FieldSql, 'isPresent'>,
  dialect: Dialect,
): string[] {
  if (type === 'number') {
    const isBounded = `${value} BETWEEN ${dialect.number(-FINITE)} AND ${dialect.number(FINITE)}`;
    return field.integer === true ? [isBounded, dialect.isWhole(value)] : [isBounded];
  }
  if (type === 'date') return [`${source} BETWEEN ${YEARS}`];
  if (field.type === 'date') return [`COALESCE(${isDaySql(value, dialect)}, FALSE)`];
  // A list with anything else in it is no list of texts, but it is something.
  return field.type === 'string[]' ? [dialect.isWithoutNull(source)] : [];
}

function isDaySql(text: string, dialect: Dialect): string {
  const continues = `substr(${text}, 11, 1)`;
  return `${dialect.matches(`substr(${text}, 1, 10)`, DAY)} AND (${continues} = '' OR ${continues} = 'T')`;
}
