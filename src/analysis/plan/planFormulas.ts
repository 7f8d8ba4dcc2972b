import { allOf, type Claim, FALSE, type Formula, noneOf } from '../logic/formula.js';
import type { Plan } from './types.js';

/** That a record gets as far as to a territory, and its gate lets it pass; for -1 that there is a record. */
export function reaches({ compiled, gates }: Plan, position: number): Formula {
  const formulas: Formula[] = [];
  for (let at = position; at !== -1; at = compiled.index.parentOf[at]) {
    const gate = gates[at];
    if (gate !== undefined) formulas.unshift(gate);
  }
  return allOf(...formulas);
}

/** That a record belongs to a territory as far as its own rules go, if it gets as far as to it. */
export function holdsAt({ compiled, locals }: Plan, position: number): Formula {
  if (!compiled.territories[position].hasCriteria) return FALSE;
  return locals[position] ?? allOf();
}

/** That a record belongs to some territory below another one, if it gets as far as to that: a claim for each that may be. */
function takenBelow(plan: Plan, position: number): Claim[] {
  return childrenOf(plan, position).flatMap((child) => claimsOf(plan, child));
}

function claimsOf(plan: Plan, position: number): Claim[] {
  const { gates, locals, compiled } = plan;
  const gate = gates[position];
  // Whatever passes the gate is taken, here or further down.
  if (compiled.territories[position].hasCriteria && locals[position] === undefined)
    return [{ label: position, formula: gate ?? allOf() }];
  const here = { label: position, formula: holdsAt(plan, position) };
  return [here, ...takenBelow(plan, position)]
    .filter(({ formula }) => formula.residual !== false)
    .map(({ label, formula }) => ({ label, formula: gate === undefined ? formula : allOf(gate, formula) }));
}

/** That a record belongs to a territory and to none below it. */
export function isDeepest(plan: Plan, position: number): Formula {
  const below = takenBelow(plan, position);
  const here = [reaches(plan, position), holdsAt(plan, position)];
  return below.length === 0 ? allOf(...here) : allOf(...here, noneOf(below.map(({ formula }) => formula)));
}

/** The open children of a territory, or for -1 the open roots. */
export function childrenOf({ compiled: { index }, open }: Plan, position: number): number[] {
  const children: number[] = [];
  const end = position === -1 ? index.nodes.length : index.endOf[position];
  for (let child = position + 1; child < end; child = index.endOf[child]) if (open[child] === 1) children.push(child);
  return children;
}

/** Whether nothing is below a territory, open or not. */
export function isLeaf({ compiled: { index } }: Plan, position: number): boolean {
  return index.endOf[position] === position + 1;
}
