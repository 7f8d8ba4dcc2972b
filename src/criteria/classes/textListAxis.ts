import { collectTests } from '../collectTests.js';
import { compilePredicate } from '../compilePredicate.js';
import { foldCase } from '../fieldReaders.js';
import type { Predicate } from '../predicate.js';
import type { Criteria, FieldUse, Test } from '../types.js';
import { classifyOneByOne } from './classifyOneByOne.js';
import { onValue } from './onValue.js';
import { textAxis } from './textAxis.js';
import { textPartsAxis } from './textPartsAxis.js';
import { ABSENT_CLASS, type ClassTest, type ComputedAxis, MOST_COMPUTED_CLASSES, UNKNOWN_CLASS } from './types.js';

/** The class of the empty list. */
const EMPTY_LIST_CLASS = 1;

/** A class of lists: those with elements of the same classes, however many and in whatever order. */
interface ListClass {
  /** One text of each class of elements. */
  readonly elements: readonly string[];
  readonly elementClasses: readonly number[];
}

const EMPTY_LIST: ListClass = { elements: [], elementClasses: [] };

/** The classes of a field of lists: by which classes of elements a list has, since no test asks for more than that. */
export function textListAxis(field: FieldUse, tests: readonly Test[]): ComputedAxis {
  const elements = elementClasses(field, tests);
  // INVARIANT: that of ABSENT_CLASS is read by nobody.
  const lists: ListClass[] = [EMPTY_LIST, EMPTY_LIST];
  const classByKey = new Map([['', EMPTY_LIST_CLASS]]);
  /** By class of a list, then by class of an element: the class of a list that has it, too. */
  const next: number[][] = [[], []];
  const testByKey = new Map<string, ClassTest>();
  const withElement = (listClass: number, elementClass: number): number => {
    if (listClass === UNKNOWN_CLASS || elementClass === UNKNOWN_CLASS) return UNKNOWN_CLASS;
    const known = next[listClass];
    known[elementClass] ??= withMore(listClass, elementClass);
    return known[elementClass];
  };
  const classOf = (value: unknown) => {
    if (!Array.isArray(value)) return ABSENT_CLASS;
    let listClass = EMPTY_LIST_CLASS;
    // Not `for … of`, which asks the list how to go through it.
    for (let position = 0; position < value.length; position++) {
      const text: unknown = value[position];
      if (typeof text !== 'string') return ABSENT_CLASS;
      listClass = withElement(listClass, elements.classOf(text));
    }
    return listClass;
  };
  return {
    kind: 'computed',
    field,
    classOf,
    classifyAll: classifyOneByOne(classOf),
    elements: { classOf: elements.classOf, emptyList: EMPTY_LIST_CLASS, withElement },
    holdsFor(test) {
      const key = JSON.stringify(onValue(test));
      const known = testByKey.get(key) ?? remembered(compilePredicate(onValue(test)));
      testByKey.set(key, known);
      return known;
    },
  };

  /** A test that is made once for each class. */
  function remembered(holds: Predicate): ClassTest {
    const answers: boolean[] = [];
    return (listClass) => {
      answers[listClass] ??= holds(listClass === ABSENT_CLASS ? undefined : lists[listClass].elements);
      return answers[listClass];
    };
  }

  function withMore(listClass: number, elementClass: number): number {
    const { elementClasses: known } = lists[listClass];
    return known.includes(elementClass) ? listClass : addList([...known, elementClass]);
  }

  function addList(unordered: readonly number[]): number {
    const sorted = [...unordered].sort((a, b) => a - b);
    const key = sorted.join();
    const known = classByKey.get(key);
    if (known !== undefined) return known;
    if (lists.length === MOST_COMPUTED_CLASSES) return UNKNOWN_CLASS;
    classByKey.set(key, lists.length);
    next.push([]);
    return lists.push({ elementClasses: sorted, elements: sorted.map(elements.exampleOf) }) - 1;
  }
}

interface ElementClasses {
  readonly classOf: (text: string) => number;
  /** The first text of a class that came. */
  readonly exampleOf: (elementClass: number) => string;
}

/** The classes of a list's elements: those of texts, or the pairs of two axes, numbered as they come. */
function elementClasses(field: FieldUse, tests: readonly Test[]): ElementClasses {
  const element: FieldUse = { ...field, name: '', type: 'string' };
  const inside = collectTests(tests.flatMap((test) => elementCriteria(element, test))).get('')?.tests ?? [];
  const whole = textAxis(
    element,
    inside.filter((test) => !isAboutParts(test)),
  );
  const parts = inside.some(isAboutParts) ? textPartsAxis(element, inside.filter(isAboutParts)) : undefined;
  const examples: string[] = [];
  const classOf = parts === undefined ? whole.classOf : pairNumbers(whole.classOf, parts.classOf);
  return {
    classOf(text) {
      const elementClass = classOf(text);
      examples[elementClass] ??= field.ignoreCase === true ? foldCase(text) : text;
      return elementClass;
    },
    exampleOf: (elementClass) => examples[elementClass],
  };
}

const MOST_PAIRS = 16_384;

/** A number for each pair of classes, as they come. */
function pairNumbers(first: ClassOf, second: ClassOf): ClassOf {
  const numbers = new Map<number, number>();
  return (text) => {
    const part = second(text);
    if (part === UNKNOWN_CLASS) return UNKNOWN_CLASS;
    const key = first(text) * MOST_COMPUTED_CLASSES + part;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (numbers.size === MOST_PAIRS) return UNKNOWN_CLASS;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
}

type ClassOf = (text: string) => number;

/** What a test of a list asks of its elements. */
function elementCriteria(element: FieldUse, test: Test): Criteria[] {
  if (test.kind === 'contains') return [{ kind: 'equals', field: element, value: test.value }];
  return test.kind === 'some' || test.kind === 'all' || test.kind === 'none' ? [test.element] : [];
}

/** Whether a test asks what a text contains or ends with; every text but the empty one contains the empty one. */
export function isAboutParts(test: Test): boolean {
  return test.kind === 'endsWith' || (test.kind === 'contains' && test.field.type === 'string' && test.value !== '');
}
