import { type ClassSet, hasClass } from '../../criteria/classes/classSet.js';
import type { Constraint, Term } from '../../criteria/classes/criteriaTerms.js';
import { ABSENT_CLASS } from '../../criteria/classes/types.js';

/** The axes that some terms ask about, ascending. */
export function axesOfTerms(terms: readonly Term[]): number[] {
  return [...new Set(terms.flatMap((term) => term.map(({ axis }) => axis)))].sort((a, b) => a - b);
}

/** What a term asks of an axis, if anything. */
export function constraintOn(term: Term, axis: number): Constraint | undefined {
  return term.find((constraint) => constraint.axis === axis);
}

/** Whether a class is one that a constraint, or none, leaves. */
export function leavesClass(constraint: Constraint | undefined, valueClass: number): boolean {
  if (constraint === undefined) return true;
  if (constraint.kind === 'ordered') return hasClass(constraint.set, valueClass);
  return constraint.tests.every((holds) => holds(valueClass));
}

/** The classes of an ordered axis that a constraint, or none, leaves; the run of all has no end. */
export function setLeft(constraint: Constraint | undefined): ClassSet {
  return constraint?.kind === 'ordered' ? constraint.set : [ABSENT_CLASS];
}
