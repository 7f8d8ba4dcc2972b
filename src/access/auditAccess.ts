import * as z from 'zod/mini';
import { readPlainData } from '../core/readPlainData.js';
import { schemaIssues } from '../core/schemaIssues.js';
import { fail } from '../core/throwIssues.js';
import type { AccessLevel } from '../model/types.js';
import { checkAccess } from './checkAccess.js';
import { levelNumber } from './deciding/levels.js';
import type { AccessDecision } from './decisionTypes.js';
import type { AccessIndex } from './indexTypes.js';
import { levelSchema, typeSchema } from './reading/levelSchema.js';
import { requireAccessIndex } from './requireAccessIndex.js';
import type { RecordRef } from './types.js';

/** What somebody expects of one user and one record: a level, or the bounds of one. */
export interface AccessExpectation extends RecordRef {
  readonly userId: string;
  readonly level?: AccessLevel;
  readonly atLeast?: AccessLevel;
  readonly atMost?: AccessLevel;
}

/** An expectation that does not hold, with what holds and why. */
export interface AccessFinding extends AccessDecision {
  /** The row of the expectation. */
  readonly row: number;
  readonly expectation: AccessExpectation;
}

const level = z.optional(levelSchema);
const text = z.string('a text');

const schema = z.array(
  z
    .strictObject(
      {
        userId: text,
        type: typeSchema,
        id: text,
        level,
        atLeast: level,
        atMost: level,
      },
      'an object',
    )
    .check(
      z.refine(
        (each) => each.level !== undefined || each.atLeast !== undefined || each.atMost !== undefined,
        'an object with `level`, `atLeast` or `atMost`',
      ),
    ),
  'a list of expectations',
);

/**
 * The expectations that do not hold, each with what holds and why: for a suite that keeps access as it is meant to be.
 *
 * A user or a record that nobody knows fails whatever was expected, even `none`: the expectation is about nothing then.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member` and `unknown_member` for what are no expectations.
 * @example
 * const index = compileAccess(accessInput, { asOf: '2026-07-01' });
 * auditAccess(index, [
 *   { userId: 'ann', type: 'account', id: 'siemens', atLeast: 'edit' },
 *   { userId: 'carl', type: 'account', id: 'siemens', level: 'none' },
 * ]); // => []
 */
export function auditAccess(index: AccessIndex, expectations: readonly AccessExpectation[]): AccessFinding[] {
  requireAccessIndex(index);
  return readPlainData(() => {
    const parsed = schema.safeParse(expectations);
    if (!parsed.success) return fail(schemaIssues(parsed.error.issues, expectations));
    return parsed.data.flatMap((expectation, row) => {
      const decision = checkAccess(index, expectation.userId, expectation);
      return meets(decision, expectation) ? [] : [{ row, expectation, ...decision }];
    });
  });
}

function meets({ level, issues }: AccessDecision, expected: AccessExpectation): boolean {
  if (issues !== undefined) return false;
  const { level: exact = level, atLeast = 'none', atMost = 'full' } = expected;
  const number = levelNumber(level);
  return exact === level && number >= levelNumber(atLeast) && number <= levelNumber(atMost);
}
