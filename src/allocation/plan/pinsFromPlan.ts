import type { Pin } from '../../assignment/types.js';
import { compareText } from '../../core/compareText.js';
import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { pinOptionsSchema } from './planSchema.js';
import { readEntries } from './readEntries.js';
import type { PlanEntry } from './types.js';

/** What pins say besides the territory. */
export interface PinOptions {
  /** Where accounts are without pins: those that the plan leaves there get none. */
  readonly current?: readonly PlanEntry[];
  readonly reason?: string;
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * A plan whose units are accounts, as pins: each account is taken out of every territory that the rules give it and put
 * into that of the plan, whatever the rules say. By account, its exclusion first.
 *
 * Only what differs from `current` gets pins, where it is given. Preview them with `assignAccounts` and `diffAssignments`.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`, `invalid_date` and `empty_interval`.
 * @example
 * const plan = [{ unitId: 'acme', territoryId: 'east' }, { unitId: 'bolt', territoryId: 'west' }];
 * const current = [{ unitId: 'acme', territoryId: 'east' }, { unitId: 'bolt', territoryId: 'east' }];
 * pinsFromPlan(plan, { current, reason: 'balance' }); // => [
 * //   { accountId: 'bolt', effect: 'exclude', reason: 'balance' },
 * //   { accountId: 'bolt', effect: 'assign', territoryId: 'west', reason: 'balance' },
 * // ]
 */
export function pinsFromPlan(plan: readonly PlanEntry[], options?: PinOptions): Pin[] {
  const { entries, current, details } = readPlainData(() => readPins(plan, options));
  const moved = [...entries].filter(([unitId, territoryId]) => current.get(unitId) !== territoryId);
  return moved
    .sort((a, b) => compareText(a[0], b[0]))
    .flatMap(([accountId, territoryId]): Pin[] => [
      { accountId, effect: 'exclude', ...details },
      { accountId, effect: 'assign', territoryId, ...details },
    ]);
}

function readPins(plan: unknown, options: unknown) {
  const { current = [], ...given } = readOptions(pinOptionsSchema, options);
  throwIssues(findIntervalIssues(given, ''));
  const details = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { entries: readEntries(plan), current: readEntries(current, '/current'), details };
}
