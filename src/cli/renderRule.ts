import type { RuleOutcome } from '../assignment/types.js';
import type { CriteriaExplanation } from '../criteria/explainCriteria.js';
import { describeDates } from './describeDates.js';
import { joinNames } from './joinNames.js';
import { renderTest } from './renderTest.js';

/** What the rules say of a territory, in words. */
export interface RuleReason {
  readonly reason: string;
  /** The tests that decided, one a line. */
  readonly details: readonly string[];
}

/** What the rules alone say of a territory in words; `nameOf` gives the name of a territory by its id. */
export function renderRule(rule: RuleOutcome, nameOf: (id: string) => string): RuleReason {
  switch (rule.outcome) {
    case 'matched':
      return { reason: 'matches, but others come first', details: [] };
    case 'deeper_match': {
      const verb = rule.deeper.length === 1 ? 'does' : 'do';
      return { reason: `matches, but so ${verb} ${joinNames(rule.deeper.map(nameOf))} below`, details: [] };
    }
    case 'no_criteria':
      return { reason: 'no criteria of its own', details: [] };
    case 'criteria_failed':
      return { reason: 'criteria not met', details: rule.failed.map(renderFailed) };
    case 'local_criteria_failed':
      return { reason: 'local criteria not met', details: rule.failed.map(renderFailed) };
    case 'parent_failed':
      return { reason: `not considered, since ${nameOf(rule.blockedBy)} above is closed to the account`, details: [] };
    case 'inactive':
      return { reason: 'inactive', details: [] };
    case 'out_of_dates':
      return { reason: `out of its dates: ${describeDates(rule)}`, details: [] };
  }
}

/** Of what failed, a test that is met stood under a negation. */
function renderFailed(test: CriteriaExplanation): string {
  return test.holds && test.kind !== 'constant' ? `${renderTest(test)}, which must not be` : renderTest(test);
}
