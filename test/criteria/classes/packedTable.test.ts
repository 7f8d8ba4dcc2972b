import { describe, expect, it } from 'vitest';
import { packedTable } from '../../../src/criteria/classes/packedTable.js';
import { textTable } from '../../../src/criteria/classes/textTable.js';

describe('a packed table of texts', () => {
  it.each([1, 3, 4, 5, 27, 28])(
    'finds texts of up to %d units, and none that they begin or that begin them',
    (length) => {
      const all = Array.from({ length: 200 }, (_, i) => `${i}`.padEnd(length, '\u00ff').slice(0, length));
      const texts = ['', ...new Set(all)];
      const find = finderOf(texts);
      expect(texts.map(find)).toEqual(texts.map((_, place) => place + 1));
      const longest = texts[texts.length - 1];
      for (const other of [`${longest}x`, `${longest}\u0000`, `\u0000${longest}`, longest.slice(1), `${longest}xxxx`])
        expect(find(other)).toBe(texts.indexOf(other) + 1);
    },
  );

  it.each([
    ['a text of 29 units', 'x'.repeat(29)],
    ['a unit that is 0', 'a\u0000b'],
    ['a unit beyond a byte', 'a\u0100b'],
  ])('is none where there is %s', (_, text) => {
    expect(packedTable(['a', 'b', text])).toBeUndefined();
  });

  it('does not mistake units beyond a byte for others', () => {
    const find = finderOf(['a', 'b', 'ab']);
    for (const text of ['\u0161', 'a\u0162', '\u6162', '\u0000a']) expect(find(text)).toBe(0);
  });

  it('is none for texts that were chosen to crowd together, which are found all the same', () => {
    const texts = crowdingTexts(3_000);
    expect(packedTable(texts)).toBeUndefined();
    const { find } = textTable(texts).numbered(Int32Array.from(texts, (_, place) => place + 1));
    expect(texts.map(find)).toEqual(texts.map((_, place) => place + 1));
    expect(find('nobody')).toBe(0);
  });

  it('does not find a text where as many as may be crowd at the place that it would have', () => {
    const candidates = Array.from({ length: 400_000 }, (_, i) => `${i}`);
    // Three slots a text, four of which are in a line.
    const lineOf = (text: string) => Math.floor((hash(text) * Math.ceil((3 * 2_065) / 4)) / 2 ** 32);
    const crowd = candidates.filter((text) => lineOf(text) === 0).slice(0, 66);
    const others = candidates.filter((text) => lineOf(text) >= 50 && lineOf(text) < 1_500).slice(0, 2_000);
    const known = [...crowd.slice(1), ...others];
    const find = finderOf(known);
    expect(find(crowd[0])).toBe(0);
    expect(known.filter((text, position) => find(text) !== position + 1)).toEqual([]);
  });
});

function finderOf(texts: readonly string[]): (text: string) => number {
  const table = packedTable(texts);
  if (table === undefined) throw new Error('no table');
  return table.numbered(Int32Array.from(texts, (_, place) => place + 1)).find;
}

/** Distinct texts whose hashes have the same high bits, as somebody who knows the function could choose them. */
function crowdingTexts(count: number): string[] {
  const found: string[] = [];
  for (let i = 0; found.length < count; i++) if (hash(`${i}`) < 2 ** 24) found.push(`${i}`);
  return found;
}

/** The function of the table, for texts of up to eight digits; from 0 up to 2^32. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (const part of [text.slice(0, 4), text.slice(4)].slice(0, WORDS)) {
    const word = [...part].reduce((packed, unit) => (packed << 8) | unit.charCodeAt(0), 0);
    bits = Math.imul(bits ^ word, 0x01000193);
    bits ^= bits >>> 15;
  }
  bits = Math.imul(bits, 0x85ebca6b);
  return (bits ^ (bits >>> 13)) >>> 0;
}

/** Of the longest text, all of which have as many. */
const WORDS = 2;
