import { isMembers, type Members } from '../core/isMembers.js';
import type { Place } from '../core/pointerTo.js';

/**
 * A model as far as it can be made out, for checks that are worth making although the format is not met everywhere:
 * members of the wrong type are left out, territories without an id are passed over.
 */
export interface LooseModel {
  readonly fields: Members | undefined;
  readonly types: readonly Placed[];
  readonly territories: readonly Placed[];
}

/** An entry of a list, and where it stands. */
export interface Placed {
  readonly place: Place;
  readonly members: Members;
}

/** What can be made out of any value as a model. */
export function looseModel(input: unknown): LooseModel {
  const model = asMembers(input) ?? {};
  return {
    fields: asMembers(model.fields),
    types: placedEntries(model.types, 'types'),
    territories: placedEntries(model.territories, 'territories'),
  };
}

/** A member that is a text, or `undefined`. */
export function textMember(members: Members, member: string): string | undefined {
  const value = members[member];
  return typeof value === 'string' ? value : undefined;
}

function placedEntries(list: unknown, member: string): Placed[] {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  const holder = { member };
  const placed: Placed[] = [];
  for (const [row, entry] of entries.entries()) {
    if (isMembers(entry)) placed.push({ place: { holder, member: row }, members: entry });
  }
  return placed;
}

/** A value as an object's members, or `undefined` for what is no object. */
export function asMembers(value: unknown): Members | undefined {
  return isMembers(value) ? value : undefined;
}
