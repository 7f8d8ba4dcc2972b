import { describe, expect, it } from 'vitest';
import { collectTests } from '../../src/criteria/collectTests.js';
import { compilePredicate } from '../../src/criteria/compilePredicate.js';
import { representativeValues } from '../../src/criteria/representativeValues.js';
import type { Field, FieldUse, JsonLogic, Test } from '../../src/criteria/types.js';
import { parseCriteria } from '../../src/index.js';

const f = { var: 'f' };
const element = { var: '' };
const text: Field = { type: 'string', required: true };
const number: Field = { type: 'number', required: true };
const whole: Field = { ...number, integer: true };
const date: Field = { type: 'date', required: true };
const list: Field = { type: 'string[]', required: true };

function collected(definition: Field, criteria: JsonLogic): { use: FieldUse; tests: readonly Test[] } {
  const found = collectTests([parseCriteria(criteria, { f: definition })]).get('f');
  return { use: found?.field ?? { name: 'f', type: definition.type }, tests: found?.tests ?? [] };
}

/** The representatives of a field `f` under criteria about it. */
function representatives(definition: Field, criteria: JsonLogic): unknown[] {
  const { use, tests } = collected(definition, criteria);
  return representativeValues(use, definition, tests);
}

/** Whether some representative gets of every test what a value gets. */
function isRepresented(definition: Field, criteria: JsonLogic, value: unknown): boolean {
  const { use, tests } = collected(definition, criteria);
  const predicates = tests.map((test) => compilePredicate(test));
  const classOf = (each: unknown) => predicates.map((holds) => holds({ f: each })).join();
  return representativeValues(use, definition, tests).some((each) => classOf(each) === classOf(value));
}

describe('representativeValues', () => {
  it.each<[string, Field, JsonLogic, unknown[]]>([
    ['a number next to a bound with a fraction', number, { '>=': [f, 1.5] }, [1.5, 0.5]],
    ['the whole numbers next to a bound with a fraction', whole, { '<=': [f, 2.5] }, [2, 3]],
    ['the number above a bound below zero', number, { '<=': [f, -5] }, [-5, -4]],
    ['the number halfway between bounds', number, { and: [{ '>': [f, 0.5] }, { '<': [f, 0.75] }] }, [0.5, 0.75, 0.625]],
    [
      'the number halfway between neighbours, however bounds are ordered',
      number,
      { and: [{ '<': [f, 0.75] }, { '<': [f, 0.25] }, { '<=': [f, 0.5] }] },
      [0.75, 0.25, -0.25, 0.625],
    ],
    [
      'the next number above a bound to which adding one makes no difference',
      number,
      { '>': [f, 2 ** 53] },
      [2 ** 53, 2 ** 53 + 2],
    ],
    ['zero and another number where there is no bound', number, f, [0, -1]],
    ['a small number above zero', whole, { and: [{ '>': [f, -1] }, f] }, [-1, 0, 1]],
    ['the day before a bound', date, { '>=': [f, '2024-06-15'] }, ['2024-06-15', '2024-06-14']],
    ['the day after a bound', date, { '<=': [f, '2024-06-15'] }, ['2024-06-15', '2024-06-16']],
    ['the day after one that is looked for', date, { '==': [f, '2024-06-15'] }, ['2024-06-15', '2024-06-16']],
    ['the day before with two digits', date, { '>=': [f, '2024-06-10'] }, ['2024-06-10', '2024-06-09']],
    ['the day before a time', date, { '>=': [f, '2024-06-15T08'] }, ['2024-06-15T08', '2024-06-14']],
    ['the day after a time', date, { '<=': [f, '2024-06-15T08'] }, ['2024-06-15T08', '2024-06-16']],
    [
      'noon where a time is wanted',
      date,
      { and: [{ '>': [f, '2024-06-15T08'] }, { '<': [f, '2024-06-16'] }] },
      ['2024-06-15T08', '2024-06-16', '2024-06-15T12'],
    ],
    ['a short text after a bound', text, { '>': [f, 'x'] }, ['x', 'xa']],
    ['a short text before a bound', text, { '<': [f, 'B'] }, ['B', 'A']],
    ['nothing outside the declared domain', { ...text, values: ['FR'] }, { '!=': [f, 'FR'] }, ['FR']],
    ['a list with an element for some', list, { some: [f, { startsWith: [element, 'b'] }] }, [['b'], ['other']]],
    ['a list with an element for all', list, { all: [f, { startsWith: [element, 'b'] }] }, [['b'], ['other']]],
    ['a list with an element for none', list, { none: [f, { startsWith: [element, 'b'] }] }, [['b'], ['other']]],
  ])('has %s', (_title, definition, criteria, values) => {
    expect(representatives(definition, criteria)).toEqual(values);
  });

  it.each<[string, Field, JsonLogic, unknown]>([
    ['whole numbers between fractions', whole, { and: [{ '>': [f, 10.5] }, { '<': [f, 11.5] }] }, 11],
    [
      'a time right after another',
      date,
      { and: [{ '>': [f, '2024-06-15T08:00'] }, { '<': [f, '2024-06-15T08:00:00'] }] },
      '2024-06-15T08:00.5',
    ],
    ['texts right after another', text, { and: [{ '>': [f, 'a'] }, { '<': [f, 'a!'] }] }, 'a '],
    ['the least texts that are not empty', text, { and: [f, { '<': [f, ' '] }] }, '\u0001'],
    [
      'texts right after all with the same beginning',
      text,
      { and: [{ startsWith: [f, 'DE-1'] }, { '>': [f, 'DE-15'] }, { '<': [f, 'DF'] }] },
      'DE-2x',
    ],
    [
      'texts right after all with the same beginning, in either case',
      { ...text, ignoreCase: true },
      { and: [{ startsWith: [f, 'Z'] }, { '>': [f, 'Z'] }, { '<': [f, '|'] }] },
      '{',
    ],
    [
      'a beginning and an end with no blank between',
      text,
      { and: [{ startsWith: [f, 'ab'] }, { endsWith: [f, 'c'] }, { in: [' ', f] }] },
      'abc',
    ],
    [
      'a beginning and an end with something between that no test is about',
      text,
      {
        and: [
          ...[{ startsWith: [f, 'a'] }, { endsWith: [f, 'a'] }, { '==': [f, 'a'] }],
          ...['aa', 'ba', '\u0000'].map((part) => ({ in: [part, f] })),
        ],
      },
      'a-a',
    ],
    [
      'a beginning and a part that is not at the end',
      text,
      { and: [{ startsWith: [f, 'p'] }, { in: ['x', f] }, { endsWith: [f, 'x'] }] },
      'pxa',
    ],
  ])('represents %s', (_title, definition, criteria, value) => {
    expect(isRepresented(definition, criteria, value)).toBe(true);
  });

  it('needs no definition of the field', () => {
    const ofText = collected(text, { '==': [f, 'a'] });
    const ofList = collected(list, { in: ['a', f] });
    expect(representativeValues(ofText.use, undefined, ofText.tests)).toEqual(['a', 'other']);
    expect(representativeValues(ofList.use, undefined, ofList.tests)).toEqual([['a'], ['other']]);
  });
});
