import type { Issue } from '../../core/issues.js';
import { isWithinInterval } from '../../core/isWithinInterval.js';
import { ACCOUNT, typeNumber } from '../deciding/levels.js';
import type { AccessRecord } from '../types.js';
import type { FactContext, RecordFact } from './factTypes.js';

/** Which contact or opportunity belongs to what account and, where it says so, to what territories. */
export function recordFacts(entries: readonly AccessRecord[], context: FactContext): RecordFact[] {
  const { asOf, references, pointerOf } = context;
  return entries.flatMap((entry, at) => {
    const { type, id, accountId, territoryIds } = entry;
    if (type === 'account') references.issues.push(...findAccountIssues(entry, pointerOf(at)));
    const row = references.record(typeNumber(type), id, () => `${pointerOf(at)}/id`);
    const account =
      accountId === undefined ? -1 : references.record(ACCOUNT, accountId, () => `${pointerOf(at)}/accountId`);
    const positions = territoryIds?.map((territoryId, place) =>
      references.territory(territoryId, () => `${pointerOf(at)}/territoryIds/${place}`),
    );
    return isWithinInterval(asOf, entry) ? [{ type: typeNumber(type), row, account, positions }] : [];
  });
}

/** An account belongs to no account, and has its territories among the assignments. */
function findAccountIssues(entry: AccessRecord, pointer: string): Issue[] {
  const members = (['accountId', 'territoryIds'] as const).filter((member) => entry[member] !== undefined);
  return members.map((member) => ({
    code: 'wrong_type',
    pointer: `${pointer}/${member}`,
    expected: 'nothing for an account',
    received: member === 'accountId' ? 'an account' : 'a list',
  }));
}
