import type { TerritoryExplanation } from '../../assignment/types.js';
import type { CriteriaExplanation, FoundValue } from '../../criteria/explainCriteria.js';

/** Why a territory was or was not given to an account, in one line. */
export function describeOutcome(step: TerritoryExplanation): string {
  const { territoryId, outcome } = step;
  return `${territoryId}: ${outcome.replaceAll('_', ' ')}${detailsOf(step)}`;
}

function detailsOf(step: TerritoryExplanation): string {
  switch (step.outcome) {
    case 'assigned':
      return `, ${textsOf(step.tests)}`;
    case 'criteria_failed':
    case 'local_criteria_failed':
      return `, not ${textsOf(step.failed)}`;
    case 'deeper_match':
      return ` in ${step.deeper.join(', ')}`;
    case 'parent_failed':
      return ` at ${step.blockedBy}`;
    case 'outranked':
      return ` by ${step.by.join(', ')}`;
    case 'tied':
      return ` with ${step.tiedWith.join(', ')}`;
    default:
      return '';
  }
}

function textsOf(parts: readonly CriteriaExplanation[]): string {
  return parts.map(({ text, found = [] }) => `${text}${found.map(foundText).join('')}`).join('; ');
}

function foundText({ field, value, state }: FoundValue): string {
  return state === 'present' ? '' : ` (${field} is ${state}${state === 'mistyped' ? `: ${String(value)}` : ''})`;
}
