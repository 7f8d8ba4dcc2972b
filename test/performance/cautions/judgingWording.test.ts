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
