import fc from 'fast-check';
import type { ApportionMethod, ShareBounds } from '../../../src/core/apportionment/types.js';

/** A weight as it was written: `digits` times ten to the power of `exponent`. */
export interface WrittenWeight {
  readonly digits: bigint;
  readonly exponent: number;
}

/** Weights and ids of as many parties. */
export interface Parties {
  readonly written: readonly WrittenWeight[];
  readonly weights: readonly number[];
  readonly ids: readonly string[];
}

export const methods = ['hamilton', 'webster', 'dHondt', 'huntingtonHill', 'adams'] as const;
export const divisorMethods = ['webster', 'dHondt', 'huntingtonHill', 'adams'] as const;

/** Total amounts: small ones, where ties are many, and up to the last safe integer, of both signs. */
export const totals = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.maxSafeInteger());

const writtenWeights = fc.record({
  digits: fc.oneof(
    { weight: 3, arbitrary: fc.bigInt({ min: 0n, max: 9n }) },
    { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 999_999_999_999_999n }) },
  ),
  exponent: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: -300, max: 290 }) },
  ),
});

/** At least one weight above 0, unless `zeros` says otherwise. */
export function parties({ most = 8, zeros = false } = {}): fc.Arbitrary<Parties> {
  return fc
    .uniqueArray(fc.tuple(fc.string({ maxLength: 2 }), writtenWeights), {
      minLength: 1,
      maxLength: most,
      selector: ([id]) => id,
    })
    .map((entries) => ({
      ids: entries.map(([id]) => id),
      written: entries.map(([, written]) => written),
      weights: entries.map(([, { digits, exponent }]) => Number(`${digits}e${exponent}`)),
    }))
    .filter(({ written }) => zeros || written.some(({ digits }) => digits > 0n));
}

/** Weights in whole numbers, all zeros as equal ones. */
export function wholeWeights(written: readonly WrittenWeight[]): bigint[] {
  const least = Math.min(...written.map(({ exponent }) => exponent));
  const whole = written.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - least));
  return whole.some((weight) => weight > 0n) ? whole : whole.map(() => 1n);
}

/** What {@link apportionSlowly} needs to know. */
export interface SlowProblem {
  readonly total: number;
  readonly weights: readonly bigint[];
  readonly ids: readonly string[];
  readonly method: ApportionMethod;
  readonly bounds?: readonly ShareBounds[];
}

/** Unit by unit, for totals of 0 or more that are feasible; each unit goes to whoever is first by the book. */
export function apportionSlowly(problem: SlowProblem): number[] {
  return problem.method === 'hamilton' ? largestRemainders(problem) : byPriority(problem);
}

function largestRemainders({ total, weights, ids, bounds }: SlowProblem): number[] {
  const quotas = quotasSlowly({ total, weights, ids, bounds });
  const shares = quotas.map(([numerator, denominator]) => Number(numerator / denominator));
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  const order = quotas
    .map(([numerator, denominator], i) => ({ i, rest: [numerator % denominator, denominator] as const }))
    .sort((a, b) => compare(b.rest, a.rest) || (at(ids, a.i) < at(ids, b.i) ? -1 : 1));
  for (const { i } of order.slice(0, left)) shares[i] = at(shares, i) + 1;
  return shares;
}

function byPriority({ total, weights, ids, method, bounds }: SlowProblem): number[] {
  const shares = weights.map((_, i) => bounds?.[i]?.lowest ?? 0);
  while (shares.reduce((sum, share) => sum + share, 0) < total) {
    const open = weights
      .map((weight, i) => ({ i, weight, k: BigInt(at(shares, i)) }))
      .filter(({ i, weight, k }) => weight > 0n && Number(k) < (bounds?.[i]?.highest ?? Number.POSITIVE_INFINITY));
    open.sort((a, b) => {
      const urgency = compare(priority(method, b), priority(method, a));
      // Both infinite: as if the divisor were a tiny number instead of 0.
      const weight =
        isInfinite(method, a) && isInfinite(method, b) ? Number(b.weight > a.weight) - Number(b.weight < a.weight) : 0;
      return urgency || weight || (at(ids, a.i) < at(ids, b.i) ? -1 : 1);
    });
    const first = at(open, 0).i;
    shares[first] = at(shares, first) + 1;
  }
  return shares;
}

interface Waiting {
  readonly weight: bigint;
  readonly k: bigint;
}

function isInfinite(method: ApportionMethod, { k }: Waiting): boolean {
  return k === 0n && (method === 'adams' || method === 'huntingtonHill');
}

type Fraction = readonly [bigint, bigint];

/** The square of `weight / d(k)`, since all are positive; a fraction over 0 is infinite. */
function priority(method: ApportionMethod, { weight, k }: Waiting): Fraction {
  const square = weight * weight;
  if (method === 'adams') return [square, k * k];
  if (method === 'huntingtonHill') return [square, k * (k + 1n)];
  if (method === 'webster') return [4n * square, (2n * k + 1n) ** 2n];
  return [square, (k + 1n) ** 2n];
}

/** The exact quotas within bounds, each as a fraction. */
export function quotasSlowly({ total, weights, bounds }: Omit<SlowProblem, 'method'>): Fraction[] {
  const limits = weights.map((weight, i) => {
    const [low, high] = [BigInt(bounds?.[i]?.lowest ?? 0), BigInt(bounds?.[i]?.highest ?? Number.MAX_SAFE_INTEGER)];
    return { weight, low, high: weight === 0n ? low : high };
  });
  const shareAt = ([n, d]: Fraction): Fraction[] =>
    limits.map(({ weight, low, high }) => {
      if (n * weight < low * d) return [low, 1n];
      return n * weight > high * d ? [high, 1n] : [n * weight, d];
    });
  const sumAt = (level: Fraction) =>
    shareAt(level).reduce<Fraction>(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n]);
  const knees = limits
    .filter(({ weight }) => weight > 0n)
    .flatMap(({ weight, low, high }): Fraction[] => [
      [low, weight],
      [high, weight],
    ])
    .sort(compare);
  // Between the last knee that is not too much and the next one the sum is a straight line.
  const before = knees.filter((knee) => compare(sumAt(knee), [BigInt(total), 1n]) <= 0).at(-1) ?? [0n, 1n];
  const after = knees.find((knee) => compare(sumAt(knee), [BigInt(total), 1n]) > 0);
  if (after === undefined) return shareAt(before);
  const [y0, y1] = [sumAt(before), sumAt(after)];
  const [rise, wanted] = [minus(y1, y0), minus([BigInt(total), 1n], y0)];
  const part: Fraction = [wanted[0] * rise[1], wanted[1] * rise[0]];
  const width = minus(after, before);
  return shareAt([before[0] * part[1] * width[1] + part[0] * width[0] * before[1], before[1] * part[1] * width[1]]);
}

function minus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d - c * b, b * d];
}

function compare([a, b]: Fraction, [c, d]: Fraction): number {
  return Number(a * d > c * b) - Number(a * d < c * b);
}

/** The member of a list that is known to be there. */
export function at<T>(list: readonly T[], index: number): T {
  const [member] = list.slice(index, index + 1);
  if (member === undefined) throw new RangeError(`nothing at ${index}`);
  return member;
}

export function sumOf(shares: readonly number[]): bigint {
  return shares.reduce((sum, share) => sum + BigInt(share), 0n);
}
