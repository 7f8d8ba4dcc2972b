import { compileModel } from '../../assignment/compileModel.js';
import type { Account } from '../../assignment/types.js';
import { positionOf } from '../../hierarchy/positionOf.js';
import type { TerritoryModel } from '../../model/types.js';
import { failLaw } from './failLaw.js';
import { isOnPathTo } from './isOnPathTo.js';
import { outcomeLines } from './outcomeLines.js';
import { territoriesOf } from './territoriesOf.js';
import type { Decision } from './types.js';

/**
 * Holds when each of the given accounts belongs to this territory and to no other.
 *
 * @throws {@link TerritoryError} with every issue of the model, and `unknown_territory`.
 * @throws An `Error` with the first account of which it is not so, and why.
 * @example
 * assertOnly(model, [{ id: 'siemens', country: 'DE' }], 'de'); // => { decidedBy: 'samples', accounts: 1 }
 */
export function assertOnly(model: TerritoryModel, accounts: readonly Account[], territoryId: string): Decision {
  const compiled = compileModel(model);
  positionOf(compiled.index, territoryId);
  for (const account of accounts) {
    const ids = territoriesOf(compiled, account, {});
    if (ids.length === 1 && ids[0] === territoryId) continue;
    const claim = `expected the account in ${territoryId} only, but it is in ${ids.join(' and ') || 'none'}`;
    const why = outcomeLines(compiled, { account, options: {} }, isOnPathTo(compiled, [territoryId, ...ids]));
    failLaw({ account, claim, why });
  }
  return { decidedBy: 'samples', accounts: accounts.length };
}
