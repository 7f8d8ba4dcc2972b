import { describe, expect, it } from 'vitest';
import { findLogicIssues } from '../../../src/criteria/reading/findLogicIssues.js';
import type { CriteriaLimits } from '../../../src/criteria/types.js';
import { describeIssue, type JsonLogic } from '../../../src/index.js';
import { issuesOf } from '../issuesOf.js';

const f = { var: 'f' };

function accepts(criteria: JsonLogic, limits: Partial<CriteriaLimits>): boolean {
  return issuesOf(criteria, undefined, { limits }).length === 0;
}

describe('findLogicIssues', () => {
  it.each<[string, JsonLogic, Partial<CriteriaLimits>]>([
    ['top level: expected at most 2 (levels of criteria), got 3', { '!': [{ '!': [f] }] }, { depth: 2 }],
    ['top level: expected at most 4 (values of criteria), got 5', { and: [f, f, f] }, { nodes: 4 }],
    [
      '/and/1/in/1: expected at most 2 (elements in a list of criteria), got 3',
      { and: [f, { in: [f, [1, 2, 3]] }] },
      { listLength: 2 },
    ],
    [
      '/and/1/==/1: expected at most 3 (characters of criteria), got 4',
      { and: [f, { '==': [f, 'long'] }] },
      { textLength: 3 },
    ],
  ])('says what is too large: %s', (wording, criteria, limits) => {
    expect(issuesOf(criteria, undefined, { limits }).map((issue) => describeIssue(issue))).toEqual([wording]);
  });

  it('says that a value is no JSON', () => {
    const issues = findLogicIssues({ '==': [f, 5n] }, { member: 'criteria' }, limits);
    expect(issues.map((issue) => describeIssue(issue))).toEqual([
      '/criteria/==/1: expected a JSON value, got a bigint',
    ]);
  });

  it.each<[string, JsonLogic, keyof CriteriaLimits, number]>([
    ['three fields, each an object and its name, in a group', { and: [f, f, f] }, 'nodes', 7],
    ['a literal without a list of arguments', { '!': true }, 'nodes', 2],
    ['a field and a list of literals, which is one value', { in: [f, [1, 2, 3]] }, 'nodes', 4],
    ['a literal among the arguments, which is none', { '==': [f, 1] }, 'nodes', 3],
    ['null among the arguments, which is one', { '==': [f, null] }, 'nodes', 4],
    ['one operator around a field', { '!': [f] }, 'depth', 2],
    ['one operator around a field without a list', { '!': f }, 'depth', 2],
    ['null, which is no level', { '!!': [null] }, 'depth', 1],
    ['a list in a list', { in: [f, [1]] }, 'depth', 2],
  ])('counts exactly: %s', (_title, criteria, limit, most) => {
    expect(accepts(criteria, { [limit]: most })).toBe(true);
    expect(accepts(criteria, { [limit]: most - 1 })).toBe(false);
  });
});

const limits: CriteriaLimits = { depth: 9, nodes: 99, listLength: 9, textLength: 9 };
