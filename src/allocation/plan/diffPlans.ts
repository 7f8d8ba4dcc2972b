import { compareText } from '../../core/compareText.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeated } from './findRepeated.js';
import { matchLabels } from './matchLabels.js';
import { diffOptionsSchema } from './planSchema.js';
import { readEntries } from './readEntries.js';
import type { PlanDiff, TerritoryLabel } from './scoreTypes.js';
import type { PlanEntry } from './types.js';

/** How plans are compared. */
export interface PlanDiffOptions {
  /**
   * `matched`: each territory before is the one after with which it shares the most units, each once, so that new names
   * move nothing; of equal matches the one that keeps more names. `same`: territories are the same by id (default
   * `matched`).
   */
  readonly labels?: 'matched' | 'same';
  /** What units are worth, 0 or more (default: each 1; with a list, units that it does not name are worth 0). */
  readonly values?: readonly { readonly unitId: string; readonly value: number }[];
}

/**
 * What moves between two plans, whatever their territories are called: units whose territory is another one, their value,
 * and which territory is which.
 *
 * By number of units this is a distance: 0 for the same plan, the same in both directions, and never longer by a way around.
 * Costs the cube of the number of territories when they are matched.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`.
 * @example
 * const before = [{ unitId: 'acme', territoryId: 'A' }, { unitId: 'bolt', territoryId: 'A' }, { unitId: 'core', territoryId: 'B' }];
 * const after = [{ unitId: 'acme', territoryId: 'X' }, { unitId: 'bolt', territoryId: 'X' }, { unitId: 'core', territoryId: 'X' }];
 * diffPlans(before, after).moved; // => [{ unitId: 'core', fromId: 'B', toId: 'X' }]
 * diffPlans(before, after, { labels: 'same' }).value; // => 3
 */
export function diffPlans(
  before: readonly PlanEntry[],
  after: readonly PlanEntry[],
  options?: PlanDiffOptions,
): PlanDiff {
  const read = readPlainData(() => readDiff(before, after, options));
  const shared = [...read.before.keys()].filter((unitId) => read.after.has(unitId)).sort(compareText);
  const labels = labelsOf(shared, read);
  const nameAfter = new Map(
    labels.flatMap(({ beforeId, afterId }) => (beforeId === null ? [] : [[beforeId, afterId]])),
  );
  const moved = shared.flatMap((unitId) => {
    const [fromId = '', toId = ''] = [read.before.get(unitId), read.after.get(unitId)];
    return nameAfter.get(fromId) === toId ? [] : [{ unitId, fromId, toId }];
  });
  const sum = (unitIds: readonly string[]) => unitIds.reduce((total, unitId) => total + read.valueOf(unitId), 0);
  const value = sum(moved.map(({ unitId }) => unitId));
  const whole = sum(shared);
  return {
    moved,
    value,
    share: whole > 0 ? value / whole : null,
    labels,
    addedIds: [...read.after.keys()].filter((unitId) => !read.before.has(unitId)).sort(compareText),
    removedIds: [...read.before.keys()].filter((unitId) => !read.after.has(unitId)).sort(compareText),
  };
}

type Plan = ReadonlyMap<string, string>;

interface ReadDiff {
  readonly before: Plan;
  readonly after: Plan;
  readonly isMatched: boolean;
  readonly valueOf: (unitId: string) => number;
}

function readDiff(before: unknown, after: unknown, options: unknown): ReadDiff {
  const { labels = 'matched', values } = readOptions(diffOptionsSchema, options);
  throwIssues(
    findRepeated(
      (values ?? []).map(({ unitId }) => unitId),
      (row) => `/values/${row}/unitId`,
    ),
  );
  const valueBy = values === undefined ? undefined : new Map(values.map(({ unitId, value }) => [unitId, value]));
  return {
    before: readEntries(before),
    after: readEntries(after),
    isMatched: labels === 'matched',
    valueOf: (unitId) => (valueBy === undefined ? 1 : (valueBy.get(unitId) ?? 0)),
  };
}

function labelsOf(shared: readonly string[], { before, after, isMatched }: ReadDiff): TerritoryLabel[] {
  const [beforeIds, afterIds] = [before, after].map((plan) => [...new Set(plan.values())].sort(compareText));
  const partners = isMatched
    ? matchByOverlap(shared, { before, after, beforeIds, afterIds })
    : sameIds(beforeIds, afterIds);
  const taken = new Set(partners.values());
  const unitsIn = (plan: Plan, id: string | null) => shared.filter((unitId) => plan.get(unitId) === id);
  const known = beforeIds.map((beforeId): TerritoryLabel => {
    const afterId = partners.get(beforeId) ?? null;
    return { beforeId, afterId, unitIds: unitsIn(before, beforeId).filter((unitId) => after.get(unitId) === afterId) };
  });
  const fresh = afterIds.filter((id) => !taken.has(id));
  return [...known, ...fresh.map((afterId) => ({ beforeId: null, afterId, unitIds: [] }))];
}

function sameIds(beforeIds: readonly string[], afterIds: readonly string[]): Map<string, string> {
  const known = new Set(afterIds);
  return new Map(beforeIds.filter((id) => known.has(id)).map((id) => [id, id]));
}

interface Overlap {
  readonly before: Plan;
  readonly after: Plan;
  readonly beforeIds: readonly string[];
  readonly afterIds: readonly string[];
}

function matchByOverlap(
  shared: readonly string[],
  { before, after, beforeIds, afterIds }: Overlap,
): Map<string, string> {
  const [rowOf, columnOf] = [beforeIds, afterIds].map((ids) => new Map(ids.map((id, position) => [id, position])));
  // Names that stay decide between matches that are equal otherwise: all of them together count less than one unit.
  const unit = beforeIds.length + 1;
  const values = beforeIds.map((id) => afterIds.map((other) => (other === id ? 1 : 0)));
  for (const unitId of shared) {
    const [row, column] = [rowOf.get(before.get(unitId) ?? ''), columnOf.get(after.get(unitId) ?? '')];
    if (row !== undefined && column !== undefined) values[row][column] += unit;
  }
  const matched = matchLabels(values, afterIds.length).map((column, row) => [row, column] as const);
  return new Map(matched.flatMap(([row, column]) => (column === -1 ? [] : [[beforeIds[row], afterIds[column]]])));
}
