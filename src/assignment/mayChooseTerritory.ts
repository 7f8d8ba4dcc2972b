import type { CompiledModel } from './compileModel.js';
import type { Assignment } from './types.js';

/**
 * Whether somebody may put an opportunity into a territory by hand: into any of the model with full access to its
 * account, else only into one of the account's own.
 *
 * @example
 * const account = assignAccount(compiled, { id: 'siemens', country: 'DE' });
 * mayChooseTerritory(compiled, 'fr', { account, hasFullAccess: false }); // => false
 * mayChooseTerritory(compiled, 'fr', { account, hasFullAccess: true }); // => true
 */
export function mayChooseTerritory(
  { index }: CompiledModel,
  territoryId: string,
  { account, hasFullAccess }: { readonly account?: Assignment; readonly hasFullAccess: boolean },
): boolean {
  if (hasFullAccess) return index.positionById.has(territoryId);
  return account?.territories.some((each) => each.territoryId === territoryId) ?? false;
}
