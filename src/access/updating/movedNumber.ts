/** Lists by place, from some of which a number is taken out while others get it. */
export function movedNumber(
  lists: readonly (readonly number[])[],
  number: number,
  from: Iterable<number>,
  to: Iterable<number>,
): readonly (readonly number[])[] {
  const changed = lists.slice();
  for (const place of new Set(from)) changed[place] = changed[place].filter((each) => each !== number);
  for (const place of new Set(to)) changed[place] = [...changed[place], number];
  return changed;
}

/** The same for lists of rows. */
export function movedRow(
  lists: readonly Int32Array[],
  row: number,
  from: Iterable<number>,
  to: Iterable<number>,
): readonly Int32Array[] {
  const changed = lists.slice();
  for (const place of new Set(from)) changed[place] = changed[place].filter((each) => each !== row);
  for (const place of new Set(to)) changed[place] = withRow(changed[place], row);
  return changed;
}

/** Rows with one more. */
export function withRow(rows: Int32Array, row: number): Int32Array {
  const more = new Int32Array(rows.length + 1);
  more.set(rows);
  more[rows.length] = row;
  return more;
}
