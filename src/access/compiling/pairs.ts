/** Pairs of numbers one after the other: each row with a value. */
export interface Pairs {
  readonly rows: Int32Array;
  readonly values: Int32Array;
}

/** Pairs out of two lists of one length. */
export function pairsOf(rows: readonly number[], values: readonly number[]): Pairs {
  return { rows: Int32Array.from(rows), values: Int32Array.from(values) };
}

/** The same pairs, seen from the values. */
export function turned({ rows, values }: Pairs): Pairs {
  return { rows: values, values: rows };
}

/** Pairs without those that came before; what refers to nothing, with a negative number, is left out. */
export function distinctPairs(rows: readonly number[], values: readonly number[]): Pairs {
  const seen = new Map<number, Set<number>>();
  const kept: { rows: number[]; values: number[] } = { rows: [], values: [] };
  for (const [at, row] of rows.entries()) {
    const value = values[at];
    const known = seen.get(row) ?? new Set();
    if (row < 0 || value < 0 || known.has(value)) continue;
    seen.set(row, known.add(value));
    kept.rows.push(row);
    kept.values.push(value);
  }
  return pairsOf(kept.rows, kept.values);
}
