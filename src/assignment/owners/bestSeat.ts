import { excludeFromSeat } from './excludeFromSeat.js';
import type { Seat } from './openSeats.js';
import type { BookAccount } from './readBookAccounts.js';
import { rendezvousScore } from './rendezvousScore.js';

/** The seat with the highest score among those that an account may take, of equals the first; `undefined` for none. */
export function bestSeat(account: BookAccount, seats: readonly Seat[]): Seat | undefined {
  let best: Seat | undefined;
  let bestScore = 0;
  for (const seat of seats) {
    if (excludeFromSeat(seat, account) !== undefined) continue;
    const score = rendezvousScore({ accountHash: account.accountHash, userHash: seat.userHash }, seat.candidate.weight);
    if (score > bestScore) [best, bestScore] = [seat, score];
  }
  return best;
}
