import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../src/core/describeIssue.js';
import { currencyExponents } from '../../../src/core/money/currencyExponents.js';
import { formatMoney } from '../../../src/core/money/formatMoney.js';
import { parseMoney } from '../../../src/core/money/parseMoney.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const currencies = fc.constantFrom(...currencyExponents.keys());

describe('currencyExponents', () => {
  it.each([
    ['JPY', 0],
    ['KRW', 0],
    ['XPF', 0],
    ['USD', 2],
    ['EUR', 2],
    ['MGA', 2],
    ['KWD', 3],
    ['BHD', 3],
    ['CLF', 4],
    ['XAU', undefined],
    ['XXX', undefined],
    ['usd', undefined],
  ])('has %j with %j', (currency, exponent) => {
    expect(currencyExponents.get(currency)).toBe(exponent);
  });

  it('has codes of three letters, each once', () => {
    const codes = [...currencyExponents.keys()];
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(codes.length).toBe(17 + 145 + 7 + 2);
  });
});

describe('parseMoney', () => {
  it.each([
    ['1234.50', 'USD', 123_450],
    ['1234.5', 'USD', 123_450],
    ['1234', 'USD', 123_400],
    ['+7.00000', 'USD', 700],
    ['-0.01', 'USD', -1],
    ['0.29', 'USD', 29],
    ['1.005', 'KWD', 1005],
    ['0001', 'JPY', 1],
    ['12.0', 'JPY', 12],
    ['0.0001', 'CLF', 1],
    ['-0', 'USD', 0],
    ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER],
    [`${'0'.repeat(500)}1.2${'0'.repeat(500)}`, 'USD', 120],
  ])('reads %j %s', (text, currency, amountMinor) => {
    expect(parseMoney(text, currency)).toEqual({ amountMinor, currency });
  });

  it.each<[unknown, unknown, object]>([
    ...['', ' 1', '1,234.50', '1.', '.5', '1e3', '--1', '$1', '0x10', '１', '1_000', 'NaN', 'Infinity', '1.2.3'].map(
      (text): [unknown, unknown, object] => [text, 'USD', { code: 'wrong_type', received: `the text \`${text}\`` }],
    ),
    [12, 'USD', { code: 'wrong_type', received: 'the number `12`' }],
    [null, 'USD', { code: 'wrong_type' }],
    ['0.125', 'USD', { code: 'excess_digits', currency: 'USD', digits: 2, received: '0.125' }],
    ['0.5', 'JPY', { code: 'excess_digits', currency: 'JPY', digits: 0, received: '0.5' }],
    ['1', 'usd', { code: 'unknown_currency', currency: 'usd' }],
    ['1', '__proto__', { code: 'unknown_currency', currency: '__proto__' }],
    ['1', undefined, { code: 'wrong_type', received: 'nothing' }],
    ['90071992547409.92', 'USD', { code: 'unsafe_amount', received: '90071992547409.92' }],
    ['9'.repeat(1000), 'JPY', { code: 'unsafe_amount' }],
  ])('refuses %j %j', (text, currency, issue) => {
    const issues = thrownIssues(() => Reflect.apply(parseMoney, undefined, [text, currency]));
    expect(issues).toMatchObject([issue]);
  });

  it('says in words what is wrong', () => {
    const words = (text: string, currency: string) =>
      thrownIssues(() => parseMoney(text, currency))
        .map(describeIssue)
        .join();
    expect(words('0.125', 'USD')).toBe('top level: expected at most 2 digits after the point in USD, got `0.125`');
    expect(words('1', 'XAU')).toBe('top level: expected a currency of ISO 4217 that has a minor unit, got `XAU`');
    expect(words('90071992547409.92', 'USD')).toBe(
      'top level: expected an amount within 9007199254740991 minor units of 0, got `90071992547409.92`',
    );
  });

  it('property: is the decimal shifted by the digits of the currency', () => {
    const digits = fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n });
    fc.assert(
      fc.property(digits, fc.nat(6), currencies, (value, scale, currency) => {
        const size = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
        const text =
          (value < 0n ? '-' : '') + size.slice(0, size.length - scale) + (scale > 0 ? `.${size.slice(-scale)}` : '');
        const scaled = value * 10n ** BigInt(currencyExponents.get(currency) ?? 0);
        const issues = thrownIssues(() => {
          expect(BigInt(parseMoney(text, currency).amountMinor) * 10n ** BigInt(scale)).toBe(scaled);
        });
        const isWhole = scaled % 10n ** BigInt(scale) === 0n;
        const isSafe = (scaled < 0n ? -scaled : scaled) < 2n ** 53n * 10n ** BigInt(scale);
        expect(issues.map(({ code }) => code)).toEqual(isWhole ? (isSafe ? [] : ['unsafe_amount']) : ['excess_digits']);
      }),
    );
  });
});

describe('formatMoney', () => {
  it.each([
    [123_450, 'USD', '1234.50'],
    [-5, 'USD', '-0.05'],
    [0, 'USD', '0.00'],
    [-0, 'JPY', '0'],
    [1, 'CLF', '0.0001'],
    [Number.MIN_SAFE_INTEGER, 'KWD', '-9007199254740.991'],
  ])('writes %j %s', (amountMinor, currency, text) => {
    expect(formatMoney({ amountMinor, currency })).toBe(text);
  });

  it.each<[unknown, object[]]>([
    [null, [{ code: 'wrong_type', pointer: '' }]],
    [[], [{ code: 'wrong_type', pointer: '' }]],
    [{ amountMinor: 0.5, currency: 'USD' }, [{ code: 'wrong_type', pointer: '/amountMinor' }]],
    [{ amountMinor: 2 ** 53, currency: 'USD' }, [{ code: 'unsafe_amount', pointer: '/amountMinor' }]],
    [
      { amountMinor: Number.NaN, currency: 7 },
      [
        { code: 'wrong_type', pointer: '/amountMinor' },
        { code: 'wrong_type', pointer: '/currency' },
      ],
    ],
    [{ amountMinor: 1, currency: 'XAU' }, [{ code: 'unknown_currency', pointer: '/currency' }]],
  ])('refuses %j', (money, issues) => {
    expect(thrownIssues(() => Reflect.apply(formatMoney, undefined, [money]))).toMatchObject(issues);
  });

  it('property: is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), currencies, (amountMinor, currency) => {
        const money = { amountMinor, currency };
        expect(parseMoney(formatMoney(money), currency)).toEqual(money);
      }),
    );
  });
});
