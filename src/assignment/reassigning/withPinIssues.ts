import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readableId } from './readableId.js';
import type { TrackedAssignment } from './types.js';

/** What the issues of pins depend on. */
type PinnedTable = Pick<TrackedAssignment, 'table' | 'accounts' | 'run' | 'looseRows'>;

/** The table with the issues of pins on accounts that are not there, in place of those that it had. */
export function withPinIssues({ table, accounts, run, looseRows }: PinnedTable): TrackedAssignment['table'] {
  const missing = new Set(run.pinsByAccount.keys());
  // INVARIANT: whatever has a pin or was refused is loose.
  for (const row of looseRows) missing.delete(table.accountIds[row] || (readableId(accounts[row]) ?? ''));
  const others = table.issues.filter(({ code }) => code !== 'pin_on_unknown_account');
  if (missing.size === 0 && others.length === table.issues.length) return table;
  const issues = [...missing]
    .sort(compareText)
    .map((accountId): Issue => ({ code: 'pin_on_unknown_account', accountId }));
  return { ...table, issues: [...others, ...issues] };
}
