import { expect, it } from 'vitest';
import { describeIssue, type Issue } from '../../../src/index.js';

const place = { territoryId: 'de', periodId: 'Q4', column: 'commit', level: 'owner' };

it.each<[Issue, string]>([
  [
    { code: 'column_not_adjustable', pointer: '/0/column', ...place, adjustable: ['bestCase', 'mostLikely'] },
    '/0/column: expected `bestCase` or `mostLikely`, got `commit`',
  ],
  [
    { code: 'column_not_adjustable', pointer: '/0/column', ...place, adjustable: [] },
    '/0/column: expected no adjustment, since no column may be adjusted, got `commit`',
  ],
  [
    { code: 'adjustment_of_other_mode', pointer: '/0/column', ...place, mode: 'cumulative' },
    "/0/column: `commit` is no column in mode cumulative, so the owner's adjustment of `commit` in `de` for `Q4` does not count",
  ],
  [
    { code: 'duplicate_adjustment', pointer: '/1', firstPointer: '/0', ...place },
    "/1: the owner's adjustment of `commit` in `de` for `Q4` is there already, at /0, so none counts",
  ],
  [
    {
      code: 'adjustment_not_monotone',
      territoryId: 'de',
      periodId: 'Q4',
      column: 'commitForecast',
      amountMinor: 7,
      widerColumn: 'bestCaseForecast',
      widerAmountMinor: 5,
    },
    '`de`, `Q4`: after adjustments `commitForecast` is 7, more than the 5 of `bestCaseForecast`, which includes it',
  ],
  [
    {
      code: 'refused_judgement',
      pointer: '/judgements/0',
      territoryId: 'de',
      lineId: 'o1',
      by: 'ben',
      reason: 'own_line',
    },
    '/judgements/0: the judgement of line `o1` by `ben` in `de` does not count: it is their own',
  ],
  [
    {
      code: 'refused_judgement',
      pointer: '/judgements/0',
      territoryId: 'de',
      lineId: 'o1',
      by: 'ben',
      reason: 'later',
    },
    '/judgements/0: the judgement of line `o1` by `ben` in `de` does not count: later',
  ],
  [
    {
      code: 'duplicate_judgement',
      pointer: '/judgements/1',
      firstPointer: '/judgements/0',
      territoryId: 'de',
      lineId: 'o1',
    },
    '/judgements/1: line `o1` is judged in `de` already, at /judgements/0, so none counts',
  ],
])('puts it into words: %j', (issue, words) => {
  expect(describeIssue(issue)).toBe(words);
});
