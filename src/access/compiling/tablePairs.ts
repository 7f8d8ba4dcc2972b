import type { AssignmentTable } from '../../assignment/types.js';
import type { Pairs } from './pairs.js';
import type { References } from './references.js';

/** The accounts of a table with their territories. */
export function tablePairs(table: AssignmentTable, references: References): Pairs {
  const { accountIds, territoryIds, offsets, territories } = table;
  const positions = territoryIds.map((territoryId, at) =>
    references.territory(territoryId, () => `/assignments/territoryIds/${at}`),
  );
  const size = offsets[accountIds.length];
  const rows = new Int32Array(size);
  const values = new Int32Array(size);
  // Accounts have the numbers of their rows, less those of the refused rows before them.
  let row = 0;
  for (let at = 0; at < accountIds.length; at++) {
    for (let entry = offsets[at]; entry < offsets[at + 1]; entry++) {
      rows[entry] = row;
      values[entry] = positions[territories[entry]];
    }
    if (accountIds[at] !== '') row++;
  }
  return { rows, values };
}
