import { describe, expect, it } from 'vitest';
import { findAnalysisIssues } from '../../src/analysis/findAnalysisIssues.js';

const day = 'a calendar day as text, YYYY-MM-DD';
const names = 'a list of the names of findings';
const count = 'a whole number of at least 1';

describe('the options of an analysis', () => {
  it.each([
    {},
    { asOf: '2024-02-29', checks: ['overlap', 'unknown'], budget: 1, limit: 1 },
    { checks: [], shouldStop: () => true, onProgress: () => undefined },
    { asOf: undefined, checks: undefined, budget: undefined, shouldStop: undefined, onProgress: undefined },
  ])('are in order: %o', (options) => {
    // @ts-expect-error: an explicit undefined and any text are let through to see them judged
    expect(findAnalysisIssues(options)).toEqual([]);
  });

  it.each([
    ['asOf', '2023-02-29', day],
    ['asOf', ['2024-02-29'], day],
    ['asOf', null, day],
    ['checks', 'overlap', names],
    ['checks', ['overlap', 'overlaps'], names],
    ['checks', [['overlap']], names],
    ['checks', ['toString'], names],
    ['budget', 0, count],
    ['budget', '10', count],
    ['budget', 1.5, count],
    ['limit', 0, count],
    ['limit', Number.NaN, count],
    ['shouldStop', true, 'a function'],
    ['onProgress', {}, 'a function'],
  ])('are refused with what was expected: %s as %j', (name, value, expected) => {
    const issues = findAnalysisIssues({ [name]: value });
    expect(issues).toMatchObject([{ code: 'wrong_type', pointer: `/${name}`, expected }]);
  });

  it('are refused all at once, in the order in which they are documented', () => {
    const issues = findAnalysisIssues({ limit: 0, budget: 0, asOf: '' });
    expect(issues.map((issue) => issue.code === 'wrong_type' && issue.pointer)).toEqual(['/asOf', '/budget', '/limit']);
  });
});
