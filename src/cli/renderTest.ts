import type { CriteriaExplanation, FoundValue } from '../criteria/explainCriteria.js';

const LONGEST_VALUE = 80;

/**
 * A test that decided in one line: what it asks and what was found. Of a failure, a test that is met stood under a
 * negation, which the line says.
 *
 * @example
 * renderTest(explainCriteria(parseCriteria({ '>=': [{ var: 'employees' }, 200] }), { employees: 150 }));
 * // => 'employees is at least 200: found 150'
 */
export function renderTest({ text, found = [], failure }: CriteriaExplanation): string {
  if (failure !== undefined) return `${text}: cannot be evaluated (${failure})`;
  if (found.length === 0) return text;
  return `${text}: found ${found.length === 1 ? describeFound(found[0]) : found.map(describeNamed).join(', ')}`;
}

function describeNamed(found: FoundValue): string {
  return `${found.field} ${describeFound(found)}`;
}

function describeFound({ value, state }: FoundValue): string {
  if (state === 'absent') return 'nothing';
  const text = shorten(JSON.stringify(value) ?? typeof value);
  return state === 'mistyped' ? `${text}, which is of another type and counts as absent` : text;
}

function shorten(text: string): string {
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}
