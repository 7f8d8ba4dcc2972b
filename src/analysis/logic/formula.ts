import { criteriaTerms, type Term } from '../../criteria/classes/criteriaTerms.js';
import { lazyPredicate } from '../../criteria/lazyPredicate.js';
import type { Predicate } from '../../criteria/predicate.js';
import type { Criteria, Test, ValueTest } from '../../criteria/types.js';
import type { Box, Space } from '../space/types.js';
import { liveBoxes } from './liveBoxes.js';

/** A statement about a record that a search can look for. */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  /** The record is in one of some boxes, each as small as what is live; `holds` says the same of a record itself. */
  | { readonly kind: 'any'; readonly boxes: readonly Box[]; readonly holds: Predicate }
  /** Of this, boxes say nothing. */
  | { readonly kind: 'opaque'; readonly holds: Predicate }
  | { readonly kind: 'and' | 'or'; readonly items: readonly Formula[] }
  | { readonly kind: 'not'; readonly item: Formula }
  /** Of some claims, fewer than a number hold. */
  | { readonly kind: 'fewer'; readonly than: number; readonly claims: readonly Claim[] };

/** A statement with a number that tells whose it is. */
export interface Claim {
  readonly label: number;
  readonly formula: Formula;
}

/** What no record meets. */
export const FALSE: Formula = { kind: 'constant', value: false };

/** That all of some statements hold. */
export function allOf(...items: readonly Formula[]): Formula {
  return items.length === 1 ? items[0] : { kind: 'and', items };
}

/** That a statement does not hold. */
export function negation(item: Formula): Formula {
  return { kind: 'not', item };
}

/** That none of some statements holds. */
export function noneOf(items: readonly Formula[]): Formula {
  return { kind: 'fewer', than: 1, claims: items.map((formula, label) => ({ label, formula })) };
}

/** What criteria say of a record, in terms of the boxes of a space that was built from them. */
export function criteriaFormula(criteria: Criteria, space: Space): Formula {
  const { terms, isExact } = criteriaTerms(criteria, space.testTerms);
  if (isExact) return { kind: 'any', boxes: liveBoxes(terms.map(termBox), space), holds: lazyPredicate(criteria) };
  return partwise(criteria, (part) => criteriaFormula(part, space));
}

/** The same of criteria that are no handful of boxes, out of what their parts say. */
function partwise(criteria: Criteria, formulaOf: (part: Criteria) => Formula): Formula {
  switch (criteria.kind) {
    case 'and':
    case 'or':
      return { kind: criteria.kind, items: criteria.items.map(formulaOf) };
    case 'xor':
      return criteria.items.map(formulaOf).reduce(oneOf);
    case 'not':
      return negation(formulaOf(criteria.item));
    case 'if': {
      const [condition, then, otherwise] = [criteria.condition, criteria.then, criteria.otherwise].map(formulaOf);
      return { kind: 'or', items: [allOf(condition, then), allOf(negation(condition), otherwise)] };
    }
    case 'missing':
      return missingFormula(criteria, formulaOf);
    default:
      return { kind: 'opaque', holds: lazyPredicate(criteria) };
  }
}

function oneOf(a: Formula, b: Formula): Formula {
  return { kind: 'or', items: [allOf(a, negation(b)), allOf(negation(a), b)] };
}

function missingFormula(
  { fields, atLeast }: Extract<ValueTest, { kind: 'missing' }>,
  formulaOf: (part: Criteria) => Formula,
): Formula {
  const missing = fields.map((field): Test => ({ kind: 'missing', fields: [field], atLeast: 1 }));
  const filled = missing.map((test, label) => ({ label, formula: negation(formulaOf(test)) }));
  return { kind: 'fewer', than: Math.min(atLeast, fields.length), claims: filled };
}

/** INVARIANT: the terms of a space constrain ordered dimensions only, in ascending order. */
function termBox(term: Term): Box {
  const ordered = term.filter((constraint) => constraint.kind === 'ordered');
  return { dimensions: ordered.map(({ axis }) => axis), sets: ordered.map(({ set }) => set) };
}

/** Whether a statement is true of a record, by evaluating criteria. */
export function isTrueOf(formula: Formula, record: unknown): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'any':
    case 'opaque':
      return formula.holds(record);
    case 'and':
      return formula.items.every((item) => isTrueOf(item, record));
    case 'or':
      return formula.items.some((item) => isTrueOf(item, record));
    case 'not':
      return !isTrueOf(formula.item, record);
    case 'fewer':
      return formula.claims.filter((claim) => isTrueOf(claim.formula, record)).length < formula.than;
  }
}
