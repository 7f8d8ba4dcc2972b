import { describe, expect, it } from 'vitest';
import { rememberShort } from '../../../src/criteria/classes/rememberShort.js';

/** The length of a text, remembered, and how often it was computed. */
function counting() {
  const asked: string[] = [];
  const lengthOf = rememberShort((text) => {
    asked.push(text);
    return text.length;
  });
  return { lengthOf, asked };
}

describe('rememberShort', () => {
  it('computes once for a text of up to 12 code units', () => {
    const { lengthOf, asked } = counting();
    const short = ['', 'a', 'b', 'a'.repeat(12)];
    expect([...short, ...short].map(lengthOf)).toEqual([0, 1, 1, 12, 0, 1, 1, 12]);
    expect(asked).toEqual(short);
  });

  it('computes every time for a longer one', () => {
    const { lengthOf, asked } = counting();
    const long = 'a'.repeat(13);
    expect([lengthOf(long), lengthOf(long)]).toEqual([13, 13]);
    expect(asked).toEqual([long, long]);
  });

  it('forgets all when it knows 8,192 texts and another one comes', () => {
    const { lengthOf, asked } = counting();
    const texts = Array.from({ length: 8_192 }, (_, i) => `${i}`);
    for (const text of [...texts, ...texts]) lengthOf(text);
    expect(asked).toEqual(texts);
    lengthOf('another');
    for (const text of ['another', '0', '0']) lengthOf(text);
    expect(asked.slice(texts.length)).toEqual(['another', '0']);
  });
});
