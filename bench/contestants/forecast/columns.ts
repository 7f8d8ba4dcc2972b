import { type CreditColumns, type CreditLine, rollUpColumns, type TextColumn } from 'bailiwick';
import { sumsOf } from './bailiwick.js';
import type { ForecastContestant } from './types.js';

/** This library, lines as columns. */
export const columns: ForecastContestant = {
  name: 'bailiwick, columns',
  prepare(world) {
    const { lines, ...rest } = world;
    const input = { ...rest, columns: columnsOf(lines) };
    return {
      run() {
        const found = rollUpColumns(input);
        return () => sumsOf(world, found);
      },
    };
  },
};

function columnsOf(lines: readonly CreditLine[]): CreditColumns {
  const offsets = new Int32Array(lines.length + 1);
  for (const [row, { territories }] of lines.entries()) offsets[row + 1] = offsets[row] + territories.length;
  return {
    // Texts of their own, as of accounts: `toColumns`.
    ids: structuredClone(lines.map(({ id }) => id)),
    opportunityIds: structuredClone(lines.map(({ opportunityId }) => opportunityId ?? null)),
    amountsMinor: { numbers: Float64Array.from(lines, ({ amountMinor }) => amountMinor) },
    categories: dictionary(lines.map(({ category }) => category)),
    closeDates: dictionary(lines.map(({ closeDate }) => closeDate)),
    userIds: dictionary(lines.map(({ userId = '' }) => userId)),
    territories: {
      offsets,
      ...dictionary(lines.flatMap(({ territories }) => territories.map(({ territoryId }) => territoryId))),
    },
  };
}

function dictionary(texts: readonly string[]): TextColumn {
  const numbers = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    const code = numbers.get(text) ?? numbers.size;
    numbers.set(text, code);
    return code;
  });
  return { codes, values: [...numbers.keys()] };
}
