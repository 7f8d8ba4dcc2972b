/** A country of the invented market: its weight, its states, and the three-digit postal areas of each state. */
export interface Country {
  readonly code: string;
  readonly weight: number;
  readonly states: readonly State[];
}

/** A state with its weight in its country. */
export interface State {
  readonly code: string;
  readonly weight: number;
  /** Three-digit postal areas from `firstArea` up to, not including, `endArea`. */
  readonly firstArea: number;
  readonly endArea: number;
}

/** A span of employees, `low` up to, not including, `high`. */
export interface Band {
  readonly low: number;
  readonly high: number;
  readonly weight: number;
}

const AREAS = 1_000;

const COUNTRIES: readonly (readonly [string, number, number])[] = [
  ['US', 40, 50],
  ['GB', 9, 12],
  ['DE', 8, 16],
  ['FR', 6, 13],
  ['CA', 6, 13],
  ['AU', 4, 8],
  ['JP', 3, 47],
  ['NL', 2.5, 12],
  ['IN', 2.5, 28],
  ['IT', 2, 20],
  ['ES', 2, 17],
  ['BR', 2, 27],
  ['SE', 1.5, 21],
  ['CH', 1.5, 26],
  ['SG', 1.2, 5],
  ['BE', 1, 10],
  ['AT', 0.9, 9],
  ['DK', 0.8, 5],
  ['NO', 0.8, 11],
  ['FI', 0.7, 19],
  ['IE', 0.7, 26],
  ['PL', 0.6, 16],
  ['MX', 0.6, 32],
  ['IL', 0.5, 6],
  ['KR', 0.5, 17],
  ['ZA', 0.4, 9],
  ['PT', 0.4, 18],
  ['CZ', 0.3, 14],
  ['GR', 0.3, 13],
  ['NZ', 0.2, 4],
];

/** 30 countries of 4 to 50 states; a state's share falls with its position (1/(i + 2)), its postal areas go with it. */
export const countries: readonly Country[] = COUNTRIES.map(([code, weight, count]) => ({
  code,
  weight,
  states: statesOf(code, count),
}));

/** The industries, the most frequent first. */
export const industries: readonly string[] = Array.from({ length: 24 }, (_, i) => `industry-${pad(i, 2)}`);
/** How frequent each industry is. */
export const industryWeights: readonly number[] = industries.map((_, i) => 1 / Math.sqrt(i + 1));
/** What companies may be interested in. */
export const products: readonly string[] = Array.from({ length: 20 }, (_, i) => `product-${pad(i, 2)}`);
/** Sizes of companies in words, the smallest first. */
export const segments = ['micro', 'small', 'medium', 'large', 'enterprise'] as const;

/** Bands of employees, the smallest first. */
export const bands: readonly Band[] = [
  { low: 1, high: 10, weight: 35 },
  { low: 10, high: 50, weight: 30 },
  { low: 50, high: 200, weight: 18 },
  { low: 200, high: 1_000, weight: 10 },
  { low: 1_000, high: 5_000, weight: 4.5 },
  { low: 5_000, high: 20_000, weight: 2 },
  { low: 20_000, high: 200_000, weight: 0.5 },
];

/** A segment by size alone. */
export function segmentOf(employees: number): (typeof segments)[number] {
  if (employees < 10) return 'micro';
  if (employees < 50) return 'small';
  if (employees < 200) return 'medium';
  return employees < 1_000 ? 'large' : 'enterprise';
}

/** A number with zeros in front. */
export function pad(number: number, width: number): string {
  return `${number}`.padStart(width, '0');
}

function statesOf(country: string, count: number): State[] {
  const weights = Array.from({ length: count }, (_, i) => 1 / (i + 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return weights.map((weight, i) => {
    const firstArea = Math.floor((before / total) * AREAS);
    before += weight;
    const endArea = i === count - 1 ? AREAS : Math.floor((before / total) * AREAS);
    return { code: `${country}-${pad(i, 2)}`, weight, firstArea, endArea };
  });
}
