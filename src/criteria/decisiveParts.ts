import type { CriteriaExplanation } from './explainCriteria.js';

/**
 * The tests that made criteria come out as they did: of an `and` that is not met, those inside that are not; of an `or`
 * that is met, those that are; and so on down. These are what somebody has to change for another outcome.
 */
export function decisiveParts(explanation: CriteriaExplanation): CriteriaExplanation[] {
  const { kind, holds, items } = explanation;
  if (items === undefined) return [explanation];
  if (kind === 'if') return [items[0], items[0].holds ? items[1] : items[2]].flatMap(decisiveParts);
  if (kind === 'not' || kind === 'xor') return items.flatMap(decisiveParts);
  const decides = kind === 'and' ? !holds : holds;
  return items.filter((item) => !decides || item.holds === holds).flatMap(decisiveParts);
}
