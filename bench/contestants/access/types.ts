import type { AccessLevel } from 'bailiwick';
import type { AccessWorld } from '../../workloads/access/accessWorld.js';

/** Who may see which account, prepared for a world and kept up to date. */
export interface AccessTeller {
  readonly check: (userId: string, accountId: string) => AccessLevel;
  /** The accounts of a user, in any order. */
  readonly list: (userId: string) => Iterable<string>;
  /** Moves an account to other territories. */
  readonly move: (accountId: string, territoryIds: readonly string[]) => void;
  /** Makes a user a member of other territories. */
  readonly join: (userId: string, territoryIds: readonly string[]) => void;
}

/** A way to tell that. */
export interface AccessContestant {
  readonly name: string;
  /** It is asked for `view` alone, which it tells for more, too. */
  readonly isYesOrNo?: boolean;
  readonly prepare: (world: AccessWorld) => AccessTeller;
}
