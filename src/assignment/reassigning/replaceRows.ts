/** Ascending rows without some of them and with others, both ascending, too. */
export function replaceRows(rows: Uint32Array, gone: ArrayLike<number>, come: ArrayLike<number>): Uint32Array {
  const replaced = new Uint32Array(rows.length + come.length);
  let [size, nextGone, nextCome] = [0, 0, 0];
  for (const row of rows) {
    while (nextCome < come.length && come[nextCome] < row) replaced[size++] = come[nextCome++];
    while (nextGone < gone.length && gone[nextGone] < row) nextGone++;
    if (gone[nextGone] !== row) replaced[size++] = row;
  }
  while (nextCome < come.length) replaced[size++] = come[nextCome++];
  return replaced.slice(0, size);
}
