import type { OwnerStrategy } from '../../assignment/owners/types.js';
import type { Issue } from '../../core/issues.js';

/** Who a customer buys from: people of one's own, or partners who resell. */
export type SalesChannel = 'direct' | 'distribution';

/** A part in the journey of a customer. */
export interface OrganizationRole {
  readonly id: string;
  readonly name?: string;
  /** The stages that it is accountable for. */
  readonly stages: readonly string[];
  /** The stages in which it helps the role that is accountable. */
  readonly supports?: readonly string[];
  /**
   * Roles of one team hand over within it. Without one, a role of a `function` is a team of its own, and those of a pod or
   * of a seller are one team.
   */
  readonly teamId?: string;
  /** How the owner of an account is chosen among those in the role (default round robin). */
  readonly strategy?: OwnerStrategy;
}

/** What one role passes to the next when a customer goes from one stage to the one after it. */
export interface Handoff {
  readonly fromStage: string;
  readonly toStage: string;
  readonly items: readonly string[];
}

/** A way of organising sales, as data: who is accountable for a customer at which stage. */
export interface Organization {
  readonly id: string;
  readonly name?: string;
  /** Default `direct`. */
  readonly channel?: SalesChannel;
  /** What is copied when the organisation grows: a seller, a function of many, or a pod of all roles. */
  readonly unit: 'seller' | 'function' | 'pod';
  /** The stages of a customer's journey, in their order. */
  readonly stages: readonly string[];
  readonly roles: readonly OrganizationRole[];
  /** What is handed over where the role changes; when absent, nothing is said about that. */
  readonly handoffs?: readonly Handoff[];
}

/** A stage for which several roles are accountable. */
export interface StageDouble {
  readonly stage: string;
  readonly roleIds: readonly string[];
}

/** Whether an organisation leaves no customer to nobody, or to two. */
export interface OrganizationCheck {
  /** Whether every stage has an accountable role. */
  readonly isComplete: boolean;
  /** Stages for which no role is accountable, in order. */
  readonly gaps: readonly string[];
  /** Stages for which several are, in order. */
  readonly doubles: readonly StageDouble[];
  /** Everything that is odd, the gaps and doubles among it. */
  readonly issues: readonly Issue[];
}

/** A stage after which another role is accountable. */
export interface RoleChange {
  readonly fromStage: string;
  readonly toStage: string;
  readonly fromRoleId: string;
  readonly toRoleId: string;
  readonly crossesTeams: boolean;
}

/** How many people may be missing before a stage is left to nobody. */
export interface StageCover {
  readonly stage: string;
  /** Roles that are accountable for the stage or support it, by id. */
  readonly roleIds: readonly string[];
  /** The people in those roles in one team: the number whose absence would leave the stage to nobody. */
  readonly busFactor: number;
}

/** What can be counted about an organisation. */
export interface Structure {
  readonly organizationId: string;
  /** Where the role changes, along the journey; stages without a role are passed over. */
  readonly changes: readonly RoleChange[];
  readonly handoffs: number;
  readonly crossTeamHandoffs: number;
  /** 1 − mean(stages per role) / stages: 0 where each role does everything. `null` without roles. */
  readonly specialisation: number | null;
  /** Roles × teams: what it takes to have everybody once in every team. */
  readonly minimumHeadcount: number;
  /** By stage, in order. */
  readonly cover: readonly StageCover[];
}

/** How large the organisation is. */
export interface StructureOptions {
  /** The pods, regional copies or sellers (default 1). */
  readonly teams?: number;
  /** The people in a role in each team (default 1). */
  readonly heads?: readonly { readonly roleId: string; readonly heads: number }[];
}
