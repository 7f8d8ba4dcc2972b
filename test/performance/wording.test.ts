import { describe, expect, it } from 'vitest';
import { describeIssue, type Issue } from '../../src/index.js';

describe('issues with results that are judged', () => {
  it.each<[Issue, string]>([
    [
      { code: 'unknown_term', pointer: '/terms/0', term: 'potentiel', suggestion: 'potential' },
      '/terms/0: no row has the term `potentiel`, did you mean `potential`?',
    ],
    [
      { code: 'too_few_rows', pointer: '/rows', rows: 3, coefficients: 4 },
      '/rows: expected more rows than the 4 coefficients, got 3',
    ],
    [
      {
        code: 'duplicate_holding',
        pointer: '/current/2',
        accountId: 'otto',
        territoryId: 'a',
        firstPointer: '/current/0',
      },
      '/current/2: the account `otto` is in `a` already, at /current/0',
    ],
  ])('%j', (issue, text) => {
    expect(describeIssue(issue)).toBe(text);
  });
});
