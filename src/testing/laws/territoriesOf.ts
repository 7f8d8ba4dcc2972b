import { assignAccount } from '../../assignment/assignAccount.js';
import type { CompiledModel } from '../../assignment/compileModel.js';
import type { Account, AssignmentOptions } from '../../assignment/types.js';

/** The ids of an account's territories, in precedence order. */
export function territoriesOf(compiled: CompiledModel, account: Account, options: AssignmentOptions): string[] {
  return assignAccount(compiled, account, options).territories.map(({ territoryId }) => territoryId);
}
