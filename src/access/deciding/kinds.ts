import type { DirectKind } from '../types.js';

/** Kinds of direct access as bits of a set. */
export const KIND_BITS = {
  everyone: 1,
  administrator: 2,
  owner: 4,
  superior: 8,
  role_peer: 16,
  territory: 32,
  peer: 64,
  manager: 128,
  team: 256,
  share: 512,
} as const;

/** The kinds of reasons, in the order in which they are told. */
export const REASON_KINDS: readonly string[] = [...Object.keys(KIND_BITS), 'account', 'child'];

/** Every kind. */
export const ALL_KINDS = 1023;

/** The kinds that come from territories. */
export const TERRITORY_KINDS = KIND_BITS.territory | KIND_BITS.peer | KIND_BITS.manager;

/** The kinds that come from the owner. */
export const OWNER_KINDS = KIND_BITS.owner | KIND_BITS.superior | KIND_BITS.role_peer;

/** What counts for the account of a contact or an opportunity: what everybody or an administrator has is no ground for more. */
export const PARENT_KINDS = ALL_KINDS & ~(KIND_BITS.everyone | KIND_BITS.administrator);

/** A set of kinds. */
export function kindSet(kinds: readonly DirectKind[]): number {
  return kinds.reduce((set, kind) => set | KIND_BITS[kind], 0);
}
