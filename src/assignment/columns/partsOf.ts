import type { AccountColumns } from '../columnTypes.js';

/** The parts in which accounts come. */
export function partsOf(accounts: AccountColumns | readonly AccountColumns[]): readonly AccountColumns[] {
  return 'ids' in accounts ? [accounts] : accounts;
}
