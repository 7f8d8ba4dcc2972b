import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateExample } from '../../../src/analysis/space/dateExample.js';
import { textAxis } from '../../../src/criteria/classes/textAxis.js';
import type { ComparisonOperator, FieldUse, Test } from '../../../src/criteria/types.js';
import { day } from '../../support/criteriaValues.js';

const field: FieldUse = { name: 'd', type: 'date' };

function compare(operator: ComparisonOperator, value: string): Test {
  return { kind: 'compare', field, operator, value };
}

function equals(value: string): Test {
  return { kind: 'equals', field, value };
}

/** The example of the class that a text has. */
function exampleLike(text: string, tests: readonly Test[]): unknown {
  const axis = textAxis(field, tests);
  return dateExample(axis)(axis.classOf(text))?.value;
}

const bound = fc.oneof(
  day,
  fc.tuple(day, fc.constantFrom('U', 'T', 'S', '\0', 'T\0')).map(([date, rest]) => date.slice(0, 10) + rest),
  fc.constantFrom('', '2024', '2024-01', '2024-02-3', '2024-01-31U', '9999-12-30T12', '9999-12-31U'),
);

const tests = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom<ComparisonOperator>('<', '<=', '>', '>='), bound).map((pair) => compare(...pair)),
    bound.map(equals),
    bound.map((value): Test => ({ kind: 'startsWith', field, value })),
  ),
  { maxLength: 5 },
);

describe('the example of a class of dates', () => {
  it('has the class, and is found wherever some date has it', () => {
    fc.assert(
      fc.property(tests, day, (some, date) => {
        const axis = textAxis(field, some);
        const wanted = axis.classOf(date);
        expect(axis.classOf(dateExample(axis)(wanted)?.value)).toBe(wanted);
      }),
    );
  });

  it('is of no other class, whatever the class', () => {
    fc.assert(
      fc.property(tests, (some) => {
        const axis = textAxis(field, some);
        for (let each = 1; each < axis.size; each++) {
          const found = dateExample(axis)(each);
          if (found !== undefined) expect(axis.classOf(found.value)).toBe(each);
        }
      }),
    );
  });

  it.each<[string, string, Test[], string]>([
    ['the first day', '2024-05-05', [compare('>=', '2024-02-29')], '2024-02-29'],
    ['the first day of all', '2024-05-05', [compare('<', '2024-05-06')], '0000-01-01'],
    ['the first day from what is none', '2024-05-05', [compare('>=', '2024-04')], '2024-04-01'],
    ['the day after a time', '2024-05-05', [compare('>', '2024-02-28T12:00')], '2024-02-29'],
    ['the last day of all', '9999-12-31', [compare('>', '9999-12-30T12:00')], '9999-12-31'],
    ['the last day alone', '9999-12-31', [compare('>=', '9999-12-31')], '9999-12-31'],
    ['the day after what follows all times', '2024-05-05', [compare('>', '2024-02-28U')], '2024-02-29'],
    ['the last day after such a text', '9999-12-31', [compare('>', '9999-12-30U')], '9999-12-31'],
    ['the day after a day', '2024-05-05', [compare('>', '2024-02-28')], '2024-02-29'],
    [
      'a time where no other day lies between',
      '2024-02-28T08',
      [compare('>', '2024-02-28'), compare('<', '2024-02-29')],
      '2024-02-28T',
    ],
    [
      'a time that is asked for as a bound',
      '2024-02-28T08',
      [compare('>=', '2024-02-28T07'), compare('<', '2024-02-29')],
      '2024-02-28T07',
    ],
    [
      'a time where the day itself is asked for',
      '2024-02-28T08',
      [compare('>=', '2024-02-28'), compare('<', '2024-02-29'), equals('2024-02-28')],
      '2024-02-28T',
    ],
    [
      'a later time where the first ones are asked for',
      '2024-02-28T08',
      [
        compare('>=', '2024-02-28'),
        compare('<', '2024-02-29'),
        ...['2024-02-28', '2024-02-28T', '2024-02-28T\0'].map(equals),
      ],
      '2024-02-28T\0\0',
    ],
    [
      'the first date of a range without an end whose first days are asked for',
      '2024-02-29T08',
      [compare('>=', '2024-02-28'), ...['2024-02-28', '2024-02-29'].map(equals)],
      '2024-02-28T',
    ],
    ['a date that is asked for', '2024-02-28T08', [equals('2024-02-28T08')], '2024-02-28T08'],
  ])('is %s', (_, like, some, example) => {
    expect(exampleLike(like, some)).toBe(example);
  });

  it.each<[string, Test[], number]>([
    ['after the last date', [compare('>', '9999-12-31U')], -1],
    ['after the last day', [compare('>=', '9999-12-32')], -1],
    ['between a day and its first time', [compare('>', '2024-02-28'), compare('<', '2024-02-28T')], -2],
    ['between the last time of a day and the next day', [compare('>=', '2024-02-28U'), compare('<', '2024-02-29')], -2],
    [
      'where each date between is asked for',
      [compare('>=', '2024-02-28'), compare('<', '2024-02-28T\0'), ...['2024-02-28', '2024-02-28T'].map(equals)],
      -4,
    ],
  ])('is missing %s', (_, some, fromEnd) => {
    const axis = textAxis(field, some);
    expect(dateExample(axis)(axis.size + fromEnd)).toBeUndefined();
  });

  it('is missing for a text that is asked for and no date', () => {
    const axis = textAxis(field, [equals('soon')]);
    const classes = Array.from({ length: axis.size - 1 }, (_, at) => at + 1);
    const literals = classes.filter((each) => axis.textsOf(each).kind === 'literal');
    expect(literals.map((each) => dateExample(axis)(each))).toEqual(literals.map(() => undefined));
    expect(literals).toHaveLength(2);
  });
});
