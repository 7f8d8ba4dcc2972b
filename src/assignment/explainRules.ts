import { decisiveParts } from '../criteria/decisiveParts.js';
import { type CriteriaExplanation, explainCriteria } from '../criteria/explainCriteria.js';
import type { Criteria } from '../criteria/types.js';
import type { CompiledModel } from './compileModel.js';
import { isOpen } from './matchTerritories.js';
import type { RuleOutcome } from './types.js';

/** Whose explanation it is. */
export interface RuleSubject {
  readonly record: unknown;
  readonly asOf: string | undefined;
  /** The positions that the rules give, in pre-order. */
  readonly matched: readonly number[];
}

/** What the rules say of each territory, by position: the walk of `matchTerritories` with its reasons. */
export function explainRules(compiled: CompiledModel, subject: RuleSubject): RuleOutcome[] {
  const outcomes: RuleOutcome[] = [];
  let closed = { by: '', until: 0 };
  for (const [position, { id }] of compiled.index.nodes.entries()) {
    if (position < closed.until) outcomes.push({ outcome: 'parent_failed', blockedBy: closed.by });
    else {
      const outcome = explainTerritory(compiled, position, subject);
      if (isClosing(outcome)) closed = { by: id, until: compiled.index.endOf[position] };
      outcomes.push(outcome);
    }
  }
  return outcomes;
}

function explainTerritory(compiled: CompiledModel, position: number, subject: RuleSubject): RuleOutcome {
  const territory = compiled.index.nodes[position];
  const { criteria, localCriteria, hasCriteria } = compiled.territories[position];
  if (territory.active === false) return { outcome: 'inactive' };
  if (!isOpen(territory, subject.asOf)) return { outcome: 'out_of_dates', from: territory.from, to: territory.to };
  const gate = explain(criteria, subject);
  if (gate?.holds === false) return { outcome: 'criteria_failed', failed: decisiveParts(gate) };
  const local = explain(localCriteria, subject);
  if (local?.holds === false) return { outcome: 'local_criteria_failed', failed: decisiveParts(local) };
  if (!hasCriteria) return { outcome: 'no_criteria' };
  if (!subject.matched.includes(position))
    return { outcome: 'deeper_match', deeper: deeperThan(position, compiled, subject) };
  return {
    outcome: 'matched',
    tests: [gate, local].flatMap((part) => (part === undefined ? [] : decisiveParts(part))),
  };
}

function explain(criteria: Criteria | undefined, { record }: RuleSubject): CriteriaExplanation | undefined {
  return criteria === undefined ? undefined : explainCriteria(criteria, record);
}

function deeperThan(position: number, { index }: CompiledModel, { matched }: RuleSubject): string[] {
  return matched.filter((each) => each > position && each < index.endOf[position]).map((each) => index.nodes[each].id);
}

function isClosing({ outcome }: RuleOutcome): boolean {
  return outcome === 'inactive' || outcome === 'out_of_dates' || outcome === 'criteria_failed';
}
