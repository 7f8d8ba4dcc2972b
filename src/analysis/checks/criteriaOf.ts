import type { Criteria, JsonLogic } from '../../criteria/types.js';
import type { Formula } from '../logic/formula.js';
import { reaches } from '../plan/planFormulas.js';
import type { Plan } from '../plan/types.js';

/** Criteria of one kind that a territory has. */
export interface OwnCriteria {
  readonly position: number;
  readonly member: 'criteria' | 'localCriteria';
  readonly criteria: Criteria;
  readonly formula: Formula;
  /** As it stands in the model. */
  readonly logic: JsonLogic | undefined;
}

/** All criteria by which the open territories of a plan are assigned, in order of position. */
export function criteriaOf({ compiled, open, gates, locals }: Plan): OwnCriteria[] {
  return [...compiled.territories.entries()].flatMap(([position, { criteria, localCriteria }]) => {
    const node = compiled.index.nodes[position];
    const own: OwnCriteria[] = [];
    const [gate, local] = [gates[position], locals[position]];
    if (open[position] === 0) return own;
    if (criteria !== undefined && gate !== undefined)
      own.push({ position, member: 'criteria', criteria, formula: gate, logic: node.criteria });
    if (localCriteria !== undefined && local !== undefined)
      own.push({
        position,
        member: 'localCriteria',
        criteria: localCriteria,
        formula: local,
        logic: node.localCriteria,
      });
    return own;
  });
}

/** That a record gets as far as to some criteria. */
export function reachesCriteria(plan: Plan, { position, member }: OwnCriteria): Formula {
  return reaches(plan, member === 'criteria' ? plan.compiled.index.parentOf[position] : position);
}

/** The place of what lets a record get as far as to some criteria, or -1. */
export function gateAbove({ compiled }: Plan, { position, member }: OwnCriteria): number {
  return member === 'criteria' ? compiled.index.parentOf[position] : position;
}
