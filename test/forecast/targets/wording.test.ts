import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../src/core/describeIssue.js';
import type { Issue } from '../../../src/core/issues.js';

const key = { territoryId: 'de', periodId: 'Q1' };

describe('issues with targets', () => {
  it.each<[Issue, string]>([
    [
      { code: 'duplicate_target', pointer: '/targets/2', firstPointer: '/targets/0', ...key, userId: 'uli' },
      '/targets/2: the target of `uli` in `de` for `Q1` is set already, at /targets/0',
    ],
    [
      { code: 'duplicate_result', pointer: '/results/2', firstPointer: '/results/0', ...key },
      '/results/2: the result to compare with the target in `de` for `Q1` is given already, at /results/0',
    ],
    [
      { code: 'mixed_currency', pointer: '/targets/1', currency: 'USD', firstPointer: '/targets/0', expected: 'EUR' },
      '/targets/1: expected `EUR`, as at /targets/0, got `USD`',
    ],
    [
      { code: 'target_not_set', ...key, measure: 'units' },
      'there is a result, but the target in `de` for `Q1`, `units` is not set',
    ],
    [{ code: 'result_not_given', ...key }, 'there is no result to compare with the target in `de` for `Q1`'],
    [
      { code: 'over_locked', territoryId: null, total: 5, locked: 6 },
      'roots: expected locked targets of at most 5, got 6',
    ],
    [
      { code: 'infeasible_bounds', territoryId: 'de', total: 5, lowest: 6, highest: null },
      'children of `de`: the bounds allow for a total from 6 to anything, got 5',
    ],
    [{ code: 'infeasible_bounds', total: 5, lowest: 6, highest: 7 }, 'the bounds allow for a total from 6 to 7, got 5'],
    [
      { code: 'no_basis', territoryId: 'de', method: 'uniformGrowth', treatedAs: 'nothing' },
      '`de` has nothing that uniformGrowth could go by, so it counts as nothing',
    ],
    [
      { code: 'no_basis', territoryId: 'de', method: 'uniformGrowth', treatedAs: 'equal' },
      '`de` has nothing that uniformGrowth could go by, so it counts as much as its siblings',
    ],
    [
      { code: 'all_vacant', territoryId: 'de', total: 120 },
      'children of `de`: expected one who is not vacant to take 120, got none, so they count as if none were vacant',
    ],
    [
      { code: 'all_vacant', territoryId: null, total: 120 },
      'roots: expected one who is not vacant to take 120, got none, so they count as if none were vacant',
    ],
    [
      { code: 'undefined_share', territoryId: 'de', history: 100 },
      '`de`: expected a potential above 0, of which a history of 100 is a share, got 0, so the share counts as 0',
    ],
    [
      { code: 'incomplete_plan', territoryIds: ['de', 'fr'] },
      'the plan is short of `de` and `fr`, roots without a target above leaves that have one',
    ],
    [
      { code: 'incomplete_street', territoryIds: ['de'] },
      'the street is short of `de`, leaves without a target below roots that have one',
    ],
    [
      { code: 'negative_untapped', territoryId: 'de', history: 4, potential: 3 },
      '`de`: expected a potential of at least the history, 4, got 3, so nothing counts as untapped',
    ],
    [
      { code: 'negative_quota', territoryId: 'de', quota: -1.5 },
      '`de`: expected a target of 0 or more, got -1.5, which counts as 0',
    ],
    [
      { code: 'unusable_year', pointer: '/1', total: 0 },
      '/1: expected a year of amounts of 0 or more that come to something, got one of 0',
    ],
    [
      { code: 'target_not_carried', ...key, amountMinor: 350 },
      '350 of the target in `de` for `Q1` was not carried over: nothing says where it goes',
    ],
  ])('%j', (issue, text) => {
    expect(describeIssue(issue)).toBe(text);
  });
});
