import { describe, expect, it } from 'vitest';
import { bailiwick } from '../../../bench/contestants/access/bailiwick.js';
import { caslAbilities } from '../../../bench/contestants/access/caslAbilities.js';
import { naiveWalk } from '../../../bench/contestants/access/naiveWalk.js';
import { pairSource } from '../../../bench/contestants/access/pairSource.js';
import { levelPairs, pairsMap } from '../../../bench/contestants/access/pairsMap.js';
import type { AccessTeller } from '../../../bench/contestants/access/types.js';
import { accessWorld } from '../../../bench/workloads/access/accessWorld.js';

const world = accessWorld(600);
const { accountIds, territoryIds } = world.assignments;
const userIds = world.users.map(({ id }) => id);

const contestants = {
  [bailiwick.name]: () => bailiwick.prepare(world),
  'pairs in maps': () => {
    const source = pairSource(world);
    return pairsMap(source, levelPairs(source, userIds, Number.POSITIVE_INFINITY));
  },
};

describe('contestants in access', () => {
  it.each(Object.entries(contestants))('%s has the levels of the walk, before and after changes', (_, prepare) => {
    const tellers = [naiveWalk.prepare(world), prepare()];
    const [before, same] = tellers.map(levelsOf);
    expect(same).toEqual(before);
    const [after, changed] = tellers.map(change).map(levelsOf);
    expect(changed).toEqual(after);
    expect(after).not.toEqual(before);
  });

  it('CASL lets through whom the walk gives a level, before and after changes', () => {
    const tellers = [naiveWalk.prepare(world), caslAbilities.prepare(world)];
    const isThrough = (levels: string[]) => levels.map((level) => level !== 'none');
    const [before, same] = tellers.map(levelsOf).map(isThrough);
    expect(same).toEqual(before);
    const [after, changed] = tellers.map(change).map(levelsOf).map(isThrough);
    expect(changed).toEqual(after);
  });

  it.each([naiveWalk, caslAbilities, bailiwick])('$name lists what it gives access to', ({ prepare }) => {
    const { check, list } = prepare(world);
    for (const userId of userIds) {
      const expected = accountIds.filter((accountId) => check(userId, accountId) !== 'none');
      expect([...list(userId)].sort()).toEqual(expected);
    }
  });

  it('pairs of some users are enough when there are so many', () => {
    const pairs = levelPairs(pairSource(world), userIds, 601);
    expect([...pairs.keys()]).toEqual(userIds.slice(0, pairs.size));
    expect(pairs.size).toBeGreaterThan(1);
    expect(pairs.size).toBeLessThan(userIds.length);
  });
});

function levelsOf({ check }: AccessTeller): string[] {
  return userIds.flatMap((userId) => accountIds.map((accountId) => check(userId, accountId)));
}

function change(teller: AccessTeller): AccessTeller {
  teller.move(accountIds[3], [territoryIds[2]]);
  teller.move(accountIds[4], []);
  teller.join(userIds[5], [territoryIds[1]]);
  teller.join(userIds[0], []);
  return teller;
}
