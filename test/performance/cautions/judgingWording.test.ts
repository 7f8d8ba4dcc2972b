import { describe, expect, it } from 'vitest';
import { type Caution, describeCaution, describeIssue, type Issue } from '../../../src/index.js';

const cautions: readonly (readonly [Caution, string])[] = [
  [
    { code: 'correlation_not_cause', outcome: 'repeatSales' },
    'experience and repeat sales going together does not show that one brings the other: an experiment would',
  ],
  [
    { code: 'ecological_inference', outcome: 'retention' },
    'what holds between experience and retention of territories need not hold for single customers',
  ],
  [
    { code: 'few_pairs', pairs: 12, degreesOfFreedom: 5, recommended: 20 },
    '12 pairs of periods leave 5 degrees of freedom, fewer than 20: the interval is wide and rests on its assumptions',
  ],
  [
    { code: 'few_territories', territories: 3, recommended: 12 },
    '3 territories hardly tell how far chance goes: it takes about 12',
  ],
  [
    { code: 'few_periods', periods: 3, recommended: 6 },
    '3 pairs of periods in a row, fewer than 6: where revenue acts back on experience, the slope is off to one side',
  ],
  [
    { code: 'few_territories_carry', territories: 12, effective: 1.234, recommended: 6 },
    'a few of 12 territories carry the relation, as much as 1.23 that move equally, fewer than 6: intervals and the p-value are too sure',
  ],
  [
    { code: 'realigned_pairs', territoryIds: ['west', 'east'], pairs: 3 },
    '`west`, `east` changed accounts: 3 pairs of periods across the change are left out',
  ],
  [
    { code: 'realignment_unknown', pairs: 7 },
    'nothing says whether accounts changed territories between the 7 pairs of periods, which would look like a relation',
  ],
  [
    { code: 'many_territories', territories: 25, byChance: 1.25 },
    'of 25 territories looked at one by one, about 1.25 would stand out by chance alone',
  ],
  [
    { code: 'exchangeability', groups: 4 },
    'shrinking takes all 4 groups for alike but for chance: where they differ in kind, shrink each kind by itself',
  ],
  [
    { code: 'no_difference_found', groups: 4 },
    'the 4 groups differ no more than chance explains: each is taken for the mean',
  ],
  [
    { code: 'few_groups', groups: 1, recommended: 10 },
    '1 group hardly tells how much groups differ: it takes about 10',
  ],
  [{ code: 'small_samples', ids: ['a'], minimum: 5 }, '`a` rests on fewer than 5 cases'],
  [{ code: 'sample_sizes_unknown', ids: ['a', 'b'] }, 'nothing says how many cases `a`, `b` rest on'],
  [
    { code: 'overlapping_ranks', teamIds: ['a', 'b'], overlapping: 1, pairs: 1 },
    'the ranking of `a`, `b` is mostly a matter of weights: the rank intervals of 1 of 1 pair of teams overlap',
  ],
  [
    { code: 'tied_teams', teamIds: ['a', 'b'], rank: 1, isWithAnyWeights: true },
    '`a`, `b` tie for rank 1: they are equal in every metric that counts, so no weights tell them apart',
  ],
  [
    { code: 'tied_teams', teamIds: ['a', 'b'], rank: 2, isWithAnyWeights: false },
    '`a`, `b` tie for rank 2 with these weights',
  ],
  [
    { code: 'counts_or_amounts', ids: ['a'], from: 10_000 },
    '`a` counts 10000 and more: if these are amounts of money, chance is taken for much smaller than it is',
  ],
  [
    { code: 'unequal_spans', from: '2026-02-01', days: 28, previousDays: 31 },
    'the 28 days from `2026-02-01` are compared with 31: part of the growth is the calendar',
  ],
  [
    { code: 'survivors_only', territoryId: 'west', accountIds: ['lost'] },
    '`west` lost `lost`: its growth on the accounts that are left does not show that',
  ],
  [
    { code: 'regression_to_mean', territories: 9 },
    'of 9 territories the most and the least improved owe part of it to luck: expect them nearer to the others next time',
  ],
  [
    { code: 'row_without_rank', id: 'a', reason: 'nonpositive_expectation' },
    '`a` has no place by index: what it should sell is 0 or less, so that nothing can be divided by it',
  ],
  [
    { code: 'uncertain_first', teamId: 'a', share: 0.67 },
    '`a` is first with these weights, but with only 67 % of similar ones',
  ],
  [
    { code: 'partial_score', teamId: 'a', missing: ['growth'] },
    '`a` is scored without `growth`: the other metrics weigh more, so it hardly compares with whole scores',
  ],
  [
    { code: 'small_metric_samples', teamId: 'a', metricIds: ['growth', 'bias'], minimum: 5 },
    '`a`: `growth`, `bias` rest on fewer than 5 cases, so its rank is mostly noise',
  ],
  [
    { code: 'metric_samples_unknown', metricIds: ['growth'] },
    'nothing says how many cases `growth` rests on, so what chance does to the ranks is not shown',
  ],
];

const issues: readonly (readonly [Issue, string])[] = [
  [
    { code: 'deal_above_sales', id: 'a', largestDeal: 9, actual: 5 },
    '`a`: expected a largest deal of at most the 5 that was sold, got 9',
  ],
  [
    { code: 'pairs_left_off', accountId: 'acme', sellers: 60, pairs: 1770, maximum: 50 },
    '`acme`: 60 sellers at a time, more than 50: their 1770 pairs are not listed',
  ],
  [
    { code: 'duplicate_period', pointer: '/rows/4', territoryId: 'a', periodId: 'q', firstPointer: '/rows/1' },
    '/rows/4: `a` has a row for `q` already, at /rows/1',
  ],
  [
    { code: 'unknown_metric', pointer: '/teams/0/values/0/metricId', metricId: 'grwth', suggestion: 'growth' },
    '/teams/0/values/0/metricId: there is no metric `grwth`, did you mean `growth`?',
  ],
];

describe('the words for experience and scorecards', () => {
  it.each(cautions)('%j', (caution, words) => {
    expect(describeCaution(caution)).toBe(words);
  });

  it.each(issues)('%j', (issue, words) => {
    expect(describeIssue(issue)).toBe(words);
  });
});
