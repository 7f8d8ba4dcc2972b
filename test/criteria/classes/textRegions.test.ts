import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textRegions } from '../../../src/criteria/classes/textRegions.js';

const units = fc.constantFrom('a', 'b', 'c', '\u0000', '9', '\uffff', '\ud83d', '\u4e2d');
const texts = fc.string({ unit: units, maxLength: 6 });

/** The number of cuts at or before a text, counted one by one. */
function countSlowly(cuts: readonly string[], text: string): number {
  return cuts.filter((cut) => cut <= text).length;
}

describe('textRegions', () => {
  it('has one region where there are no cuts', () => {
    expect(['', 'a'].map(textRegions([]))).toEqual([0, 0]);
  });

  it('puts a cut itself into the region that it opens', () => {
    expect(['', '93', '94', '9401', '94z', '95', 'a'].map(textRegions(['94', '95']))).toEqual([0, 0, 1, 1, 1, 2, 2]);
  });

  it('tells cuts apart that are far from each other in the alphabet', () => {
    const cuts = ['a', 'z', '\u4e2d', '\u4e2d\u4e2d', '\uffe5'];
    const regionOf = textRegions(cuts);
    for (const text of ['', 'A', ...cuts, 'zz', '\u4e2da', '\u9999', '\uffff'])
      expect(regionOf(text)).toBe(countSlowly(cuts, text));
  });

  it('is not troubled by cuts of 100,000 code units that begin alike', () => {
    const long = 'a'.repeat(100_000);
    const regionOf = textRegions([long, `${long}\u0000`]);
    expect([long.slice(1), long, `${long}b`].map(regionOf)).toEqual([0, 1, 2]);
  });

  it('property: counts the cuts at or before a text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(texts, { maxLength: 30 }), fc.array(texts, { maxLength: 10 }), (list, others) => {
        const cuts = [...list].sort();
        const regionOf = textRegions(cuts);
        for (const text of [...cuts, ...others]) expect(regionOf(text)).toBe(countSlowly(cuts, text));
      }),
      { numRuns: 1_000 },
    );
  });
});
