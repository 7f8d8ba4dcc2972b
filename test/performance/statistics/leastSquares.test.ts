import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../src/performance/statistics/leastSquares.js';

/** Employment in the United States, 1947 to 1962: Longley (1967), a test of accuracy of the NIST. */
const longley: readonly (readonly number[])[] = [
  [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
  [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];

describe('leastSquares', () => {
  it('has the certified figures of Longley', () => {
    const columns = [1, 2, 3, 4, 5, 6].map((at) => Float64Array.from(longley, (row) => row[at]));
    const fit = leastSquares(
      columns,
      Float64Array.from(longley, ([value]) => value),
    );
    const certified = [
      15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807, 1829.15146461355,
    ];
    expect(fit.intercept / -3482258.63459582).toBeCloseTo(1, 9);
    for (const [at, slope] of certified.entries()) expect((fit.slopes[at] ?? 0) / slope).toBeCloseTo(1, 9);
    const squares = fit.residuals.reduce((sum, residual) => sum + residual ** 2, 0);
    expect(Math.sqrt(squares / 9)).toBeCloseTo(304.854073561965, 7);
    expect(((fit.slopeScales[5] ?? 0) * Math.sqrt(squares / 9)) / 455.478499142212).toBeCloseTo(1, 9);
    expect((fit.interceptScale * Math.sqrt(squares / 9)) / 890420.383607373).toBeCloseTo(1, 9);
  });

  it('leaves out a column that others determine, and says which', () => {
    const [a, b] = [Float64Array.of(1, 2, 3, 5, 9), Float64Array.of(1, 0, 4, 2, 7)];
    const both = a.map((value, at) => 2 * value - 3 * b[at] + 4);
    const fit = leastSquares([a, Float64Array.of(7, 7, 7, 7, 7), b, both], Float64Array.of(1, 4, 2, 8, 5));
    expect(fit.dependences).toEqual([
      { column: 1, others: [] },
      { column: 3, others: [0, 2] },
    ]);
    expect(fit.rank).toBe(3);
  });

  it('tells a column that hardly varies from one that does not', () => {
    const values = Float64Array.of(1, 2, 4, 3);
    expect(leastSquares([Float64Array.of(1e9, 1e9 + 1, 1e9 + 3, 1e9 + 2)], values).slopes[0]).toBeCloseTo(1, 12);
    expect(leastSquares([Float64Array.of(0.1, 0.1, 0.1, 0.1)], values).slopes).toEqual([null]);
  });
});
