import { readPlainData } from '../core/readPlainData.js';
import { findRow, typeOf } from './deciding/findRow.js';
import { findUser } from './deciding/findUser.js';
import { LEVELS, levelNumber } from './deciding/levels.js';
import { findDeny } from './deciding/recordLevel.js';
import type { AccessDecision, AccessReason } from './decisionTypes.js';
import { allReasons } from './explaining/allReasons.js';
import { findSubjectIssues } from './explaining/findSubjectIssues.js';
import type { Subject } from './explaining/subject.js';
import type { AccessIndex } from './indexTypes.js';
import { requireAccessIndex } from './requireAccessIndex.js';
import type { RecordRef } from './types.js';

/**
 * What a user may do with a record, and everything that gives it.
 *
 * A user or a record that nobody knows has `none`, with an issue. {@link describeAccessReason} puts a reason into words,
 * {@link explainNoAccess} tells what is missing, and {@link accessLevel} answers faster, without reasons.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no index.
 * @example
 * const index = compileAccess(accessInput, { asOf: '2026-07-01' });
 * checkAccess(index, 'ann', { type: 'account', id: 'siemens' });
 * // => { level: 'edit', reasons: [{ kind: 'territory', level: 'edit', path: ['emea', 'dach'], givenBy: 'dach' }] }
 * checkAccess(index, 'ann', { type: 'account', id: 'nobody' });
 * // => { level: 'none', reasons: [], issues: [{ code: 'unknown_record', type: 'account', id: 'nobody' }] }
 */
export function checkAccess(index: AccessIndex, userId: string, ref: RecordRef): AccessDecision {
  requireAccessIndex(index);
  return readPlainData(() => {
    const user = findUser(index, userId);
    const type = typeOf(ref);
    const row = findRow(index, type, ref);
    if (user === undefined || row === -1) {
      return { level: 'none', reasons: [], issues: findSubjectIssues(index, userId, ref) };
    }
    return decide({ index, user, type, row });
  });
}

function decide(subject: Subject): AccessDecision {
  const { index, user, type, row } = subject;
  if (!user.isOpen) return { level: 'none', reasons: [] };
  const deniedBy = findDeny(index, user, type, row);
  if (deniedBy !== undefined) return { level: 'none', reasons: [], deniedBy };
  const granted = allReasons(subject);
  if (granted.length === 0) return { level: 'none', reasons: [] };
  const ceiling = user.ceilings[type];
  const isCapped = levelNumber(granted[0].level) > ceiling;
  const reasons = ceiling === 0 ? [] : granted.map((reason) => capped(reason, ceiling));
  const level = ceiling === 0 ? 'none' : reasons[0].level;
  return { level, reasons, ...(isCapped ? { ceiling: LEVELS[ceiling] } : {}) };
}

function capped(reason: AccessReason, ceiling: number): AccessReason {
  return levelNumber(reason.level) <= ceiling ? reason : { ...reason, level: LEVELS[ceiling], uncapped: reason.level };
}
