import { divisorClaims } from './divisorClaims.js';
import { divisors } from './divisors.js';
import { hamiltonClaims } from './hamiltonClaims.js';
import type { Apportionment, Claims } from './types.js';

/** The share of each party, by index: whole, within its bounds, and the total in all. */
export function shareOut(apportionment: Apportionment): number[] {
  const { certain, line } = claimsOf(apportionment);
  const shares = [...certain];
  let left = shares.reduce((rest, share) => rest - share, apportionment.total);
  for (const { index, room } of line) {
    if (left === 0n) break;
    const taken = room < left ? room : left;
    shares[index] = (shares[index] ?? 0n) + taken;
    left -= taken;
  }
  return shares.map((share) => Number(apportionment.isNegative ? -share : share));
}

function claimsOf(apportionment: Apportionment): Claims {
  const { method } = apportionment;
  return method === 'hamilton' ? hamiltonClaims(apportionment) : divisorClaims(apportionment, divisors[method]);
}
