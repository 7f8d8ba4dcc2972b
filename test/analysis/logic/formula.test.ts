import { describe, expect, it } from 'vitest';
import { allOf, criteriaFormula, type Formula } from '../../../src/analysis/logic/formula.js';
import { buildSpace } from '../../../src/analysis/space/buildSpace.js';
import { type Fields, type JsonLogic, parseCriteria } from '../../../src/index.js';
import { boxOf, inBoxes } from './smallSpace.js';

const NAMES = Array.from({ length: 70 }, (_, at) => `f${at}`);
const FIELDS: Fields = {
  n: { type: 'number' },
  name: { type: 'string' },
  ...Object.fromEntries(NAMES.map((name) => [name, { type: 'string' } as const])),
};

/** It can only be evaluated. */
const isOdd: JsonLogic = { '==': [{ '%': [{ var: 'n' }, 2] }, 1] };
const isA: JsonLogic = { '==': [{ var: 'name' }, 'a'] };

describe('all of some statements', () => {
  it('is the only one itself', () => {
    const one = inBoxes(boxOf({ 0: [0, 1] }));
    expect(allOf(one)).toBe(one);
  });

  it('is true where there are none', () => {
    expect([allOf().residual, allOf().holds({})]).toEqual([true, true]);
  });
});

describe('what criteria say that are no handful of boxes', () => {
  const [any, opaque] = [expect.objectContaining({ kind: 'any' }), { kind: 'opaque' }];
  const not = (item: unknown) => ({ kind: 'not', item });

  it.each<[string, JsonLogic, unknown]>([
    ['all of their parts', { and: [isOdd, isA] }, { kind: 'and', items: [opaque, any] }],
    ['one of their parts', { or: [isOdd, isA] }, { kind: 'or', items: [opaque, any] }],
    ['none', { '!': [isOdd] }, not(opaque)],
    ['one branch or the other', { if: [isOdd, isA, false] }, { kind: 'and', items: [opaque, any] }],
    ['what holds otherwise', { if: [isOdd, false, isA] }, { kind: 'and', items: [not(opaque), any] }],
  ])('is made of what their parts say: %s', (_, logic, residual) => {
    expect(formulaOf(logic).residual).toEqual(residual);
  });

  it('is made of what their parts say: either of two', () => {
    const space = buildSpace([], {}, { areAccounts: false });
    const [one, other] = [isOdd, isOdd].map((logic) => parseCriteria(logic, FIELDS));
    expect(criteriaFormula({ kind: 'xor', items: [one, other] }, space).residual).toEqual({
      kind: 'or',
      items: [
        { kind: 'and', items: [opaque, not(opaque)] },
        { kind: 'and', items: [not(opaque), opaque] },
      ],
    });
  });

  it('counts the fields that are there, of which there may be fewer than asked for', () => {
    const [some, more] = [6, 80].map((atLeast) => formulaOf({ '!!': { missing_some: [atLeast, NAMES] } }));
    expect(some.residual).toMatchObject({ kind: 'fewer', than: 6, met: [] });
    const filled = Object.fromEntries(NAMES.map((name) => [name, 'x']));
    expect([some, more].map(({ holds }) => holds(filled))).toEqual([false, false]);
    expect([some, more].map(({ holds }) => holds({ ...filled, f3: null }))).toEqual([false, true]);
    expect(more.residual).toMatchObject({ kind: 'fewer', than: 70, met: [] });
  });
});

function formulaOf(logic: JsonLogic): Formula {
  const criteria = parseCriteria(logic, FIELDS);
  return criteriaFormula(criteria, buildSpace([criteria], FIELDS, { areAccounts: false }));
}
