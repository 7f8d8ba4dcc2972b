import { assignAccounts } from '../../assignment/assignAccounts.js';
import { compileModel } from '../../assignment/compileModel.js';
import { tableRow } from '../../assignment/tableRow.js';
import type { Account, AssignedTerritory, AssignmentOptions } from '../../assignment/types.js';
import { isEqualJson } from '../../core/isEqualJson.js';
import type { TerritoryModel } from '../../model/types.js';
import { failLaw } from './failLaw.js';
import { isOnPathTo } from './isOnPathTo.js';
import { outcomeLines } from './outcomeLines.js';
import type { Decision } from './types.js';

/**
 * Holds when running again, with the table of the first run as the previous one, gives each account the same territories
 * from the same sources.
 *
 * The rules alone always do. What can break it is the data around them: two accounts with one id, of which one is frozen.
 *
 * @throws {@link TerritoryError} with every issue of the model, and for options that cannot be used.
 * @throws An `Error` with the first account that changes, and why.
 * @example
 * const pins: Pin[] = [{ accountId: 'siemens', effect: 'freeze' }];
 * assertIdempotent(model, [{ id: 'siemens', country: 'DE' }], { pins }); // => { decidedBy: 'samples', accounts: 1 }
 */
export function assertIdempotent(
  model: TerritoryModel,
  accounts: readonly Account[],
  options: AssignmentOptions = {},
): Decision {
  const compiled = compileModel(model);
  const first = assignAccounts(compiled, accounts, options);
  const again = { ...options, previous: first };
  const second = assignAccounts(compiled, accounts, again);
  for (const [row, account] of accounts.entries()) {
    const [before, after] = [first, second].map((table) => tableRow(table, row).territories);
    if (isEqualJson(before, after)) continue;
    const claim = `expected a second run to give the same, but ${namesOf(before)} became ${namesOf(after)}`;
    const ids = [...before, ...after].map(({ territoryId }) => territoryId);
    failLaw({ account, claim, why: outcomeLines(compiled, { account, options: again }, isOnPathTo(compiled, ids)) });
  }
  return { decidedBy: 'samples', accounts: accounts.length };
}

function namesOf(territories: readonly AssignedTerritory[]): string {
  return territories.map(({ territoryId, source }) => `${territoryId} by ${source}`).join(' and ') || 'no territory';
}
