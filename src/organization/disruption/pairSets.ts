import { compareText } from '../../core/compareText.js';

/** Pairs of an owner (a user, a territory) and an account, without any twice. */
export type PairSets = ReadonlyMap<string, ReadonlySet<string>>;

/** What was there before, after, and both times. */
export interface Comparison {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  readonly kept: readonly string[];
}

/** Pairs as sets by their first member. */
export function pairSets(pairs: Iterable<readonly [string, string]>): PairSets {
  const sets = new Map<string, Set<string>>();
  for (const [owner, member] of pairs) {
    const set = sets.get(owner);
    if (set === undefined) sets.set(owner, new Set([member]));
    else set.add(member);
  }
  return sets;
}

/** Every first member of pairs, by id, with what it had before and has after. */
export function comparePairs(before: PairSets, after: PairSets): (readonly [string, Comparison])[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return ids.map((id) => [id, compareSets(before.get(id) ?? NOTHING, after.get(id) ?? NOTHING)]);
}

const NOTHING: ReadonlySet<string> = new Set();

function compareSets(before: ReadonlySet<string>, after: ReadonlySet<string>): Comparison {
  return {
    lost: [...before].filter((id) => !after.has(id)).sort(compareText),
    gained: [...after].filter((id) => !before.has(id)).sort(compareText),
    kept: [...before].filter((id) => after.has(id)).sort(compareText),
  };
}
