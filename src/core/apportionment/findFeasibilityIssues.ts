import type { Issue } from '../issues.js';
import type { Apportionment, Party } from './types.js';

/** Why no shares within their bounds add up to the total. */
export function findFeasibilityIssues(apportionment: Apportionment): Issue[] {
  const empty = apportionment.parties.flatMap((party) => findEmptyBounds(party, apportionment.isNegative));
  return empty.length > 0 ? empty : findTotalOutside(apportionment);
}

function findEmptyBounds({ index, lowest, highest }: Party, isNegative: boolean): Issue[] {
  if (highest === null || lowest <= highest) return [];
  const [from, to] = isNegative ? [-highest, -lowest] : [lowest, highest];
  return [{ code: 'empty_bounds', pointer: `/bounds/${index}`, lowest: Number(from), highest: Number(to) }];
}

function findTotalOutside({ total, parties, isNegative }: Apportionment): Issue[] {
  const least = parties.reduce((sum, { lowest }) => sum + lowest, 0n);
  const most = parties.reduce<bigint | null>(addMost, 0n);
  if (total >= least && (most === null || total <= most)) return [];
  const [from, to] = [Number(least), most === null ? null : Number(most)];
  const ends = isNegative ? { lowest: negate(to), highest: negate(from) } : { lowest: from, highest: to };
  return [{ code: 'infeasible_bounds', total: Number(isNegative ? -total : total), ...ends }];
}

/** With 0 for a 0 of any sign. */
function negate(value: number | null): number | null {
  return value === null ? null : 0 - value;
}

/** A weight of 0 never takes more than it has to. */
function addMost(sum: bigint | null, { weight, lowest, highest }: Party): bigint | null {
  const most = weight === 0n ? lowest : highest;
  return sum === null || most === null ? null : sum + most;
}
