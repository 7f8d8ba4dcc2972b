import { checkOptions } from './checkOptions.js';
import type { CompiledModel } from './compileModel.js';
import { evaluateAccount } from './evaluateAccount.js';
import type { Account, Assignment, AssignmentOptions } from './types.js';

/**
 * The territories that one account belongs to, the primary one first; none when it meets no territory's criteria.
 *
 * On each path from a root the deepest territory whose criteria are met takes the account, unless the policy says `all`;
 * different paths each give one. Without a declared precedence, territories are in order of id. An input that is no
 * account belongs to nothing, has the id `''` and an issue.
 *
 * @throws {@link TerritoryError} `invalid_date` when `asOf` is no civil date.
 * @example
 * assignAccount(compiled, { id: 'siemens', country: 'DE', employees: 300000 });
 * // => { accountId: 'siemens', territories: [{ territoryId: 'de', source: 'rule' }] }
 */
export function assignAccount(compiled: CompiledModel, account: Account, options: AssignmentOptions = {}): Assignment {
  checkOptions(options);
  const { accountId, positions, issues } = evaluateAccount(compiled, account, 0, options.asOf);
  return {
    accountId,
    territories: positions.map((position) => ({ territoryId: compiled.index.nodes[position].id, source: 'rule' })),
    ...(issues.length > 0 ? { issues } : {}),
  };
}
