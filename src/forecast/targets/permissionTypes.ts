import type { HierarchyNode } from '../../hierarchy/types.js';

/** A territory and who manages it. */
export interface ManagedTerritory extends HierarchyNode {
  readonly managerId?: string;
}

/** A target that somebody wants to set, and what has happened to it so far. */
export interface TargetRequest {
  /** Who wants to. */
  readonly by: { readonly userId: string; readonly isAdministrator?: boolean };
  readonly territoryId: string;
  /** Whose target it is; without one it is that of the whole territory. */
  readonly userId?: string;
  /** Whether the forecast of the period is just being created, or exists (default `later`). */
  readonly stage?: 'creation' | 'later';
  /** Everybody who has set it so far, in any order (default: nobody). */
  readonly setBy?: readonly string[];
}

/** Why somebody may set a target, or not; {@link maySetTarget} has the rules. */
export type TargetPermissionReason =
  | 'administrator'
  | 'manager'
  | 'already_set'
  | 'own_target'
  | 'not_manager'
  | 'superior_decided'
  | 'level_too_deep';

/** Whether somebody may set a target, and why. */
export interface TargetPermission {
  readonly isAllowed: boolean;
  readonly reason: TargetPermissionReason;
}
