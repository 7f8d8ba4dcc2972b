import type { Criteria, Test, ValueTest } from '../types.js';
import { type ClassSet, intersectionOf, unionOf } from './classSet.js';
import type { ClassTest } from './types.js';

/** What a term asks of one axis: a class of a set, or one for which all of some tests hold. */
export type Constraint =
  | { readonly kind: 'ordered'; readonly axis: number; readonly set: ClassSet }
  | { readonly kind: 'computed'; readonly axis: number; readonly tests: readonly ClassTest[] };

/** What has to hold together, by axis in ascending order; nothing at all for a term that always holds. */
export type Term = readonly Constraint[];

/** Criteria as alternatives, each a conjunction over classes. */
export interface CriteriaTerms {
  /** No term for criteria that are never met. */
  readonly terms: readonly Term[];
  /** Otherwise a record that meets a term need not meet the criteria, but one that meets none does not. */
  readonly isExact: boolean;
}

/** The alternatives in which a test of one field holds or, with `wanted` false, does not. */
export type TestTerms = (test: Test, wanted: boolean) => readonly Term[];

/** Criteria with more alternatives are looked at as a whole. */
const MOST_TERMS = 64;

const ALWAYS: CriteriaTerms = { terms: [[]], isExact: true };
const NEVER: CriteriaTerms = { terms: [], isExact: true };
const PERHAPS: CriteriaTerms = { terms: [[]], isExact: false };

/**
 * The alternatives in which criteria are met, out of those of each of their tests.
 *
 * Where a part can only be evaluated as a whole (opaque, or with too many alternatives), the terms say what has to hold
 * before that part is looked at, so that it is evaluated for the same records as without terms.
 */
export function criteriaTerms(criteria: Criteria, testTerms: TestTerms): CriteriaTerms {
  return termsOf(criteria, true, testTerms);
}

/** The terms of criteria, or with `wanted` false of their negation. */
function termsOf(criteria: Criteria, wanted: boolean, testTerms: TestTerms): CriteriaTerms {
  switch (criteria.kind) {
    case 'constant':
      return criteria.value === wanted ? ALWAYS : NEVER;
    case 'and':
    case 'or': {
      const items = criteria.items.map((item) => termsOf(item, wanted, testTerms));
      return (criteria.kind === 'and') === wanted ? items.reduce(bothTerms, ALWAYS) : items.reduce(either, NEVER);
    }
    case 'xor':
      return xorTerms(criteria.items, wanted, testTerms);
    case 'not':
      return termsOf(criteria.item, !wanted, testTerms);
    case 'if': {
      const { condition, then, otherwise } = criteria;
      const branches = [
        bothTerms(termsOf(condition, true, testTerms), termsOf(then, wanted, testTerms)),
        bothTerms(termsOf(condition, false, testTerms), termsOf(otherwise, wanted, testTerms)),
      ];
      return branches.reduce(either);
    }
    case 'opaque':
      return PERHAPS;
    case 'missing':
      return missingTerms(criteria, wanted, testTerms);
    default:
      return { terms: testTerms(criteria, wanted), isExact: true };
  }
}

/** Pair by pair: one of two is true and the other is not. */
function xorTerms(items: readonly Criteria[], wanted: boolean, testTerms: TestTerms): CriteriaTerms {
  const parities = items
    .map((item) => ({ odd: termsOf(item, true, testTerms), even: termsOf(item, false, testTerms) }))
    .reduce((a, b) => ({
      odd: either(bothTerms(a.odd, b.even), bothTerms(a.even, b.odd)),
      even: either(bothTerms(a.odd, b.odd), bothTerms(a.even, b.even)),
    }));
  return wanted ? parities.odd : parities.even;
}

/** `missing` of one of several fields, or of all; of some, it is looked at as a whole. */
function missingTerms(
  test: Extract<ValueTest, { kind: 'missing' }>,
  wanted: boolean,
  testTerms: TestTerms,
): CriteriaTerms {
  const { fields, atLeast } = test;
  if (fields.length === 0 || atLeast <= 0) return wanted ? NEVER : ALWAYS;
  const items = fields.map((field): CriteriaTerms => {
    const single: Test = { kind: 'missing', fields: [field], atLeast: 1 };
    return { terms: testTerms(single, wanted), isExact: true };
  });
  if (atLeast >= fields.length) return wanted ? items.reduce(either, NEVER) : items.reduce(bothTerms, ALWAYS);
  if (atLeast === 1) return wanted ? items.reduce(bothTerms, ALWAYS) : items.reduce(either, NEVER);
  return PERHAPS;
}

function either(a: CriteriaTerms, b: CriteriaTerms): CriteriaTerms {
  const terms = [...a.terms];
  for (const term of b.terms) addAlternative(terms, term);
  const isExact = a.isExact && b.isExact;
  return terms.length > MOST_TERMS ? PERHAPS : { terms, isExact };
}

/** Two alternatives that ask for classes of one axis and nothing else are one that asks for either. */
function addAlternative(terms: Term[], term: Term): void {
  const only = onlySet(term);
  const at = only === undefined ? -1 : terms.findIndex((other) => onlySet(other)?.axis === only.axis);
  const other = at === -1 ? undefined : onlySet(terms[at]);
  if (only === undefined || other === undefined) terms.push(term);
  else terms[at] = [{ ...other, set: unionOf(other.set, only.set) }];
}

function onlySet(term: Term): Extract<Constraint, { kind: 'ordered' }> | undefined {
  const [first] = term;
  return term.length === 1 && first.kind === 'ordered' ? first : undefined;
}

/** What holds when both do, the first one being evaluated first; of the second, nothing is known where the first is to be evaluated as a whole. */
export function bothTerms(a: CriteriaTerms, b: CriteriaTerms): CriteriaTerms {
  // INVARIANT: parts are evaluated in order, so what comes after an inexact one must not spare its evaluation.
  if (!a.isExact) return a;
  if (a.terms.length * b.terms.length > MOST_TERMS) return { ...a, isExact: false };
  const terms = a.terms.flatMap((one) => b.terms.flatMap((other) => conjunction(one, other) ?? []));
  return { terms, isExact: b.isExact };
}

/** Both terms as one, or `undefined` where no class is left on some axis. */
function conjunction(a: Term, b: Term): [Term] | undefined {
  const joined: Constraint[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (j >= b.length || (i < a.length && a[i].axis < b[j].axis)) joined.push(a[i++]);
    else if (i >= a.length || b[j].axis < a[i].axis) joined.push(b[j++]);
    else {
      const constraint = joinedConstraint(a[i++], b[j++]);
      if (constraint.kind === 'ordered' && constraint.set.length === 0) return undefined;
      joined.push(constraint);
    }
  }
  return [joined];
}

function joinedConstraint(a: Constraint, b: Constraint): Constraint {
  if (a.kind === 'ordered') return b.kind === 'ordered' ? { ...a, set: intersectionOf(a.set, b.set) } : a;
  return b.kind === 'computed' ? { ...a, tests: [...a.tests, ...b.tests] } : a;
}
