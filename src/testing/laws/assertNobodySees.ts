import { checkAccess } from '../../access/checkAccess.js';
import { describeAccessReason } from '../../access/describeAccessReason.js';
import { findRecordIssues, findUserIssues } from '../../access/explaining/findSubjectIssues.js';
import type { AccessIndex } from '../../access/indexTypes.js';
import { requireAccessIndex } from '../../access/requireAccessIndex.js';
import type { GrantedLevel, RecordRef } from '../../access/types.js';
import { whoCanAccess } from '../../access/whoCanAccess.js';
import { requireList } from '../../core/requireList.js';
import { requireObject } from '../../core/requireObject.js';
import { throwIssues } from '../../core/throwIssues.js';

/** Who may see a record all the same. */
export interface NobodyOptions {
  /** Users who do not count. */
  readonly except?: readonly string[];
  /** What counts as seeing (default `view`). */
  readonly minLevel?: GrantedLevel;
}

/**
 * Holds when no user of an index has a level on any of these records, but for those in `except`: for every user there is.
 *
 * @throws {@link TerritoryError} `unknown_record` and `unknown_user` for records and excepted users that the index does not
 * know, since a law about nothing always holds; `wrong_type` for what is no index, list or level.
 * @throws An `Error` with the first record that somebody sees, who that is, and why.
 * @example
 * const index = compileAccess(accessInput, { asOf: '2026-07-01' });
 * assertNobodySees(index, [{ type: 'account', id: 'siemens' }], { except: ['ann', 'ben'] }); // => { decidedBy: 'proof' }
 */
export function assertNobodySees(
  index: AccessIndex,
  records: readonly RecordRef[],
  options: NobodyOptions = {},
): { readonly decidedBy: 'proof' } {
  requireAccessIndex(index);
  requireList(records, 'a list of records');
  requireObject(options);
  const { except = [], minLevel = 'view' } = options;
  throwIssues([
    ...records.flatMap((ref) => findRecordIssues(index, ref)),
    ...except.flatMap((userId) => findUserIssues(index, userId)),
  ]);
  const excepted = new Set(except);
  for (const ref of records) {
    const userId = whoCanAccess(index, ref, minLevel).find((id) => !excepted.has(id));
    if (userId !== undefined) throw new Error(violationOf(index, userId, ref));
  }
  return { decidedBy: 'proof' };
}

function violationOf(index: AccessIndex, userId: string, ref: RecordRef): string {
  const { level, reasons } = checkAccess(index, userId, ref);
  const why = reasons.map((reason) => `  ${describeAccessReason(reason, { type: ref.type })}`);
  return [`expected nobody else to see the ${ref.type} ${ref.id}, but ${userId} has ${level}:`, ...why].join('\n');
}
