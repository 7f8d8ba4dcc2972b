import { excludeUnfit } from './excludeUnfit.js';
import type { Seat } from './openSeats.js';
import type { BookAccount } from './readBookAccounts.js';
import type { OwnerExclusion } from './types.js';

/** Why a seat cannot take an account; `undefined` when it can. */
export function excludeFromSeat(seat: Seat, account: BookAccount): OwnerExclusion | undefined {
  const unfit = excludeUnfit(seat.candidate, account);
  if (unfit !== undefined) return unfit;
  if (seat.load + 1 > seat.capacity) return 'no_capacity';
  if (seat.candidate.weight === 0) return 'zero_weight';
  return seat.load < seat.shareLimit ? undefined : 'over_share';
}
