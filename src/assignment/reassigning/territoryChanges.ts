import type { CompiledModel } from '../compileModel.js';
import { isOpen } from '../matchTerritories.js';
import { isSameCriteria } from './isSameCriteria.js';
import { orderComparison } from './orderComparison.js';
import type { TerritoryPairs } from './pairTerritories.js';

/** A model on a day, or without one. */
export interface DatedModel {
  readonly compiled: CompiledModel;
  readonly asOf: string | undefined;
}

/** What has changed about one territory, by its positions in the models before and after. */
export type TerritoryChange =
  /** It was removed, closed, or moved away. */
  | { readonly kind: 'left'; readonly before: number }
  /** It was added, opened, or moved here. */
  | { readonly kind: 'came'; readonly after: number }
  /** It comes elsewhere in the order of precedence. */
  | { readonly kind: 'reordered'; readonly before: number }
  /** It has other criteria: those that gate what is below it, too, or only its local ones. */
  | { readonly kind: 'decides'; readonly before: number; readonly after: number; readonly isGateChanged: boolean };

/** What has changed about the territories of a model, as far as rules depend on it; linear in the size of both models. */
export function territoryChanges(before: DatedModel, after: DatedModel, pairs: TerritoryPairs): TerritoryChange[] {
  const { earlierOf, removed } = pairs;
  const findMoves = moveComparison(before, after, pairs);
  const addDecisions = decisionComparison(before, after);
  const changes: TerritoryChange[] = removed.map((position) => ({ kind: 'left', before: position }));
  for (let position = 0; position < earlierOf.length; position++) {
    const earlier = earlierOf[position];
    const found = earlier === -1 ? CAME : findMoves(earlier, position);
    if (found.left) changes.push({ kind: 'left', before: earlier });
    if (found.came) changes.push({ kind: 'came', after: position });
    if (found === STAYED) addDecisions(earlier, position, changes);
  }
  return changes;
}

interface Move {
  readonly left: boolean;
  readonly came: boolean;
}

const STAYED: Move = { left: false, came: false };
const CAME: Move = { left: false, came: true };
const LEFT: Move = { left: true, came: false };
const MOVED: Move = { left: true, came: true };

function moveComparison(
  before: DatedModel,
  after: DatedModel,
  { earlierOf }: TerritoryPairs,
): (earlier: number, position: number) => Move {
  const [oldParents, newParents] = [before.compiled.index.parentOf, after.compiled.index.parentOf];
  const [wasDated, isDated] = [before.compiled.mayBeClosed, after.compiled.mayBeClosed];
  return (earlier, position) => {
    const [oldParent, newParent] = [oldParents[earlier], newParents[position]];
    // The parent of a root is no territory, and that of another one may be a new one.
    const isSameParent = newParent === -1 ? oldParent === -1 : earlierOf[newParent] === oldParent && oldParent !== -1;
    if (!isSameParent) return MOVED;
    if ((wasDated[earlier] | isDated[position]) === 0) return STAYED;
    const wasOpen = isOpen(before.compiled.index.nodes[earlier], before.asOf);
    if (wasOpen === isOpen(after.compiled.index.nodes[position], after.asOf)) return STAYED;
    return wasOpen ? LEFT : CAME;
  };
}

function decisionComparison(
  { compiled: before }: DatedModel,
  { compiled: after }: DatedModel,
): (earlier: number, position: number, changes: TerritoryChange[]) => void {
  const isOrderedAlike = orderComparison(before, after);
  return (earlier, position, changes) => {
    const [was, now] = [before.territories[earlier], after.territories[position]];
    const isGateChanged = !isSameCriteria(was.criteria, now.criteria);
    if (!isOrderedAlike(earlier, position)) changes.push({ kind: 'reordered', before: earlier });
    if (isGateChanged || !isSameCriteria(was.localCriteria, now.localCriteria))
      changes.push({ kind: 'decides', before: earlier, after: position, isGateChanged });
  };
}
