import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import type { AllocatedTarget, AllocationInput, AllocationOptions, TargetAllocation } from './allocationTypes.js';
import { childPositions } from './childPositions.js';
import { findRooms, type Room, roomAbove, sumRooms } from './findRooms.js';
import { toChildren } from './hedgeLevel.js';
import { type ReadAllocation, readAllocation } from './readAllocation.js';
import { type FreeSibling, shareAmongSiblings } from './shareAmongSiblings.js';

/**
 * A total as targets down a tree: those of the roots add up to it, and those of children to their parent's, exactly.
 *
 * H is a territory's history, P its potential, P' the next one, s = H / P, and each sum runs over it and its siblings,
 * which share the total Q; G = Q − ΣH.
 *
 * | method | target | suits |
 * |---|---|---|
 * | `uniformGrowth` | H · Q / ΣH | business that repeats |
 * | `equalUnitGrowth` | H + G / n | |
 * | `potentialUnitGrowth` | H + G · P / ΣP | |
 * | `untappedUnitGrowth` | H + G · (P − H) / Σ(P − H) | business that has to be won |
 * | `shareGrowth` | (s + δ) · P', δ = (Q − ΣsP') / ΣP' | markets that change |
 * | `potentialShareGrowth` | P' · (s + κ · (1 − s)), κ = (Q − ΣsP') / Σ(1 − s)P' | the same, to be won |
 * | `weightedIndex` | Q · (α · H / ΣH + (1 − α) · P / ΣP) | in between |
 *
 * Source: the methods that ZS names. What a method says is multiplied with the ramp, and the whole scaled to add up again
 * within bounds: `clamp(μ · ramp · raw, lowest, highest)`. Bounds and locks of territories below count for those above, so
 * that what can be kept, is. Then amounts are rounded, ties to the smaller id. Locked targets are left alone, and the
 * method is asked about the rest only. With a `hedge`, children have that much more than their parent, rounded to a step.
 *
 * A ramp counts among siblings only: what a vacant territory would have had goes to those beside it, and vacancies below a
 * territory do not lower its own target; for that, it has a ramp itself. Where all siblings are vacant, they count as if
 * none were, so that nothing is lost, and the issue `all_vacant` says so.
 *
 * Where bounds or locks cannot be kept, the territories concerned and those below get `null`, and there is an issue:
 * `over_locked`, `infeasible_bounds` with the interval that is possible, or `unsafe_amount`. The issues `no_basis`,
 * `undefined_share`, `negative_untapped` and `negative_quota` say what the method had to make do with; a target is never
 * below 0.
 *
 * Cost: that of sorting the territories.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`, `unknown_parent`, `cycle`,
 * `unknown_territory` and `empty_bounds`.
 * @example
 * const { targets } = allocateTarget({
 *   territories: [{ id: 'a', parentId: null }, { id: 'b', parentId: null }, { id: 'c', parentId: null }],
 *   total: 1200,
 *   method: { kind: 'untappedUnitGrowth' },
 *   basis: [
 *     { territoryId: 'a', history: 400, potential: 1000 },
 *     { territoryId: 'b', history: 300, potential: 1500 },
 *     { territoryId: 'c', history: 300, potential: 500 },
 *   ],
 * });
 * targets.map(({ amountMinor }) => amountMinor); // => [460, 420, 320]
 */
export function allocateTarget(input: AllocationInput, options?: AllocationOptions): TargetAllocation {
  const allocation = readPlainData(() => readAllocation(input, options));
  const { index, total } = allocation;
  const work: Work = {
    allocation,
    rooms: findRooms(allocation),
    targets: index.nodes.map(lockedOrNothing(allocation)),
  };
  const roots = childPositions(index, -1);
  const issues = shareAmong(work, roots, { parentId: null, total, room: sumRooms(roots.map((at) => work.rooms[at])) });
  // INVARIANT: in pre-order, the target of a parent is known before its children's.
  const issuesBelow = index.nodes.flatMap((_, position) => shareBelow(work, position));
  return { targets: work.targets, issues: [...issues, ...issuesBelow] };
}

interface Work {
  readonly allocation: ReadAllocation;
  readonly rooms: readonly Room[];
  /** By position, filled in on the way down. */
  readonly targets: AllocatedTarget[];
}

function lockedOrNothing({ locks }: ReadAllocation) {
  return ({ id }: { readonly id: string }): AllocatedTarget => {
    const lock = locks.get(id);
    if (lock === undefined) return { territoryId: id, amountMinor: null, raw: null, quota: null, bound: null };
    return { territoryId: id, amountMinor: Number(lock), raw: null, quota: Number(lock), bound: 'locked' };
  };
}

/** Shares a territory's target out among its children. */
function shareBelow(work: Work, position: number): Issue[] {
  const { allocation, rooms, targets } = work;
  const { index, step, hedgeOf } = allocation;
  const { territoryId, amountMinor } = targets[position];
  const children = childPositions(index, position);
  if (amountMinor === null || children.length === 0) return [];
  const depth = index.depthOf[position];
  const room = sumRooms(children.map((child) => rooms[child]));
  const total = toChildren(hedgeOf(depth), BigInt(amountMinor), step);
  const isPossible = isWithin(BigInt(amountMinor), roomAbove(allocation, room, depth));
  // What is possible for the parent is for the children, give or take what the hedge was rounded by.
  return shareAmong(work, children, { parentId: territoryId, total: isPossible ? clamp(total, room) : total, room });
}

interface Share {
  readonly parentId: string | null;
  readonly total: bigint;
  readonly room: Room;
}

function shareAmong(work: Work, siblings: readonly number[], { parentId, total, room }: Share): Issue[] {
  const { allocation, targets } = work;
  const obstacle = findObstacle(total, room, parentId);
  if (obstacle !== undefined) return [obstacle];
  const free = siblings.filter((position) => targets[position].bound !== 'locked');
  if (free.length === 0) return [];
  const isLocked = siblings.flatMap((position) => allocation.locks.get(allocation.index.nodes[position].id) ?? []);
  const left = isLocked.reduce((rest, lock) => rest - lock, total);
  const sharers = free.map((position) => toSibling(work, position));
  const shares = shareAmongSiblings(allocation, sharers, { total: left, parentId });
  shares.targets.forEach((target, at) => {
    targets[free[at]] = target;
  });
  return [...shares.issues];
}

function toSibling({ allocation, rooms }: Work, position: number): FreeSibling {
  const territoryId = allocation.index.nodes[position].id;
  return { territoryId, ...allocation.basis[position], ...rooms[position] };
}

/** Why siblings cannot have a total. */
function findObstacle(total: bigint, room: Room, territoryId: string | null): Issue | undefined {
  if (total > Number.MAX_SAFE_INTEGER) return { code: 'unsafe_amount', received: String(total) };
  if (isWithin(total, room)) return undefined;
  if (room.locked > total)
    return { code: 'over_locked', territoryId, total: Number(total), locked: Number(room.locked) };
  const highest = room.highest === null ? null : Number(room.highest);
  return { code: 'infeasible_bounds', territoryId, total: Number(total), lowest: Number(room.lowest), highest };
}

function isWithin(value: bigint, { lowest, highest }: Room): boolean {
  return value >= lowest && (highest === null || value <= highest);
}

function clamp(value: bigint, { lowest, highest }: Room): bigint {
  if (value < lowest) return lowest;
  return highest !== null && value > highest ? highest : value;
}
