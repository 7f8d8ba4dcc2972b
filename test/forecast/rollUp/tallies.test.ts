import { expect, it } from 'vitest';
import { rollUp } from '../../../src/index.js';

const LARGEST = Number.MAX_SAFE_INTEGER;

it('the totals of many lines are exact, although the sums on the way leave 2^53 by far', () => {
  const count = 10_000;
  const lines = Array.from({ length: count }, (_, row) => ({
    id: `o${row}`,
    // Up by half of all, then down again, and 3 more.
    amountMinor: row === count - 1 ? 3 - LARGEST : row < count / 2 ? LARGEST : -LARGEST,
    category: row % 4 === 3 ? 'no such category' : 'commit',
    closeDate: '2026-11-22',
    territories: row % 4 === 2 ? [] : [{ territoryId: 'amer' }],
    currency: 'USD',
  }));
  const { totals } = rollUp({
    territories: [{ id: 'amer', parentId: null }],
    periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
    lines,
  });
  const quarter = count / 4;
  expect(totals).toEqual([
    {
      kind: 'revenue',
      currency: 'USD',
      given: { lines: count, amountMinor: 3 },
      credited: { lines: 2 * quarter, amountMinor: 0 },
      unassigned: { lines: quarter, amountMinor: 0 },
      leftOut: { lines: quarter, amountMinor: 3 },
      repeated: { lines: 0, amountMinor: 0 },
    },
  ]);
});
