import { expectedSales } from 'bailiwick';
import { normalEquations } from './contestants/performance/normalEquations.js';
import type { Question, Settings } from './support/question.js';
import type { Result } from './support/result.js';
import { takeTurns } from './support/takeTurns.js';
import { salesRows, salesTerms, type TermRow } from './workloads/performance/salesRows.js';

const SEED = 8;
const TOLERANCE = 1e-8;

/** How long it takes to tell what territories should sell, beside normal equations by hand, which tell only that. */
export const performance: Question = {
  name: 'performance',
  subjects: ({ isShort }) => [isShort ? '100 rows, 8 terms' : '10,000 rows, 8 terms'],
  answer: async (subject, settings) => measure(subject, settings),
};

function measure(subject: string, { rounds }: Settings): Result[] {
  const rows = salesRows(Number.parseInt(subject.replace(',', ''), 10), SEED);
  const contestants = [
    { name: 'expectedSales', run: () => expectedSales(rows, { terms: salesTerms }) },
    { name: 'normal equations', run: () => normalEquations(rows, salesTerms) },
  ];
  checkAgreement(rows);
  const spreads = takeTurns(
    contestants.map((contestant) => ({ ...contestant, count: 1 })),
    rounds,
  );
  return contestants.map(({ name: contestant }, at) => ({
    question: 'performance',
    workload: subject,
    territories: rows.length,
    contestant,
    unit: 'ms',
    ...spreads[at],
    ratio: spreads[1].median / spreads[at].median,
  }));
}

/** @throws Error with the first row of which the two expect something else. */
function checkAgreement(rows: readonly TermRow[]): void {
  const judged = new Map(expectedSales(rows, { terms: salesTerms }).rows.map((row) => [row.id, row.leaveOneOut]));
  for (const [at, expected] of normalEquations(rows, salesTerms).entries()) {
    const other = judged.get(rows[at].id) ?? Number.NaN;
    if (Math.abs(other / expected - 1) < TOLERANCE) continue;
    throw new Error(`${rows[at].id}: expectedSales expects ${other}, normal equations ${expected}`);
  }
}
