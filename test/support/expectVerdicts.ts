import { expect } from 'vitest';
import {
  type Account,
  compileCriteria,
  covers,
  disjoint,
  equivalent,
  implies,
  parseCriteria,
  type Verdict,
} from '../../src/index.js';
import type { CriteriaPair } from './analysisArbitraries.js';
import { everyAccount, isDecidable } from './everyAccount.js';

const MOST_RECORDS = 400;

/**
 * All verdicts about two criteria are those that trying every record gives; where the records cannot show everything, no
 * verdict is contradicted by one. Each witness is evaluated. `false` where the records are too many to try.
 */
export function expectVerdicts({ fields, a, b }: CriteriaPair): boolean {
  const parsed = [parseCriteria(a, fields), parseCriteria(b, fields)];
  const records = everyAccount(parsed, fields, MOST_RECORDS);
  const [isA, isB] = [compileCriteria(a, fields), compileCriteria(b, fields)];
  const questions: readonly [Verdict, (record: unknown) => boolean][] = [
    [equivalent(a, b, { fields }), (record) => isA(record) !== isB(record)],
    [implies(a, b, { fields }), (record) => isA(record) && !isB(record)],
    [disjoint(a, b, { fields }), (record) => isA(record) && isB(record)],
    [covers(true, [a, b], { fields }), (record) => !isA(record) && !isB(record)],
  ];
  for (const [verdict, refutes] of questions) expectVerdict(verdict, refutes, records, isDecidable(parsed));
  return records !== undefined;
}

function expectVerdict(
  verdict: Verdict,
  refutes: (record: unknown) => boolean,
  records: readonly Account[] | undefined,
  isComplete: boolean,
): void {
  if (verdict.holds === false) expect(verdict.witness).toSatisfy(refutes);
  const shown = records?.find(refutes);
  if (verdict.holds === true) expect(shown).toBeUndefined();
  if (verdict.holds === 'unknown') expect(isComplete ? [] : ['opaque', 'text']).toContain(verdict.reason);
  if (!isComplete) return;
  if (records !== undefined) expect(verdict.holds).toBe(shown === undefined);
}
