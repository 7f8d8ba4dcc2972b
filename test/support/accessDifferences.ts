import type { AccessDifference, RecordRef } from '../../src/index.js';
import type { AccessWorld } from './accessArbitraries.js';
import { isSame } from './accessFacts.js';
import { everyRef, everyUserId, levelSlowly } from './accessOracle.js';

/** The differences over every user and every record of both worlds. */
export function differencesSlowly(before: AccessWorld, after: AccessWorld): AccessDifference[] {
  const worlds = [before, after];
  const userIds = [...new Set(worlds.flatMap(({ input }) => everyUserId(input)))].sort();
  const known = worlds.flatMap(({ input }) => everyRef(input));
  const refs = known.filter((ref, at) => known.findIndex((each) => isSame(each, ref)) === at).sort(compareRefs);
  return userIds.flatMap((userId) =>
    refs.flatMap(({ type, id }) => {
      const [was, is] = worlds.map(({ input, options }) => levelSlowly(input, options, userId, { type, id }));
      return was === is ? [] : [{ userId, type, id, before: was, after: is }];
    }),
  );
}

function compareRefs(one: RecordRef, other: RecordRef): number {
  const [first, second] = [one, other].map(({ type, id }) => [type, id] as const);
  if (first[0] !== second[0]) return first[0] < second[0] ? -1 : 1;
  if (first[1] === second[1]) return 0;
  return first[1] < second[1] ? -1 : 1;
}
