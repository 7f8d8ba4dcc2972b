import { readPlainData } from '../core/readPlainData.js';
import { requireObject } from '../core/requireObject.js';
import type { CompiledModel } from './compileModel.js';
import { requireCompiled } from './requireCompiled.js';
import { territoryIdsOf } from './territoryIdsOf.js';
import type { Assignment } from './types.js';

/**
 * Whether somebody may put an opportunity into a territory by hand: into any of the model with full access to its
 * account, else only into one of the account's own.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no assignment or no compiled model.
 * @example
 * const account = assignAccount(compiled, { id: 'siemens', country: 'DE' });
 * mayChooseTerritory(compiled, 'fr', { account, hasFullAccess: false }); // => false
 * mayChooseTerritory(compiled, 'fr', { account, hasFullAccess: true }); // => true
 */
export function mayChooseTerritory(
  compiled: CompiledModel,
  territoryId: string,
  options: { readonly account?: Assignment; readonly hasFullAccess: boolean },
): boolean {
  requireCompiled(compiled);
  return readPlainData(() => {
    requireObject(options);
    const { account, hasFullAccess } = options;
    if (hasFullAccess) return compiled.index.positionById.has(territoryId);
    return account !== undefined && territoryIdsOf(account, '/account').includes(territoryId);
  });
}
