import { compareText } from '../../core/compareText.js';
import type { ContestedAccount, TerritoryConflicts } from './types.js';

/** The accounts of each territory that anybody worked, and those that two or more did. */
export function conflictsByTerritory(accounts: readonly ContestedAccount[]): TerritoryConflicts[] {
  const groups = new Map<string | null, ContestedAccount[]>();
  for (const account of accounts) {
    for (const territoryId of account.territoryIds.length === 0 ? [null] : account.territoryIds) {
      const group = groups.get(territoryId);
      if (group === undefined) groups.set(territoryId, [account]);
      else group.push(account);
    }
  }
  return [...groups].map(toConflicts).sort(byCost);
}

function toConflicts([territoryId, own]: readonly [string | null, readonly ContestedAccount[]]): TerritoryConflicts {
  const contested = own.filter(({ sellers }) => sellers.length > 1);
  return {
    territoryId,
    workedAccounts: own.length,
    contestedAccountIds: contested.map(({ accountId }) => accountId).sort(compareText),
    extraCalls: contested.reduce((sum, { extraCalls }) => sum + extraCalls, 0),
  };
}

function byCost(a: TerritoryConflicts, b: TerritoryConflicts): number {
  if (a.extraCalls !== b.extraCalls) return b.extraCalls - a.extraCalls;
  if (a.territoryId === null || b.territoryId === null) return a.territoryId === null ? 1 : -1;
  return compareText(a.territoryId, b.territoryId);
}
