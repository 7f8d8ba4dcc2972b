import { allOf } from '../logic/formula.js';
import { competitionIn } from '../plan/competition.js';
import { lowestCommonPosition } from '../plan/lowestCommonPosition.js';
import { isDeepest } from '../plan/planFormulas.js';
import type { Plan } from '../plan/types.js';
import type { Finding, FindingDetails } from '../types.js';
import { finding } from './finding.js';
import type { Inquiry } from './types.js';
import { undecided } from './undecided.js';

/** Pairs of territories to which one account belongs, neither above the other. */
export function* findOverlaps({ plan, ask, pairs, each }: Inquiry): Generator<Finding> {
  for (const pair of each(pairs())) {
    const about = inPrecedence(plan, pair);
    const scope = lowestCommonPosition(plan.compiled.index, pair[0], pair[1]);
    const answer = ask(allOf(isDeepest(plan, pair[0]), isDeepest(plan, pair[1])));
    if (answer.kind === 'unknown') yield undecided('overlap', { plan, about, scope }, answer);
    if (answer.kind !== 'found') continue;
    const outcome = outcomeOf(plan, about);
    const severity = outcome === 'tie' ? 'error' : outcome === 'both' ? 'warning' : 'info';
    yield finding('overlap', { plan, about, scope, record: answer.record }, { outcome }, severity);
  }
}

function inPrecedence({ compiled: { order } }: Plan, [a, b]: readonly [number, number]): readonly [number, number] {
  return order.placeOf[a] <= order.placeOf[b] ? [a, b] : [b, a];
}

function outcomeOf(plan: Plan, [first, second]: readonly [number, number]): FindingDetails['overlap']['outcome'] {
  if (!competitionIn(plan).cuts.some(({ most }) => most === 1)) return 'both';
  const { tieOf } = plan.compiled.order;
  return tieOf[first] === tieOf[second] ? 'tie' : 'precedence';
}
