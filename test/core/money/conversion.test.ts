import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../src/core/describeIssue.js';
import { compileRates } from '../../../src/core/money/compileRates.js';
import { currencyExponents } from '../../../src/core/money/currencyExponents.js';
import { findRate } from '../../../src/core/money/findRate.js';
import { sumConverted } from '../../../src/core/money/sumConverted.js';
import type { Conversion, ConversionMode, RateRow } from '../../../src/core/money/types.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const rows: readonly RateRow[] = [
  { from: 'EUR', to: 'USD', rate: '1.05', validFrom: '2026-12-01' },
  { from: 'EUR', to: 'USD', rate: '1.10', validFrom: '2026-10-01' },
  { from: 'EUR', to: 'USD', rate: '1.08', rateSet: 'plan' },
  { from: 'EUR', to: 'USD', rate: '1.20', rateSet: 'last year' },
];

function toDollars(mode: ConversionMode): Conversion {
  return { rates: compileRates(rows), to: 'USD', mode };
}

describe('sumConverted (T1-k)', () => {
  const deal = { amountMinor: 3_000_000, currency: 'EUR', date: '2026-12-10' };

  it.each<[ConversionMode, number]>([
    [{ kind: 'current', asOf: '2026-11-22' }, 3_300_000],
    [{ kind: 'closeDate' }, 3_150_000],
    [{ kind: 'fixed', rateSet: 'plan' }, 3_240_000],
  ])('converts with %j', (mode, amountMinor) => {
    expect(sumConverted([deal], toDollars(mode))).toEqual({ total: { amountMinor, currency: 'USD' }, issues: [] });
  });

  it('tells reported growth from growth in constant currency', () => {
    const before = { amountMinor: 2_000_000, currency: 'EUR' };
    const lastYear = sumConverted([before], toDollars({ kind: 'fixed', rateSet: 'last year' })).total?.amountMinor ?? 0;
    const thisYear = sumConverted([deal], toDollars({ kind: 'current', asOf: '2026-11-22' })).total?.amountMinor ?? 0;
    expect([lastYear, thisYear]).toEqual([2_400_000, 3_300_000]);
    expect(thisYear / lastYear - 1).toBeCloseTo(0.375, 12);
    expect(deal.amountMinor / before.amountMinor - 1).toBe(0.5);
  });
});

describe('sumConverted', () => {
  it('rounds once, halves to the even number unless told otherwise', () => {
    const conversion = toDollars({ kind: 'current', asOf: '2026-10-01' });
    const five = { amountMinor: 5, currency: 'EUR' };
    expect(sumConverted([five], conversion).total?.amountMinor).toBe(6);
    expect(sumConverted([{ ...five, amountMinor: 15 }], conversion).total?.amountMinor).toBe(16);
    expect(sumConverted([five, five], conversion).total?.amountMinor).toBe(11);
    const upward: Conversion = { ...conversion, rounding: 'halfUp' };
    expect(sumConverted([{ ...five, amountMinor: 15 }], upward).total?.amountMinor).toBe(17);
    expect(sumConverted([{ ...five, amountMinor: -15 }], upward).total?.amountMinor).toBe(-17);
  });

  it('needs no rate for the currency itself, and none for no lines', () => {
    const conversion = { rates: compileRates([]), to: 'JPY', mode: { kind: 'closeDate' } } as const;
    expect(sumConverted([], conversion)).toEqual({ total: { amountMinor: 0, currency: 'JPY' }, issues: [] });
    expect(sumConverted([{ amountMinor: 7, currency: 'JPY' }], conversion).total?.amountMinor).toBe(7);
  });

  it('knows how many digits each currency has', () => {
    const rates = compileRates([
      { from: 'KWD', to: 'JPY', rate: '500', validFrom: '2026-01-01' },
      { from: 'JPY', to: 'CLF', rate: '0.0002', validFrom: '2026-01-01' },
    ]);
    const mode = { kind: 'current', asOf: '2026-01-01' } as const;
    expect(sumConverted([{ amountMinor: 1_000, currency: 'KWD' }], { rates, to: 'JPY', mode }).total?.amountMinor).toBe(
      500,
    );
    expect(sumConverted([{ amountMinor: 1, currency: 'JPY' }], { rates, to: 'CLF', mode }).total?.amountMinor).toBe(2);
  });

  it('leaves out what has no rate, with an issue, and never takes it for 1', () => {
    const lines = [
      { amountMinor: 100, currency: 'EUR', date: '2026-09-30' },
      { amountMinor: 100, currency: 'EUR' },
      { amountMinor: 100, currency: 'GBP', date: '2026-12-10' },
      { amountMinor: 100, currency: 'USD' },
    ];
    const { total, issues } = sumConverted(deepFreeze(lines), toDollars({ kind: 'closeDate' }));
    expect(total).toEqual({ amountMinor: 100, currency: 'USD' });
    expect(issues).toEqual([
      { code: 'rate_missing', pointer: '/0', from: 'EUR', to: 'USD', date: '2026-09-30' },
      { code: 'rate_missing', pointer: '/1', from: 'EUR', to: 'USD' },
      { code: 'rate_missing', pointer: '/2', from: 'GBP', to: 'USD', date: '2026-12-10' },
    ]);
    expect(issues.map(describeIssue)).toEqual([
      '/0: there is no rate from `EUR` to `USD` on 2026-09-30',
      '/1: there is no rate from `EUR` to `USD` without a date',
      '/2: there is no rate from `GBP` to `USD` on 2026-12-10',
    ]);
    const inSet = sumConverted(lines.slice(2, 3), toDollars({ kind: 'fixed', rateSet: 'plan' })).issues;
    expect(inSet.map(describeIssue)).toEqual(['/0: there is no rate from `GBP` to `USD` in the set `plan`']);
    const noSet = sumConverted(lines.slice(0, 1), toDollars({ kind: 'fixed', rateSet: 'none' })).issues;
    expect(noSet).toEqual([{ code: 'rate_missing', pointer: '/0', from: 'EUR', to: 'USD', rateSet: 'none' }]);
  });

  it('leaves out what is no amount, with an issue', () => {
    const lines = [
      null,
      { amountMinor: 0.5, currency: 'USD' },
      { amountMinor: 1, currency: 'XAU' },
      { amountMinor: 1, currency: 'USD', date: '2026-02-30' },
      { amountMinor: 1, currency: 'USD', date: 7 },
      { amountMinor: 7, currency: 'USD' },
    ];
    const sum = Reflect.apply(sumConverted, undefined, [lines, toDollars({ kind: 'closeDate' })]);
    expect(sum.total).toEqual({ amountMinor: 7, currency: 'USD' });
    expect(sum.issues).toMatchObject([
      { code: 'wrong_type', pointer: '/0' },
      { code: 'wrong_type', pointer: '/1/amountMinor' },
      { code: 'unknown_currency', pointer: '/2/currency' },
      { code: 'invalid_date', pointer: '/3/date' },
      { code: 'invalid_date', pointer: '/4/date' },
    ]);
  });

  it('does not ask for a date where none counts', () => {
    const lines = ['2026-02-30', '2026-12-10'].map((date) => ({ amountMinor: 100, currency: 'EUR', date }));
    expect(sumConverted(lines, toDollars({ kind: 'fixed', rateSet: 'plan' })).total?.amountMinor).toBe(216);
  });

  it('has no total where the sum does not fit', () => {
    const line = { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'USD' };
    const back = { ...line, amountMinor: -Number.MAX_SAFE_INTEGER };
    const conversion = toDollars({ kind: 'closeDate' });
    expect(sumConverted([line, line], conversion)).toEqual({
      total: null,
      issues: [{ code: 'unsafe_amount', received: '18014398509481982' }],
    });
    expect(sumConverted([line, line, back], conversion).total?.amountMinor).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each<[unknown, unknown, object]>([
    [null, toDollars({ kind: 'closeDate' }), { code: 'wrong_type', pointer: '' }],
    [[], null, { code: 'wrong_type', pointer: '' }],
    [[], { ...toDollars({ kind: 'closeDate' }), rates: [] }, { code: 'wrong_type', pointer: '/rates' }],
    [[], { ...toDollars({ kind: 'closeDate' }), to: 'XXX' }, { code: 'unknown_currency', pointer: '/to' }],
    [[], { ...toDollars({ kind: 'closeDate' }), mode: 'current' }, { code: 'wrong_type', pointer: '/mode' }],
    [
      [],
      { ...toDollars({ kind: 'closeDate' }), mode: { kind: 'spot' } },
      { code: 'wrong_type', pointer: '/mode/kind' },
    ],
    [[], { ...toDollars({ kind: 'closeDate' }), mode: { kind: 'fixed' } }, { pointer: '/mode/rateSet' }],
    [[], { ...toDollars({ kind: 'closeDate' }), mode: { kind: 'current' } }, { pointer: '/mode/asOf' }],
    [[], toDollars({ kind: 'current', asOf: '2026-13-01' }), { code: 'invalid_date', pointer: '/mode/asOf' }],
    [[], { ...toDollars({ kind: 'closeDate' }), rounding: 'up' }, { code: 'wrong_type', pointer: '/rounding' }],
  ])('refuses %# as a conversion', (lines, conversion, issue) => {
    expect(thrownIssues(() => Reflect.apply(sumConverted, undefined, [lines, conversion]))).toMatchObject([issue]);
  });
});

describe('compileRates', () => {
  const rate = { from: 'EUR', to: 'USD', rate: '1.1', validFrom: '2026-01-01' };

  it.each<[unknown, object]>([
    [null, { code: 'wrong_type', pointer: '' }],
    [[null], { code: 'wrong_type', pointer: '/0' }],
    [[{ ...rate, rate: 1.1 }], { code: 'wrong_type', pointer: '/0/rate' }],
    ...['0', '0.00', '-1', '1e3', '1,1', '', '1.', '9'.repeat(41)].map((text): [unknown, object] => [
      [{ ...rate, rate: text }],
      { code: 'wrong_type', pointer: '/0/rate' },
    ]),
    [[{ ...rate, from: 'XAU' }], { code: 'unknown_currency', pointer: '/0/from' }],
    [[{ ...rate, to: 'EUR' }], { code: 'wrong_type', pointer: '/0/to' }],
    [[{ ...rate, validFrom: '2026-02-29' }], { code: 'invalid_date', pointer: '/0/validFrom' }],
    [[{ ...rate, validFrom: undefined }], { code: 'wrong_type', pointer: '/0', received: 'neither' }],
    [[{ ...rate, rateSet: 'plan' }], { code: 'wrong_type', pointer: '/0', received: 'both' }],
    [[rate, { ...rate, rate: '2' }], { code: 'duplicate_rate', pointer: '/1', firstPointer: '/0' }],
    [[{ ...rate, validfrom: '' }], { code: 'unknown_member', pointer: '/0/validfrom' }],
  ])('refuses %j', (given, issue) => {
    const issues = thrownIssues(() => Reflect.apply(compileRates, undefined, [given]));
    expect(issues).toMatchObject([issue]);
  });

  it('reports everything at once', () => {
    const given = [{ ...rate, from: 'A' }, rate, { ...rate, validFrom: 'x' }];
    expect(thrownIssues(() => compileRates(given)).map(({ code }) => code)).toEqual([
      'unknown_currency',
      'invalid_date',
    ]);
  });

  it('refuses a pivot that is no currency, and options that are none', () => {
    expect(thrownIssues(() => compileRates([], { pivot: 'euro' }))).toMatchObject([{ pointer: '/pivot' }]);
    expect(thrownIssues(() => Reflect.apply(compileRates, undefined, [[], null]))).toMatchObject([{ pointer: '' }]);
    expect(thrownIssues(() => Reflect.apply(compileRates, undefined, [[], { pivot: 7 }]))).toEqual([
      { code: 'wrong_type', pointer: '/pivot', expected: 'the code of a currency', received: 'the number `7`' },
    ]);
  });

  it('refuses an option that there is not', () => {
    expect(thrownIssues(() => Reflect.apply(compileRates, undefined, [[], { pivt: 'EUR' }]))).toEqual([
      { code: 'unknown_member', pointer: '/pivt', member: 'pivt', suggestion: 'pivot' },
    ]);
  });
});

describe('findRate', () => {
  const dated: readonly RateRow[] = [
    { from: 'EUR', to: 'USD', rate: '1.25', validFrom: '2026-01-01' },
    { from: 'EUR', to: 'GBP', rate: '0.8', validFrom: '2026-01-01' },
    { from: 'GBP', to: 'CHF', rate: '1.1', validFrom: '2026-02-01' },
  ];
  const ratioOf = (from: string, to: string, pivot?: string) => {
    const rate = findRate(compileRates(dated, pivot === undefined ? {} : { pivot }), { from, to, on: '2026-03-01' });
    return rate === null ? null : Number(rate.factor.numerator) / Number(rate.factor.denominator);
  };

  it('takes the latest that holds by the day', () => {
    const rates = compileRates([...rows].reverse());
    const rateOn = (on: string) => findRate(rates, { from: 'EUR', to: 'USD', on })?.rows.map(({ rate }) => rate);
    expect(rateOn('2026-09-30')).toBeUndefined();
    expect(rateOn('2026-10-01')).toEqual(['1.10']);
    expect(rateOn('2026-11-30')).toEqual(['1.10']);
    expect(rateOn('2026-12-01')).toEqual(['1.05']);
    expect(rateOn('9999-12-31')).toEqual(['1.05']);
  });

  it('goes in the given direction only, unless by a pivot', () => {
    expect(ratioOf('EUR', 'USD')).toBe(1.25);
    expect(ratioOf('USD', 'EUR')).toBeNull();
    expect(ratioOf('USD', 'GBP')).toBeNull();
    expect(ratioOf('USD', 'EUR', 'EUR')).toBe(0.8);
    expect(ratioOf('USD', 'GBP', 'EUR')).toBe(0.64);
    expect(ratioOf('GBP', 'USD', 'EUR')).toBe(1.5625);
    expect(ratioOf('GBP', 'CHF', 'EUR')).toBe(1.1);
    expect(ratioOf('CHF', 'GBP', 'EUR')).toBeNull();
    expect(ratioOf('EUR', 'CHF', 'EUR')).toBeNull();
    expect(ratioOf('EUR', 'CHF', 'GBP')).toBe(0.88);
    expect(ratioOf('XAU', 'XAU', 'EUR')).toBeNull();
  });

  it('prefers the direct rate', () => {
    const given = [...dated, { from: 'USD', to: 'GBP', rate: '0.5', validFrom: '2026-01-02' }];
    const rate = findRate(compileRates(given, { pivot: 'EUR' }), { from: 'USD', to: 'GBP', on: '2026-03-01' });
    expect(rate?.rows).toEqual([given[3]]);
  });

  it('comes by way of two rates, which it names', () => {
    const rate = findRate(compileRates(dated, { pivot: 'EUR' }), { from: 'USD', to: 'GBP', on: '2026-03-01' });
    expect(rate?.rows).toEqual([dated[0], dated[1]]);
  });
});

describe('properties of conversion', () => {
  const codes = ['EUR', 'JPY', 'KWD', 'CLF'] as const;
  const day = fc.integer({ min: 10, max: 28 }).map((date) => `2026-01-${date}`);
  const rateRows = fc.uniqueArray(
    fc.record({
      from: fc.constantFrom(...codes),
      to: fc.constant('USD'),
      rate: fc
        .tuple(fc.nat(300), fc.integer({ min: 1, max: 999_999 }))
        .map(([a, b]) => `${a}.${String(b).padStart(6, '0')}`),
      validFrom: day,
    }),
    { maxLength: 12, selector: ({ from, validFrom }) => from + validFrom },
  );
  const lines = fc.array(
    fc.record({
      amountMinor: fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1e9, max: 1e9 })),
      currency: fc.constantFrom(...codes, 'USD'),
      date: day,
    }),
    { maxLength: 20 },
  );

  it('is the exact sum in fractions, rounded once, whatever the order', () => {
    fc.assert(
      fc.property(rateRows, lines, fc.constantFrom('halfEven' as const, 'halfUp' as const), (given, list, rounding) => {
        const conversion = { rates: compileRates(given), to: 'USD', mode: { kind: 'closeDate' }, rounding } as const;
        const { total, issues } = sumConverted(list, conversion);
        // In units of 10 ** -12 cents, which all rates and digits fit in.
        const exact = list.map((line) => convertSlowly(line, given));
        expect(issues.length).toBe(exact.filter((value) => value === null).length);
        const sum = exact.reduce<bigint>((a, b) => a + (b ?? 0n), 0n);
        const twice = 2n * (BigInt(total?.amountMinor ?? 0) * 10n ** 12n - sum);
        expect(twice <= 10n ** 12n && twice >= -(10n ** 12n)).toBe(true);
        const reversed = { ...conversion, rates: compileRates([...given].reverse()) };
        expect(sumConverted([...list].reverse(), reversed).total).toEqual(total);
      }),
    );
  });

  function convertSlowly(line: { amountMinor: number; currency: string; date: string }, given: readonly RateRow[]) {
    if (line.currency === 'USD') return BigInt(line.amountMinor) * 10n ** 12n;
    const valid = given.filter(({ from, validFrom = '' }) => from === line.currency && validFrom <= line.date);
    const latest = valid.sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1))[0];
    if (latest === undefined) return null;
    const digits = currencyExponents.get(line.currency) ?? 0;
    return (BigInt(line.amountMinor) * BigInt(latest.rate.replace('.', '')) * 10n ** 8n) / 10n ** BigInt(digits);
  }

  it('with all rates 1 is the identity for currencies of as many digits (P11)', () => {
    const ones = ['EUR', 'GBP'].map((from) => ({ from, to: 'USD', rate: '1.000', rateSet: 'one' }));
    const conversion = { rates: compileRates(ones), to: 'USD', mode: { kind: 'fixed', rateSet: 'one' } } as const;
    const amounts = fc.array(fc.tuple(fc.integer(), fc.constantFrom('EUR', 'GBP', 'USD')));
    fc.assert(
      fc.property(amounts, (list) => {
        const sum = list.reduce((total, [amountMinor]) => total + amountMinor, 0);
        const given = list.map(([amountMinor, currency]) => ({ amountMinor, currency }));
        expect(sumConverted(given, conversion).total?.amountMinor).toBe(sum);
      }),
    );
  });
});
