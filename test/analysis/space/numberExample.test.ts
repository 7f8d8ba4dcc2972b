import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberExample } from '../../../src/analysis/space/numberExample.js';
import { numberAxis } from '../../../src/criteria/classes/numberAxis.js';
import type { ComparisonOperator, FieldUse, Test } from '../../../src/criteria/types.js';
import { finite } from '../../support/criteriaValues.js';

const any: FieldUse = { name: 'n', type: 'number' };
const whole: FieldUse = { name: 'n', type: 'number', integer: true };

function compare(field: FieldUse, operator: ComparisonOperator, value: number): Test {
  return { kind: 'compare', field, operator, value };
}

/** The example of the class that a value has. */
function exampleLike(value: number, field: FieldUse, tests: readonly Test[]) {
  const axis = numberAxis(field, tests);
  return numberExample(axis)(axis.classOf(value))?.value;
}

describe('the example of a class of numbers', () => {
  it('has the class, and is found wherever some number has it', () => {
    const operator = fc.constantFrom<ComparisonOperator>('<', '<=', '>', '>=');
    const bounds = fc.array(fc.tuple(operator, finite), { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(any, whole), bounds, finite, (field, pairs, value) => {
        const tests = pairs.map(([each, bound]) => compare(field, each, bound));
        const axis = numberAxis(field, tests);
        const wanted = axis.classOf(field.integer === true ? Math.round(value) : value);
        expect(axis.classOf(numberExample(axis)(wanted)?.value)).toBe(wanted);
      }),
    );
  });

  it.each<[string, number, Test[], number]>([
    ['the least one where it is short', 7, [compare(any, '>=', 5)], 5],
    ['the next whole one where the least is long', 7, [compare(any, '>', 3)], 4],
    ['one half way where no whole one lies between', 0.6, [compare(any, '>', 0.5), compare(any, '<', 0.75)], 0.625],
    ['the least one where none is short', 5e-324, [compare(any, '>', 0), compare(any, '<=', 5e-324)], 5e-324],
    ['the whole one below a bound', 0, [compare(any, '<', 5)], 4],
    ['the whole one below a fraction', 0, [compare(any, '<', 2.5)], 2],
    ['a whole one below a negative bound', -99, [compare(any, '<', -5)], -6],
    ['the least of all below very low bounds', -Number.MAX_VALUE, [compare(any, '<', -1e300)], -Number.MAX_VALUE],
    ['zero where nothing is asked', 12, [], 0],
    ['the least one of up to twelve characters', 0.5, [compare(any, '>=', 0.1234567891)], 0.1234567891],
  ])('is %s', (_, value, tests, example) => {
    expect(exampleLike(value, any, tests)).toBe(example);
  });

  it('is whole where only whole numbers count', () => {
    const bounds = [compare(whole, '>=', -123_456_789_012_345), compare(whole, '<', 123_456_789_012_346)];
    expect(exampleLike(0, whole, bounds)).toBe(-123_456_789_012_345);
    expect(exampleLike(0, any, bounds)).toBe(0.5);
  });

  it('is missing where no number has the class', () => {
    const axis = numberAxis(any, [compare(any, '<', -Number.MAX_VALUE)]);
    expect(numberExample(axis)(1)).toBeUndefined();
  });
});
