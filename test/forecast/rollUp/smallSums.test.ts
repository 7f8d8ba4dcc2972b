import { expect, it } from 'vitest';
import { forecastOf, rollUpColumns } from '../../../src/index.js';

/** More than are brought together at a time. */
const LINES = 300_000;
const CATEGORIES = ['pipeline', 'commit'];

it('sums of many lines in many territories are those of each line by itself', () => {
  const ids = Array.from({ length: 500 }, (_, number) => `t${number}`);
  const territories = ids.map((id, number) => ({ id, parentId: number === 0 ? null : 't0' }));
  const periods = [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }];
  const offsets = new Int32Array(LINES + 1);
  const codes: number[] = [];
  const expected = new Map<string, number>();
  for (let row = 0; row < LINES; row++) {
    // One line in seven has none, and one in five has two.
    const own = row % 7 === 0 ? [] : row % 5 === 0 ? [row % 500, (row + 250) % 500] : [row % 500];
    codes.push(...own);
    offsets[row + 1] = codes.length;
    // The root has all that has a territory, once.
    for (const territory of own.length === 0 ? [] : new Set([0, ...own])) {
      const key = `t${territory} ${CATEGORIES[row % 2]}`;
      expected.set(key, (expected.get(key) ?? 0) + row);
    }
  }
  const closeDates = { codes: new Int32Array(LINES), values: ['2026-11-22'] };
  const found = rollUpColumns({
    territories,
    periods,
    columns: {
      ids: Array.from({ length: LINES }, (_, row) => `o${row}`),
      amountsMinor: { numbers: Float64Array.from({ length: LINES }, (_, row) => row) },
      categories: { codes: Int32Array.from({ length: LINES }, (_, row) => row % 2), values: CATEGORIES },
      closeDates,
      territories: { offsets, codes: Int32Array.from(codes), values: ids },
    },
  });
  const sums = new Map<string, number>();
  for (const id of ids) {
    const { single } = forecastOf(found, id, 'Q4');
    for (const category of CATEGORIES) sums.set(`${id} ${category}`, single[category] ?? 0);
  }
  expect(sums).toEqual(new Map([...sums.keys()].map((key) => [key, expected.get(key) ?? 0])));
});
