import { expect } from 'vitest';
import { type ExpectedRow, expectedSales } from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { type ExactFit, exactRegression } from '../../support/exactRegression.js';
import type { Sales } from '../../support/salesArbitraries.js';

/** Expects what `expectedSales` says of rows to be what fractions say, with a fit of its own for each row left out. */
export function expectExactAnswers({ rows, terms, values }: Sales): void {
  const judged = expectedSales(deepFreeze(rows), { terms });
  const actuals = rows.map(({ actual }) => actual);
  const exact = exactRegression(values, actuals);
  const scale = Math.max(1, ...actuals.map(Math.abs));
  for (const [at, column] of exact.kept.entries()) {
    const { estimate } = judged.coefficients[column + 1];
    expect(estimate).toBeCloseTo(exact.coefficients[at], 6);
  }
  expect(judged.coefficients.filter(({ estimate }) => estimate !== null)).toHaveLength(exact.kept.length);
  for (const [at, { id }] of rows.entries()) {
    const row = judged.rows.find((candidate) => candidate.id === id) ?? expect.fail(`no row ${id}`);
    expect(row.expected).toBeCloseTo(exact.fitted[at], 7);
    const others = exactRegression(without(values, at), without(actuals, at));
    if (others.kept.length < exact.kept.length) expect(row.reasons.leaveOneOut).toBe('fits_itself');
    else expectRow(row, values[at], { others, scale, degrees: rows.length - 1 - others.kept.length });
  }
}

interface Refit {
  readonly others: ExactFit;
  readonly scale: number;
  readonly degrees: number;
}

function expectRow(row: ExpectedRow, values: readonly number[], { others, scale, degrees }: Refit): void {
  const { value, distance } = others.predict(values);
  expect(row.leverage).toBeCloseTo(distance / (1 + distance), 9);
  // A row far from the others magnifies what rounding leaves of its residual.
  const tolerance = 1e-11 * scale * (1 + distance) ** 1.5;
  expect(Math.abs((row.leaveOneOut ?? Number.NaN) - value)).toBeLessThan(tolerance);
  if (value > 1e-6) expect((row.index ?? 0) / (row.actual / value)).toSatisfy(row.actual === 0 ? Number.isNaN : isOne);
  if (degrees === 0) expect(row.reasons.studentizedResidual).toBe('too_few_rows');
  if (degrees === 0 || others.residualSquares < 1e-6 * scale ** 2) return;
  const error = Math.sqrt((others.residualSquares / degrees) * (1 + distance));
  expect(row.studentizedResidual).toBeCloseTo((row.actual - value) / error, 5);
}

function isOne(value: number): boolean {
  return Math.abs(value - 1) < 1e-4;
}

function without<Thing>(things: readonly Thing[], at: number): Thing[] {
  return things.filter((_, other) => other !== at);
}
