import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPlans, type PlanEntry } from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { planOf } from './planWorlds.js';

describe('diffPlans', () => {
  it('matches territories that have new names', () => {
    const diff = diffPlans(planOf({ north: 'abc', south: 'de' }), planOf({ S: 'cde', N: 'ab' }));
    expect(diff).toEqual({
      moved: [{ unitId: 'c', fromId: 'north', toId: 'S' }],
      value: 1,
      share: 0.2,
      labels: [
        { beforeId: 'north', afterId: 'N', unitIds: ['a', 'b'] },
        { beforeId: 'south', afterId: 'S', unitIds: ['d', 'e'] },
      ],
      addedIds: [],
      removedIds: [],
    });
  });

  it('finds the matching that is best as a whole, not the best pair first', () => {
    const before = planOf({ A: 'abcdefg', B: 'hij' });
    const after = planOf({ X: 'abcdhij', Y: 'efg' });
    expect(diffPlans(before, after).labels.map(({ beforeId, afterId }) => `${beforeId}${afterId}`)).toEqual([
      'AY',
      'BX',
    ]);
    expect(diffPlans(before, after).value).toBe(4);
  });

  it('sums values, and lists what only one plan has', () => {
    const values = [
      { unitId: 'a', value: 10 },
      { unitId: 'b', value: 30 },
    ];
    const diff = diffPlans(planOf({ A: 'ab', B: 'cx' }), planOf({ A: 'a', B: 'bcy' }), { values });
    expect(diff).toMatchObject({ value: 30, share: 0.75, addedIds: ['y'], removedIds: ['x'] });
  });

  it('takes names as they are when told to, with territories that go and come', () => {
    const diff = diffPlans(planOf({ A: 'a', B: 'b' }), planOf({ B: 'a', C: 'b' }), { labels: 'same' });
    expect(diff.labels).toEqual([
      { beforeId: 'A', afterId: null, unitIds: [] },
      { beforeId: 'B', afterId: 'B', unitIds: [] },
      { beforeId: null, afterId: 'C', unitIds: [] },
    ]);
    expect(diff.moved).toHaveLength(2);
  });

  it('keeps names where that moves no more', () => {
    const { labels } = diffPlans(planOf({ A: 'a', B: 'b' }), planOf({ A: 'b', B: 'c' }));
    expect(labels[0]).toMatchObject({ beforeId: 'A', afterId: 'B' });
    expect(diffPlans(planOf({ A: 'a' }), planOf({ A: 'b' })).labels[0]).toMatchObject({ beforeId: 'A', afterId: 'A' });
  });

  it('refuses a unit that stands twice', () => {
    expect(thrownIssues(() => diffPlans(planOf({ A: 'aa' }), []))).toEqual([
      { code: 'duplicate_id', pointer: '/1/unitId', id: 'a', firstPointer: '/0/unitId' },
    ]);
  });

  const plans = fc
    .array(fc.constantFrom('A', 'B', 'C', '__proto__'), { minLength: 6, maxLength: 6 })
    .map((territories): PlanEntry[] => territories.map((territoryId, at) => ({ unitId: `u${at}`, territoryId })));

  it('property: agrees with trying every matching', () => {
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        const names = ['A', 'B', 'C', '__proto__'];
        const costs = orders(names).map((order) => {
          const name = new Map(names.map((each, at) => [each, order[at]]));
          return before.filter(({ territoryId }, at) => name.get(territoryId) !== after[at].territoryId).length;
        });
        expect(diffPlans(before, after).value).toBe(Math.min(...costs));
      }),
    );
  });

  it('property: is a distance', () => {
    fc.assert(
      fc.property(plans, plans, plans, fc.constantFrom('matched', 'same'), (a, b, c, labels) => {
        const distance = (one: PlanEntry[], other: PlanEntry[]) => diffPlans(one, other, { labels }).value;
        expect(distance(a, a)).toBe(0);
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
      }),
    );
  });
});

function orders(names: readonly string[]): string[][] {
  if (names.length === 0) return [[]];
  return names.flatMap((name) => orders(names.filter((other) => other !== name)).map((rest) => [name, ...rest]));
}
