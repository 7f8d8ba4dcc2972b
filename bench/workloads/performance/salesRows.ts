import { normal, seededRandom } from '../../support/random.js';

/** A territory with what it sold and eight terms, in order. */
export interface TermRow {
  readonly id: string;
  readonly actual: number;
  readonly [term: string]: string | number;
}

/** The names of the terms. */
export const salesTerms: readonly string[] = Array.from({ length: 8 }, (_, at) => `term${at}`);

/** Territories whose sales follow from their terms, which are of different sizes, but for chance. */
export function salesRows(count: number, seed: number): TermRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, row) => {
    const sizes = salesTerms.map(() => 1 + random());
    const actual = 1_000 + 100 * sizes.reduce((sum, size, at) => sum + size * (at + 1), 0) + 200 * normal(random);
    const terms = Object.fromEntries(salesTerms.map((term, at) => [term, sizes[at] * 10 ** (at % 5)]));
    return { id: `t${row}`, actual, ...terms };
  });
}
