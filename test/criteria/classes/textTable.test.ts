import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textTable } from '../../../src/criteria/classes/textTable.js';
import { ABSENT_CLASS, type Classification } from '../../../src/criteria/classes/types.js';
import { tableHash } from '../../support/tableHash.js';

// More of them than a plain Map is used for.
const many = Array.from({ length: 5_000 }, (_, i) => `account-${(i * 7_919) % 4_999}`);

describe.each([
  { size: 'a few', filler: [] },
  { size: 'many', filler: many },
])('a table of $size texts', ({ filler }) => {
  it('property: finds the number of each text, and of no other', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 5 });
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 20 }), fc.array(texts, { maxLength: 20 }), (known, asked) => {
        const all = [...known, ...filler, ...known];
        const expected = [...new Set(all)];
        const { texts: listed, numbered } = textTable(all);
        expect(listed).toEqual(expected);
        const { find, classification } = numbered(places(expected.length));
        for (const text of [...known, ...asked, 'account-0', 'account-5000', '__proto__'])
          expect(find(text)).toBe(expected.indexOf(text) + 1);
        const wanted = [...known, ...asked, 'account-0', 'account-5000', '__proto__'];
        if (classification !== undefined)
          expect(findMany(classification(77_777), wanted)).toEqual(wanted.map((text) => find(text) || 77_777));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a table of texts', () => {
  it('finds every one of 100,000', () => {
    const texts = Array.from({ length: 100_000 }, (_, i) => `id-${i}.example.com`);
    const { find } = textTable(texts).numbered(places(texts.length));
    expect(texts.filter((text, position) => find(text) !== position + 1)).toEqual([]);
    expect(find('id-100000.example.com')).toBe(0);
  });

  it('finds every one of 150,000 that crowd together', () => {
    const candidates = Array.from({ length: 1_000_000 }, (_, i) => `c${i}`);
    const crowd = candidates.filter((text) => (tableHash(text) & 0x3ffff) < 256);
    // One text is too long to be packed.
    const texts = [...crowd, 'long'.repeat(20), ...Array.from({ length: 150_000 }, (_, i) => `t${i}`)];
    const { find, classification } = textTable(texts).numbered(places(texts.length));
    expect(texts.filter((text, position) => find(text) !== position + 1)).toEqual([]);
    expect(find('nobody')).toBe(0);
    const all = classification?.(7);
    expect([...texts.slice(0, 5), 'nobody', 1].map((value) => all?.classOf(value))).toEqual([1, 2, 3, 4, 5, 7, 0]);
    expect(all && findMany(all, [...texts, 'nobody'])).toEqual([...places(texts.length), 7]);
  });

  it('of a few texts is a plain one, however often they come', () => {
    // Among many, one text that is too long to be packed leaves a table that has nothing for many at a time.
    const few = ['long'.repeat(20), ...Array.from({ length: 10_000 }, (_, i) => `${i % 100}`)];
    expect(textTable(few).numbered(places(101)).classification).toBeDefined();
    expect(textTable([...few, ...many]).numbered(places(5_100)).classification).toBeUndefined();
    expect(textTable([...few.slice(1), ...many]).numbered(places(5_099)).classification).toBeDefined();
  });

  it('gives the numbers that it was told', () => {
    const [few, lots] = [
      ['b', 'a', 'b', 'c'],
      [...many, ...many],
    ].map((all) => textTable(all));
    expect(few.texts.map(few.numbered(Int32Array.of(7, 9, 8)).find)).toEqual([7, 9, 8]);
    const numbers = Int32Array.from(lots.texts, (_, place) => 3 * (lots.texts.length - place));
    expect(Int32Array.from(lots.texts, lots.numbered(numbers).find)).toEqual(numbers);
  });
});

/** What is put in the places of texts, which are every third one from the second on, with something else before and after them. */
function findMany({ classifyAll }: Classification, texts: readonly string[]): number[] {
  const classes = new Int32Array(3 * texts.length + 6).fill(-7);
  classifyAll(['account-1', 5, ...texts, null, 'account-2'], 1, texts.length + 3, { classes, first: 1, stride: 3 });
  if (classes.some((each, at) => at % 3 !== 1 && each !== -7)) throw new Error('another place has changed');
  const [before, ...found] = classes.filter((_, at) => at % 3 === 1);
  if (before !== ABSENT_CLASS || found.pop() !== ABSENT_CLASS) throw new Error('what is no text has been found');
  return found;
}

/** The numbers from 1 on. */
function places(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, place) => place + 1);
}
