import { compilePredicate } from '../compilePredicate.js';
import type { FieldUse, Test } from '../types.js';
import { classifyOneByOne } from './classifyOneByOne.js';
import { onValue } from './onValue.js';
import { rememberShort } from './rememberShort.js';
import { ABSENT_CLASS, type ComputedAxis, MOST_COMPUTED_CLASSES, UNKNOWN_CLASS } from './types.js';

/** The classes of a text field, as far as its tests ask what texts contain or end with: by what they answer. */
export function textPartsAxis(field: FieldUse, tests: readonly Test[]): ComputedAxis {
  const byKey = new Map(tests.map((test) => [testKey(test), compilePredicate(onValue(test))]));
  const predicates = [...byKey.values()];
  const numberByKey = new Map([...byKey.keys()].map((key, number) => [key, number]));
  const classByAnswers = new Map<string, number>();
  const answersOf: string[] = [predicates.map((holds) => answer(holds(undefined))).join('')];
  const classOfText = rememberShort((text) => {
    const answers = predicates.map((holds) => answer(holds(text))).join('');
    const known = classByAnswers.get(answers);
    if (known !== undefined) return known;
    if (answersOf.length === MOST_COMPUTED_CLASSES) return UNKNOWN_CLASS;
    classByAnswers.set(answers, answersOf.length);
    return answersOf.push(answers) - 1;
  });
  const classOf = (value: unknown) => (typeof value === 'string' ? classOfText(value) : ABSENT_CLASS);
  return {
    kind: 'computed',
    field,
    classOf,
    classifyAll: classifyOneByOne(classOf),
    holdsFor(test) {
      const number = numberByKey.get(testKey(test)) ?? -1;
      return (valueClass) => answersOf[valueClass][number] === answer(true);
    },
  };
}

function answer(holds: boolean): string {
  return holds ? '1' : '0';
}

function testKey(test: Test): string {
  return test.kind === 'contains' || test.kind === 'endsWith' ? `${test.kind} ${test.value}` : test.kind;
}
