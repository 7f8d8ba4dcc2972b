import type { CompiledModel } from './compileModel.js';
import { evaluateAccount } from './evaluateAccount.js';
import { prepareRun } from './prepareRun.js';
import type { Account, AssignedTerritory, Assignment, AssignmentOptions } from './types.js';

/**
 * The territories that one account belongs to, the primary one first; none when it meets no territory's criteria.
 *
 * On each path from a root the deepest territory whose criteria are met takes the account, unless the policy says `all`;
 * different paths each give one, of which the policy may choose; pins have the last word. The order is that of the
 * policy's precedence, in the end that of ids. An input that is no account belongs to nothing, has the id `''` and an
 * issue.
 *
 * @throws {@link TerritoryError} `invalid_date` when `asOf` is no civil date, and for pins that are not of the form of one.
 * @example
 * assignAccount(compiled, { id: 'siemens', country: 'DE', employees: 300000 });
 * // => { accountId: 'siemens', territories: [{ territoryId: 'de', source: 'rule' }] }
 */
export function assignAccount(compiled: CompiledModel, account: Account, options: AssignmentOptions = {}): Assignment {
  const { accountId, entries, issues } = evaluateAccount(compiled, account, 0, prepareRun(compiled, options));
  const territories: AssignedTerritory[] = [];
  for (const { position, isPinned } of entries)
    territories.push({ territoryId: compiled.index.nodes[position].id, source: isPinned ? 'pin' : 'rule' });
  return issues.length > 0 ? { accountId, territories, issues } : { accountId, territories };
}
