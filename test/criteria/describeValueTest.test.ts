import { describe, expect, it } from 'vitest';
import { describeCriteria, type Fields, type JsonLogic, parseCriteria } from '../../src/index.js';

const s = { var: 's' };
const n = { var: 'n' };
const fields: Fields = {
  s: { type: 'string' },
  n: { type: 'number' },
  b: { type: 'boolean' },
  d: { type: 'date' },
  t: { type: 'string[]' },
  x: { type: 'any' },
};

function said(criteria: JsonLogic): string {
  return describeCriteria(parseCriteria(criteria, fields));
}

function saidOfNegation(criteria: JsonLogic): string {
  return said({ '!': [criteria] });
}

describe('describeValueTest', () => {
  it.each<[string, JsonLogic, string]>([
    ['s is in an empty list, which is never', { in: [s, []] }, 's is in no empty list, which is always'],
    ['s is a', { in: [s, ['a']] }, 's is not a (or absent)'],
    ['s is a or b', { in: [s, ['a', 'b']] }, 's is neither a nor b (or absent)'],
    ['s is a, b or c', { in: [s, ['a', 'b', 'c']] }, 's is none of a, b and c (or absent)'],
    ['n is 1, 2, 3, 4, 5 or 6', { in: [n, [1, 2, 3, 4, 5, 6]] }, 'n is none of 1, 2, 3, 4, 5 and 6 (or absent)'],
    [
      'n is 1, 2, 3, 4, 5 or 2 others',
      { in: [n, [1, 2, 3, 4, 5, 6, 7]] },
      'n is none of 1, 2, 3, 4, 5 and 2 others (or absent)',
    ],
  ])('says of a list: %s', (text, criteria, negation) => {
    expect(said(criteria)).toBe(text);
    expect(saidOfNegation(criteria)).toBe(negation);
  });

  it.each<[string, JsonLogic, string]>([
    ['s is before m in the order of texts', { '<': [s, 'm'] }, 's is at or after m in the order of texts (or absent)'],
    ['s is at or before m in the order of texts', { '<=': [s, 'm'] }, 's is after m in the order of texts (or absent)'],
    [
      's is after "new m" in the order of texts',
      { '>': [s, 'new m'] },
      's is at or before "new m" in the order of texts (or absent)',
    ],
    [
      's is after 2024-13-01 in the order of texts',
      { '>': [s, '2024-13-01'] },
      's is at or before 2024-13-01 in the order of texts (or absent)',
    ],
    ['s is before 2024-01-31', { '<': [s, '2024-01-31'] }, 's is on or after 2024-01-31 (or absent)'],
    ['d is on or before 2024-01-31', { '<=': [{ var: 'd' }, '2024-01-31'] }, 'd is after 2024-01-31 (or absent)'],
  ])('says of a bound: %s', (text, criteria, negation) => {
    expect(said(criteria)).toBe(text);
    expect(saidOfNegation(criteria)).toBe(negation);
  });

  it.each<[string, JsonLogic, string]>([
    ['n from 2 to 5', { '<=': [2, n, 5] }, 'n is below 2 or above 5 (or absent)'],
    ['n from 2 to 2', { '<=': [2, n, 2] }, 'n is below 2 or above 2 (or absent)'],
    ['n from 5 to 2, which is never', { '<=': [5, n, 2] }, 'n is below 5 or above 2 (or absent)'],
    ['n between 2 and 5, both excluded', { '<': [2, n, 5] }, 'n is at most 2 or at least 5 (or absent)'],
    [
      'n between 2 and 2, both excluded, which is never',
      { '<': [2, n, 2] },
      'n is at most 2 or at least 2 (or absent)',
    ],
    [
      'n between 5 and 2, both excluded, which is never',
      { '<': [5, n, 2] },
      'n is at most 5 or at least 2 (or absent)',
    ],
  ])('says of a range: %s', (text, criteria, negation) => {
    expect(said(criteria)).toBe(text);
    expect(saidOfNegation(criteria)).toBe(negation);
  });

  it.each<[string, JsonLogic, JsonLogic]>([
    ['n from 2 to 5', { '>=': [n, 2] }, { '<=': [n, 5] }],
    ['n from 2 to 2', { '>=': [n, 2] }, { '<=': [n, 2] }],
    ['n from 5 to 2, which is never', { '>=': [n, 5] }, { '<=': [n, 2] }],
    ['n from 2 to below 5', { '>=': [n, 2] }, { '<': [n, 5] }],
    ['n from 2 to below 2, which is never', { '>=': [n, 2] }, { '<': [n, 2] }],
    ['n above 2, up to 5', { '>': [n, 2] }, { '<=': [n, 5] }],
    ['n above 2, up to 2, which is never', { '>': [n, 2] }, { '<=': [n, 2] }],
    ['n between 2 and 5, both excluded', { '>': [n, 2] }, { '<': [n, 5] }],
    ['n between 2 and 2, both excluded, which is never', { '>': [n, 2] }, { '<': [n, 2] }],
    ['s from b to before m', { '>=': [s, 'b'] }, { '<': [s, 'm'] }],
    ['s after b, up to "new m"', { '>': [s, 'b'] }, { '<=': [s, 'new m'] }],
  ])('says of two bounds, in either order: %s', (text, lower, upper) => {
    expect(said({ and: [lower, upper] })).toBe(text);
    expect(said({ and: [upper, lower] })).toBe(text);
  });

  it.each<[string, string, string]>([
    ['s', 's is filled in', 's is empty or absent'],
    ['n', 'n is present and not 0', 'n is 0 or absent'],
    ['b', 'b is true', 'b is false or absent'],
    ['d', 'd is present', 'd is absent'],
    ['t', 't has elements', 't is empty or absent'],
    ['x', 'x has a value', 'x has no value'],
  ])('says of nothing but the field %s whether it has a value', (name, text, negation) => {
    expect(said({ var: name })).toBe(text);
    expect(saidOfNegation({ var: name })).toBe(negation);
  });

  it('says of an empty element nothing about absence', () => {
    expect(said({ some: [{ var: 't' }, { '!': [{ var: '' }] }] })).toBe('at least one of t is empty');
  });

  it.each<[string, JsonLogic, string]>([
    ['never', { missing_some: [0, ['s', 'n']] }, 'always'],
    ['never', { missing_some: [-1, ['s']] }, 'always'],
    [
      'fewer than 1 of s and n are filled in',
      { missing_some: [0.5, ['s', 'n']] },
      'at least 1 of s and n are filled in',
    ],
    ['s is empty or absent', { missing: ['s'] }, 's is filled in'],
    ['s or n is empty or absent', { missing: ['s', 'n'] }, 's and n are all filled in'],
    ['s, n or d is empty or absent', { missing: ['s', 'n', 'd'] }, 's, n and d are all filled in'],
    ['s or n is empty or absent', { missing_some: [5, ['s', 'n']] }, 's and n are all filled in'],
  ])('says of missing fields: %s', (text, criteria, negation) => {
    expect(said(criteria)).toBe(text);
    expect(saidOfNegation(criteria)).toBe(negation);
  });

  it.each<[string, number]>([
    ['n is above 9999', 9_999],
    ['n is above 10,000', 10_000],
    ['n is above -10,000', -10_000],
    ['n is above 12,345.5', 12_345.5],
    ['n is above 1,234,567.125', 1_234_567.125],
    ['n is above 0.123456', 0.123456],
    ['n is above 1.5e+21', 1.5e21],
  ])('writes the amount in: %s', (text, amount) => {
    expect(said({ '>': [n, amount] })).toBe(text);
  });
});
