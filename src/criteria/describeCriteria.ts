import { describeBand, describeValueTest, joinWords, nameOf } from './describeValueTest.js';
import { type Band, pairBounds } from './pairBounds.js';
import { requireCriteria } from './requireCriteria.js';
import type { Criteria, Quantifier } from './types.js';

/**
 * Criteria as one line of English, for people who know the fields but not JSON Logic.
 *
 * Tests that an absent value meets say so, unless their wording does already: what "is not US" may be absent. Two bounds
 * on one field read as a range; long lists are cut after a few values and the rest is counted. Not meant to be parsed.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is not from {@link parseCriteria}, such as JSON Logic itself.
 * @example
 * describeCriteria(
 *   parseCriteria({
 *     and: [{ in: [{ var: 'country' }, ['US', 'CA']] }, { '<=': [200, { var: 'employees' }, 999] }],
 *   }),
 * ); // => 'country is US or CA, and employees from 200 to 999'
 */
export function describeCriteria(criteria: Criteria): string {
  requireCriteria(criteria);
  return describe(criteria, false);
}

function describe(criteria: Criteria, isNegated: boolean): string {
  switch (criteria.kind) {
    case 'constant':
      return criteria.value === isNegated ? 'never' : 'always';
    case 'not':
      return describe(criteria.item, !isNegated);
    case 'and':
      return describeGroup(pairBounds(criteria.items), 'and', isNegated);
    case 'or':
      return describeGroup(criteria.items, 'or', isNegated);
    case 'xor':
      return describeParity(criteria.items, isNegated);
    case 'if':
      return describeIf(criteria, isNegated);
    case 'some':
    case 'all':
    case 'none':
      return describeQuantifier(criteria, isNegated);
    case 'opaque':
      return `a rule computed from ${joinWords(criteria.fields.map(nameOf), 'and')} ${isNegated ? 'does not hold' : 'holds'}`;
    default:
      return describeValueTest(criteria, isNegated);
  }
}

function describeGroup(parts: readonly (Criteria | Band)[], word: 'and' | 'or', isNegated: boolean): string {
  const [first] = parts;
  if (parts.length === 1 && first.kind !== 'band') return describe(first, isNegated);
  const text = parts.map(describePart).join(`, ${word} `);
  return isNegated ? `not (${text})` : text;
}

function describeParity(items: readonly Criteria[], isNegated: boolean): string {
  if (items.length === 1) return describe(items[0], isNegated);
  const parts = items.map(describePart);
  if (parts.length > 2) return `an ${isNegated ? 'even' : 'odd'} number of these: ${parts.join('; ')}`;
  return isNegated ? `both or neither of these: ${parts.join('; ')}` : `either ${parts.join(', or ')}, but not both`;
}

/** The negation of an `if` has the same condition, and its branches negated. */
function describeIf({ condition, then, otherwise }: Extract<Criteria, { kind: 'if' }>, isNegated: boolean): string {
  const branch = (criteria: Criteria) => describePart(isNegated ? { kind: 'not', item: criteria } : criteria);
  const last = otherwise.kind === 'if' ? describeIf(otherwise, isNegated) : branch(otherwise);
  return `if ${describePart(condition)} then ${branch(then)}, else ${last}`;
}

/** A part inside a group, in parentheses where it has a conjunction of its own. */
function describePart(part: Criteria | Band): string {
  if (part.kind === 'band') return describeBand(part);
  return needsParentheses(part) ? `(${describe(part, false)})` : describe(part, false);
}

function needsParentheses(criteria: Criteria): boolean {
  switch (criteria.kind) {
    case 'and':
    case 'or':
    case 'xor': {
      const parts = criteria.kind === 'and' ? pairBounds(criteria.items) : criteria.items;
      const [first] = parts;
      return parts.length > 1 || (first.kind !== 'band' && needsParentheses(first));
    }
    case 'not':
      // A negated `and` or `or` brings its parentheses along.
      return needsParentheses(criteria.item) && !isConjunction(criteria.item);
    case 'if':
    case 'all':
      return true;
    case 'some':
    case 'none':
      return !isAboutIt(criteria.element);
    default:
      return false;
  }
}

/** Whether it is an `and` or `or` of several parts, also as the only part of others. */
function isConjunction(criteria: Criteria): boolean {
  if (criteria.kind !== 'and' && criteria.kind !== 'or') return false;
  const [first, second] = criteria.items;
  return second !== undefined ? needsParentheses(criteria) : isConjunction(first);
}

function describeQuantifier({ kind, field, element }: Quantifier, isNegated: boolean): string {
  const list = nameOf(field);
  switch (kind) {
    case 'some':
      return describeElement(`${isNegated ? 'none' : 'at least one'} of ${list}`, element);
    case 'none':
      return describeElement(`${isNegated ? 'at least one' : 'none'} of ${list}`, element);
    case 'all': {
      const text = describeElement(`each of ${list}`, element);
      return isNegated ? `not (${text}), or ${list} is empty or absent` : `${text}, and there is at least one`;
    }
  }
}

function isAboutIt(element: Criteria): boolean {
  return !needsParentheses(element) && describe(element, false).startsWith('it ');
}

/** Every test on an element starts with "it", which here becomes the elements that are meant. */
function describeElement(subject: string, element: Criteria): string {
  const text = describe(element, false);
  return isAboutIt(element) ? subject + text.slice(2) : `${subject} meets: ${text}`;
}
