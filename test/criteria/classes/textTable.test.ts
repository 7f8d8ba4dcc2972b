import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textTable } from '../../../src/criteria/classes/textTable.js';

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
        const find = numbered(places(expected.length));
        for (const text of [...known, ...asked, 'account-0', 'account-5000', '__proto__'])
          expect(find(text)).toBe(expected.indexOf(text) + 1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a table of texts', () => {
  it('finds every one of 100,000', () => {
    const texts = Array.from({ length: 100_000 }, (_, i) => `id-${i}.example.com`);
    const find = textTable(texts).numbered(places(texts.length));
    expect(texts.filter((text, position) => find(text) !== position + 1)).toEqual([]);
    expect(find('id-100000.example.com')).toBe(0);
  });

  it('finds texts that were chosen to crowd together', () => {
    const texts = crowdingTexts(3_000);
    const find = textTable(texts).numbered(places(texts.length));
    expect(texts.filter((text, position) => find(text) !== position + 1)).toEqual([]);
    expect(find('nobody')).toBe(0);
  });

  it('gives the numbers that it was told', () => {
    const [few, lots] = [
      ['b', 'a', 'b', 'c'],
      [...many, ...many],
    ].map((all) => textTable(all));
    expect(few.texts.map(few.numbered(Int32Array.of(7, 9, 8)))).toEqual([7, 9, 8]);
    const numbers = Int32Array.from(lots.texts, (_, place) => 3 * (lots.texts.length - place));
    expect(Int32Array.from(lots.texts, lots.numbered(numbers))).toEqual(numbers);
  });

  // Each pair has one hash: of different lengths, of one length, and of a text and one that it begins.
  it.each([
    ['costarring', 'liquid'],
    ['liquid', 'costarring'],
    ['declinate', 'macallums'],
    ['b', 'b\u0e2c\uc8cc'],
    ['b\u0e2c\uc8cc', 'b'],
  ])('tells %j from %j', (known, other) => {
    expect(hash(known)).toBe(hash(other));
    const filled = textTable([...many, known]);
    expect(filled.numbered(places(filled.texts.length))(other)).toBe(0);
    const both = textTable([...many, known, other]);
    expect(both.texts.slice(-2)).toEqual([known, other]);
    const find = both.numbered(places(both.texts.length));
    expect([known, other].map(find)).toEqual([both.texts.length - 1, both.texts.length]);
  });

  it('does not find a text where as many as may be crowd at the place that it would have', () => {
    const slots = 4_096;
    const placeOf = (text: string) => hash(text) & (slots - 1);
    const candidates = Array.from({ length: 400_000 }, (_, i) => `${i}`);
    const crowd = candidates.filter((text) => placeOf(text) === 0).slice(0, 66);
    const others = candidates.filter((text) => placeOf(text) >= 200 && placeOf(text) < 3_900).slice(0, 2_000);
    const known = [...crowd.slice(1), ...others];
    const find = textTable(known).numbered(places(known.length));
    expect(find(crowd[0])).toBe(0);
    expect(known.filter((text, position) => find(text) !== position + 1)).toEqual([]);
  });
});

/** The numbers from 1 on. */
function places(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, place) => place + 1);
}

/** Distinct texts whose hashes have the same low bits, as somebody who knows the function could choose them. */
function crowdingTexts(count: number): string[] {
  const found: string[] = [];
  for (let i = 0; found.length < count; i++) if ((hash(`${i}`) & 0xff) === 0) found.push(`${i}`);
  return found;
}

/** The function of the table. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b);
  return bits ^ (bits >>> 13);
}
