import { axesOfTests } from './classes/buildAxes.js';
import { hasClass } from './classes/classSet.js';
import { collectTests } from './collectTests.js';
import { foldCase } from './fieldReaders.js';
import { isFieldValue } from './isFieldValue.js';
import type { Criteria, Field, FieldUse, Quantifier, ValueTest } from './types.js';

type AnyTest = ValueTest | Quantifier;

/**
 * One value for each class of a field's values that some tests can tell apart; `undefined` stands for an absent one.
 *
 * Values that stand in the tests come first, so that what is proposed to somebody is a value of the plan where it can be.
 * Complete for equality, lists, ranges, prefixes, suffixes, null and truth tests and their combinations; for substrings
 * and lists of texts it covers one and two at a time. Respects a declared domain, `integer` and `required`.
 */
export function representativeValues(
  use: FieldUse,
  definition: Field | undefined,
  tests: readonly AnyTest[],
): unknown[] {
  const answers = tests.map(answersByClass(use, tests));
  const bySignature = new Map<string, unknown>();
  for (const value of candidates(use, definition, tests)) {
    if (value !== undefined && !isFieldValue(use, value)) continue;
    const signature = answers.map((holds) => (holds(value) ? '1' : '0')).join('');
    if (!bySignature.has(signature)) bySignature.set(signature, value);
  }
  return [...bySignature.values()];
}

/** For each test, whether it holds for a value, by the value's class. */
function answersByClass(use: FieldUse, tests: readonly AnyTest[]): (test: AnyTest) => (value: unknown) => boolean {
  const { axes, axisOf } = axesOfTests(use, tests);
  return (test) => {
    const axis = axes[axisOf(test)];
    if (axis.kind === 'computed') {
      const holds = axis.holdsFor(test);
      return (value) => holds(axis.classOf(value));
    }
    const set = axis.setOf(test);
    return (value) => hasClass(set, axis.classOf(value));
  };
}

function candidates(use: FieldUse, definition: Field | undefined, tests: readonly AnyTest[]): unknown[] {
  const absent = definition?.required === true ? [] : [undefined];
  return [...presentCandidates(use, definition, tests), ...absent];
}

function presentCandidates(use: FieldUse, definition: Field | undefined, tests: readonly AnyTest[]): unknown[] {
  switch (use.type) {
    case 'boolean':
      return [true, false];
    case 'number':
      return numberCandidates(tests, use.integer === true);
    case 'date':
      return dateCandidates(tests);
    case 'string':
      return definition?.values === undefined ? textCandidates(tests, use.ignoreCase === true) : [...definition.values];
    case 'string[]':
      return listCandidates(use, definition, tests);
    case 'any':
      return ['yes', '', []];
  }
}

function literalsOf(test: AnyTest): readonly (string | number | boolean)[] {
  switch (test.kind) {
    case 'equals':
    case 'compare':
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return [test.value];
    case 'between':
      return [test.low, test.high];
    case 'oneOf':
      return test.values;
    default:
      return [];
  }
}

function numberCandidates(tests: readonly AnyTest[], isInteger: boolean): number[] {
  const literals = tests.flatMap(literalsOf).filter((literal) => typeof literal === 'number');
  const points = [...new Set([...literals, 0])].sort((a, b) => a - b);
  const gaps = points.slice(1).map((point, at) => points[at] + (point - points[at]) / 2);
  // Next to a bound rather than far from it: 999 says more than -1 about what is below 1000.
  const below = literals.map((literal) => (isInteger ? Math.ceil(literal) : literal) - 1);
  const above = literals.map((literal) => (isInteger ? Math.floor(literal) : literal) + 1);
  // Where numbers are so large that adding 1 makes no difference, their neighbours are a step of the format away.
  const neighbours = literals.flatMap((literal) => [literal * (1 + Number.EPSILON), literal * (1 - Number.EPSILON)]);
  const ends = [points[0] - 1, points[points.length - 1] + 1, -Number.MAX_VALUE, Number.MAX_VALUE];
  return [...literals, ...below, ...above, 0, ...gaps, ...neighbours, ...ends];
}

function dateCandidates(tests: readonly AnyTest[]): string[] {
  const literals = tests.flatMap(literalsOf).filter((literal) => typeof literal === 'string');
  const days = literals.flatMap((date) => [nextDay(date.slice(0, 10), 1), nextDay(date.slice(0, 10), -1)]);
  // The least text after a day is the day with a `T`, after a time the time with one more character.
  const successors = literals.map((date) => (date.length === 10 ? `${date}T` : `${date}\u0000`));
  return [
    ...literals,
    ...days,
    ...literals.map((date) => `${date.slice(0, 10)}T12`),
    ...successors,
    '0000-01-01',
    '9999-12-31',
  ];
}

/** The day before or after one within its month; past an end of the month it is no date, and is left out later. */
function nextDay(date: string, step: 1 | -1): string {
  const day = Number(date.slice(8)) + step;
  return `${date.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

function textCandidates(tests: readonly AnyTest[], isFolded: boolean): string[] {
  const written = tests.flatMap(literalsOf).filter((literal) => typeof literal === 'string');
  const literals = isFolded ? [...written, ...written.map(foldCase)] : written;
  const ends = tests
    .filter(({ kind }) => kind === 'endsWith' || kind === 'contains')
    .flatMap(literalsOf)
    .map(String);
  // INVARIANT: texts in order change class only at a literal, right after one, and right after all that start with one.
  const starts = ['', ...literals, ...literals.map((text) => `${text}\u0000`), ...literals.map(afterPrefix), '\u0000'];
  const joined = starts.flatMap((start) => ends.flatMap((end) => [start + end, `${start} ${end}`, `${start}${end} `]));
  return [...literals, 'other', ...literals.map((text) => `${text}a`), 'A', ...joined, ...starts, '\u{ffff}'];
}

/** The least text after everything that starts with `prefix`. */
function afterPrefix(prefix: string): string {
  const kept = prefix.replace(/\uffff+$/, '');
  return kept === '' ? '\u{ffff}' : kept.slice(0, -1) + String.fromCharCode(kept.charCodeAt(kept.length - 1) + 1);
}

function listCandidates(use: FieldUse, definition: Field | undefined, tests: readonly AnyTest[]): string[][] {
  const element: FieldUse = { ...use, name: '', type: 'string' };
  const inside = tests.flatMap((test): Criteria[] => {
    if (test.kind === 'contains') return [{ kind: 'equals', field: element, value: test.value }];
    return test.kind === 'some' || test.kind === 'all' || test.kind === 'none' ? [test.element] : [];
  });
  const elementTests = collectTests(inside).get('')?.tests ?? [];
  const elements = representativeValues(
    element,
    { type: 'string', required: true, values: definition?.values },
    elementTests,
  );
  const texts = elements.filter((value) => typeof value === 'string');
  const pairs = texts.flatMap((one, at) => texts.slice(at + 1).map((other) => [one, other]));
  return [...texts.map((text) => [text]), ...pairs, []];
}
