import { idOf } from '../../core/idTable.js';
import { ACCOUNT } from '../deciding/levels.js';
import { recordTable } from '../deciding/recordTable.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import type { RecordDeny } from '../types.js';
import type { DenyFilter } from './types.js';

/** The conditions under which a record is kept from a user. */
export function denyFilter(index: AccessIndex, user: UserAccess, type: number): DenyFilter {
  const own = deniesOf(index, user, type);
  const ofAccounts =
    type === ACCOUNT ? [] : deniesOf(index, user, ACCOUNT).filter(({ includeChildren }) => includeChildren);
  return {
    recordIds: idsOf(own, false),
    recordIdsUnlessOwned: idsOf(own, true),
    accountIds: idsOf(ofAccounts, false),
    accountIdsUnlessOwned: idsOf(ofAccounts, true),
  };
}

/** Conditions that keep no record from anybody. */
export const NO_DENIES: DenyFilter = {
  recordIds: [],
  recordIdsUnlessOwned: [],
  accountIds: [],
  accountIdsUnlessOwned: [],
};

interface DeniedRecord extends Pick<RecordDeny, 'includeChildren' | 'exceptOwner'> {
  readonly recordId: string;
}

function deniesOf(index: AccessIndex, { denies }: UserAccess, type: number): DeniedRecord[] {
  const { ids } = recordTable(index, type);
  return Array.from(denies[type]).flatMap(([row, group]) =>
    group.map(({ includeChildren, exceptOwner }) => ({ recordId: idOf(ids, row), includeChildren, exceptOwner })),
  );
}

function idsOf(denied: readonly DeniedRecord[], isOwnerExcepted: boolean): string[] {
  const ids = denied.flatMap(({ recordId, exceptOwner = false }) => (exceptOwner === isOwnerExcepted ? recordId : []));
  return [...new Set(ids)].sort();
}
