import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateBook, NO_DATE, OUTSIDE, periodNumberOf } from '../../../src/forecast/rollUp/dateBook.js';

const periods = [
  { id: 'a', from: '2023-11-15', to: '2024-02-29' },
  { id: 'b', from: '2024-02-29', to: '2024-03-01' },
  { id: 'c', from: '2024-03-01', to: '2025-01-01' },
];

const days = fc
  .tuple(fc.integer({ min: 2022, max: 2026 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const texts = fc.oneof(
  days,
  fc.string({ minLength: 10, maxLength: 10 }),
  days.map((day) => `${day} `),
);

describe('the periods of dates', () => {
  it('property: are the same whether few or many are asked for, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(texts), (dates) => {
        const [few, many] = [dateBook(periods, 1), dateBook(periods, 10_000)];
        for (const date of [...dates, ...dates]) expect(periodNumberOf(many, date)).toBe(periodNumberOf(few, date));
      }),
    );
  });

  it('are told from days outside, and from what is no day', () => {
    const book = dateBook(periods, 10_000);
    const dates = ['2023-11-14', '2023-11-15', '2024-02-29', '2024-03-01', '2025-01-01', '2023-02-29', '2024-1a-01'];
    expect(dates.map((date) => periodNumberOf(book, date))).toStrictEqual([
      OUTSIDE,
      0,
      1,
      2,
      OUTSIDE,
      NO_DATE,
      NO_DATE,
    ]);
  });
});
