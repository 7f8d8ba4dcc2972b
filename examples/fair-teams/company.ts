import type { SegmentPlan } from 'bailiwick';

// A company whose truth is known, since it is planted: one team is better, another merely has a rich territory.
export const better = 'bremen';
export const rich = 'munich';

const cities =
  'aachen bremen cologne dresden essen frankfurt graz hamburg innsbruck jena kiel leipzig munich nuremberg osnabrueck passau'.split(
    ' ',
  );

const random = randomNumbers(20260101);

/** Customers of each city: what they could buy, what they bought, and whether they stayed. */
export const customers = cities.flatMap((city, row) => {
  const count = city === rich ? 80 : 20 + Math.floor(20 * random());
  const skill = city === better ? 1.4 : 0.95 + 0.1 * random();
  return Array.from({ length: count }, (_, index) => {
    const potential = 50 + Math.round(100 * random());
    return {
      id: `${city}-${index}`,
      city,
      employees: Math.round(potential * 10 * random()),
      potential,
      sales: Math.round(potential * 0.2 * skill * (0.8 + 0.4 * random())),
      hasRenewed: random() < (city === better ? 0.98 : 0.65),
      // Cities stand on a grid, customers around them.
      x: 10 * (row % 4) + 9 * random(),
      y: 10 * Math.floor(row / 4) + 9 * random(),
    };
  });
});

/** A territory for each city, and one for what lies elsewhere. */
export const segments: SegmentPlan = {
  dimensions: [
    {
      basis: 'geography',
      kind: 'values',
      field: 'city',
      cells: cities.map((city) => ({ id: city, values: [city] })),
      remainder: { id: 'elsewhere' },
    },
  ],
};

/** Numbers from 0 to 1, the same ones every time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
