import { expect, it } from 'vitest';
import { classifyEach } from '../../../src/criteria/classes/classifyEach.js';
import { classifiedTogether } from './textTests.js';

it('classifyEach puts the class of each of so many values in its place', () => {
  const values = [2, 3, 5, 7];
  const asked: unknown[] = [];
  const classifyMany = classifyEach((value) => 10 * (asked.push(value) + values.indexOf(Number(value))));
  expect(classifiedTogether(classifyMany, values)).toEqual([10, 30, 50]);
  expect(asked).toEqual([2, 3, 5]);
});
