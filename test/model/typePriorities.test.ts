import { describe, expect, it } from 'vitest';
import { describeIssue, parseModel } from '../../src/index.js';
import { thrownIssues } from '../support/thrownIssues.js';

describe('the types of a model', () => {
  it('S54: have no priority twice', () => {
    const types = [
      { id: 'geo', priority: 20 },
      { id: 'named', priority: 40 },
      { id: 'overlay', priority: 20 },
    ];
    const issues = thrownIssues(() => parseModel({ id: 'plan', types, territories: [] }));
    expect(issues).toEqual([
      {
        code: 'duplicate_priority',
        pointer: '/types/2/priority',
        typeId: 'overlay',
        priority: 20,
        firstPointer: '/types/0/priority',
      },
    ]);
    expect(issues.map((issue) => describeIssue(issue))).toEqual([
      '/types/2/priority: the priority 20 of `overlay` is taken by /types/0/priority',
    ]);
  });
});
