import { criteriaTerms, type Term } from '../../criteria/classes/criteriaTerms.js';
import { lazyPredicate } from '../../criteria/lazyPredicate.js';
import type { Criteria, Test, ValueTest } from '../../criteria/types.js';
import type { Box, Space } from '../space/types.js';
import { liveBoxes } from './liveBoxes.js';
import { anyBox, fewerThan, junction, opposite, type Residual } from './residual.js';

/** A statement about a record, in terms of a space and as a function. */
export interface Formula {
  /** Where in the space it is true. */
  readonly residual: Residual;
  /** Whether it is true of a record, by evaluating criteria. */
  readonly holds: (record: unknown) => boolean;
}

/** A statement with a number that tells whose it is. */
export interface Claim {
  readonly label: number;
  readonly formula: Formula;
}

/** What no record meets. */
export const FALSE: Formula = { residual: false, holds: () => false };

/** That all of some statements hold. */
export function allOf(...items: readonly Formula[]): Formula {
  if (items.length === 1) return items[0];
  return {
    residual: junction('and', items.map(residualOf)),
    holds: (record) => items.every((item) => item.holds(record)),
  };
}

/** That one of some statements holds. */
export function oneOf(items: readonly Formula[]): Formula {
  return {
    residual: junction('or', items.map(residualOf)),
    holds: (record) => items.some((item) => item.holds(record)),
  };
}

/** That a statement does not hold. */
export function negation({ residual, holds }: Formula): Formula {
  return { residual: opposite(residual), holds: (record) => !holds(record) };
}

/** That of some claims fewer than a number hold. */
export function fewerOf(than: number, claims: readonly Claim[]): Formula {
  const nodes = claims.map(({ label, formula }) => ({ label, node: formula.residual }));
  return {
    residual: fewerThan({ than, met: [] }, nodes),
    holds: (record) => claims.filter(({ formula }) => formula.holds(record)).length < than,
  };
}

/** That none of some statements holds. */
export function noneOf(items: readonly Formula[]): Formula {
  return fewerOf(
    1,
    items.map((formula, label) => ({ label, formula })),
  );
}

function residualOf({ residual }: Formula): Residual {
  return residual;
}

/** What criteria say of a record, in a space that was built from them. */
export function criteriaFormula(criteria: Criteria, space: Space): Formula {
  const { terms, isExact } = criteriaTerms(criteria, space.testTerms);
  const holds = lazyPredicate(criteria);
  if (isExact) return { residual: anyBox(liveBoxes(terms.map(termBox), space)), holds };
  return { residual: partwise(criteria, (part) => criteriaFormula(part, space)).residual, holds };
}

/** The same of criteria that are no handful of boxes, out of what their parts say. */
function partwise(criteria: Criteria, formulaOf: (part: Criteria) => Formula): Formula {
  switch (criteria.kind) {
    case 'and':
      return allOf(...criteria.items.map(formulaOf));
    case 'or':
      return oneOf(criteria.items.map(formulaOf));
    case 'xor':
      return criteria.items.map(formulaOf).reduce(eitherOf);
    case 'not':
      return negation(formulaOf(criteria.item));
    case 'if': {
      const [condition, then, otherwise] = [criteria.condition, criteria.then, criteria.otherwise].map(formulaOf);
      return oneOf([allOf(condition, then), allOf(negation(condition), otherwise)]);
    }
    case 'missing':
      return missingFormula(criteria, formulaOf);
    default:
      return { residual: { kind: 'opaque' }, holds: lazyPredicate(criteria) };
  }
}

function eitherOf(a: Formula, b: Formula): Formula {
  return oneOf([allOf(a, negation(b)), allOf(negation(a), b)]);
}

function missingFormula(
  { fields, atLeast }: Extract<ValueTest, { kind: 'missing' }>,
  formulaOf: (part: Criteria) => Formula,
): Formula {
  const missing = fields.map((field): Test => ({ kind: 'missing', fields: [field], atLeast: 1 }));
  const filled = missing.map((test, label) => ({ label, formula: negation(formulaOf(test)) }));
  return fewerOf(Math.min(atLeast, fields.length), filled);
}

/** INVARIANT: the terms of a space constrain ordered dimensions only, in ascending order. */
function termBox(term: Term): Box {
  const ordered = term.filter((constraint) => constraint.kind === 'ordered');
  return { dimensions: ordered.map(({ axis }) => axis), sets: ordered.map(({ set }) => set) };
}
