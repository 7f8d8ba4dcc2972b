import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaNumber } from '../../../src/performance/statistics/gammaNumber.js';
import { normalQuantile } from '../../../src/performance/statistics/normalQuantile.js';
import { randomNumbers } from '../../../src/performance/statistics/randomNumbers.js';

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.75, 0.674489750196082],
    [0.975, 1.959963984540054],
    [0.995, 2.575829303548901],
    [0.00001, -4.264890793922825],
    [1e-10, -6.361340902404056],
    [1e-200, -30.205594179579634],
  ])('has the value below which %d lies', (probability, value) => {
    expect(normalQuantile(probability)).toBeCloseTo(value, 12);
  });

  it('property: is odd around the middle and rises', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (probability) => {
        expect(normalQuantile(1 - probability)).toBeCloseTo(-normalQuantile(probability), 8);
        expect(normalQuantile(probability * 1.01)).toBeGreaterThan(normalQuantile(probability));
      }),
    );
  });
});

/** The generator as its authors wrote it, in big integers. */
function slowNumbers(seed: number, count: number): number[] {
  const MASK = 0xffffffffn;
  const rotate = (word: bigint, bits: bigint) => ((word << bits) | (word >> (32n - bits))) & MASK;
  let mixed = BigInt(seed);
  const state = Array.from({ length: 4 }, () => {
    mixed = (mixed + 0x9e3779b9n) & MASK;
    let z = ((mixed ^ (mixed >> 16n)) * 0x21f0aaadn) & MASK;
    z = ((z ^ (z >> 15n)) * 0x735a2d97n) & MASK;
    return z ^ (z >> 15n);
  });
  return Array.from({ length: count }, () => {
    const drawn = (rotate((state[1] * 5n) & MASK, 7n) * 9n) & MASK;
    const shifted = (state[1] << 9n) & MASK;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotate(state[3], 11n);
    return (Number(drawn) + 0.5) / 2 ** 32;
  });
}

describe('randomNumbers', () => {
  it('property: are those of xoshiro128**', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 32 - 1 }), (seed) => {
        const next = randomNumbers(seed);
        expect(Array.from({ length: 20 }, next)).toEqual(slowNumbers(seed, 20));
      }),
    );
  });

  it('fill the space between 0 and 1 evenly', () => {
    const next = randomNumbers(5);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 20_000; draw++) counts[Math.floor(next() * 10)]++;
    for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(5 * Math.sqrt(1_800));
  });
});

describe('gammaNumber', () => {
  it.each([0.05, 0.5, 1, 3, 40])('has the mean and the variance of the shape, %d', (shape) => {
    const next = randomNumbers(11);
    const drawn = Array.from({ length: 20_000 }, () => gammaNumber(shape, next));
    const mean = drawn.reduce((sum, number) => sum + number, 0) / drawn.length;
    const variance = drawn.reduce((sum, number) => sum + (number - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean - shape)).toBeLessThan(5 * Math.sqrt(shape / drawn.length));
    expect(variance / shape).toBeGreaterThan(0.85);
    expect(variance / shape).toBeLessThan(1.15);
  });

  it('is 0 for the shape 0', () => {
    expect(gammaNumber(0, randomNumbers(1))).toBe(0);
  });
});
