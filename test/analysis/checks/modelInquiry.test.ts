import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/analysis/checks/findGaps.js';
import { modelInquiry } from '../../../src/analysis/checks/modelInquiry.js';
import type { Check } from '../../../src/analysis/checks/types.js';
import { buildPlan } from '../../../src/analysis/plan/buildPlan.js';
import { compileModel } from '../../../src/assignment/compileModel.js';
import type { AnalysisOptions, TerritoryModel } from '../../../src/index.js';
import { planOf, type ShortTerritory } from '../findingsOf.js';

const country = { var: 'country' };
const check: Check = { codes: ['gap'], find: findGaps };

function inquire(model: TerritoryModel, options: AnalysisOptions = {}) {
  const plan = buildPlan(compileModel(model), undefined);
  const inquiry = modelInquiry(plan, options);
  const { index } = plan.compiled;
  return { ...inquiry, ...inquiry.of(check), index, at: (id: string) => index.positionById.get(id) ?? -1 };
}

describe('an account gets as far as to a territory', () => {
  it('where it gets as far as to what is above, and meets its criteria', () => {
    const [de, at] = ['DE', 'AT'].map((name) => ({ criteria: { '==': [country, name] } }));
    const { isReachable, at: place } = inquire(
      planOf([
        ['root', null],
        ['de', 'root', de],
        ['inner', 'de'],
        ['again', 'inner', de],
        ['at', 'inner', at],
        ['below', 'at'],
        ['deeper', 'below', at],
      ]),
    );
    const [reached, cut] = [
      ['root', 'de', 'inner', 'again'],
      ['at', 'below', 'deeper'],
    ] as const;
    expect(reached.map((id) => isReachable(place(id)))).toEqual(reached.map(() => true));
    expect([...cut, ...reached, ...cut].map((id) => isReachable(place(id)))).toEqual([
      ...cut.map(() => false),
      ...reached.map(() => true),
      ...cut.map(() => false),
    ]);
  });

  it('for all that is known where that is not decided', () => {
    const impossible = { '>': [{ '%': [{ var: 'size' }, 7] }, 9] };
    const { isReachable } = inquire(planOf([['a', null, { criteria: impossible }]]));
    expect(isReachable(0)).toBe(true);
  });
});

describe('the pairs of territories that may have an account in common', () => {
  /** For each territory its parent's number among those before it, if it has one. */
  const forests = fc
    .array(fc.nat({ max: 30 }), { maxLength: 14 })
    .map((above) => above.map((n, at): ShortTerritory => [`t${at}`, n < at ? `t${n}` : null, { criteria: true }]));

  it('property: are listed in order, and are all of which none is above the other where criteria take all', () => {
    fc.assert(
      fc.property(forests, (territories) => {
        const { pairs, index } = inquire(planOf(territories));
        const expected = [...index.nodes.keys()].flatMap((a) =>
          [...index.nodes.keys()].filter((b) => b >= index.endOf[a]).map((b) => [a, b]),
        );
        expect(pairs()).toEqual(expected);
      }),
    );
  });

  it('property: are listed in order where there are so many that they are found by their fields', () => {
    const lists = fc.array(fc.subarray(['A', 'B', 'C', 'D', 'E', 'F']), { minLength: 17, maxLength: 24 });
    fc.assert(
      fc.property(lists, (given) => {
        const { pairs, index } = inquire(
          planOf(given.map((names, at) => [`t${at}`, null, { criteria: { in: [country, names] } }])),
        );
        const namesAt = index.nodes.map(({ id }) => given[Number(id.slice(1))]);
        const expected = namesAt.flatMap((names, a) =>
          [...namesAt.keys()]
            .filter((b) => b > a && namesAt[b].some((name) => names.includes(name)))
            .map((b) => [a, b]),
        );
        expect(pairs()).toEqual(expected);
      }),
    );
  });

  it('are worked out once', () => {
    const { of } = inquire(planOf([['a', null, { criteria: true }]]));
    expect(of(check).pairs()).toBe(of({ codes: ['overlap'], find: () => [] }).pairs());
  });
});

describe('the steps of a check', () => {
  it('are all taken where nobody asks to stop', () => {
    const { each, endings } = inquire(planOf([]), { shouldStop: () => false });
    expect([...each(['a', 'b'])]).toEqual(['a', 'b']);
    expect(endings()).toEqual([]);
  });

  it('are told of once taken, by the first kind of finding of the check', () => {
    const told: unknown[] = [];
    const { of } = inquire(planOf([]), { onProgress: (progress) => told.push(progress) });
    for (const item of of({ codes: ['shadowed', 'gap'], find: () => [] }).each(['a', 'b'])) told.push(item);
    const step = { check: 'shadowed', total: 2 };
    expect(told).toEqual(['a', { ...step, done: 1 }, 'b', { ...step, done: 2 }]);
  });

  it('end where somebody asks to stop, which is said of each kind of finding that was looked for', () => {
    let asked = 0;
    const { of, endings } = inquire(planOf([]), { shouldStop: () => ++asked > 3 });
    expect([...of(check).each([1, 2])]).toEqual([1, 2]);
    expect([...of({ codes: ['unreachable_value', 'unknown', 'mixed_types'], find: () => [] }).each([1, 2])]).toEqual([
      1,
    ]);
    expect(endings()).toMatchObject([
      { code: 'unknown', question: 'unreachable_value', reason: 'stopped' },
      { code: 'unknown', question: 'mixed_types', reason: 'stopped' },
    ]);
  });
});
