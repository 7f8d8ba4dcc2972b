import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCriteria, describeCriteria, type Fields, type JsonLogic, parseCriteria } from '../../src/index.js';
import { fieldsAndCriteria } from '../support/criteriaArbitraries.js';
import { deepFreeze } from '../support/deepFreeze.js';

interface Description {
  readonly criteria: JsonLogic;
  readonly fields?: Fields;
  readonly text: string;
}

const golden: Description[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../cases/criteria/descriptions.json'), 'utf8'),
);

const s = { var: 's' };
const n = { var: 'n' };
const t = { var: 't' };
const element = { var: '' };
const threeFields: Fields = { s: { type: 'string' }, n: { type: 'number' }, t: { type: 'string[]' } };

describe('describeCriteria', () => {
  it.each(golden.map((each) => [each.text, each] as const))('says: %s', (text, { criteria, fields }) => {
    expect(describeCriteria(parseCriteria(criteria, fields))).toBe(text);
  });

  it('says the same of two criteria only where they decide alike', () => {
    const decisionsByText = new Map<string, { criteria: JsonLogic; decisions: string }>();
    const clashes: [text: string, one: JsonLogic, other: JsonLogic][] = [];
    for (const criteria of smallCriteria()) {
      const text = describeCriteria(parseCriteria(criteria, threeFields));
      const decisions = smallRecords.map(compileCriteria(criteria, threeFields)).join();
      const known = decisionsByText.get(text) ?? { criteria, decisions };
      if (known.decisions !== decisions) clashes.push([text, known.criteria, criteria]);
      decisionsByText.set(text, known);
    }
    expect(clashes.slice(0, 5)).toEqual([]);
  });

  it('joins two bounds of one field, and of no other', () => {
    const bounds = (other: string) => ({ and: [{ '>': [n, 1] }, { '<': [{ var: other }, 2] }] });
    expect(describeCriteria(parseCriteria(bounds('n')))).toBe('n between 1 and 2, both excluded');
    expect(describeCriteria(parseCriteria(bounds('m')))).toBe('n is above 1, and m is below 2');
  });

  it('says a value with a quote in it so that its end can be told', () => {
    expect(describeCriteria(parseCriteria({ '==': [s, 'a" or s is "b'] }))).toBe('s is "a\\" or s is \\"b"');
  });

  it('says a value with a line break in it in one line', () => {
    expect(describeCriteria(parseCriteria({ '==': [s, 'a\nb'] }))).toBe('s is "a\\nb"');
  });

  it('property: says it in one line without blanks at its ends', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), ({ fields, criteria }) => {
        const text = describeCriteria(parseCriteria(criteria, fields));
        expect(text).not.toBe('');
        expect(text).toBe(text.trim());
      }),
    );
  });

  it('property: leaves the criteria as they were', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), ({ fields, criteria }) => {
        const parsed = deepFreeze(parseCriteria(criteria, fields));
        expect(() => describeCriteria(parsed)).not.toThrow();
      }),
    );
  });
});

const a = { var: 'a' };
const b = { var: 'b' };
const c = { var: 'c' };
const isX = { '==': [element, 'x'] };
const isY = { '==': [element, 'y'] };
const flag = { type: 'boolean' } as const;
const flagsAndMore: Fields = { a: flag, b: flag, c: flag, n: { type: 'number' }, t: { type: 'string[]' } };

function saidOf(criteria: JsonLogic): string {
  return describeCriteria(parseCriteria(criteria, flagsAndMore));
}

describe('describeCriteria of groups and elements', () => {
  it.each<[string, JsonLogic]>([
    ['a is true, or b is true', { and: [{ or: [a, b] }] }],
    ['a is true', { xor: [a] }],
    ['a is false or absent', { '!': [{ xor: [a] }] }],
  ])('says of a group with one part what that says: %s', (text, criteria) => {
    expect(saidOf(criteria)).toBe(text);
  });

  it.each<[string, JsonLogic]>([
    ['an odd number of these: a is true; b is true; c is true', { xor: [a, b, c] }],
    ['an even number of these: a is true; b is true; c is true', { '!': [{ xor: [a, b, c] }] }],
    ['if a is true then b is false or absent, else c is false or absent', { '!': [{ if: [a, b, c] }] }],
    [
      'if a is true then b is false or absent, else if b is true then c is false or absent, else always',
      { '!': [{ if: [a, b, b, c] }] },
    ],
    ['not (n from 2 to 5)', { '!': [{ and: [{ '>=': [n, 2] }, { '<=': [n, 5] }] }] }],
  ])('says of a negated group: %s', (text, criteria) => {
    expect(saidOf(criteria)).toBe(text);
  });

  it.each<[string, JsonLogic]>([
    ['a is true, and b is true', { and: [{ and: [a] }, b] }],
    ['(a is true, or b is true), and c is true', { and: [{ and: [{ or: [a, b] }] }, c] }],
    ['n from 2 to 5, and c is true', { and: [{ and: [{ '>=': [n, 2] }, { '<=': [n, 5] }] }, c] }],
    ['(n is at least 5, or n is at most 2), and c is true', { and: [{ or: [{ '>=': [n, 5] }, { '<=': [n, 2] }] }, c] }],
    ['not (a is true, or b is true), and c is true', { and: [{ '!': [{ or: [a, b] }] }, c] }],
    ['(at least one of t meets: it is x, or it is y), and c is true', { and: [{ some: [t, { or: [isX, isY] }] }, c] }],
    ['at least one of t is x, and c is true', { and: [{ some: [t, isX] }, c] }],
    [
      '(not (each of t is x), or t is empty or absent), or c is true',
      { or: [{ '!': [{ and: [{ all: [t, isX] }] }] }, c] },
    ],
  ])('puts into parentheses what could be read otherwise: %s', (text, criteria) => {
    expect(saidOf(criteria)).toBe(text);
  });

  it.each<[string, JsonLogic]>([
    ['none of t is x', { none: [t, isX] }],
    ['at least one of t is x', { '!': [{ none: [t, isX] }] }],
    ['none of t is x', { '!': [{ some: [t, isX] }] }],
    ['not (each of t is x), or t is empty or absent', { '!': [{ all: [t, isX] }] }],
    ['at least one of t meets: not (it is x, or it is y)', { some: [t, { '!': [{ or: [isX, isY] }] }] }],
    ['none of t meets: always', { none: [t, true] }],
  ])('says of elements: %s', (text, criteria) => {
    expect(saidOf(criteria)).toBe(text);
  });
});

const smallRecords = [undefined, '', 'a', 'ab', 'b', 'c', 'absent', 'present', 'empty'].flatMap((text) =>
  [undefined, 0, 3, 5].flatMap((number) =>
    [undefined, [], ['a'], ['a', 'b']].map((list) => ({ s: text, n: number, t: list })),
  ),
);

/** Every test of a family, its negation, and every pair of those in every group. */
function smallCriteria(): JsonLogic[] {
  const isA = { '==': [element, 'a'] };
  const isB = { '==': [element, 'b'] };
  const tests: JsonLogic[] = [
    ...['a', 'absent', 'present', null].map((value) => ({ '==': [s, value] })),
    ...[{ in: [s, ['a', 'b']] }, { '<': [s, 'b'] }, { startsWith: [s, 'a'] }, { in: ['a', s] }, s, { missing: ['s'] }],
    ...[{ '<': [n, 5] }, { '>=': [n, 2] }, { '<=': [2, n, 5] }, { '<': [2, n, 5] }, n, { missing: ['s', 'n'] }],
    ...[
      { in: ['a', t] },
      t,
      { some: [t, isA] },
      { all: [t, isA] },
      { none: [t, isA] },
      { some: [t, { or: [isA, isB] }] },
    ],
    ...[
      { all: [t, { or: [isA, isB] }] },
      { none: [t, { or: [isA, isB] }] },
      { xor: [s, n] },
      { missing_some: [1, ['s', 'n']] },
    ],
  ];
  const turned = [...tests, ...tests.map((test) => ({ '!': [test] }))];
  const pairs = ['and', 'or', 'xor'].flatMap((operator) =>
    turned.flatMap((one) => turned.map((other) => ({ [operator]: [one, other] }))),
  );
  return [...turned, ...pairs];
}
