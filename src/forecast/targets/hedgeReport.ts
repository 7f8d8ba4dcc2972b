import { ratioNumber } from '../../core/exact/ratioNumber.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import type { HierarchyIndex, HierarchyNode } from '../../hierarchy/types.js';
import { amountsByPosition } from './amountsByPosition.js';
import { childPositions } from './childPositions.js';
import { type Figure, toFigure } from './figures.js';
import { findEntryIssues } from './findEntryIssues.js';
import { findMissingTargets } from './findMissingTargets.js';
import { readTerritories } from './readTerritories.js';
import { hedgeSchema } from './targetSchema.js';
import type { NoFigure, TerritoryAmount } from './types.js';

/** Territories and their targets for one period; the order does not matter. */
export interface HedgeInput {
  readonly territories: readonly HierarchyNode[];
  readonly targets: readonly TerritoryAmount[];
}

/** By how much the targets of the children exceed that of their parent. */
export interface TerritoryHedge {
  readonly territoryId: string;
  readonly targetMinor: number | null;
  /** What the children that have a target have together; `null` where none has, and where it does not fit. */
  readonly childrenMinor: number | null;
  /** children / target − 1: 0.05 where they have 5 % more; `null` with a reason. */
  readonly hedge: number | null;
  readonly reason?: 'target_not_set' | 'no_parts' | 'empty_denominator';
}

/** The hedges of a tree, and what they come to. */
export interface HedgeReport {
  /** One for each territory that has children, down the tree, siblings by id in UTF-16 code unit order. */
  readonly rows: readonly TerritoryHedge[];
  /** The targets of the roots together; `null` where none has one, and where they do not fit. */
  readonly planMinor: number | null;
  /** The targets of the leaves together; `null` where none has one, and where they do not fit. */
  readonly streetMinor: number | null;
  /** street / plan: 1.157625 after three levels of 5 %; `null` where one of them is not set, or the plan is 0 or less. */
  readonly streetToPlan: number | null;
  /** Why each of these is `null` that is. */
  readonly reasons: Readonly<Partial<Record<'planMinor' | 'streetMinor' | 'streetToPlan', NoFigure>>>;
  /**
   * Sums that do not fit; and, as `incomplete_plan` and `incomplete_street`, the roots and leaves without a target that one
   * side of `streetToPlan` lacks and the other does not.
   */
  readonly issues: readonly Issue[];
}

/**
 * By how much targets were assigned over and over on their way down a tree, level by level and in all.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`, `unknown_parent`, `cycle` and
 * `unknown_territory`.
 * @example
 * const { rows, streetToPlan } = hedgeReport({
 *   territories: [{ id: 'world', parentId: null }, { id: 'emea', parentId: 'world' }],
 *   targets: [{ territoryId: 'world', amountMinor: 1000 }, { territoryId: 'emea', amountMinor: 1050 }],
 * });
 * rows; // => [{ territoryId: 'world', targetMinor: 1000, childrenMinor: 1050, hedge: 0.05 }]
 * streetToPlan; // => 1.05
 */
export function hedgeReport(input: HedgeInput): HedgeReport {
  const { index, targets } = readPlainData(() => readHedges(input));
  const parents = index.nodes.flatMap((_, position) => (isLeaf(index, position) ? [] : [position]));
  const sumsBelow = parents.map((position) => sumTargets(childPositions(index, position), targets));
  const plan = sumTargets(childPositions(index, -1), targets);
  const leaves = index.nodes.flatMap((_, position) => (isLeaf(index, position) ? [position] : []));
  const street = sumTargets(leaves, targets);
  return {
    rows: parents.map((position, at) => toRow(index.nodes[position].id, targets[position], sumsBelow[at])),
    ...toWhole(plan, street),
    issues: [...[...sumsBelow, plan, street].flatMap(findWide), ...findMissingTargets(index, targets)],
  };
}

function readHedges(given: unknown) {
  const { territories, targets } = readOptions(hedgeSchema, given);
  const index = readTerritories(territories, findEntryIssues(territories, targets, '/targets'));
  return { index, targets: amountsByPosition(index, targets) };
}

type Amount = bigint | undefined;

function isLeaf({ endOf }: HierarchyIndex, position: number): boolean {
  return endOf[position] === position + 1;
}

function sumTargets(positions: readonly number[], targets: readonly Amount[]): Amount {
  const set = positions.flatMap((position) => targets[position] ?? []);
  return set.length === 0 ? undefined : set.reduce((sum, target) => sum + target, 0n);
}

function toRow(territoryId: string, target: Amount, below: Amount): TerritoryHedge {
  const row = { territoryId, targetMinor: toNumber(target), childrenMinor: toNumber(below) };
  if (target === undefined) return { ...row, hedge: null, reason: 'target_not_set' };
  if (below === undefined) return { ...row, hedge: null, reason: 'no_parts' };
  if (target <= 0n) return { ...row, hedge: null, reason: 'empty_denominator' };
  return { ...row, hedge: toRatio(below - target, target) };
}

type WholeFigures = Readonly<Record<keyof HedgeReport['reasons'], Figure>>;

function toWhole(plan: Amount, street: Amount): Omit<HedgeReport, 'rows' | 'issues'> {
  const figures: WholeFigures = {
    planMinor: plan === undefined ? 'target_not_set' : toFigure(plan),
    streetMinor: street === undefined ? 'no_parts' : toFigure(street),
    streetToPlan: streetToPlan(plan, street),
  };
  return {
    planMinor: toNumber(plan),
    streetMinor: toNumber(street),
    streetToPlan: typeof figures.streetToPlan === 'string' ? null : figures.streetToPlan,
    reasons: reasonsOf(figures),
  };
}

/** In the order of the reasons of a row. */
function streetToPlan(plan: Amount, street: Amount): Figure {
  if (plan === undefined) return 'target_not_set';
  if (street === undefined) return 'no_parts';
  return plan > 0n ? toRatio(street, plan) : 'empty_denominator';
}

function reasonsOf({ planMinor, streetMinor, streetToPlan }: WholeFigures): HedgeReport['reasons'] {
  return {
    ...(typeof planMinor === 'string' ? { planMinor } : {}),
    ...(typeof streetMinor === 'string' ? { streetMinor } : {}),
    ...(typeof streetToPlan === 'string' ? { streetToPlan } : {}),
  };
}

function toRatio(numerator: bigint, denominator: bigint): number {
  return ratioNumber({ numerator, denominator });
}

function toNumber(amount: Amount): number | null {
  if (amount === undefined) return null;
  const figure = toFigure(amount);
  return typeof figure === 'string' ? null : figure;
}

function findWide(sum: Amount): Issue[] {
  if (sum === undefined || toNumber(sum) !== null) return [];
  return [{ code: 'unsafe_amount', received: String(sum) }];
}
