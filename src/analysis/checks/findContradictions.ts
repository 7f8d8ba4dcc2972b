import { allOf, negation } from '../logic/formula.js';
import type { Finding } from '../types.js';
import { criteriaOf, gateAbove, type OwnCriteria, reachesCriteria } from './criteriaOf.js';
import { finding } from './finding.js';
import type { Inquiry } from './types.js';
import { undecided } from './undecided.js';

/** Criteria that let no account pass, or all: by themselves, or of those that get as far as to them. */
export function* findContradictions(inquiry: Inquiry): Generator<Finding> {
  for (const own of inquiry.each(criteriaOf(inquiry.plan))) {
    const above = gateAbove(inquiry.plan, own);
    if (above !== -1 && !inquiry.isReachable(above)) continue;
    // A bare `true` or `false` is meant.
    if (own.logic !== false) yield* findUnmet(inquiry, own);
    if (own.logic !== true) yield* findAlwaysMet(inquiry, own);
  }
}

function* findUnmet({ plan, ask }: Inquiry, own: OwnCriteria): Generator<Finding> {
  const subject = { plan, about: [own.position], scope: gateAbove(plan, own) };
  const within = ask(allOf(reachesCriteria(plan, own), own.formula));
  if (within.kind === 'found') return;
  const alone = ask(own.formula);
  if (alone.kind === 'none') yield finding('never_matches', subject, { member: own.member });
  else if (within.kind === 'unknown') yield undecided('excluded_by_parent', subject, within);
  else yield finding('excluded_by_parent', subject, { member: own.member });
}

function* findAlwaysMet({ plan, ask }: Inquiry, own: OwnCriteria): Generator<Finding> {
  const subject = { plan, about: [own.position], scope: gateAbove(plan, own) };
  const within = ask(allOf(reachesCriteria(plan, own), negation(own.formula)));
  if (within.kind === 'found') return;
  const alone = ask(negation(own.formula));
  if (alone.kind === 'none') yield finding('always_matches', subject, { member: own.member });
  else if (within.kind === 'unknown') yield undecided('same_as_parent', subject, within);
  else yield finding('same_as_parent', subject, { member: own.member });
}
