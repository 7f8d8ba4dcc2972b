import type { AdjustmentLevel } from './types.js';

/** An adjustment that somebody wants to make, change or remove. */
export interface AdjustmentRequest {
  /** Who wants to. */
  readonly by: { readonly userId: string; readonly isAdministrator?: boolean };
  readonly territoryId: string;
  readonly level: AdjustmentLevel;
  /** Everybody whose adjustment of the territory stands, at either level, in any order (default: nobody). */
  readonly setBy?: readonly string[];
}

/** Why somebody may adjust a forecast, or not; {@link mayAdjust} has the rules. */
export type AdjustmentPermissionReason =
  | 'administrator'
  | 'owner'
  | 'manager'
  | 'superior_decided'
  | 'not_owner'
  | 'own_territory'
  | 'not_direct'
  | 'not_manager';

/** Whether somebody may adjust a forecast, and why. */
export interface AdjustmentPermission {
  readonly isAllowed: boolean;
  readonly reason: AdjustmentPermissionReason;
  /** The reason as a sentence, with the ids. */
  readonly explanation: string;
}
