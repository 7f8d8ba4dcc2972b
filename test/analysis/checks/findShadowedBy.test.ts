import { describe, expect, it } from 'vitest';
import { findShadowed } from '../../../src/analysis/checks/findShadowed.js';
import { modelInquiry } from '../../../src/analysis/checks/modelInquiry.js';
import type { Inquiry } from '../../../src/analysis/checks/types.js';
import { buildPlan } from '../../../src/analysis/plan/buildPlan.js';
import { compileModel } from '../../../src/assignment/compileModel.js';
import type { JsonLogic, TerritoryModel } from '../../../src/index.js';
import { planOf } from '../findingsOf.js';

const country = { var: 'country' };
const size = { var: 'size' };

/** One territory, and others that come before it. */
function contest(own: JsonLogic, others: Readonly<Record<string, JsonLogic>>): TerritoryModel {
  const rivals = Object.entries(others).map(([id, criteria]) => [id, null, { criteria, rank: 1 }] as const);
  const policy = { winners: 1, precedence: ['rank'] } as const;
  return planOf([...rivals, ['t', null, { criteria: own, rank: 2 }]], { policy });
}

function isIn(countries: string): JsonLogic {
  return { in: [country, [...countries]] };
}

function findBy(model: TerritoryModel, change: (inquiry: Inquiry) => Partial<Inquiry> = () => ({})): unknown[] {
  const inquiry = modelInquiry(buildPlan(compileModel(model), undefined), {}).of({ codes: [], find: () => [] });
  return [...findShadowed({ ...inquiry, ...change(inquiry) })].flatMap((each) =>
    each.code === 'shadowed' && each.territoryIds[0] === 't' ? [each.by] : [],
  );
}

describe('of several ways to shadow a territory', () => {
  it.each([
    ['ABCD', ['A', 'AB', 'BCD']],
    ['ABCD', ['D', 'CD', 'ABC']],
    ['ABCDE', ['C', 'ABC', 'CDE']],
  ])(
    'the rivals are named, in order, that have most in common with it: for %s all of %j but the first',
    (own, lists) => {
      const others = Object.fromEntries(lists.map((list, at) => [`r${at}`, isIn(list)]));
      expect(findBy(contest(isIn(own), others))).toEqual([['r1', 'r2']]);
    },
  );

  it('the rivals are named that come first, where all have as much in common with it', () => {
    const ring = { a: isIn('AB'), b: isIn('BC'), c: isIn('CD'), d: isIn('DE'), e: isIn('EA') };
    expect(findBy(contest(isIn('ABCDE'), ring))).toEqual([['a', 'b', 'd']]);
  });

  it('what a rival has in common is measured by the part that it has of each field', () => {
    const own = { and: [isIn('ABCDEF'), { in: [size, [1, 2]] }] };
    const most = isIn('ABCD');
    const one = { '==': [size, 1] };
    const rest = { and: [own, { '!': { and: [most, one] } }] };
    for (const half of [one, { and: [isIn('ABCDEF'), one] }]) {
      expect(findBy(contest(own, { a: half, b: most, c: rest }))).toEqual([['b', 'c']]);
      expect(findBy(contest(own, { a: most, b: half, c: rest }))).toEqual([['a', 'c']]);
    }
  });
});

describe('the search for those that shadow a territory', () => {
  it('asks of no rival that the answer does not rest on', () => {
    const others = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`r${at}`, isIn('AB')]));
    let asked = 0;
    const found = findBy(contest(isIn('AB'), others), ({ refute }) => ({
      pairs: () => Array.from({ length: 20 }, (_, at) => [at, 20] as const),
      each: (items) => items.slice(-1),
      refute: (formula) => {
        asked += 1;
        return refute(formula);
      },
    }));
    expect(found).toHaveLength(1);
    expect(asked).toBeLessThan(5);
  });

  it('names all that suffice where it is not known whether fewer do', () => {
    const model = contest(isIn('AB'), { a: isIn('A'), b: isIn('B') });
    let asked = 0;
    const found = findBy(model, ({ refute }) => ({
      each: (items) => items.slice(-1),
      refute: (formula) => (asked++ === 0 ? refute(formula) : { kind: 'unknown', reason: 'budget' }),
    }));
    expect(found).toEqual([['a', 'b']]);
  });

  it('leaves out territories that no account reaches', () => {
    expect(findBy(contest(isIn('A'), { a: isIn('A') }), () => ({ isReachable: () => false }))).toEqual([]);
  });
});
