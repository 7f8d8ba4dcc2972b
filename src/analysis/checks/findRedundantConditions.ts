import { formatCriteria } from '../../criteria/formatCriteria.js';
import type { Criteria } from '../../criteria/types.js';
import { allOf, criteriaFormula, negation } from '../logic/formula.js';
import type { Finding } from '../types.js';
import { criteriaOf, gateAbove, type OwnCriteria, reachesCriteria } from './criteriaOf.js';
import { finding } from './finding.js';
import type { Inquiry } from './types.js';
import { undecided } from './undecided.js';
import { withoutConditions } from './withoutConditions.js';

/** Of criteria with more conditions, only so many are tried. */
const MOST_CONDITIONS = 256;

/** Conditions without which criteria would say the same; of two that say the same, the later one. */
export function* findRedundantConditions(inquiry: Inquiry): Generator<Finding> {
  for (const own of inquiry.each(criteriaOf(inquiry.plan))) {
    const above = gateAbove(inquiry.plan, own);
    if (above !== -1 && !inquiry.isReachable(above)) continue;
    yield* findIn(inquiry, own);
  }
}

function* findIn({ plan, ask }: Inquiry, own: OwnCriteria): Generator<Finding> {
  const reached = reachesCriteria(plan, own);
  const formulaOf = (criteria: Criteria) => criteriaFormula(criteria, plan.space);
  const subject = { plan, about: [own.position], scope: gateAbove(plan, own) };
  // Criteria that always hold or never do are found elsewhere, and all of their conditions would be redundant.
  for (const each of [own.formula, negation(own.formula)]) {
    const answer = ask(allOf(reached, each));
    if (answer.kind === 'unknown' && withoutConditions(own.criteria, 0) !== undefined)
      yield undecided('redundant_condition', subject, answer);
    if (answer.kind !== 'found') return;
  }
  let kept = own.criteria;
  let isUnknown = false;
  let at = 0;
  for (let tried = 0; tried < MOST_CONDITIONS; tried++) {
    const variant = withoutConditions(kept, at);
    if (variant === undefined) return;
    const [before, after] = [formulaOf(kept), formulaOf(variant.rest)];
    const more = ask(allOf(reached, after, negation(before)));
    const less = more.kind === 'none' ? ask(allOf(reached, before, negation(after))) : more;
    if (less.kind === 'none') {
      yield finding('redundant_condition', subject, {
        member: own.member,
        condition: formatCriteria(variant.condition),
      });
      kept = variant.rest;
    } else at++;
    if (less.kind === 'unknown' && !isUnknown) yield undecided('redundant_condition', subject, less);
    isUnknown ||= less.kind === 'unknown';
  }
  if (withoutConditions(kept, at) === undefined) return;
  yield finding('unknown', subject, { question: 'redundant_condition', reason: 'limit' });
}
