/** 120 industries, the most frequent first. */
export const industries: readonly string[] = numbered('industry', 120, 3);

/** The industries in 24 groups of five, each with frequent and rare ones. */
export const industryGroups: readonly (readonly string[])[] = Array.from({ length: 24 }, (_, group) =>
  industries.filter((_industry, rank) => rank % 24 === group),
);

/** 40 tags, the most frequent first. */
export const tags: readonly string[] = numbered('tag', 40, 2);

/** Kinds of companies with their shares in percent. */
export const types: Readonly<Record<string, number>> = {
  prospect: 55,
  customer: 25,
  partner: 10,
  former: 6,
  supplier: 3,
  competitor: 1,
};

/** Bands of employees, from `low` up to, not including, `high`. */
export const bands: readonly { readonly low: number; readonly high?: number; readonly share: number }[] = [
  { low: 1, high: 10, share: 0.125 },
  { low: 10, high: 50, share: 0.328 },
  { low: 50, high: 200, share: 0.32 },
  { low: 200, high: 1_000, share: 0.187 },
  { low: 1_000, high: 5_000, share: 0.037 },
  { low: 5_000, high: 20_000, share: 0.0027 },
  { low: 20_000, share: 0.0003 },
];

/** The days on which companies were created: the first 28 of every month from 2010 to 2025. */
export const days: readonly string[] = Array.from({ length: 16 * 12 * 28 }, (_, i) => {
  const month = Math.floor(i / 28);
  return `${2010 + Math.floor(month / 12)}-${padded((month % 12) + 1, 2)}-${padded((i % 28) + 1, 2)}`;
});

/** Postal codes of five digits, by number. */
export const postalCodes: readonly string[] = Array.from({ length: 100_000 }, (_, number) => padded(number, 5));

function numbered(name: string, count: number, width: number): string[] {
  return Array.from({ length: count }, (_, i) => `${name}-${padded(i, width)}`);
}

function padded(number: number, width: number): string {
  return `${number}`.padStart(width, '0');
}
