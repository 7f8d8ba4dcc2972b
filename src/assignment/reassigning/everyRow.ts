/** The numbers of all rows of a list. */
export function everyRow({ length }: { readonly length: number }): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}
