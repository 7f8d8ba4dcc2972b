import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../src/analysis/plan/buildPlan.js';
import { childrenOf, isDeepest, isLeaf } from '../../../src/analysis/plan/planFormulas.js';
import type { Plan } from '../../../src/analysis/plan/types.js';
import { compileModel, type JsonLogic } from '../../../src/index.js';
import { planOf, type ShortTerritory } from '../findingsOf.js';

const isOneOf = (...values: readonly string[]): JsonLogic => ({ in: [{ var: 'name' }, values] });

const PLAN: ShortTerritory[] = [
  ['top', null, { criteria: isOneOf('a', 'b', 'c', 'd', 'e') }],
  ['gated', 'top', { criteria: isOneOf('a', 'b'), localCriteria: isOneOf('b') }],
  ['below gated', 'gated', { criteria: isOneOf('a', 'd') }],
  ['bare', 'top'],
  ['below bare', 'bare', { criteria: isOneOf('c') }],
  ['shut', 'top', { criteria: isOneOf('d'), active: false }],
  ['local', 'top', { localCriteria: isOneOf('e', 'f') }],
  ['other', null],
];

describe('that a record belongs to a territory and to none below it', () => {
  it.each<[number, string, string]>([
    [0, 'top', 'd'],
    [1, 'gated', 'b'],
    [2, 'below gated', 'a'],
    [3, 'bare', ''],
    [4, 'below bare', 'c'],
    [6, 'local', 'e'],
    [7, 'other', ''],
  ])('is true of what its rules take and leave: %i, %s', (position, _, names) => {
    const { holds } = isDeepest(planned(PLAN), position);
    const taken = [...'abcdefg'].filter((name) => holds({ id: 'x', name }));
    expect(taken.join('')).toBe(names);
  });

  it('counts a territory with all that is below it as one where that takes whatever gets into it', () => {
    const plan = planned([
      ['top', null, { criteria: isOneOf('a', 'b') }],
      ['whole', 'top', { criteria: isOneOf('a') }],
      ['below whole', 'whole', { criteria: isOneOf('a') }],
      ['bare', 'top'],
    ]);
    const { residual } = isDeepest(plan, 0);
    if (typeof residual === 'boolean' || residual.kind !== 'and') throw new Error('not all of some');
    expect(residual.items.map((item) => (item.kind === 'fewer' ? item.claims.length : item.kind))).toEqual(['any', 1]);
  });

  it('is true of nobody where all that get as far belong to one below', () => {
    const plan = planned([
      ['top', null, { criteria: isOneOf('a') }],
      ['all', 'top', { localCriteria: true }],
    ]);
    expect([0, 1].map((position) => isDeepest(plan, position).holds({ id: 'x', name: 'a' }))).toEqual([false, true]);
  });

  it('says nothing of territories that nobody can belong to', () => {
    const plan = planned([
      ['top', null, { criteria: isOneOf('a', 'b') }],
      ['bare', 'top'],
    ]);
    expect(isDeepest(plan, 0).residual).toMatchObject({ kind: 'any' });
  });
});

describe('the children of a territory', () => {
  it('are those that are open', () => {
    const plan = planned(PLAN);
    expect(childrenOf(plan, -1)).toEqual([0, 7]);
    expect(childrenOf(plan, 0)).toEqual([1, 3, 6]);
    expect(childrenOf(plan, 2)).toEqual([]);
  });

  it('are none of a leaf, and open or not of any other', () => {
    const plan = planned([...PLAN, ['below other', 'other', { active: false }]]);
    expect([...PLAN.keys(), 8].filter((position) => isLeaf(plan, position))).toEqual([2, 4, 5, 6, 8]);
  });
});

function planned(territories: readonly ShortTerritory[]): Plan {
  return buildPlan(compileModel(planOf(territories)), undefined);
}
