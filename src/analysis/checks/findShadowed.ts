import { type ClassSet, intersectionOf } from '../../criteria/classes/classSet.js';
import { allOf } from '../logic/formula.js';
import type { Refutation } from '../logic/refute.js';
import { type Competition, competitionIn } from '../plan/competition.js';
import type { Hull } from '../plan/hull.js';
import { rivalsOf } from '../plan/rivalsOf.js';
import type { Plan } from '../plan/types.js';
import type { Finding } from '../types.js';
import { finding } from './finding.js';
import type { Inquiry } from './types.js';
import { undecided } from './undecided.js';

/** Territories that never get an account, since others come before them wherever they could have one. */
export function* findShadowed(inquiry: Inquiry): Generator<Finding> {
  const { plan, isReachable, each } = inquiry;
  const competition = competitionIn(plan);
  if (competition.cuts.length === 0) return;
  const rivals = rivalsOf(plan, inquiry.pairs());
  const positions = [...rivals.keys()].sort((a, b) => a - b);
  for (const position of each(positions))
    if (isReachable(position))
      yield* findShadow(inquiry, competition, { position, rivals: rivals.get(position) ?? [] });
}

function* findShadow(
  { plan, ask, refute }: Inquiry,
  { isCandidate, hasRoom }: Competition,
  { position, rivals }: { readonly position: number; readonly rivals: readonly number[] },
): Generator<Finding> {
  const candidate = isCandidate(position);
  const fits = (others: readonly number[]) => refute(allOf(candidate, hasRoom(position, others)));
  const scope = plan.compiled.index.parentOf[position];
  const answer = fits(rivals);
  if (answer.kind === 'unknown') yield undecided('shadowed', { plan, about: [position], scope }, answer);
  if (answer.kind !== 'none') return;
  const alone = ask(candidate);
  if (alone.kind !== 'found') return;
  const by = fewestRivals(byShare(plan, position, namedIn(answer, rivals)), fits);
  const { nodes } = plan.compiled.index;
  const details = { by: by.map((other) => nodes[other].id) };
  yield finding('shadowed', { plan, about: [position, ...by], scope, record: alone.record }, details);
}

/** Those of some rivals that an answer rests on; counts inside criteria have labels of their own. */
function namedIn(answer: Refutation, rivals: readonly number[]): readonly number[] {
  const labels = new Set(answer.kind === 'none' ? answer.labels : rivals);
  return rivals.filter((rival) => labels.has(rival));
}

/** Rivals by how much each has in common with a territory, the most first. */
function byShare({ holdHulls }: Plan, position: number, rivals: readonly number[]): readonly number[] {
  const shares = new Map(rivals.map((rival) => [rival, sharedClasses(holdHulls[position], holdHulls[rival])]));
  return [...rivals].sort((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0) || a - b);
}

/** Those of rivals that suffice of which none can be spared; those that come first are kept where there is a choice. */
function fewestRivals(rivals: readonly number[], fits: (rivals: readonly number[]) => Refutation): readonly number[] {
  // What comes first is used first, so much of the rest may not be needed.
  const used = namedIn(fits(rivals), rivals);
  const kept = [...used].reverse().reduce((left, rival) => {
    const without = left.filter((other) => other !== rival);
    return fits(without).kind === 'none' ? without : left;
  }, used);
  return [...kept].sort((a, b) => a - b);
}

/** How much of a hull lies in another one: by dimension the part of its classes, all together. */
function sharedClasses(hull: Hull, other: Hull): number {
  let share = 0;
  for (const [dimension, set] of hull) {
    const inside = other.get(dimension);
    share += inside === undefined ? 1 : countOf(intersectionOf(set, inside)) / Math.max(1, countOf(set));
  }
  return share;
}

function countOf(set: ClassSet): number {
  let count = 0;
  for (let i = 0; i < set.length; i += 2) count += set[i + 1] - set[i];
  return count;
}
