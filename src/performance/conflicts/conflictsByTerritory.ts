import { compareText } from '../../core/compareText.js';
import type { WorkedAccount } from './effortByAccount.js';
import type { TerritoryConflicts } from './types.js';

/** The accounts of each territory that anybody worked, and those that two or more did. */
export function conflictsByTerritory(accounts: readonly WorkedAccount[]): TerritoryConflicts[] {
  const groups = new Map<string | null, WorkedAccount[]>();
  for (const account of accounts) {
    for (const territoryId of account.territoryIds.length === 0 ? [null] : account.territoryIds) {
      const group = groups.get(territoryId);
      if (group === undefined) groups.set(territoryId, [account]);
      else group.push(account);
    }
  }
  return [...groups].map(toConflicts).sort(byCost);
}

function toConflicts([territoryId, own]: readonly [string | null, readonly WorkedAccount[]]): TerritoryConflicts {
  const contested = own.filter(({ efforts }) => efforts.some(({ sellers }) => sellers.length > 1));
  return {
    territoryId,
    workedAccounts: own.length,
    contestedAccountIds: contested.map(({ accountId }) => accountId).sort(compareText),
    extraCalls: contested.reduce(
      (sum, { efforts }) => sum + efforts.reduce((part, { extraCalls }) => part + extraCalls, 0),
      0,
    ),
  };
}

function byCost(a: TerritoryConflicts, b: TerritoryConflicts): number {
  if (a.extraCalls !== b.extraCalls) return b.extraCalls - a.extraCalls;
  if (a.territoryId === null || b.territoryId === null) return a.territoryId === null ? 1 : -1;
  return compareText(a.territoryId, b.territoryId);
}
