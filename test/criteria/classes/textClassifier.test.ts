import { expect, it } from 'vitest';
import { textAxis } from '../../../src/criteria/classes/textAxis.js';
import { ABSENT_CLASS } from '../../../src/criteria/classes/types.js';
import type { FieldUse } from '../../../src/criteria/types.js';

const plain: FieldUse = { name: 't', type: 'string' };

it('puts what is no text into the class of absence, and other texts apart from those that are asked for', () => {
  const { classOf } = textAxis(plain, [{ kind: 'equals', field: plain, value: 'a' }]);
  const classes = ['a', 5, 'b', undefined, '', 'c'].map(classOf);
  expect(classes.map((each) => each === ABSENT_CLASS)).toEqual([false, true, false, true, false, false]);
  expect(classes[2]).toBe(classes[5]);
  expect(new Set(classes).size).toBe(4);
});

it('puts texts into regions where they are asked for by their beginnings alone', () => {
  const { classOf } = textAxis(plain, [{ kind: 'startsWith', field: plain, value: 'ab' }]);
  const [before, inside, after, empty] = ['aa', 'abc', 'b', ''].map(classOf);
  expect(classOf('ab')).toBe(inside);
  expect(new Set([before, inside, after, empty, ABSENT_CLASS]).size).toBe(5);
});

it('tells texts that are asked for by themselves from others of their region', () => {
  const { classOf } = textAxis(plain, [
    { kind: 'equals', field: plain, value: 'abc' },
    { kind: 'startsWith', field: plain, value: 'ab' },
  ]);
  expect(new Set(['aa', 'abc', 'abd', 'b', ''].map(classOf)).size).toBe(5);
  expect(classOf('ab')).toBe(classOf('abd'));
});
