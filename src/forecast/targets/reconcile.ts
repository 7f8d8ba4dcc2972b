import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import type { HierarchyNode } from '../../hierarchy/types.js';
import { amountsByPosition } from './amountsByPosition.js';
import { childPositions } from './childPositions.js';
import { toFigure } from './figures.js';
import { findEntryIssues } from './findEntryIssues.js';
import { readTerritories } from './readTerritories.js';
import { reconciliationSchema } from './targetSchema.js';
import type { TerritoryAmount } from './types.js';

/** Targets from above and proposals from below; the order of each list does not matter. */
export interface ReconciliationInput {
  readonly territories: readonly HierarchyNode[];
  /** Targets that were set, at any level. */
  readonly topDown: readonly TerritoryAmount[];
  /** What each territory proposes for itself, without those below it. */
  readonly bottomUp: readonly TerritoryAmount[];
}

/** Both sides of a territory's target; `null` where a side says nothing. */
export interface ReconciledTarget {
  readonly territoryId: string;
  readonly topDownMinor: number | null;
  /** What was proposed in the territory and below it. */
  readonly bottomUpMinor: number | null;
  /** From above − from below. */
  readonly deltaMinor: number | null;
  /**
   * The target from above − those of its children; 0 where they add up. `null` without a target, and where no child has
   * one.
   */
  readonly incoherenceMinor: number | null;
}

/** Two sides of a plan beside each other. */
export interface Reconciliation {
  /** One for each territory, down the tree, siblings by id in UTF-16 code unit order. */
  readonly rows: readonly ReconciledTarget[];
  /** Whether the targets of children add up to their parent's, wherever both are set. */
  readonly isCoherent: boolean;
  /** Sums that do not fit. */
  readonly issues: readonly Issue[];
}

/**
 * Targets from above beside what comes from below, territory by territory, with the difference: nothing is averaged, since
 * who gives way is for people to settle.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`, `unknown_parent`, `cycle` and
 * `unknown_territory`.
 * @example
 * const { rows, isCoherent } = reconcile({
 *   territories: [{ id: 'world', parentId: null }, { id: 'emea', parentId: 'world' }],
 *   topDown: [{ territoryId: 'world', amountMinor: 500 }, { territoryId: 'emea', amountMinor: 480 }],
 *   bottomUp: [{ territoryId: 'emea', amountMinor: 450 }],
 * });
 * isCoherent; // => false
 * rows[0]; // => { territoryId: 'world', topDownMinor: 500, bottomUpMinor: 450, deltaMinor: 50, incoherenceMinor: 20 }
 */
export function reconcile(input: ReconciliationInput): Reconciliation {
  const { index, topDown, bottomUp } = readPlainData(() => readReconciliation(input));
  const sums = sumUpward(index.parentOf, bottomUp);
  const rows = index.nodes.map(({ id }, position): Row => {
    const children = childPositions(index, position).flatMap((child) => topDown[child] ?? []);
    return toRow(id, { target: topDown[position], proposed: sums[position], children });
  });
  return {
    rows: rows.map(({ row }) => row),
    isCoherent: rows.every(({ incoherence }) => incoherence === undefined || incoherence === 0n),
    issues: rows.flatMap(({ issues }) => issues),
  };
}

function readReconciliation(given: unknown) {
  const { territories, topDown, bottomUp } = readOptions(reconciliationSchema, given);
  const index = readTerritories(territories, [
    ...findEntryIssues(territories, topDown, '/topDown'),
    ...findEntryIssues(territories, bottomUp, '/bottomUp'),
  ]);
  return { index, topDown: amountsByPosition(index, topDown), bottomUp: amountsByPosition(index, bottomUp) };
}

type Amount = bigint | undefined;

function sumUpward(parentOf: Int32Array, amounts: readonly Amount[]): Amount[] {
  const sums = [...amounts];
  // INVARIANT: backwards in pre-order, a sum is whole before it is added to its parent's.
  for (let position = sums.length - 1; position >= 0; position--) {
    const [parent, sum] = [parentOf[position], sums[position]];
    if (parent !== -1 && sum !== undefined) sums[parent] = (sums[parent] ?? 0n) + sum;
  }
  return sums;
}

interface Sides {
  readonly target: Amount;
  readonly proposed: Amount;
  readonly children: readonly bigint[];
}

interface Row {
  readonly row: ReconciledTarget;
  readonly incoherence: Amount;
  readonly issues: readonly Issue[];
}

function toRow(territoryId: string, { target, proposed, children }: Sides): Row {
  const delta = target === undefined || proposed === undefined ? undefined : target - proposed;
  const incoherence =
    target === undefined || children.length === 0 ? undefined : children.reduce((left, child) => left - child, target);
  const wide = [proposed, delta, incoherence].filter((sum) => sum !== undefined && toNumber(sum) === null);
  return {
    row: {
      territoryId,
      topDownMinor: toNumber(target),
      bottomUpMinor: toNumber(proposed),
      deltaMinor: toNumber(delta),
      incoherenceMinor: toNumber(incoherence),
    },
    incoherence,
    issues: wide.map((sum) => ({ code: 'unsafe_amount', received: String(sum) })),
  };
}

function toNumber(amount: Amount): number | null {
  if (amount === undefined) return null;
  const figure = toFigure(amount);
  return typeof figure === 'string' ? null : figure;
}
