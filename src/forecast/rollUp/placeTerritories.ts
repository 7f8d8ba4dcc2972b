import type { Issue } from '../../core/issues.js';
import { linkParents } from '../../hierarchy/linkParents.js';
import { ALWAYS, NEVER } from './dayBounds.js';
import { findVersionIssues } from './findVersionIssues.js';
import type { ForecastTerritory } from './types.js';
import { versionsById } from './versionsById.js';

/** Territories in every place of the tree that they have been in, as rows that are a forest. */
export interface PlacedTerritories {
  readonly territories: readonly ForecastTerritory[];
  /** By row: that of the parent, -1 for a root. */
  readonly parentRows: Int32Array;
  /** Whether any of them has several rows. */
  readonly haveVersions: boolean;
  /** What keeps the territories from being a forest on each day. */
  readonly issues: readonly Issue[];
}

/**
 * Territories where each of them is. One that has several rows, for one stretch of days each, is a branch of its own in each
 * of those, with all below it; so is what is below a parent with several rows.
 */
export function placeTerritories(territories: readonly ForecastTerritory[]): PlacedTerritories {
  const pointerOf = (row: number) => `/territories/${row}`;
  const links = linkParents(territories, pointerOf);
  if (!links.issues.some(({ code }) => code === 'duplicate_id')) return { territories, ...links, haveVersions: false };
  const issues = [
    ...links.issues.filter(({ code }) => code === 'unknown_parent'),
    ...findVersionIssues(territories, pointerOf),
  ];
  return issues.length === 0 ? placeVersions(territories) : { territories, ...links, haveVersions: true, issues };
}

/** A row in one place, and the days on which it and all above it are there. */
interface Place {
  readonly row: number;
  /** The number of the place above, -1 for none. */
  readonly above: number;
  readonly opens: string;
  readonly closes: string;
}

/** INVARIANT: on each day the territories are a forest, so that what is placed below itself has no day in common with itself. */
function placeVersions(territories: readonly ForecastTerritory[]): PlacedTerritories {
  const rowsBelow = new Map<string | null, number[]>([[null, []]]);
  for (const [row, { parentId }] of territories.entries()) {
    const rows = rowsBelow.get(parentId);
    if (rows === undefined) rowsBelow.set(parentId, [row]);
    else rows.push(row);
  }
  const places: Place[] = [];
  const addBelow = (id: string | null, above: number, { opens, closes }: Pick<Place, 'opens' | 'closes'>) => {
    for (const row of rowsBelow.get(id) ?? []) {
      const { from = ALWAYS, to = NEVER } = territories[row];
      const days = { opens: from > opens ? from : opens, closes: to < closes ? to : closes };
      if (days.opens < days.closes) places.push({ row, above, ...days });
    }
  };
  addBelow(null, -1, { opens: ALWAYS, closes: NEVER });
  for (let at = 0; at < places.length; at++) addBelow(territories[places[at].row].id, at, places[at]);
  return { ...withUnplaced(territories, places), haveVersions: true, issues: [] };
}

/** A territory that is nowhere on any day is there all the same, and closed. */
function withUnplaced(territories: readonly ForecastTerritory[], places: readonly Place[]) {
  const placed = new Set(places.map(({ row }) => territories[row].id));
  const unplaced = Array.from(versionsById(territories), ([id, [row]]) => ({ id, row })).filter(
    ({ id }) => !placed.has(id),
  );
  return {
    territories: [
      ...places.map(({ row }) => territories[row]),
      ...unplaced.map(({ row }) => ({ ...territories[row], active: false })),
    ],
    parentRows: Int32Array.from([...places.map(({ above }) => above), ...unplaced.map(() => -1)]),
  };
}
