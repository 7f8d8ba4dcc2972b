import { describe, expect, it } from 'vitest';
import type { Matcher, Sample } from '../../../bench/contestants/types.js';
import { fitSample } from '../../../bench/support/fitSample.js';
import { listAnswers } from '../../../bench/support/listAnswers.js';

const supply = { most: 1_000, isFresh: false, take: sampleOf };

describe('fitSample', () => {
  it('takes all accounts where they fit', async () => {
    const { accounts, answers } = await fitSample(matcher(1), supply, { first: 10, limitMs: 60_000 });
    expect([accounts, answers.offsets.length]).toEqual([1_000, 1_001]);
  });

  it('takes no more than it starts with where twice as many do not fit', async () => {
    expect((await fitSample(matcher(1), supply, { first: 10, limitMs: 0 })).accounts).toBe(10);
  });

  it('takes no more than it may', async () => {
    expect((await fitSample(matcher(1), supply, { first: 10, limitMs: 60_000, most: 50 })).accounts).toBe(50);
  });

  it('refuses a contestant that leaves accounts out', async () => {
    await expect(fitSample(matcher(0.5), supply, { first: 10, limitMs: 0 })).rejects.toThrow('each account');
  });
});

/** Answers a share of the accounts. */
function matcher(share: number): Matcher {
  return {
    load:
      ({ accounts }) =>
      () =>
      () =>
        listAnswers(accounts.slice(0, accounts.length * share).map(() => [])),
  };
}

function sampleOf(count: number): Sample {
  const accounts = Array.from({ length: count }, (_, i) => ({ id: `a-${i}` }));
  return { accounts, columns: () => ({ ids: [], columns: {} }) };
}
