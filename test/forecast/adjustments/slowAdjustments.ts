import type { AdjustmentLevel, Amount, ForecastAdjustment } from '../../../src/index.js';

/** What the walk below has to know. */
export interface SlowTree {
  readonly territories: readonly { readonly id: string; readonly parentId: string | null }[];
  /** The number of a territory without any adjustment. */
  readonly rawOf: (territoryId: string) => number;
  /** Those of one column and period, at most one at each level of a territory. */
  readonly adjustments: readonly ForecastAdjustment[];
}

export interface SlowNumbers {
  readonly raw: number;
  readonly base: number;
  readonly owner: number;
  readonly seen: number;
}

/** The numbers of a territory by the formula of the reference: `base = raw + Σ (seen − raw)` over the children. */
export function slowDifferences(tree: SlowTree, territoryId: string): SlowNumbers {
  const raw = tree.rawOf(territoryId);
  const children = tree.territories.filter(({ parentId }) => parentId === territoryId);
  const changes = children.map(({ id }) => slowDifferences(tree, id)).map((child) => child.seen - child.raw);
  return adjusted(tree, territoryId, { raw, base: changes.reduce((sum, change) => sum + change, raw) });
}

/** The same as people do it where no line is in two territories: what is in the territory itself, and what is seen of its children. */
export function slowSums(tree: SlowTree, territoryId: string): SlowNumbers {
  const raw = tree.rawOf(territoryId);
  const children = tree.territories.filter(({ parentId }) => parentId === territoryId);
  const own = children.reduce((rest, { id }) => rest - tree.rawOf(id), raw);
  const base = children.reduce((sum, { id }) => sum + slowSums(tree, id).seen, own);
  return adjusted(tree, territoryId, { raw, base });
}

function adjusted(tree: SlowTree, territoryId: string, { raw, base }: { raw: number; base: number }): SlowNumbers {
  const find = (level: AdjustmentLevel) =>
    tree.adjustments.find((each) => each.territoryId === territoryId && each.level === level);
  const owner = adjustSlowly(base, find('owner'));
  return { raw, base, owner, seen: adjustSlowly(owner, find('manager')) };
}

function adjustSlowly(before: number, adjustment: ForecastAdjustment | undefined): number {
  if (adjustment === undefined) return before;
  if (adjustment.kind === 'factor') return halfEven(before * Number(adjustment.factor));
  return adjustment.kind === 'delta' ? before + adjustment.amountMinor : adjustment.amountMinor;
}

/** For factors with at most two binary digits after the point, whose products are exact. */
function halfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value) + 0;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** An amount that is there. */
export function given(amount: Amount): number {
  if (amount === null) throw new Error('expected an amount');
  return amount;
}
