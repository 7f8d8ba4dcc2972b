import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameCriteria } from '../../src/assignment/reassigning/isSameCriteria.js';
import { isEqualJson } from '../../src/core/isEqualJson.js';
import { parseCriteria } from '../../src/index.js';
import { fieldsAndCriteria } from '../support/criteriaArbitraries.js';

describe('two criteria', () => {
  it('property: are the same when they are written in the same way', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), ({ fields, criteria }) => {
        const [one, other] = [criteria, structuredClone(criteria)].map((logic) => parseCriteria(logic, fields));
        expect(isSameCriteria(one, other)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('property: are not the same when anything of one is another value', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), fc.nat(), ({ fields, criteria }, pick) => {
        const tree = parseCriteria(criteria, fields);
        const values = { left: pick % countValues(tree) };
        expect(isSameCriteria(tree, asTree(withOtherValue(tree, values)))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('property: are the same where their trees are', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), fieldsAndCriteria(), (one, other) => {
        const [tree, another] = [one, other].map(({ fields, criteria }) => parseCriteria(criteria, fields));
        expect(isSameCriteria(tree, another)).toBe(isEqualJson(tree, another));
      }),
      { numRuns: 500 },
    );
  });

  it('are the same where both are absent', () => {
    expect(isSameCriteria(undefined, undefined)).toBe(true);
    expect(isSameCriteria(undefined, parseCriteria(true))).toBe(false);
    expect(isSameCriteria(parseCriteria(true), undefined)).toBe(false);
  });
});

/** Values that are no lists or objects. */
function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((count, member) => count + countValues(member), 0);
}

/** The same with one of its values, after so many others, turned into another one. */
function withOtherValue(value: unknown, values: { left: number }): unknown {
  if (typeof value !== 'object' || value === null) return values.left-- === 0 ? otherThan(value) : value;
  if (Array.isArray(value)) return value.map((item) => withOtherValue(item, values));
  return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, withOtherValue(each, values)]));
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value === 0 ? 1 : -value;
  return typeof value === 'boolean' ? !value : `${value}x`;
}

/** What has the form of a tree but may be of a kind that there is not. */
function asTree(value: unknown): ReturnType<typeof parseCriteria> {
  return value as ReturnType<typeof parseCriteria>;
}
