import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase, memberIs, memberTest, rawReader, textListReader } from '../../src/criteria/fieldReaders.js';

const records: readonly unknown[] = [
  { a: 'x', b: { c: 'x' } },
  { a: undefined, b: { c: undefined } },
  { b: 'x' },
  Object.create({ a: 'x', b: { c: 'x' } }),
  { b: Object.create({ c: 'x' }) },
  {},
  'a',
  null,
  undefined,
  5,
];

describe('fieldReaders', () => {
  it('read the whole record by no name, as an element of a list', () => {
    expect(records.map(rawReader(''))).toEqual(records);
  });

  it.each([
    ['a', ['x', ...Array.from({ length: 9 }, () => undefined)]],
    ['b.c', ['x', ...Array.from({ length: 9 }, () => undefined)]],
  ])('read own members only: %s', (name, values) => {
    expect(records.map(rawReader(name))).toEqual(values);
  });

  it.each(['a', 'b.c'])('test own members only: %s', (name) => {
    const onlyFirst = records.map((_, position) => position === 0);
    expect(records.map(memberIs(name, 'x'))).toEqual(onlyFirst);
    expect(records.map(memberTest(name, (value) => value === 'x'))).toEqual(onlyFirst);
  });

  it('read a list of texts with its letters folded where the field ignores case, else as it is', () => {
    const field = { name: 'tags', type: 'string[]' } as const;
    const record = { tags: ['AI', 'bio', 'ÄÖ'] };
    expect(textListReader({ ...field, ignoreCase: true })(record)).toEqual(['ai', 'bio', 'ÄÖ']);
    expect(textListReader(field)(record)).toEqual(['AI', 'bio', 'ÄÖ']);
    expect(textListReader(field)({ tags: ['AI', 5] })).toBeUndefined();
  });

  it('property: folding changes the letters from A to Z, each to its lower case', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'Q', 'Z', 'a', 'z', '[', '@', 'É', 'İ', '1') }), (text) => {
        const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
        const folded = Array.from(text, (letter) => (letters.includes(letter) ? letter.toLowerCase() : letter)).join(
          '',
        );
        expect(foldCase(text)).toBe(folded);
      }),
    );
  });
});
