import type { Issue } from '../../core/issues.js';

/** A person who holds an account; of several people, several entries. What else there is does not matter. */
export interface AccountHolder {
  readonly accountId: string;
  readonly userId: string;
  readonly territoryId?: string;
}

/** What an account is worth. */
export interface AccountValue {
  readonly accountId: string;
  readonly amountMinor: number;
}

/** What the accounts are worth that may change hands. */
export interface DisruptionOptions {
  readonly accounts?: readonly AccountValue[];
}

/** `moved`: somebody who held it no longer does; `joined`: others came and nobody left. */
export type AccountOutcome = 'kept' | 'joined' | 'moved' | 'abandoned' | 'new';

/** An account before and after. */
export interface AccountDisruption {
  readonly accountId: string;
  readonly outcome: AccountOutcome;
  /** Who no longer holds it, and who does now, by id. */
  readonly leftUserIds: readonly string[];
  readonly joinedUserIds: readonly string[];
  /** `null` where the amount is not given. */
  readonly amountMinor: number | null;
}

/** What a user or a territory gives up and gets. */
export interface DisruptedBook {
  readonly lostAccountIds: readonly string[];
  readonly gainedAccountIds: readonly string[];
  readonly keptAccountIds: readonly string[];
  /** Of those whose amount is given; `null` beyond 2^53. */
  readonly lostMinor: number | null;
  readonly gainedMinor: number | null;
  readonly keptMinor: number | null;
}

/** What changes for a user. */
export interface UserDisruption extends DisruptedBook {
  readonly userId: string;
}

/** What changes for a territory; an account that only changes its person is kept. */
export interface TerritoryDisruption extends DisruptedBook {
  readonly territoryId: string;
  /** Pairs of an account and a person that end in the territory, and that begin there. */
  readonly relationsLost: number;
  readonly relationsGained: number;
}

/** A part of the whole. */
export interface DisruptionShare {
  readonly changed: number | null;
  readonly before: number | null;
  /** changed / before; `null` without anything before. */
  readonly share: number | null;
}

/** What a reorganisation costs. */
export interface Disruption {
  /** Accounts that somebody held before: those that change hands, wholly or in part, or are left to nobody. */
  readonly accounts: DisruptionShare;
  /** What they are worth. */
  readonly amounts: DisruptionShare;
  /** Pairs of an account and a person: those that end. */
  readonly relations: DisruptionShare;
  readonly relationsGained: number;
  /** By account id. */
  readonly rows: readonly AccountDisruption[];
  /** By user id. */
  readonly users: readonly UserDisruption[];
  /** By territory id. */
  readonly territories: readonly TerritoryDisruption[];
  /** Accounts without an amount, which add nothing to amounts, by id; none where no amounts are given at all. */
  readonly accountIdsWithoutAmount: readonly string[];
  /** Sums that do not fit. */
  readonly issues: readonly Issue[];
}
