import fc from 'fast-check';
import { type Conversion, type CreditLine, compileRates, type RateRow, type Rounding } from '../../../src/index.js';
import { isBelow, type SlowLine } from './slowRollUp.js';
import { denseWorlds, type World } from './worldArbitraries.js';

/** A world whose lines are in several currencies, with the rates they are converted at. */
export interface ConvertedWorld extends World {
  readonly rows: readonly RateRow[];
  readonly options: World['options'] & { readonly conversion: Conversion };
}

/** A fraction, not reduced. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** How many of the smallest coin make one of each currency. */
const COINS = new Map([
  ['USD', 100n],
  ['EUR', 100n],
  ['JPY', 1n],
  ['KWD', 1000n],
]);
const CURRENCIES = [...COINS.keys()];
const FIRST = '2020-01-01';
const CHANGE = '2026-11-15';
const dimensions = [{ id: 'product', values: ['a', 'b'] }];

/** Positive decimal numbers of a few digits or many, never 1. */
function rateTexts(): fc.Arbitrary<string> {
  const parts = fc.tuple(fc.nat(3), fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 1, max: 12 }));
  return parts.map(([whole, part, digits]) => {
    const decimals = String(part).padStart(digits, '0').slice(0, digits);
    return /^0*$/.test(decimals) ? `${whole}.${decimals}5` : `${whole}.${decimals}`;
  });
}

/** Worlds of every policy and mode of conversion, into a currency of 0, 2 or 3 digits. */
export function convertedWorlds(amounts: fc.Arbitrary<number>): fc.Arbitrary<ConvertedWorld> {
  const texts = fc.array(rateTexts(), { minLength: 2 * CURRENCIES.length, maxLength: 2 * CURRENCIES.length });
  const modes = fc.constantFrom<Conversion['mode']>(
    { kind: 'closeDate' },
    { kind: 'current', asOf: '2026-11-14' },
    { kind: 'fixed', rateSet: 'plan' },
  );
  return fc
    .tuple(
      denseWorlds(amounts),
      texts,
      modes,
      fc.constantFrom('USD', 'JPY', 'KWD'),
      fc.constantFrom('halfEven', 'halfUp'),
    )
    .map(([{ input, options }, rates, mode, to, rounding]) => {
      const rows = CURRENCIES.filter((from) => from !== to).flatMap((from, at): RateRow[] => [
        { from, to, rate: rates[2 * at], validFrom: FIRST },
        { from, to, rate: rates[2 * at + 1], validFrom: CHANGE },
        { from, to, rate: rates[2 * at], rateSet: 'plan' },
      ]);
      const lines = input.lines.map((each, at) => ({ ...each, currency: CURRENCIES[at % CURRENCIES.length] }));
      const conversion = { rates: compileRates(rows), to, mode, rounding };
      return { input: { ...input, lines, dimensions }, options: { ...options, conversion }, rows };
    });
}

/** What one of the smallest coins of a line is in those of the target, by looking for its rate in the list. */
function factorOf({ rows, options }: ConvertedWorld, { currency = '', closeDate }: CreditLine): Fraction {
  const { mode, to } = options.conversion;
  if (currency === to) return { numerator: 1n, denominator: 1n };
  const day = mode.kind === 'closeDate' ? closeDate : '2026-11-14';
  const found = rows.find(({ from, rateSet, validFrom }) => {
    if (from !== currency) return false;
    return mode.kind === 'fixed' ? rateSet === 'plan' : validFrom === (day < CHANGE ? FIRST : CHANGE);
  });
  const [whole, decimals] = (found?.rate ?? '').split('.');
  const [numerator, denominator] = [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
  return { numerator: numerator * (COINS.get(to) ?? 0n), denominator: denominator * (COINS.get(currency) ?? 0n) };
}

/** Which credits of lines are wanted: those in a territory and all below it, in itself alone, or all that there are. */
export interface Credits {
  readonly territoryId: string | null;
  readonly isOwn?: boolean;
}

/** What some lines come to, exactly. */
export function exactSum(world: ConvertedWorld, lines: readonly SlowLine[], credits: Credits): Fraction {
  const parts = lines.map((each): Fraction => {
    const { numerator, denominator } = factorOf(world, each.line);
    return { numerator: numerator * creditOf(world, each, credits), denominator };
  });
  return addUp(parts);
}

/** The sum of fractions. */
export function addUp(parts: readonly Fraction[]): Fraction {
  return parts.reduce(
    (sum, { numerator, denominator }) => ({
      numerator: sum.numerator * denominator + numerator * sum.denominator,
      denominator: sum.denominator * denominator,
    }),
    { numerator: 0n, denominator: 1n },
  );
}

function creditOf({ input, options }: World, { line, shares }: SlowLine, { territoryId, isOwn }: Credits): bigint {
  if (shares.size === 0) return territoryId === null ? BigInt(line.amountMinor) : 0n;
  const inside = [...shares].filter(([id]) => {
    if (territoryId === null) return true;
    return isOwn === true ? id === territoryId : isBelow(input, id, territoryId);
  });
  if (options.overlap === 'distinct') return inside.length > 0 ? BigInt(line.amountMinor) : 0n;
  return inside.reduce((sum, [, share]) => sum + BigInt(share), 0n);
}

/** A fraction as a whole number, by its distance to those beside it. */
export function rounded({ numerator, denominator }: Fraction, rounding: Rounding): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const below = size / denominator;
  const distance = 2n * (size - below * denominator);
  const isUp = distance > denominator || (distance === denominator && (rounding === 'halfUp' || below % 2n === 1n));
  const whole = isUp ? below + 1n : below;
  return numerator < 0n ? -whole : whole;
}
