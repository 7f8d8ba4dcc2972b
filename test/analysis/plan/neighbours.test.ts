import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/analysis/plan/buildPlan.js';
import { doHullsMeet, type Hull } from '../../../src/analysis/plan/hull.js';
import { neighbours } from '../../../src/analysis/plan/neighbours.js';
import type { Plan } from '../../../src/analysis/plan/types.js';
import { compileModel, type JsonLogic, type Territory } from '../../../src/index.js';
import { planOf, type ShortTerritory } from '../findingsOf.js';

describe('neighbours', () => {
  it('property: are the open territories with criteria, neither above the other, whose hulls meet', () => {
    fc.assert(
      fc.property(territories, (given) => {
        const plan = planned(given);
        const isOnNobody = (position: number) => hasEmptySet(plan.holdHulls[position]);
        // Where nobody can be, it does not matter what is told.
        const told = pairsOf(plan).filter((pair) => !pair.some(isOnNobody));
        const expected: [number, number][] = [];
        const { endOf, nodes } = plan.compiled.index;
        for (let a = 0; a < nodes.length; a++)
          for (let b = endOf[a]; b < nodes.length; b++)
            if ([a, b].every((each) => mayHold(plan, each)) && doHullsMeet(plan.holdHulls[a], plan.holdHulls[b]))
              expected.push([a, b]);
        expect(told).toStrictEqual(expected.filter((pair) => !pair.some(isOnNobody)));
      }),
      { numRuns: 300 },
    );
  });

  it('are no pairs of territories whose parents have nothing in common', () => {
    const [a, b] = ['a', 'b'].map((value): JsonLogic => ({ '==': [{ var: 'name' }, value] }));
    const plan = planned([
      ['one', null, { criteria: a }],
      ['below one', 'one', { localCriteria: true }],
      ['two', null, { criteria: b }],
      ['below two', 'two', { localCriteria: true }],
    ]);
    expect(namesOf(plan)).toStrictEqual([]);
  });

  it('are told of once, whatever is below them', () => {
    const plan = planned([
      ['one', null, { criteria: true }],
      ['below one', 'one', { localCriteria: true }],
      ['shut', 'one', { criteria: true, active: false }],
      ['below shut', 'shut', { criteria: true }],
      ['two', null],
      ['below two', 'two', { criteria: true }],
      ['leaf', null, { criteria: true }],
      ['bare leaf', null],
    ]);
    expect(namesOf(plan)).toStrictEqual([
      ['one', 'below two'],
      ['one', 'leaf'],
      ['below one', 'below two'],
      ['below one', 'leaf'],
      ['below two', 'leaf'],
    ]);
  });

  it('are not those below a territory that is shut', () => {
    const plan = planned([
      ['shut', null, { active: false }],
      ['one', 'shut', { criteria: true }],
      ['two', 'shut', { criteria: true }],
    ]);
    expect(namesOf(plan)).toStrictEqual([]);
  });
});

const FIELDS = ['p', 'q'];
const VALUES = ['a', 'b', 'c'];

const criteria: fc.Arbitrary<JsonLogic> = fc
  .tuple(fc.constantFrom(...FIELDS), fc.subarray(VALUES, { minLength: 1 }))
  .map(([name, values]) => ({ in: [{ var: name }, values] }));

const rules: fc.Arbitrary<Partial<Territory>> = fc.record(
  { criteria, localCriteria: criteria, active: fc.boolean() },
  { requiredKeys: [] },
);

/** Up to twelve territories, each below an earlier one or at the top. */
const territories = fc
  .array(fc.tuple(fc.nat(30), rules), { minLength: 2, maxLength: 12 })
  .map((given) =>
    given.map(
      ([above, more], at): ShortTerritory => [`t${at}`, above % 3 === 0 || at === 0 ? null : `t${above % at}`, more],
    ),
  );

function planned(given: readonly ShortTerritory[]): Plan {
  return buildPlan(compileModel(planOf(given)), undefined);
}

function mayHold({ open, compiled }: Plan, position: number): boolean {
  return open[position] === 1 && compiled.territories[position].hasCriteria;
}

function hasEmptySet(hull: Hull): boolean {
  return [...hull.values()].some((set) => set.length === 0);
}

function pairsOf(plan: Plan): [number, number][] {
  const pairs: [number, number][] = [];
  neighbours(plan, (a, b) => pairs.push([Math.min(a, b), Math.max(a, b)]));
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

function namesOf(plan: Plan): string[][] {
  return pairsOf(plan).map((pair) => pair.map((position) => plan.compiled.index.nodes[position].id));
}
