import type { Issue } from '../../core/issues.js';
import { isWithinInterval } from '../../core/isWithinInterval.js';
import { findCycles } from '../../hierarchy/findCycles.js';
import type { PointerOf } from '../../hierarchy/types.js';
import { ALWAYS, NEVER } from './dayBounds.js';
import type { ForecastTerritory } from './types.js';
import { versionsById } from './versionsById.js';

/**
 * What is wrong with territories that have several rows: two of them on one day, `duplicate_id`, or a `cycle` on some day.
 * Cost: linear in the rows, for each day on which one of several begins.
 */
export function findVersionIssues(territories: readonly ForecastTerritory[], pointerOf: PointerOf): Issue[] {
  const versions = versionsById(territories);
  const repeated = Array.from(versions.values()).flatMap((rows) =>
    rows.slice(1).flatMap((row, at): Issue[] => {
      const { id, from = ALWAYS } = territories[row];
      if (from >= (territories[rows[at]].to ?? NEVER)) return [];
      const [first, later] = [row, rows[at]].sort((a, b) => a - b);
      return [{ code: 'duplicate_id', pointer: `${pointerOf(later)}/id`, id, firstPointer: `${pointerOf(first)}/id` }];
    }),
  );
  return [...repeated, ...findDatedCycles(territories, versions, pointerOf)];
}

/** Those that come up on several days are told once. Of two rows for one day, the earlier one counts. */
function findDatedCycles(
  territories: readonly ForecastTerritory[],
  versions: ReadonlyMap<string, readonly number[]>,
  pointerOf: PointerOf,
): Issue[] {
  const moved = Array.from(versions.values()).filter(({ length }) => length > 1);
  // A cycle is there on the latest day on which one of its rows begins.
  const days = new Set(moved.flatMap((rows) => rows.map((row) => territories[row].from ?? ALWAYS)));
  const cycles = Array.from(days)
    .sort()
    .flatMap((day) => {
      const rowOf = (id: string | null) => {
        const rows = id === null ? [] : (versions.get(id) ?? []);
        return rows.length === 1 ? rows[0] : (rows.find((row) => isWithinInterval(day, territories[row])) ?? -1);
      };
      const isThere = territories.map(({ id }, row) => rowOf(id) === row);
      const parentRows = Int32Array.from(territories, ({ parentId }, row) => (isThere[row] ? rowOf(parentId) : -1));
      return findCycles(territories, parentRows, pointerOf);
    });
  return Array.from(new Map(cycles.map((issue) => [JSON.stringify(issue), issue])).values());
}
