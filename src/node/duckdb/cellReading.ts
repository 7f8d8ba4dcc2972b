import type { FieldType } from '../../criteria/types.js';
import type { ColumnReading } from './columnReading.js';
import { quoteText } from './quoteSql.js';

/** As in `readCell`; DuckDB alone would also take `+1`, `01` and `1_000`. */
const NUMBER = '-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?';

/**
 * How cells of a CSV file, texts that are never empty, are read for a field of a type: as `readCell` does, but for cells
 * with other spaces than U+0020 at their ends, which come out as nothing or as they are.
 */
export function cellReading(type: FieldType): ColumnReading {
  switch (type) {
    case 'number':
      return { type, value: numberOf };
    case 'boolean':
      return { type, value: (cell) => `CASE lower(${cell}) WHEN 'true' THEN true WHEN 'false' THEN false END` };
    case 'string[]':
      return { type, value: listOf };
    case 'string':
    case 'date':
    case 'any':
      return { type: 'string' };
  }
}

/** A condition for the cells of a list with spaces that SQL does not cut off as JavaScript does. */
export function hasOtherSpaces(cell: string): string {
  const spaces =
    '[\\t\\n\\v\\f\\r\\x{00A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}]';
  return `regexp_matches(${cell}, ${quoteText(spaces)})`;
}

/** Most numbers are whole and written in the only way, which takes no pattern. */
function numberOf(cell: string): string {
  const whole = `TRY_CAST(${cell} AS BIGINT)`;
  const isNumber = `regexp_full_match(trim(${cell}), ${quoteText(NUMBER)})`;
  return `CASE WHEN CAST(${whole} AS VARCHAR) = ${cell} THEN CAST(${whole} AS DOUBLE) WHEN ${isNumber} THEN TRY_CAST(trim(${cell}) AS DOUBLE) END`;
}

function listOf(cell: string): string {
  const trimmed = `list_transform(string_split(${cell}, ';'), lambda item: trim(item))`;
  return `list_filter(${trimmed}, lambda item: item <> '')`;
}
