import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { compareKeys } from './compareKeys.js';
import { copyKey } from './copyKey.js';
import { toFigure } from './figures.js';
import { movePart } from './movePart.js';
import { ownParts, type TargetPart } from './ownParts.js';
import { readCarry } from './readCarry.js';
import { sumCarried } from './sumCarried.js';
import type { CarriedTargets, CarryInput, Target } from './types.js';

/**
 * The targets after a restructuring, in which territories moved, merged, were split, were added or went, so that none of
 * them is lost.
 *
 * A territory's target is taken as what the targets below it come to and a part of its own. Own parts, and the targets of
 * users, go where the flows say, in whole minor units by weight; without flows they stay where they are. Then targets are
 * added up again along the new tree. So a territory that moves takes its target along, from those above it to those
 * that are above it now; merging is two flows into one territory, and a split is two out of one. A territory has a target
 * after if it had one before, if something flowed into it, or if it is new and one below it has.
 *
 * Per period and measure, what the roots had is what the roots have and the amounts of the issues `target_not_carried`,
 * which there are for territories that went without a flow or were not known. A sum beyond 2^53 is an issue
 * `unsafe_amount` in place of its target.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`, `unknown_parent`, `cycle`,
 * `duplicate_target`, `mixed_currency`, and `unknown_territory` for a flow from or to nowhere.
 * @example
 * const periodId = 'FY2026';
 * const { targets } = carryTargets({
 *   before: [{ id: 'world', parentId: null }, { id: 'de', parentId: 'world' }],
 *   after: [
 *     { id: 'world', parentId: null },
 *     { id: 'de-north', parentId: 'world' },
 *     { id: 'de-south', parentId: 'world' },
 *   ],
 *   targets: [
 *     { territoryId: 'world', periodId, amountMinor: 120 },
 *     { territoryId: 'de', periodId, amountMinor: 100 },
 *   ],
 *   flows: [{ fromId: 'de', toId: 'de-north', weight: 1 }, { fromId: 'de', toId: 'de-south', weight: 3 }],
 * });
 * targets.map(({ territoryId, amountMinor }) => [territoryId, amountMinor]); // => [
 * //   ['world', 120],
 * //   ['de-north', 25],
 * //   ['de-south', 75],
 * // ]
 */
export function carryTargets(input: CarryInput): CarriedTargets {
  const read = readPlainData(() => readCarry(input));
  const parts = [...ownParts(read)].sort((a, b) => compareKeys(read.before, a.key, b.key));
  const moved = parts.map((part) => movePart(read, part));
  const sums = sumCarried(
    read,
    moved.flatMap(({ parts }) => parts),
  );
  const currency = read.targets.find((target) => target.currency !== undefined)?.currency;
  const sorted = [...sums].sort((a, b) => compareKeys(read.after, a.key, b.key));
  return {
    targets: sorted.flatMap((sum) => toTargets(sum, currency)),
    issues: [...moved.flatMap(({ issues }) => issues), ...sorted.flatMap(findUnsafe)],
  };
}

function toTargets({ key, amount }: TargetPart, currency: string | undefined): Target[] {
  const amountMinor = toFigure(amount);
  if (typeof amountMinor === 'string') return [];
  return [{ ...copyKey(key), amountMinor, ...(currency === undefined ? {} : { currency }) }];
}

function findUnsafe({ amount }: TargetPart): Issue[] {
  return typeof toFigure(amount) === 'string' ? [{ code: 'unsafe_amount', received: String(amount) }] : [];
}
