import { describe, expect, it } from 'vitest';
import { hashedTable } from '../../../src/criteria/classes/hashedTable.js';
import { tableHash as hash } from '../../support/tableHash.js';

const many = Array.from({ length: 5_000 }, (_, i) => `account-${(i * 7_919) % 4_999}`);

describe('a hashed table of texts', () => {
  // Each pair has one hash: of different lengths, of one length, and of a text and one that it begins.
  it.each([
    ['costarring', 'liquid'],
    ['liquid', 'costarring'],
    ['declinate', 'macallums'],
    ['b', 'b\u0e2c\uc8cc'],
    ['b\u0e2c\uc8cc', 'b'],
  ])('tells %j from %j', (known, other) => {
    expect(hash(known)).toBe(hash(other));
    const filled = tableOf([...many, known]);
    expect(filled.numbered(places(filled.texts.length)).find(other)).toBe(0);
    const both = tableOf([...many, known, other]);
    expect(both.texts.slice(-2)).toEqual([known, other]);
    const { find } = both.numbered(places(both.texts.length));
    expect([known, other].map(find)).toEqual([both.texts.length - 1, both.texts.length]);
  });

  it('is none for texts that were chosen to crowd together', () => {
    const texts = crowdingTexts(3_000);
    expect(hashedTable(texts)).toBeUndefined();
  });

  it('does not find a text where as many as may be crowd at the place that it would have', () => {
    const slots = 4_096;
    const placeOf = (text: string) => hash(text) & (slots - 1);
    const candidates = Array.from({ length: 400_000 }, (_, i) => `${i}`);
    const crowd = candidates.filter((text) => placeOf(text) === 0).slice(0, 66);
    const others = candidates.filter((text) => placeOf(text) >= 200 && placeOf(text) < 3_900).slice(0, 2_000);
    const known = [...crowd.slice(1), ...others];
    const { find } = tableOf(known).numbered(places(known.length));
    expect(find(crowd[0])).toBe(0);
    expect(known.filter((text, position) => find(text) !== position + 1)).toEqual([]);
  });
});

function tableOf(texts: readonly string[]) {
  const table = hashedTable(texts);
  if (table === undefined) throw new Error('no table');
  return table;
}

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
