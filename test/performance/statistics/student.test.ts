import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../../../src/performance/statistics/studentQuantile.js';
import { studentTail } from '../../../src/performance/statistics/studentTail.js';

describe("Student's t", () => {
  it.each([
    [0.05, 1, 12.7062047362],
    [0.05, 2, 4.3026527297],
    [0.05, 3, 3.1824463053],
    [0.05, 4, 2.7764451052],
    [0.05, 5, 2.5705818356],
    [0.05, 10, 2.228138852],
    [0.05, 20, 2.0859634473],
    [0.05, 30, 2.0422724563],
    [0.05, 120, 1.9799304051],
    [0.05, 1_000, 1.9623390808],
    [0.01, 5, 4.0321429836],
    [0.01, 10, 3.1692726726],
    [0.001, 10, 4.5868938587],
    [0.1, 7, 1.8945786051],
    [0.5, 1, 1],
    [1, 9, 0],
  ])('has %d beyond a t of %d degrees', (tail, degrees, t) => {
    expect(studentQuantile(tail, degrees)).toBeCloseTo(t, 9);
  });

  it('is the normal distribution in the end', () => {
    expect(studentQuantile(0.05, 1_000_000)).toBeCloseTo(1.95996, 4);
  });

  it('property: has the closed forms of one, two and three degrees', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 50, noNaN: true }), (t) => {
        expect(studentTail(t, 1)).toBeCloseTo(1 - (2 * Math.atan(t)) / Math.PI, 13);
        expect(studentTail(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 13);
        const root = Math.sqrt(3);
        const inner = (t / root / (1 + (t * t) / 3) + Math.atan(t / root)) * (2 / Math.PI);
        expect(studentTail(t, 3)).toBeCloseTo(1 - inner, 13);
        expect(studentTail(-t, 3)).toBe(studentTail(t, 3));
      }),
    );
  });

  it('property: the quantile undoes the tail, and fewer degrees reach further', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-5, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        (tail, degrees) => {
          const t = studentQuantile(tail, degrees);
          expect(studentTail(t, degrees)).toBeCloseTo(tail, 12);
          expect(studentQuantile(tail, degrees + 1)).toBeLessThanOrEqual(t);
        },
      ),
    );
  });
});
