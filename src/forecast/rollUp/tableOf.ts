import type { LineTable } from './indexTypes.js';
import type { LineGathering } from './lineGathering.js';

/** The columns of lines that have all been read. */
export function tableOf(gathering: LineGathering): LineTable {
  const { ids, cells, amounts, overlays, users, userNumbers, rates, probabilities, starts, credits } = gathering;
  return {
    ...{ ids, cells, amounts, overlays, users, userNumbers, rates, probabilities, starts },
    positions: credits.positions.subarray(0, credits.count),
    shares: credits.shares === null ? null : credits.shares.subarray(0, credits.count),
  };
}
