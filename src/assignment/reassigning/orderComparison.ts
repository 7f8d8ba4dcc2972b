import type { PrecedenceKey } from '../../model/types.js';
import type { CompiledModel } from '../compileModel.js';

/** Whether a territory, by its positions before and after, comes where it came in the order of precedence. */
export type IsOrderedAlike = (before: number, after: number) => boolean;

/**
 * A comparison of what a policy's precedence looks at. Of two territories that are both ordered alike, the same one comes
 * first in both models, or they are equal in both.
 *
 * Two keys are looked at elsewhere: for `position`, {@link isListedAlike} is asked; where the depth of a territory is
 * another one, something above it was moved, which touches every account that gets there.
 */
export function orderComparison(before: CompiledModel, after: CompiledModel): IsOrderedAlike {
  const { precedence = [] } = after.model.policy ?? {};
  const comparisons = precedence.map((key) => keyComparison(key, before, after));
  return (was, now) => comparisons.every((isAlike) => isAlike(was, now));
}

function keyComparison(key: PrecedenceKey, before: CompiledModel, after: CompiledModel): IsOrderedAlike {
  switch (key) {
    case 'rank':
      return (was, now) => before.index.nodes[was].rank === after.index.nodes[now].rank;
    case 'typePriority':
      return priorityComparison(before, after);
    case 'depth':
    case 'position':
      return () => true;
  }
}

function priorityComparison(before: CompiledModel, after: CompiledModel): IsOrderedAlike {
  const [earlier, later] = [priorities(before), priorities(after)];
  return (was, now) => earlier.get(before.index.nodes[was].typeId) === later.get(after.index.nodes[now].typeId);
}

function priorities({ model: { types = [] } }: CompiledModel): ReadonlyMap<string | undefined, number> {
  return new Map(types.map(({ id, priority }) => [id, priority]));
}

/** Whether the territories that two models share come in the same order in their lists. */
export function isListedAlike(before: CompiledModel, after: CompiledModel): boolean {
  const rowById = new Map(before.model.territories.map(({ id }, row) => [id, row]));
  let last = -1;
  for (const { id } of after.model.territories) {
    const row = rowById.get(id);
    if (row === undefined) continue;
    if (row < last) return false;
    last = row;
  }
  return true;
}
