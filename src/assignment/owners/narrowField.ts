import { earliestDay } from './earliestDay.js';
import { type Screening, screenCandidates } from './screenCandidates.js';
import { shareLimit } from './shareLimit.js';
import { totalWeight } from './totalWeight.js';
import type { OwnerPool } from './types.js';

/** The candidates among whom the strategy chooses: those with a weight, of the earliest day, below their share. */
export function narrowField(eligible: Screening, pool: OwnerPool, size: number): Screening {
  const weighted = screenCandidates(eligible, ({ weight }) => (weight === 0 ? 'zero_weight' : undefined));
  const earliest = pool.availableWithinDays === undefined ? weighted : keepEarliest(weighted);
  return pool.strategy.kind === 'boundedRendezvous' ? keepBelowShare(earliest, size, pool.strategy.headroom) : earliest;
}

function keepEarliest(screening: Screening): Screening {
  const day = earliestDay(screening.candidates);
  return screenCandidates(screening, ({ availableInDays }) => (availableInDays > day ? 'available_later' : undefined));
}

function keepBelowShare(screening: Screening, size: number, headroom?: number): Screening {
  // A request without a load still needs somebody with room.
  const totalLoad = screening.candidates.reduce((sum, { open }) => sum + open, Math.max(size, 1));
  const all = { totalWeight: totalWeight(screening.candidates), totalLoad, headroom };
  return screenCandidates(screening, ({ weight, open }) =>
    open < shareLimit({ weight, ...all }) ? undefined : 'over_share',
  );
}
