import type { LineTable } from './indexTypes.js';
import type { LineGathering } from './lineGathering.js';

/** The columns of lines that have all been read. */
export function tableOf(gathering: LineGathering): LineTable {
  const { ids, opportunityIds, cells, amounts, overlays, isRepeat, currencies, credits } = gathering;
  const { userIds, dimensions, rates, probabilities, starts } = gathering;
  return {
    ids,
    opportunityIds,
    cells,
    amounts,
    overlays,
    isRepeat,
    currencies,
    userIds,
    rates,
    probabilities,
    starts,
    dimensions: dimensions.map(({ column }) => column),
    positions: credits.positions.subarray(0, credits.count),
    shares: credits.shares === null ? null : credits.shares.subarray(0, credits.count),
  };
}
