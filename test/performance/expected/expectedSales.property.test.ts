import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExpectedSales, expectedSales } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { sales, shuffled } from '../../support/salesArbitraries.js';
import { salesTerritories } from '../../support/salesTerritories.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { expectExactAnswers } from './exactAnswers.js';

const positive = fc.array(
  fc.record({ actual: fc.integer({ min: 1, max: 9_999 }), potential: fc.integer({ min: 1, max: 9_999 }) }),
  { minLength: 4, maxLength: 12 },
);

describe('expectedSales', () => {
  it('property: agrees with a fit in fractions, and with one without each row', () => {
    fc.assert(fc.property(sales(), expectExactAnswers), { numRuns: 40 });
  });

  it('property: residuals add up to 0, and are at right angles to every term', () => {
    fc.assert(
      fc.property(sales(), ({ rows, terms, values }) => {
        const judged = expectedSales(rows, { terms });
        const residuals = rows.map(({ id, actual }) => actual - (expectedOf(judged).get(id) ?? 0));
        const length = Math.sqrt(residuals.reduce((sum, residual) => sum + residual ** 2, 1));
        expect(residuals.reduce((sum, residual) => sum + residual, 0) / length).toBeCloseTo(0, 8);
        for (const [term] of terms.entries()) {
          const product = residuals.reduce((sum, residual, at) => sum + residual * values[at][term], 0);
          expect(product / length / 60).toBeCloseTo(0, 8);
        }
      }),
    );
  });

  it('property: leverages add up to the number of coefficients', () => {
    fc.assert(
      fc.property(sales(), ({ rows, terms }) => {
        const judged = expectedSales(rows, { terms });
        const found = judged.coefficients.filter(({ estimate }) => estimate !== null).length;
        expect(judged.rows.reduce((sum, { leverage }) => sum + leverage, 0)).toBeCloseTo(found, 9);
        for (const { leverage } of judged.rows) {
          expect(leverage).toBeGreaterThan(1 / rows.length - 1e-12);
          expect(leverage).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('property: does not depend on the order of rows, to the last bit', () => {
    const both = fc.tuple(sales(), fc.constantFrom('linear' as const, 'index' as const, 'logLog' as const));
    fc.assert(
      fc.property(
        both.chain(([made, form]) => fc.tuple(fc.constant(made), shuffled(made.rows), fc.constant(form))),
        ([{ rows, terms }, other, form]) => {
          const options = { terms: form === 'index' ? terms.slice(0, 1) : terms, form };
          const results = [rows, other].map((list) => {
            const issues = thrownIssues(() => expectedSales(list, options));
            return issues.length > 0 ? issues.map(({ code }) => code).sort() : expectedSales(list, options);
          });
          expect(results[1]).toStrictEqual(results[0]);
        },
      ),
    );
  });

  it('property: the unit of money changes no index, no rank and no t', () => {
    fc.assert(
      fc.property(positive, fc.constantFrom('linear' as const, 'index' as const, 'logLog' as const), (list, form) => {
        const rows = list.map((row, at) => ({ id: `t${at}`, ...row }));
        const cents = rows.map((row) => ({ ...row, actual: row.actual * 100 }));
        const [one, other] = [rows, cents].map((each) => expectedSales(each, { terms: ['potential'], form }));
        expectAlike(one, other);
        expect((other.rSquared ?? 0) - (one.rSquared ?? 0)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('property: a term of zeros, or one in another unit, leaves what is expected', () => {
    fc.assert(
      fc.property(sales(), fc.constantFrom(1000, 1e-6, -3), ({ rows, terms }, factor) => {
        const judged = expectedSales(rows, { terms });
        if (rows.length > terms.length + 2) {
          const zeros = rows.map((row) => ({ ...row, nothing: 0 }));
          expect(expectedOf(expectedSales(zeros, { terms: [...terms, 'nothing'] }))).toEqual(expectedOf(judged));
        }
        const scaled = rows.map((row) => ({ ...row, x0: Number(row.x0) * factor }));
        const other = expectedOf(expectedSales(scaled, { terms }));
        for (const [id, expected] of expectedOf(judged)) expect(other.get(id)).toBeCloseTo(expected, 7);
      }),
    );
  });

  it('property: the potential index is 1 on average when weighted by potential', () => {
    fc.assert(
      fc.property(positive, (list) => {
        const rows = deepFreeze(list.map((row, at) => ({ id: `t${at}`, ...row })));
        const { rows: judged } = expectedSales(rows, { terms: ['potential'], form: 'index' });
        const whole = rows.reduce((sum, { potential }) => sum + potential, 0);
        const weighted = judged.reduce((sum, { index, contributions: [{ value }] }) => sum + (index ?? 0) * value, 0);
        expect(weighted / whole).toBeCloseTo(1, 10);
      }),
    );
  });

  it('property: the interval of an index has 1 in it just where t is within its own', () => {
    fc.assert(
      fc.property(positive, fc.constantFrom('linear' as const, 'logLog' as const), (list, form) => {
        const rows = list.map((row, at) => ({ id: `t${at}`, ...row }));
        const options = { terms: ['potential'], form, confidence: 0.8 };
        const { rows: judged } = expectedSales(rows, options);
        for (const { index, indexInterval, studentizedResidual: t } of judged) {
          if (index === null || indexInterval === null || t === null) continue;
          expect(indexInterval.lowest).toBeLessThanOrEqual(index);
          expect(indexInterval.highest).toBeGreaterThanOrEqual(index);
          const isInside = indexInterval.lowest <= 1 && indexInterval.highest >= 1;
          const isFar = quantiles[rows.length - 3] < Math.abs(t);
          if (Math.abs(quantiles[rows.length - 3] - Math.abs(t)) > 1e-3) expect(isInside).toBe(!isFar);
        }
      }),
    );
  });

  it('property: no figure is ever NaN or infinite', () => {
    const wild = fc.oneof(
      fc
        .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 98 }))
        .map(([digits, exponent]) => digits * 10 ** exponent),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(0, 1e-100, 1e100),
    );
    const rows = fc.array(fc.record({ actual: wild, a: wild, b: wild }), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(rows, fc.constantFrom('linear' as const, 'logLog' as const), (list, form) => {
        const named = list.map(({ actual, a, b }, at) => {
          return form === 'linear'
            ? { id: `t${at}`, actual, a, b }
            : { id: `t${at}`, actual: size(actual), a: size(a), b: size(b) };
        });
        const issues = thrownIssues(() => {
          for (const value of numbersIn(expectedSales(named, { terms: ['a', 'b'], form }))) {
            expect(Number.isFinite(value)).toBe(true);
          }
        });
        expect(issues).toEqual([]);
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(expectedSales, undefined, args));
        const [first, ...rest] = salesTerritories;
        call(hostileValue(recipe), { terms: ['share'] });
        call([hostileValue(recipe), ...rest], { terms: ['share'] });
        for (const member of ['id', 'actual', 'share', 'largestDeal']) {
          call([{ ...first, [member]: hostileValue(recipe) }, ...rest], { terms: ['share'] });
        }
        call(salesTerritories, hostileValue(recipe));
        for (const member of ['terms', 'form', 'sellerControlled', 'confidence']) {
          call(salesTerritories, { terms: ['share'], [member]: hostileValue(recipe) });
        }
        call(salesTerritories, { terms: [hostileValue(recipe)] });
      }),
    );
  });
});

/** Of Student's t with 1, 2… degrees: 80 % lie within. */
const quantiles = [0, 3.0777, 1.8856, 1.6377, 1.5332, 1.4759, 1.4398, 1.4149, 1.3968, 1.383];

function size(value: number): number {
  return Math.abs(value) || 1;
}

function expectedOf({ rows }: ExpectedSales): Map<string, number> {
  return new Map(rows.map(({ id, expected }) => [id, expected ?? Number.NaN]));
}

function expectAlike(one: ExpectedSales, other: ExpectedSales): void {
  for (const [at, row] of one.rows.entries()) {
    expect(other.rows[at].rawRank).toBe(row.rawRank);
    expect(other.rows[at].leverage).toBeCloseTo(row.leverage, 12);
    if (row.index !== null && Math.abs(row.index) < 100) expect(other.rows[at].index).toBeCloseTo(row.index, 6);
    if (row.studentizedResidual !== null && Math.abs(row.studentizedResidual) < 100)
      expect(other.rows[at].studentizedResidual).toBeCloseTo(row.studentizedResidual, 5);
  }
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
