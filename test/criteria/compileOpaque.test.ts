import { describe, expect, it } from 'vitest';
import { compileCriteria, explainCriteria, type Fields, type JsonLogic, parseCriteria } from '../../src/index.js';

const f = { var: 'f' };
const fields: Fields = { f: { type: 'any' } };
const failure = 'the value is nested too deep or too large';

/** True for every list that is not empty, by json-logic-js. */
const hasElements: JsonLogic = { '!!': [{ merge: [f] }] };

/** Why a value could not be judged; nothing where it could. */
function failureOn(value: unknown): string | undefined {
  return explainCriteria(parseCriteria(hasElements, fields), { f: value }).failure;
}

function nestedLists(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 1; level < levels; level++) value = [value];
  return value;
}

function nestedObjects(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 2; level < levels; level++) value = { inner: value };
  return [value];
}

describe('compileOpaque', () => {
  it('gives up on values of more than 16 levels', () => {
    expect([failureOn(nestedLists(16)), failureOn(nestedLists(17))]).toEqual([undefined, failure]);
    expect([failureOn(nestedObjects(16)), failureOn(nestedObjects(17))]).toEqual([undefined, failure]);
  });

  it('gives up on values that would take json-logic-js more than about a million steps', () => {
    // The logic has four values: the operator, its list, the field and its name.
    const list = Array.from({ length: 249_999 }, () => 1);
    expect([failureOn(list), failureOn([...list, 1])]).toEqual([undefined, failure]);
  });

  it('decides by values of which JSON cannot hold a part as if that were null', () => {
    const isAnyTruthy = compileCriteria({ some: [f, { var: '' }] }, fields);
    const unsaid = [() => 1, Symbol('x'), 1n, Number.NaN, Number.POSITIVE_INFINITY, undefined];
    expect(isAnyTruthy({ f: unsaid })).toBe(false);
    expect(unsaid.map((value) => isAnyTruthy({ f: [value] }))).toEqual(unsaid.map(() => false));
    expect(['a', 1, true].map((value) => isAnyTruthy({ f: [value] }))).toEqual([true, true, true]);
  });

  it('accepts null as a literal', () => {
    const isNothing = compileCriteria({ '===': [{ '*': [{ var: 'f' }, 1] }, { max: [f, null] }] }, fields);
    expect([isNothing({ f: 5 }), isNothing({ f: -5 })]).toEqual([true, false]);
  });

  it.each([
    ['before', [{ var: 'f' }, { var: 'f.inner' }]],
    ['after', [{ var: 'f.inner' }, { var: 'f' }]],
  ])('takes a mistyped value inside another one for null, named %s it', (_title, args: JsonLogic[]) => {
    const typed: Fields = { ...fields, 'f.inner': { type: 'number' } };
    const joined = compileCriteria({ '==': [{ cat: args }, '[object Object]'] }, typed);
    expect([joined({ f: { inner: 'text' } }), joined({ f: { inner: 5 } })]).toEqual([true, false]);
  });
});
