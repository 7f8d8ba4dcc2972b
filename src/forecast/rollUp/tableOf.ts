import type { LineTable } from './indexTypes.js';
import type { CreditGathering, LineGathering } from './lineGathering.js';

/** The columns of lines that have all been read. */
export function tableOf(gathering: LineGathering): LineTable {
  const { ids, opportunityIds, cells, amounts, overlays, isRepeat, currencies, credits } = gathering;
  const { userIds, dimensions, rates, probabilities, starts } = gathering;
  const { positions, shares } = creditsOf(credits);
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
    positions,
    shares,
  };
}

/** The credits without the room for more. */
function creditsOf({ count, positions, shares }: CreditGathering): Pick<LineTable, 'positions' | 'shares'> {
  // A view of a short list takes longer than a copy of it.
  if (count <= FEW) return { positions: positions.slice(0, count), shares: shares?.slice(0, count) ?? null };
  return { positions: positions.subarray(0, count), shares: shares?.subarray(0, count) ?? null };
}

const FEW = 64;
