import { withId } from '../../core/idTable.js';
import { NO_ROWS } from '../compiling/groupRows.js';
import { blocksOf, coverWith, recordDeniesOf, sharesOf, stateOf, teamsOf } from '../compiling/userParts.js';
import { TYPES } from '../deciding/levels.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { withUser } from './withUser.js';

/** An index with one more user, of whom nothing is known yet. */
export function addUser(index: AccessIndex, userId: string): AccessIndex {
  const { ids } = index.users;
  const known = { ...index, users: { ...index.users, ids: withId(ids, userId) } };
  return withUser(known, ids.count, unknownUser(index, ids.count));
}

/** INVARIANT: the manager of a territory is a user from the start. */
function unknownUser({ asOf, rules, tree }: AccessIndex, number: number): UserAccess {
  return {
    number,
    ...stateOf({}, asOf),
    role: -1,
    cover: coverWith([], [], { hierarchy: tree.hierarchy, rules }),
    managed: [],
    blocks: blocksOf([]),
    owned: TYPES.map(() => NO_ROWS),
    shares: sharesOf([]),
    teams: teamsOf([]),
    denies: recordDeniesOf([]),
  };
}
