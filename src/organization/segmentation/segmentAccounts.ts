import { assignAccounts } from '../../assignment/assignAccounts.js';
import { checkAccounts } from '../../assignment/checkAccounts.js';
import { compileModel } from '../../assignment/compileModel.js';
import { readInputs } from '../../assignment/readInputs.js';
import type { AssignmentTable } from '../../assignment/types.js';
import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import type { Fields, JsonLogic } from '../../criteria/types.js';
import { territoriesFromSegments } from '../../model/segments/territoriesFromSegments.js';
import type { Segmentation } from '../../model/segments/types.js';
import type { Territory } from '../../model/types.js';
import { type ReadSegments, readSegments } from './readSegments.js';
import type { PrunedCell, SegmentCell, SegmentedAccounts, SegmentOptions, SegmentPlan } from './types.js';

/**
 * Accounts in the cells of a segmentation, each in exactly one, with the cells that are worth having: every combination of
 * segments, those that are empty or have too few accounts given up in favour of one default cell.
 *
 * `segmentation` goes to {@link territoriesFromSegments}, whose territories have the ids of the cells, so that assigning
 * through that model puts each account into the territory of its cell. The criteria of the cells are disjoint and leave
 * nobody out: who lacks a value, or has one of another type, is in the remainder, with an issue. More cells that hold accounts than `sellers / minimumTeamSize` are a caution: fewer segments are easier to
 * sell in. An input that is no account is in no cell and has an issue; so has one whose id stands in an earlier row, which
 * has a cell but does not count.
 *
 * Cost: linear in accounts; the number of combinations is the product over the dimensions.
 *
 * @throws {@link TerritoryError} as {@link territoriesFromSegments} does, and for options that are not of their form.
 * @example
 * const { cells, cellIds } = segmentAccounts(
 *   {
 *     dimensions: [
 *       {
 *         basis: 'geography',
 *         kind: 'values',
 *         field: 'country',
 *         cells: [{ id: 'dach', values: ['DE', 'AT', 'CH'] }],
 *         remainder: { id: 'elsewhere' },
 *       },
 *       { basis: 'size', kind: 'bands', field: 'employees', cells: [{ id: 'large', from: 1000 }], remainder: { id: 'small' } },
 *     ],
 *   },
 *   [{ id: 'a', country: 'DE', employees: 4000 }, { id: 'b', country: 'AT', employees: 2000 }, { id: 'c', country: 'FR' }],
 *   { minimumAccounts: 2 },
 * );
 * cells.map(({ id, accounts }) => [id, accounts]); // => [['dach/large', 2], ['other', 1]]
 * cellIds; // => ['dach/large', 'dach/large', 'other']
 */
export function segmentAccounts(
  plan: SegmentPlan,
  accounts: Iterable<unknown>,
  options?: SegmentOptions,
): SegmentedAccounts {
  const read = readPlainData(() => readSegments(plan, options));
  const all = territoriesFromSegments({ dimensions: read.segmentation.dimensions });
  const compiled = compileModel({ id: 'segments', ...all, fields: requireAll(all.fields) });
  const given = [...readInputs(accounts)];
  const table = assignAccounts(compiled, given);
  const issues = joinIssues(table.issues, checkAccounts(compiled, given));
  const leafIds = leavesOf(table);
  const counts = countTexts(leafIds.filter((_, row) => !issues.repeated.has(row)));
  const leaves = all.territories.map(({ id }) => id).filter((id) => isLeaf(id, read));
  const kept = leaves.filter((id) => (counts.get(id) ?? 0) >= read.minimumAccounts);
  const pruned = leaves.flatMap((id) => toPruned(id, counts.get(id) ?? 0, read.minimumAccounts));
  const segmentation = withKept(read, kept, pruned.length > 0);
  const cells = [
    ...toCells(kept, all.territories, read).map((cell) => ({ ...cell, accounts: counts.get(cell.id) ?? 0 })),
    ...toDefaultCell(segmentation, pruned),
  ];
  const isKept = new Set(kept);
  return {
    cells,
    pruned,
    cellIds: leafIds.map((id) => (id === null || isKept.has(id) ? id : read.defaultCell.id)),
    segmentation,
    cautions: findTooManyCells(cells, read),
    issues: issues.all,
  };
}

/** An account without the value of a field says nothing about its segment. */
function requireAll(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, required: true }]));
}

/** Issues in order of row, each input that is no account once, and the rows whose account stood in an earlier one. */
function joinIssues(assigned: readonly Issue[], checked: readonly Issue[]) {
  const refused = new Set(assigned.map(rowOf));
  const others = checked.filter((issue) => issue.code !== 'refused_account' || !refused.has(issue.row));
  const all = [...assigned, ...others].sort((a, b) => rowOf(a) - rowOf(b));
  const repeated = new Set(all.flatMap((issue) => (issue.code === 'duplicate_account' ? [issue.row] : [])));
  return { all, repeated };
}

function rowOf(issue: Issue): number {
  return 'row' in issue ? issue.row : -1;
}

/** By row, the one leaf of each account. */
function leavesOf({ territoryIds, offsets, territories, accountIds }: AssignmentTable): (string | null)[] {
  return accountIds.map((_, row) => {
    return offsets[row] === offsets[row + 1] ? null : territoryIds[territories[offsets[row]]];
  });
}

function countTexts(texts: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function isLeaf(id: string, { segmentation: { dimensions } }: ReadSegments): boolean {
  return id.split('/').length === dimensions.length;
}

function toPruned(id: string, accounts: number, minimum: number): PrunedCell[] {
  if (accounts >= minimum) return [];
  return [{ id, accounts, reason: accounts === 0 ? 'empty' : 'under_minimum' }];
}

function withKept({ segmentation, defaultCell }: ReadSegments, cellIds: string[], isPruned: boolean): Segmentation {
  return isPruned ? { ...segmentation, keep: { cellIds, remainder: defaultCell } } : segmentation;
}

function toCells(
  ids: readonly string[],
  territories: readonly Territory[],
  { bases }: ReadSegments,
): Omit<SegmentCell, 'accounts'>[] {
  const criteriaById = new Map(territories.map(({ id, criteria = true }) => [id, criteria]));
  return ids.map((id) => {
    const segmentIds = id.split('/');
    const segments = segmentIds.map((segmentId, level) => ({ basis: bases[level], segmentId }));
    const criteria = segmentIds.map((_, level) => criteriaById.get(segmentIds.slice(0, level + 1).join('/')) ?? true);
    return { id, segments, criteria: allOf(criteria) };
  });
}

function allOf(criteria: readonly JsonLogic[]): JsonLogic {
  return criteria.length === 1 ? criteria[0] : { and: criteria };
}

function toDefaultCell(segmentation: Segmentation, pruned: readonly PrunedCell[]): SegmentCell[] {
  if (segmentation.keep === undefined) return [];
  const criteria = territoriesFromSegments(segmentation).territories.at(-1)?.criteria ?? true;
  const accounts = pruned.reduce((sum, cell) => sum + cell.accounts, 0);
  return [{ id: segmentation.keep.remainder.id, segments: [], criteria, accounts }];
}

function findTooManyCells(cells: readonly SegmentCell[], { sellers, minimumTeamSize }: ReadSegments): Issue[] {
  if (sellers === undefined) return [];
  const served = cells.filter(({ accounts }) => accounts > 0).length;
  const maximum = Math.floor(sellers / minimumTeamSize);
  return served > maximum ? [{ code: 'too_many_cells', cells: served, maximum, sellers, minimumTeamSize }] : [];
}
