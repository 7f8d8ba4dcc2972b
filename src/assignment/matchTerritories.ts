import { isWithinInterval } from '../core/isWithinInterval.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import type { CompiledModel } from './compileModel.js';
import type { Matches, MatchFailure } from './evaluationTypes.js';

/**
 * The territories that a record belongs to by rule, by evaluating criteria territory by territory.
 *
 * The walk looks at a territory only when everything above it lets the record pass:
 *
 * | the territory | what follows |
 * |---|---|
 * | is inactive or, on the day of `asOf`, out of its dates | neither it nor anything below |
 * | has `criteria` that are not met | neither it nor anything below |
 * | has `localCriteria` that are not met | not it, but what is below is looked at |
 * | has criteria of either kind, all met | it, and what is below is looked at |
 * | has no criteria | not it, but what is below is looked at |
 *
 * Under the branch policy `deepest`, the default, one that has another one of the result below it is then left out.
 */
export function matchTerritories(compiled: CompiledModel, record: unknown, asOf: string | undefined): Matches {
  const { index, territories, gates, mayBeClosed, model } = compiled;
  const matched: number[] = [];
  const failures: MatchFailure[] = [];
  let position = 0;
  const report = (reason: string) => failures.push({ position, reason });
  while (position < gates.length) {
    const gate = gates[position];
    const isShut = mayBeClosed[position] === 1 && !isOpen(index.nodes[position], asOf);
    if (isShut || (gate !== undefined && !gate(record, report))) position = index.endOf[position];
    else {
      const { local, hasCriteria } = territories[position];
      if (hasCriteria && (local === undefined || local(record, report))) matched.push(position);
      position++;
    }
  }
  return { positions: model.policy?.branch === 'all' ? matched : deepestOf(matched, index), failures };
}

/** Whether a territory is considered at all: active and, where a day is given, within its dates. */
export function isOpen(territory: Territory, asOf: string | undefined): boolean {
  if (territory.active === false) return false;
  return asOf === undefined || isWithinInterval(asOf, territory);
}

/** Whether the territory at a position, or one above it, is not considered at all. */
export function isClosed({ index }: CompiledModel, position: number, asOf: string | undefined): boolean {
  for (let at = position; at !== -1; at = index.parentOf[at]) if (!isOpen(index.nodes[at], asOf)) return true;
  return false;
}

/** Those of matched positions, in pre-order, that have none of the others below them. */
export function deepestOf(matched: readonly number[], index: HierarchyIndex): number[] {
  // INVARIANT: in pre-order, if anything matched lies below a position, then the next match does.
  return matched.filter((position, at) => at === matched.length - 1 || matched[at + 1] >= index.endOf[position]);
}
