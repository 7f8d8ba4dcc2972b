import type { DenyFact } from '../compiling/factTypes.js';
import { blocksOf, recordDeniesOf } from '../compiling/userParts.js';
import type { AccessIndex } from '../indexTypes.js';
import { withUser } from './withUser.js';

/** An index in which this is denied to a user. */
export function withDenies(index: AccessIndex, number: number, facts: readonly DenyFact[]): AccessIndex {
  return withUser(index, number, { blocks: blocksOf(facts), denies: recordDeniesOf(facts) });
}
