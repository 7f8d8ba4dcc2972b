import type { Issue } from '../../core/issues.js';
import { assignmentFacts } from '../compiling/assignmentFacts.js';
import { denyFacts } from '../compiling/denyFacts.js';
import type { FactContext } from '../compiling/factTypes.js';
import { membershipFacts } from '../compiling/membershipFacts.js';
import { ownerFacts } from '../compiling/ownerFacts.js';
import { recordFacts } from '../compiling/recordFacts.js';
import { type References, references } from '../compiling/references.js';
import { shareFacts } from '../compiling/shareFacts.js';
import { teamFacts } from '../compiling/teamFacts.js';
import { ACCOUNT, TYPES, typeNumber } from '../deciding/levels.js';
import { recordTable } from '../deciding/recordTable.js';
import type { AccessIndex } from '../indexTypes.js';
import type { RecordRef } from '../types.js';
import type { AccessChanges } from './types.js';
import { withDenies } from './withDenies.js';
import { withMemberships } from './withMemberships.js';
import { withOwner } from './withOwner.js';
import { withRecord } from './withRecord.js';
import { withShares } from './withShares.js';
import { withState } from './withState.js';
import { withTeam } from './withTeam.js';
import { withTerritories } from './withTerritories.js';

/** One change, ready to be made. */
export type Step = (index: AccessIndex) => AccessIndex;

/** What changes come to, to be done only when there are no issues. */
export interface PlannedChanges {
  readonly steps: readonly Step[];
  readonly issues: readonly Issue[];
}

/** Plans changes of an index that knows every user and record that they may name. */
export function planChanges(index: AccessIndex, changes: AccessChanges): PlannedChanges {
  const known = references(
    index.tree.hierarchy,
    index.users.ids,
    TYPES.map((_, type) => recordTable(index, type).ids),
  );
  const planner: Planner = { index, known };
  const steps = [
    ...userSteps(planner, changes),
    ...membershipSteps(planner, changes),
    ...denySteps(planner, changes),
    ...assignmentSteps(planner, changes),
    ...recordSteps(planner, changes),
    ...ownerSteps(planner, changes),
    ...shareSteps(planner, changes),
    ...teamSteps(planner, changes),
  ];
  return { steps, issues: known.issues };
}

interface Planner {
  readonly index: AccessIndex;
  readonly known: References;
}

function userSteps({ index, known }: Planner, { users = [] }: AccessChanges): Step[] {
  return users.map((user, at) => {
    const { id: userId, roleId } = user;
    const number = known.user(userId, () => `/users/${at}/id`);
    if (roleId !== undefined && !index.roles.hierarchy.positionById.has(roleId)) {
      known.issues.push({ code: 'unknown_role', pointer: `/users/${at}/roleId`, userId, roleId });
    }
    return (each) => withState(each, number, user);
  });
}

function membershipSteps(planner: Planner, { memberships = [] }: AccessChanges): Step[] {
  return memberships.map(({ userId, memberships: given }, at) => {
    const number = planner.known.user(userId, () => `/memberships/${at}/userId`);
    const entries = given.map((entry) => ({ ...entry, userId }));
    const facts = membershipFacts(entries, within(planner, `/memberships/${at}/memberships`, { user: () => number }));
    return (index) => withMemberships(index, number, facts);
  });
}

function denySteps(planner: Planner, { denies = [] }: AccessChanges): Step[] {
  return denies.map(({ userId, denies: given }, at) => {
    const number = planner.known.user(userId, () => `/denies/${at}/userId`);
    const entries = given.map((entry) => ({ ...entry, userId }));
    const facts = denyFacts(entries, within(planner, `/denies/${at}/denies`, { user: () => number }));
    return (index) => withDenies(index, number, facts);
  });
}

function assignmentSteps(planner: Planner, { assignments = [] }: AccessChanges): Step[] {
  return assignments.map(({ accountId, territories }, at) => {
    const row = planner.known.record(ACCOUNT, accountId, () => `/assignments/${at}/accountId`);
    const entries = territories.map((entry) => ({ ...entry, accountId }));
    const facts = assignmentFacts(entries, within(planner, `/assignments/${at}/territories`, { record: () => row }));
    const positions = facts.map(({ position }) => position);
    return (index) => withTerritories(index, ACCOUNT, row, positions);
  });
}

function recordSteps(planner: Planner, { records = [] }: AccessChanges): Step[] {
  return records.map(({ type, id, entries: given }, at) => {
    const row = recordOf(planner, { type, id }, `/records/${at}/id`);
    const entries = given.map((entry) => ({ ...entry, type, id }));
    const facts = recordFacts(
      entries,
      within(planner, `/records/${at}/entries`, keyOf(planner, typeNumber(type), id, row)),
    );
    return (index) => withRecord(index, typeNumber(type), row, facts);
  });
}

function ownerSteps(planner: Planner, { ownership = [] }: AccessChanges): Step[] {
  return ownership.map(({ type, id, owners }, at) => {
    const row = recordOf(planner, { type, id }, `/ownership/${at}/id`);
    const pointer = `/ownership/${at}/owners`;
    const entries = owners.map((entry) => ({ ...entry, type, id }));
    const [first, ...others] = ownerFacts(entries, within(planner, pointer, { record: () => row }));
    for (const other of others) {
      const firstPointer = `${pointer}/${first.at}`;
      planner.known.issues.push({ code: 'duplicate_owner', pointer: `${pointer}/${other.at}`, type, id, firstPointer });
    }
    return (index) => withOwner(index, typeNumber(type), row, first?.user ?? -1);
  });
}

function shareSteps(planner: Planner, { shares = [] }: AccessChanges): Step[] {
  return shares.map(({ type, id, shares: given }, at) => {
    const row = recordOf(planner, { type, id }, `/shares/${at}/id`);
    const entries = given.map((entry) => ({ ...entry, type, id }));
    const facts = shareFacts(entries, within(planner, `/shares/${at}/shares`, { record: () => row }));
    return (index) => withShares(index, typeNumber(type), row, facts);
  });
}

function teamSteps(planner: Planner, { teams = [] }: AccessChanges): Step[] {
  return teams.map(({ accountId, members }, at) => {
    const row = planner.known.record(ACCOUNT, accountId, () => `/teams/${at}/accountId`);
    const entries = members.map((entry) => ({ ...entry, accountId }));
    const facts = teamFacts(entries, within(planner, `/teams/${at}/members`, { record: () => row }));
    return (index) => withTeam(index, row, facts);
  });
}

function recordOf({ known }: Planner, { type, id }: RecordRef, pointer: string): number {
  return known.record(typeNumber(type), id, () => pointer);
}

/** What the entries of a change refer to, whose key has been looked up already. */
function within({ index, known }: Planner, pointer: string, key: Partial<References>): FactContext {
  return { asOf: index.asOf, references: { ...known, ...key }, pointerOf: (row) => `${pointer}/${row}` };
}

/** The record that a change is about, and any other. */
function keyOf({ known }: Planner, type: number, id: string, row: number): Partial<References> {
  return { record: (t, other, pointer) => (t === type && other === id ? row : known.record(t, other, pointer)) };
}
