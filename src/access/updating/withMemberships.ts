import type { MembershipFact } from '../compiling/factTypes.js';
import { coverWith } from '../compiling/userParts.js';
import type { AccessIndex } from '../indexTypes.js';
import { movedNumber } from './movedNumber.js';
import { withUser } from './withUser.js';

/** An index in which a user has these memberships. */
export function withMemberships(index: AccessIndex, number: number, facts: readonly MembershipFact[]): AccessIndex {
  const { tree, rules } = index;
  const { cover: before, managed } = index.users.users[number];
  const cover = coverWith(facts, managed, { hierarchy: tree.hierarchy, rules });
  const members = movedNumber(tree.members, number, before.starts, cover.starts);
  return withUser({ ...index, tree: { ...tree, members } }, number, { cover });
}
