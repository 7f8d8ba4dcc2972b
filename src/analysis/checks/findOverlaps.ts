import type { Answer } from '../logic/findRecord.js';
import { allOf, type Formula, fewerOf, negation } from '../logic/formula.js';
import { type Competition, competitionIn } from '../plan/competition.js';
import { lowestCommonPosition } from '../plan/lowestCommonPosition.js';
import { isDeepest } from '../plan/planFormulas.js';
import { rivalsOf } from '../plan/rivalsOf.js';
import type { Plan } from '../plan/types.js';
import type { Finding, FindingDetails, Severity } from '../types.js';
import { finding } from './finding.js';
import type { Inquiry } from './types.js';
import { undecided } from './undecided.js';

type Outcome = FindingDetails['overlap']['outcome'];

const SEVERITIES: { readonly [Each in Outcome]: Severity } = { tie: 'error', both: 'warning', precedence: 'info' };

/** Two territories, the one that comes first in precedence first. */
type Pair = readonly [first: number, second: number];

/** Pairs of territories that one account gets as far as to, neither above the other; those that may tie come first. */
export function* findOverlaps({ plan, ask, pairs, each }: Inquiry): Generator<Finding> {
  const ordered = pairs().map((pair) => inPrecedence(plan, pair));
  const competition = competitionIn(plan);
  const rivals = competition.cuts.length === 0 ? new Map<number, number[]>() : rivalsOf(plan, pairs());
  for (const pair of each([
    ...ordered.filter((two) => isTied(plan, two)),
    ...ordered.filter((two) => !isTied(plan, two)),
  ])) {
    const subject = { plan, about: pair, scope: lowestCommonPosition(plan.compiled.index, ...pair) };
    for (const { outcome, formula } of outcomesOf(plan, { pair, rivals }, competition)) {
      const answer: Answer = ask(formula);
      if (answer.kind === 'none') continue;
      if (answer.kind === 'unknown') yield undecided('overlap', subject, answer);
      else yield finding('overlap', { ...subject, record: answer.record }, { outcome }, SEVERITIES[outcome]);
      break;
    }
  }
}

function inPrecedence({ compiled: { order } }: Plan, [a, b]: Pair): Pair {
  return order.placeOf[a] <= order.placeOf[b] ? [a, b] : [b, a];
}

function isTied({ compiled: { order } }: Plan, [first, second]: Pair): boolean {
  return order.tieOf[first] === order.tieOf[second];
}

/** What may become of an account of a pair, and that it does: what matters most comes first, and what is left last. */
function outcomesOf(
  plan: Plan,
  { pair, rivals }: { readonly pair: Pair; readonly rivals: ReadonlyMap<number, readonly number[]> },
  competition: Competition,
): { readonly outcome: Outcome; readonly formula: Formula }[] {
  const [first, second] = pair;
  const shared = allOf(isDeepest(plan, first), isDeepest(plan, second));
  if (competition.cuts.length === 0) return [{ outcome: 'both', formula: shared }];
  const roomFor = (position: number) => competition.hasRoom(position, rivals.get(position) ?? []);
  const ties = isTied(plan, pair) ? tiesAcross(plan, { pair, others: rivals.get(first) ?? [] }, competition) : [];
  return [
    ...ties.map((tie) => ({ outcome: 'tie' as const, formula: allOf(shared, tie) })),
    { outcome: 'both', formula: allOf(shared, roomFor(first), roomFor(second)) },
    { outcome: 'precedence', formula: shared },
  ];
}

/** That a cut parts two territories that are equal in every declared key, as it does where not all such find room. */
function tiesAcross(
  { compiled: { order } }: Plan,
  { pair: [first, second], others }: { readonly pair: Pair; readonly others: readonly number[] },
  { cuts, claimOf }: Competition,
): Formula[] {
  const before = others.filter((other) => order.tieOf[other] < order.tieOf[first]).map(claimOf);
  const equal = others.filter((other) => other !== second && order.tieOf[other] === order.tieOf[first]).map(claimOf);
  return cuts.map(({ most }) =>
    allOf(fewerOf(most, before), most === 1 ? allOf() : negation(fewerOf(most - 1, [...before, ...equal]))),
  );
}
