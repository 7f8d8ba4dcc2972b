import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewerOf, negation } from '../../../src/analysis/logic/formula.js';
import { openBoxes } from '../../../src/analysis/logic/openBoxes.js';
import {
  anyBox,
  junction,
  narrow,
  type OpenNode,
  opposite,
  type Residual,
  type SearchLog,
} from '../../../src/analysis/logic/residual.js';
import { type ClassSet, hasClass, intersectionOf } from '../../../src/criteria/classes/classSet.js';
import {
  ALL_CLASSES,
  boxOf,
  claimsOf,
  inBoxes,
  isTrue,
  recordOf,
  SMALL_SPACE,
  someClasses,
  someFormula,
} from './smallSpace.js';

describe('a residual', () => {
  it('property: is true of the records of which its formula is', () => {
    fc.assert(
      fc.property(someFormula, ({ residual, holds }) => {
        const expected = ALL_CLASSES.filter((classes) => holds(recordOf(classes)));
        expect(ALL_CLASSES.filter((classes) => isTrue(residual, classes))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('property: has an opposite that is true elsewhere', () => {
    fc.assert(
      fc.property(someFormula, ({ residual }) => {
        const expected = ALL_CLASSES.filter((classes) => !isTrue(residual, classes));
        const other = opposite(residual);
        expect(ALL_CLASSES.filter((classes) => isTrue(other, classes))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('is what is left of all, or of any, without what is decided', () => {
    const [a, b] = [boxOf({ 0: [0, 1] }), boxOf({ 1: [0, 1] })].map((box) => inBoxes(box).residual);
    expect(junction('and', [true, a])).toBe(a);
    expect(junction('or', [a, false])).toBe(a);
    expect(junction('and', [true, a, b])).toEqual({ kind: 'and', items: [a, b] });
    expect(junction('or', [junction('or', [a, b]), a])).toEqual({ kind: 'or', items: [a, b, a] });
    expect([junction('and', [a, false]), junction('or', [true, a])]).toEqual([false, true]);
    expect([junction('and', [true]), junction('or', [])]).toEqual([true, false]);
  });

  it('is true of a box without dimensions', () => {
    expect(anyBox([boxOf({ 0: [0, 1] }), boxOf({})])).toBe(true);
  });

  it('has an opposite that turns all into any, and any into all', () => {
    const [a, b] = [boxOf({ 0: [0, 1] }), boxOf({ 1: [0, 1] })].map((box) => inBoxes(box).residual);
    const negated = [opposite(a), opposite(b)];
    expect(opposite(junction('and', [a, b]))).toEqual({ kind: 'or', items: negated });
    expect(opposite(junction('or', [a, b]))).toEqual({ kind: 'and', items: negated });
  });

  it('has negations at the bottom, unless it is a count of several', () => {
    const [a, b] = [inBoxes(boxOf({ 0: [0, 1] })), inBoxes(boxOf({ 1: [0, 1] }))];
    expect(kindOf(negation(negation(a)).residual)).toBe('any');
    expect(kindOf(negation(fewerOf(1, claimsOf([a, b]))).residual)).toBe('or');
    expect(kindOf(negation(fewerOf(2, claimsOf([a, b]))).residual)).toBe('not');
  });
});

describe('a residual in a smaller part of the space', () => {
  it('property: is true of the same records there, and asks for what is still open only', () => {
    fc.assert(
      fc.property(openFormula, someDomains, (node, domains) => {
        const { residual } = narrowed(node, domains);
        const here = ALL_CLASSES.filter((classes) => domains.every((set, at) => hasClass(set, classes[at])));
        const expected = here.filter((classes) => isTrue(node, classes));
        expect(here.filter((classes) => isTrue(residual, classes))).toEqual(expected);
        if (typeof residual === 'boolean') return;
        for (const { dimensions, sets } of openBoxes(residual))
          for (const [at, dimension] of dimensions.entries())
            expect(isDivided(domains[dimension], sets[at])).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('property: is the same object where nothing has changed, and each box is counted', () => {
    fc.assert(
      fc.property(openFormula, (formula) => {
        // Counts that are exceeded from the start have gone then.
        const start = narrowed(formula, []).residual;
        if (typeof start === 'boolean') return;
        const { residual, counted, noted } = narrowed(start, []);
        expect(residual).toBe(start);
        expect(counted).toBe(openBoxes(start).length);
        expect(noted).toEqual([]);
      }),
    );
  });

  it('remembers what its boxes were at first', () => {
    const box = boxOf({ 0: [0, 2], 1: [1, 3], 2: [1, 2] });
    const { residual } = narrowed(openNode(inBoxes(box).residual), [
      [0, 4],
      [1, 2],
      [1, 3, 4, 5],
    ]);
    expect(residual).toEqual({ kind: 'any', boxes: [{ ...boxOf({ 0: [0, 2], 2: [1, 2] }), origin: box }] });
  });

  it('is false with a word on the first claims by which a count is exceeded', () => {
    const claims = claimsOf(
      [
        [0, 1],
        [0, 2],
        [0, 3],
        [3, 4],
      ].map((set) => inBoxes(boxOf({ 0: set }))),
    );
    const count = openNode(fewerOf(2, claims).residual);
    expect(narrowed(count, [[0, 1]])).toEqual({ residual: false, counted: 4, noted: [[10, 11]] });
    expect(narrowed(count, [[1, 2]])).toEqual({ residual: false, counted: 4, noted: [[11, 12]] });
    expect(narrowed(count, [[2, 3]])).toEqual({ residual: true, counted: 4, noted: [] });
    expect(narrowed(count, [[2, 4]]).noted).toEqual([]);
  });

  it('leaves what can only be evaluated as it is', () => {
    expect(narrowed({ kind: 'opaque' }, [[0, 1]]).residual).toEqual({ kind: 'opaque' });
  });
});

const openFormula = someFormula.map(({ residual }) => residual).filter((residual) => typeof residual !== 'boolean');

/** Domains of all dimensions that leave something of each. */
const someDomains = fc
  .tuple(someClasses, someClasses, someClasses)
  .map((sets) => sets.map((set, dimension) => intersectionOf(set, SMALL_SPACE.dimensions[dimension].live)))
  .filter((sets) => sets.every((set) => set.length > 0));

function narrowed(node: OpenNode, domains: readonly ClassSet[]) {
  const noted: (readonly number[])[] = [];
  let counted = 0;
  const log: SearchLog = {
    note: (labels) => noted.push(labels),
    count: (boxes) => {
      counted += boxes;
    },
  };
  const residual = narrow(node, (dimension) => domains[dimension], log);
  return { residual, counted, noted };
}

/** Whether a domain lies partly in a set. */
function isDivided(domain: ClassSet, set: ClassSet): boolean {
  const inside = intersectionOf(domain, set);
  return inside.length > 0 && inside.join() !== domain.join();
}

function openNode(residual: Residual): OpenNode {
  if (typeof residual === 'boolean') throw new Error('decided');
  return residual;
}

function kindOf(residual: Residual): string {
  return openNode(residual).kind;
}
