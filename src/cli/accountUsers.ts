import { checkAccess } from '../access/checkAccess.js';
import type { AccessDecision } from '../access/decisionTypes.js';
import type { GrantedLevel } from '../access/types.js';
import { whoCanAccess } from '../access/whoCanAccess.js';
import type { AccessReport } from './accessReport.js';

/** A user with access to an account. */
export interface AccountUser {
  readonly userId: string;
  readonly decision: AccessDecision;
}

/** The users with access to an account of a level, by level, the highest first; levels without any are left out. */
export function accountUsers(
  { index, minLevel }: AccessReport,
  accountId: string,
): { readonly level: GrantedLevel; readonly users: readonly AccountUser[] }[] {
  const ref = { type: 'account', id: accountId } as const;
  const users = whoCanAccess(index, ref, minLevel).map((userId) => ({
    userId,
    decision: checkAccess(index, userId, ref),
  }));
  return (['full', 'edit', 'view'] as const).flatMap((level) => {
    const found = users.filter(({ decision }) => decision.level === level);
    return found.length === 0 ? [] : [{ level, users: found }];
  });
}
