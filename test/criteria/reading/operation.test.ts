import { describe, expect, it } from 'vitest';
import { describeIssue, type JsonLogic } from '../../../src/index.js';
import { issuesOf } from '../issuesOf.js';

const f = { var: 'f' };
const manyFields = Array.from({ length: 21 }, () => f);

describe('readOperation', () => {
  it.each<[string, JsonLogic]>([
    ['`!` expects 1 argument, got 2', { '!': [f, f] }],
    ['`==` expects 2 arguments, got 1', { '==': f }],
    ['`<` expects 2 to 3 arguments, got 4', { '<': [1, f, 3, 4] }],
    ['`var` expects 1 to 2 arguments, got 3', { var: ['f', 1, 2] }],
    ['`and` expects 1 to 1000 arguments, got 0', { and: [] }],
    ['`merge` expects 0 to 20 arguments, got 21', { merge: manyFields }],
    ['`xor` expects 1 to 1000 arguments, got 0', { xor: [] }],
    ['`>` expects 2 arguments, got 4', { '>': [1, f, 3, 4] }],
    ['`==` expects 2 arguments, got 3', { '==': [1, f, 3] }],
  ])('says how many arguments there may be: %s', (wording, criteria) => {
    expect(issuesOf(criteria).map((issue) => describeIssue(issue))).toEqual([`top level: ${wording}`]);
  });

  it.each(['>', '>='])('says what to write instead of %s with three arguments', (operator) => {
    const hint = 'its third argument would be ignored; write {"<": [low, {"var": field}, high]}';
    expect(issuesOf({ [operator]: [9, f, 1] })).toEqual([{ code: 'refused_operator', pointer: '', operator, hint }]);
  });

  it.each([
    ['andd', 'did you mean `and`?'],
    ['missing_sme', 'did you mean `missing_some`?'],
    ['startWith', 'did you mean `startsWith`?'],
    ['beginsWith', 'write {"startsWith": [{"var": field}, text]}'],
  ])('hints at an operator that is meant by %s', (operator, hint) => {
    expect(issuesOf({ [operator]: [f] })).toStrictEqual([{ code: 'unknown_operator', pointer: '', operator, hint }]);
  });

  it('has no hint where no operator is near', () => {
    const operator = 'somethingElse';
    expect(issuesOf({ [operator]: [f] })).toStrictEqual([{ code: 'unknown_operator', pointer: '', operator }]);
  });

  it('names the keys of an object with several', () => {
    expect(issuesOf({ and: [{ '==': [f, 1], or: [f] }] })).toEqual([
      { code: 'not_one_operator', pointer: '/and/0', keys: ['==', 'or'] },
    ]);
  });
});
