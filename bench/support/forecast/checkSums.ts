import type { ForecastSums } from '../../contestants/forecast/types.js';

/** A contestant and what it found. */
export interface NamedSums {
  readonly name: string;
  readonly sums: ForecastSums;
}

/**
 * Checks that contestants have the same sums as the first, which has all.
 *
 * @throws Error with the first sum in which one differs.
 */
export function checkSums([first, ...others]: readonly NamedSums[]): void {
  for (const { name, sums } of others) {
    for (const [territory, row] of sums) {
      const expected = first.sums.get(territory) ?? [];
      const cell = expected.findIndex((sum, at) => sum !== row[at]);
      if (cell === -1 && row.length === expected.length) continue;
      throw new Error(
        `${name} gives ${row[cell]}, ${first.name} ${expected[cell]} for territory ${territory}, cell ${cell}`,
      );
    }
  }
}
