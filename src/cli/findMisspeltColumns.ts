import { nearestName } from '../core/nearestName.js';

/** A column that stands, it seems, for a field that has none. */
export interface MisspeltColumn {
  readonly column: string;
  readonly field: string;
}

/** The columns of a file that the model does not know and whose names come close to a field that is `absent`. */
export function findMisspeltColumns(
  absent: readonly string[],
  columns: readonly string[] | undefined,
  fields: object,
): MisspeltColumn[] {
  const unknown = (columns ?? []).filter((column) => !Object.hasOwn(fields, column));
  return absent.flatMap((field) => {
    const column = nearestName(field, unknown);
    return column === undefined ? [] : [{ column, field }];
  });
}
