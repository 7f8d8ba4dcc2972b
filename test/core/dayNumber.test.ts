import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/core/dayNumber.js';
import { dayOf } from '../../src/core/dayOf.js';
import { isCivilDate } from '../../src/core/isCivilDate.js';

describe('dayNumber', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['0000-01-01', -719_528],
    ['9999-12-31', 2_932_896],
  ])('of %s is %d', (date, number) => {
    expect(dayNumber(date)).toBe(number);
    expect(dayOf(number)).toBe(date);
  });

  it('counts day by day through the 400 years after which the calendar repeats', () => {
    const dates = [...everyDay(1_800, 2_199)];
    const first = dayNumber('1800-01-01');
    expect(dates.length).toBe(146_097);
    expect(dates.filter((date, at) => dayNumber(date) !== first + at)).toEqual([]);
  });

  it('property: agrees with Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (number) => {
        const date = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dayOf(number)).toBe(date);
        expect(dayNumber(date)).toBe(number);
      }),
    );
  });
});

describe('dayOf', () => {
  it('is null for what four digits of a year cannot say', () => {
    expect(dayOf(dayNumber('9999-12-31') + 1)).toBeNull();
    expect(dayOf(dayNumber('0000-01-01') - 1)).toBeNull();
    expect(dayOf(Number.NaN)).toBeNull();
  });
});

function* everyDay(from: number, to: number): Generator<string> {
  for (let year = from; year <= to; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= 31; day++) {
        const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
        if (isCivilDate(`${y}-${m}-${d}`)) yield `${y}-${m}-${d}`;
      }
    }
  }
}
