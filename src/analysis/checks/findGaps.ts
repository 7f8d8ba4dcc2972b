import { allOf, type Claim, type Formula, negation, noneOf } from '../logic/formula.js';
import { childrenOf, holdsAt, reaches } from '../plan/planFormulas.js';
import type { Plan } from '../plan/types.js';
import type { Finding } from '../types.js';
import { finding } from './finding.js';
import type { Inquiry } from './types.js';
import { undecided } from './undecided.js';

/** Accounts that get as far as to a territory, or to the model, but into nothing below it. */
export function* findGaps(inquiry: Inquiry): Generator<Finding> {
  const { plan, isReachable, each } = inquiry;
  const parents = [-1, ...plan.compiled.index.nodes.keys()];
  for (const parent of each(
    parents.filter((position) => position === -1 || (plan.open[position] === 1 && isReachable(position))),
  ))
    yield* findGap(inquiry, parent);
}

function* findGap({ plan, ask }: Inquiry, parent: number): Generator<Finding> {
  const claims = childClaims(plan, parent);
  if (claims === undefined) return;
  const between = allOf(reaches(plan, parent), noneOf(claims.map(({ formula }) => formula)));
  const lost = notHeld(plan, parent);
  const subject = { plan, about: parent === -1 ? [] : [parent], scope: parent };
  const answer = lost === undefined ? undefined : ask(allOf(between, ...lost));
  if (answer?.kind === 'found') {
    yield finding('gap', { ...subject, record: answer.record }, { outcome: 'lost' });
    return;
  }
  if (answer?.kind === 'unknown') yield undecided('gap', subject, answer);
  if (lost?.length === 0) return;
  const held = ask(lost === undefined ? between : allOf(between, negation(allOf(...lost))));
  if (held.kind === 'found') yield finding('gap', { ...subject, record: held.record }, { outcome: 'held' }, 'info');
  else if (held.kind === 'unknown' && answer?.kind !== 'unknown') yield undecided('gap', subject, held);
}

/** What children take, one claim each; nothing where a territory has none, or one takes whatever comes. */
function childClaims(plan: Plan, parent: number): Claim[] | undefined {
  const children = childrenOf(plan, parent);
  if (children.length === 0 && parent !== -1) return undefined;
  const claims = children.map((child): Claim | undefined => {
    const parts = [plan.gates[child] ?? [], childrenOf(plan, child).length === 0 ? holdsAt(plan, child) : []].flat();
    return parts.length === 0 ? undefined : { label: child, formula: allOf(...parts) };
  });
  const known = claims.filter((claim) => claim !== undefined);
  return known.length < claims.length ? undefined : known;
}

/** That nothing at or above a territory holds what gets as far as to it; nothing where something does in any case. */
function notHeld({ compiled, locals }: Plan, parent: number): Formula[] | undefined {
  const formulas: Formula[] = [];
  for (let at = parent; at !== -1; at = compiled.index.parentOf[at]) {
    if (!compiled.territories[at].hasCriteria) continue;
    const local = locals[at];
    if (local === undefined) return undefined;
    formulas.push(negation(local));
  }
  return formulas;
}
