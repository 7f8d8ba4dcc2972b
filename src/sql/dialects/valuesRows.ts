/** Rows as the standard's VALUES, with a name for the table and for each column, quoted by `quoteName`. */
export function valuesRows(quoteName: (name: string) => string) {
  return (rows: readonly (readonly string[])[], names: readonly string[], alias: string): string => {
    const lines = rows.map((row) => `(${row.join(', ')})`).join(', ');
    return `(VALUES ${lines}) AS ${quoteName(alias)}(${names.map(quoteName).join(', ')})`;
  };
}
