import { allOf } from '../logic/formula.js';
import { cutsOf, hasRoom, isCandidate } from '../plan/competition.js';
import { rivalsOf } from '../plan/rivalsOf.js';
import type { Finding } from '../types.js';
import { finding } from './finding.js';
import type { Inquiry } from './types.js';
import { undecided } from './undecided.js';

/** Territories that never get an account, since others come before them wherever they could have one. */
export function* findShadowed(inquiry: Inquiry): Generator<Finding> {
  const { plan, isReachable, each } = inquiry;
  if (cutsOf(plan).length === 0) return;
  const rivals = rivalsOf(plan, inquiry.pairs());
  const positions = [...rivals.keys()].sort((a, b) => a - b);
  for (const position of each(positions))
    if (isReachable(position)) yield* findShadow(inquiry, position, rivals.get(position) ?? []);
}

function* findShadow({ plan, ask }: Inquiry, position: number, rivals: readonly number[]): Generator<Finding> {
  const candidate = isCandidate(plan, position);
  const isRuledOut = (others: readonly number[]) => ask(allOf(candidate, hasRoom(plan, position, others)));
  const scope = plan.compiled.index.parentOf[position];
  const answer = isRuledOut(rivals);
  if (answer.kind === 'unknown') yield undecided('shadowed', { plan, about: [position], scope }, answer);
  if (answer.kind !== 'none') return;
  const alone = ask(candidate);
  if (alone.kind !== 'found') return;
  const by = fewestRivals(
    [...answer.labels].sort((a, b) => a - b),
    (others) => isRuledOut(others).kind === 'none',
  );
  const { nodes } = plan.compiled.index;
  const details = { by: by.map((other) => nodes[other].id) };
  yield finding('shadowed', { plan, about: [position, ...by], scope, record: alone.record }, details);
}

/** Rivals of which none can be spared. */
function fewestRivals(rivals: readonly number[], suffice: (rivals: readonly number[]) => boolean): readonly number[] {
  const single = rivals.find((rival) => suffice([rival]));
  if (single !== undefined) return [single];
  return rivals.reduce((kept, rival) => {
    const without = kept.filter((other) => other !== rival);
    return suffice(without) ? without : kept;
  }, rivals);
}
