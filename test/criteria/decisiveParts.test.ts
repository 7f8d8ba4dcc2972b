import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisiveParts } from '../../src/criteria/decisiveParts.js';
import { compileCriteria, explainCriteria, type JsonLogic, parseCriteria } from '../../src/index.js';

const [a, b, c] = [{ var: 'a' }, { var: 'b' }, { var: 'c' }];

/** The fields of the tests that decide, for a record in which some fields are true. */
function decisiveFields(criteria: JsonLogic, trueFields: readonly string[]): string[] {
  const record = Object.fromEntries(trueFields.map((name) => [name, true]));
  return decisiveParts(explainCriteria(parseCriteria(criteria), record)).map(({ kind, found }) => {
    return found?.map(({ field }) => field).join('+') ?? kind;
  });
}

describe('decisiveParts', () => {
  it.each<[string, JsonLogic, string[], string[]]>([
    ['a test itself where it is met', a, ['a'], ['a']],
    ['a test itself where it is not', a, [], ['a']],
    ['a constant itself', false, [], ['constant']],
    ['every part of an and that is met', { and: [a, b] }, ['a', 'b'], ['a', 'b']],
    ['the parts of an and that are not met where it is not', { and: [a, b, c] }, ['b'], ['a', 'c']],
    ['the parts of an or that are met where it is', { or: [a, b, c] }, ['a', 'c'], ['a', 'c']],
    ['every part of an or that is not met', { or: [a, b] }, [], ['a', 'b']],
    ['every part of an xor that is met', { xor: [a, b, c] }, ['b'], ['a', 'b', 'c']],
    ['every part of an xor that is not', { xor: [a, b] }, ['a', 'b'], ['a', 'b']],
    ['what a negation negates where it is met', { '!': [{ and: [a, b] }] }, ['a'], ['b']],
    ['what a negation negates where it is not', { '!': [{ or: [a, b] }] }, ['a'], ['a']],
    ['the condition and the branch that it chooses', { if: [a, b, c] }, ['a'], ['a', 'b']],
    ['the condition and the branch that is left', { if: [a, b, c] }, ['b'], ['a', 'c']],
    ['what is inside groups', { and: [{ or: [a, b] }, { or: [c, { '!': [a] }] }] }, ['a'], ['c', 'a']],
  ])('gives %s', (_title, criteria, trueFields, decisive) => {
    expect(decisiveFields(criteria, trueFields)).toEqual(decisive);
  });

  it('property: whatever the other tests come out as, criteria come out the same', () => {
    const bits = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(criteriaOfFlags, bits, bits, (criteria, before, after) => {
        const record = Object.fromEntries(before.map((value, position) => [`f${position}`, value]));
        const decisive = new Set(
          decisiveParts(explainCriteria(parseCriteria(criteria), record)).flatMap(({ found = [] }) =>
            found.map(({ field }) => field),
          ),
        );
        const changed = after.map((value, position) => {
          const name = `f${position}`;
          return [name, decisive.has(name) ? record[name] : value];
        });
        const holds = compileCriteria(criteria);
        expect(holds(Object.fromEntries(changed))).toBe(holds(record));
      }),
    );
  });
});

const criteriaOfFlags: fc.Arbitrary<JsonLogic> = fc.letrec<{ tree: JsonLogic }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.nat({ max: 11 }).map((position) => ({ var: `f${position}` })),
    fc.tuple(fc.constantFrom('and', 'or', 'xor'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 })).map(toNode),
    fc.tuple(fc.constant('!'), fc.tuple(tie('tree'))).map(toNode),
    fc.tuple(fc.constant('if'), fc.tuple(tie('tree'), tie('tree'), tie('tree'))).map(toNode),
  ),
})).tree;

function toNode([operator, args]: [string, JsonLogic[]]): JsonLogic {
  return { [operator]: args };
}
