import type { OwnerFact } from './factTypes.js';
import type { Pairs } from './pairs.js';

/** The records of a type, each with the number of its owner. */
export function ownerPairs(owners: readonly OwnerFact[], type: number): Pairs {
  const rows = new Int32Array(owners.length);
  const values = new Int32Array(owners.length);
  let size = 0;
  for (const owner of owners) {
    if (owner.type !== type) continue;
    rows[size] = owner.row;
    values[size++] = owner.user;
  }
  return { rows: rows.subarray(0, size), values: values.subarray(0, size) };
}
