import type { HierarchyIndex } from '../../hierarchy/types.js';
import { divide, type Figure, subtract, toFigure } from './figures.js';
import { keyText } from './keyText.js';
import type { TargetPair } from './pairTargets.js';
import { periodText } from './periodText.js';
import type { ReadComparison } from './readComparison.js';
import type { ComparisonFigures, TargetKey } from './types.js';

/** The figures of a target that depend on those around it. */
export type TreeFigures = Record<
  keyof Pick<ComparisonFigures, 'partsMinor' | 'mismatchMinor' | 'shareOfParent' | 'shareOfWhole'>,
  Figure
>;

/** What the targets of a tree are and come to. */
export interface TargetTree {
  readonly index: HierarchyIndex;
  readonly pairs: ReadonlyMap<string, TargetPair>;
  /** By the text of a key: the sum of the targets of its parts. */
  readonly parts: ReadonlyMap<string, bigint>;
  /** By the text of a period and measure: what all roots achieved. */
  readonly whole: ReadonlyMap<string, Figure>;
  readonly nothing: Figure;
}

/** The targets of a tree, added up where others are compared with the sums. */
export function targetTree(input: ReadComparison, pairs: ReadonlyMap<string, TargetPair>): TargetTree {
  const { index, targets } = input;
  const nothing: Figure = input.withoutResult === 'zero' ? 0 : 'result_not_given';
  const parts = new Map<string, bigint>();
  for (const target of targets) {
    const above = keyAbove(index, target);
    if (typeof above === 'string') continue;
    const text = keyText(above);
    parts.set(text, (parts.get(text) ?? 0n) + BigInt(target.amountMinor));
  }
  const tree = { index, pairs, parts, nothing };
  return { ...tree, whole: sumRoots(tree) };
}

/** The figures of a pair of the tree. */
export function treeFigures(tree: TargetTree, { key, target, result }: TargetPair): TreeFigures {
  const partsMinor = sumParts(tree, key);
  const targetMinor = target?.amountMinor ?? 'target_not_set';
  const achieved = result?.achievedMinor ?? tree.nothing;
  const above = keyAbove(tree.index, key);
  const isKnown = tree.index.positionById.has(key.territoryId);
  const whole = tree.whole.get(periodText(key)) ?? tree.nothing;
  return {
    partsMinor,
    // INVARIANT: why there are no parts says more than that there is no target.
    mismatchMinor: typeof partsMinor === 'string' ? partsMinor : subtract(targetMinor, partsMinor),
    shareOfParent: typeof above === 'string' ? above : divide(achieved, achievedBy(tree, above)),
    shareOfWhole: isKnown ? divide(achieved, whole) : 'unknown_territory',
  };
}

/** Where a target is a part: that of the territory for a user's, else that of the parent. */
function keyAbove({ positionById, parentOf, nodes }: HierarchyIndex, key: TargetKey) {
  const position = positionById.get(key.territoryId);
  if (position === undefined) return 'unknown_territory';
  if (key.userId !== undefined) return { ...key, userId: undefined };
  const parent = parentOf[position];
  return parent === -1 ? 'no_parent' : { ...key, territoryId: nodes[parent].id };
}

function sumParts({ index, parts }: TargetTree, key: TargetKey): Figure {
  const position = index.positionById.get(key.territoryId);
  if (position === undefined) return 'unknown_territory';
  if (key.userId !== undefined) return 'user_target';
  const sum = parts.get(keyText(key));
  if (sum !== undefined) return toFigure(sum);
  const hasChildren = index.endOf[position] > position + 1;
  return hasChildren ? 0 : 'no_parts';
}

function achievedBy({ pairs, nothing }: Pick<TargetTree, 'pairs' | 'nothing'>, key: TargetKey): Figure {
  return pairs.get(keyText(key))?.result?.achievedMinor ?? nothing;
}

/** A root without a result leaves the whole unknown. */
function sumRoots(tree: Omit<TargetTree, 'whole'>): Map<string, Figure> {
  const rootIds = tree.index.nodes.filter(({ parentId }) => parentId === null).map(({ id }) => id);
  const whole = new Map<string, Figure>();
  for (const { key } of tree.pairs.values()) {
    const text = periodText(key);
    if (whole.has(text)) continue;
    const { periodId, measure } = key;
    whole.set(text, sumFigures(rootIds.map((territoryId) => achievedBy(tree, { territoryId, periodId, measure }))));
  }
  return whole;
}

function sumFigures(figures: readonly Figure[]): Figure {
  let sum = 0n;
  for (const figure of figures) {
    if (typeof figure === 'string') return figure;
    sum += BigInt(figure);
  }
  return toFigure(sum);
}
