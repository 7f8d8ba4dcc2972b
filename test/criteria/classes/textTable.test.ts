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
