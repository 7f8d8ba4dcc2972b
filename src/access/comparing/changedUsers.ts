import { idOf } from '../../core/idTable.js';
import { findUser } from '../deciding/findUser.js';
import { TYPES } from '../deciding/levels.js';
import { recordTable } from '../deciding/recordTable.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { idsOfBoth } from './idsOfBoth.js';

/** The ids of the users of whom something is otherwise that does not stand with a record; positions mean the same in both. */
export function changedUsers(before: AccessIndex, after: AccessIndex): string[] {
  return idsOfBoth(before.users.ids, after.users.ids).filter((id) => {
    const [one, other] = [findUser(before, id), findUser(after, id)];
    return (
      one !== other && (one === undefined || other === undefined || factsOf(before, one) !== factsOf(after, other))
    );
  });
}

/** What an index knows of a user, as a text to compare. */
function factsOf(index: AccessIndex, user: UserAccess): string {
  const { isOpen, isAdministrator, ceilings, role, cover, blocks } = user;
  const memberships = cover.starts.map((start, at) => JSON.stringify([start, cover.roles?.[at] ?? null])).sort();
  const denies = TYPES.map((_, type) =>
    Array.from(user.denies[type], ([row, group]) =>
      JSON.stringify([idOf(recordTable(index, type).ids, row), group]),
    ).sort(),
  );
  return JSON.stringify([isOpen, isAdministrator, ceilings, role, memberships, blocks, denies]);
}
