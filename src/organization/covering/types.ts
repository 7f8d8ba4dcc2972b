import type {
  ConsideredMember,
  NoOwnerReason,
  OwnerMember,
  OwnerRecord,
  OwnerSource,
} from '../../assignment/owners/types.js';
import type { HierarchyNode } from '../../hierarchy/types.js';
import type { Organization, SalesChannel } from '../structure/types.js';

/** An organisation at work in a territory: a pod, a copy of an assembly line, an island. */
export interface CoverageUnit {
  readonly id: string;
  readonly organizationId: string;
  readonly territoryId: string;
  /** The segments that it covers (a product line, a size); without them, those that no other unit there names. */
  readonly segmentIds?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** A person in a role of a unit; what else there is counts where an owner is chosen, as in {@link assignOwner}. */
export interface Seat extends Omit<OwnerMember, 'territoryId' | 'role'> {
  readonly unitId: string;
  readonly roleId: string;
}

/** Which organisations work where, and who is in them; the order of each list does not matter. */
export interface CoveragePlan {
  readonly organizations: readonly Organization[];
  readonly units: readonly CoverageUnit[];
  readonly seats: readonly Seat[];
  /** With them, a unit covers the territories below its own that have none themselves. */
  readonly territories?: readonly HierarchyNode[];
}

/** An account, as far as it matters who covers it. */
export interface CoveredAccount {
  readonly accountId: string;
  readonly territoryId: string;
  readonly segmentId?: string;
  /** Default `direct`; side by side, an account may be covered in both. */
  readonly channel?: SalesChannel;
  /** The load that it adds to whoever holds it (default 1). */
  readonly size?: number;
  readonly requiredSkills?: readonly string[];
}

/** Who held an account in which role, `[from, to)`: an empty span where it was handed on within the day. */
export interface RoleHolding {
  readonly accountId: string;
  readonly channel: SalesChannel;
  readonly unitId: string;
  readonly roleId: string;
  readonly userId: string;
  /** The stage that the account was in. */
  readonly stage: string;
  readonly size: number;
  readonly from: string;
  /** The day on which it was handed on; absent while it is held. */
  readonly to?: string;
}

/** What has happened to the people of a role in a unit so far, as {@link assignOwner} keeps it. */
export interface RoleTurns {
  readonly unitId: string;
  readonly roleId: string;
  readonly members: readonly OwnerRecord[];
}

/** What has happened so far: keep it and pass it back. */
export interface CoverageState {
  readonly holdings: readonly RoleHolding[];
  readonly turns: readonly RoleTurns[];
}

/** What depends on what has happened so far. */
export interface CoverageOptions {
  /** What the last {@link advance} returned; without it nothing has happened yet. */
  readonly state?: CoverageState;
}

/** An account in a stage, on a day (`YYYY-MM-DD`). */
export interface CoverageQuestion {
  readonly account: CoveredAccount;
  readonly stage: string;
  readonly date: string;
}

/** Why there is no role for an account in a stage. */
export type NoRoleReason =
  /** No unit of the channel covers the territory and the segment on that day. */
  | 'no_unit'
  /** Several do, and nothing tells them apart. */
  | 'several_units'
  /** No role of the unit is accountable for the stage, or the organisation does not have the stage. */
  | 'stage_without_role'
  /** Several roles are. */
  | 'several_roles';

/** What tells who covers an account, or why nobody does. */
export type CoverageReason =
  | NoRoleReason
  /** The person holds the account in that role on that day. */
  | 'holder'
  /** The person held it in that role before, and is still there. */
  | 'former_holder'
  /** Nobody has held it in that role; one person is in the role. */
  | 'only_seat'
  /** Whoever holds it is not in the role any more on that day. */
  | 'holder_left'
  /** Nobody has held it, and several are in the role. */
  | 'not_held'
  /** Nobody is in the role on that day. */
  | 'no_seat';

/** Which role and which person covers an account in a stage; `null` where there is none. */
export interface Coverage {
  readonly accountId: string;
  readonly stage: string;
  readonly date: string;
  readonly channel: SalesChannel;
  readonly unitId: string | null;
  readonly organizationId: string | null;
  readonly roleId: string | null;
  readonly userId: string | null;
  readonly reason: CoverageReason;
  /** Who is in the role on that day, by id. */
  readonly seatedUserIds: readonly string[];
  /** The roles that help in that stage, by id. */
  readonly supportRoleIds: readonly string[];
}

/** Who holds an account where. */
export interface HolderRef {
  readonly unitId: string;
  readonly roleId: string;
  readonly userId: string;
}

/** What became of an account that goes on to a stage. */
export interface Advance {
  readonly accountId: string;
  /** The stage that it was in; `null` where nobody held it. */
  readonly fromStage: string | null;
  readonly toStage: string;
  /** Who held it before. */
  readonly from: HolderRef | null;
  /** Who holds it now; `null` where nobody can: it stays with whom it was, and the state as it is. */
  readonly to: HolderRef | null;
  /** `kept`: the person and the role are the same. */
  readonly reason: 'kept' | NoRoleReason | OwnerSource | NoOwnerReason;
  /** `first`: nobody held it before; `none`: the person is the same. */
  readonly handoff: 'first' | 'none' | 'withinTeam' | 'acrossTeams' | null;
  /** What goes from one person to the other, as the organisation says for the stages between; to another unit, for all so far. */
  readonly handedOver: readonly string[];
  /** The people of the role and, unless they could have been chosen, why not. */
  readonly considered: readonly ConsideredMember[];
  readonly state: CoverageState;
}
