import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextRange, textBeginnings } from '../../../src/analysis/space/textRange.js';

const UNITS = ['\0', '\u0001', 'a', 'b', '\uffff'];

/** Every text of at most four of some units. */
const everyText = [1, 2, 3, 4].reduce(
  (texts) => ['', ...texts.flatMap((text) => UNITS.map((each) => text + each))],
  [''],
);

const unit = fc.constantFrom(...UNITS);
const shortText = fc.string({ unit, maxLength: 4 });

const ranges = fc.oneof(
  fc.record({ from: shortText, to: fc.option(shortText, { nil: undefined }) }),
  fc
    .record({ from: fc.string({ unit, maxLength: 2 }), rest: fc.string({ unit, maxLength: 1 }), zeros: fc.nat(2) })
    .map(({ from, rest, zeros }) => ({ from, to: from + '\0'.repeat(zeros) + rest })),
);

const CONTINUATIONS = ['', '\0', 'a', 'z', '\uffff', '\uffff'.repeat(6)];

function isInside(text: string, { from, to }: TextRange): boolean {
  return from <= text && (to === undefined || text < to);
}

/** What can be continued at will, and is not. */
function notOpen(range: TextRange): string[] {
  const texts = textBeginnings(range).open.flatMap((start) => CONTINUATIONS.map((rest) => start + rest));
  return texts.filter((text) => !isInside(text, range));
}

describe('the beginnings of a range of texts', () => {
  it('lead to texts of the range however they go on', () => {
    fc.assert(fc.property(ranges, (range) => notOpen(range).length === 0));
    expect(notOpen({ from: 'a\uffff\uffff', to: 'a\uffff\uffff\uffffb' })).toEqual([]);
    expect(notOpen({ from: 'ab\uffff', to: 'ab\uffff\uffff' })).toEqual([]);
    expect(notOpen({ from: '\uffff', to: '\uffff\uffff' })).toEqual([]);
    expect(notOpen({ from: '\uffffa', to: '\uffffaa' })).toEqual([]);
    expect(notOpen({ from: '', to: '\0\0' })).toEqual([]);
  });

  it('are all its texts where none can be continued at will', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const { open, closed } = textBeginnings(range);
        const inside = everyText.filter((text) => isInside(text, range));
        if (open.length === 0) expect(new Set(closed)).toEqual(new Set(inside.slice(0, 256)));
        else expect(closed.every((text) => isInside(text, range))).toBe(true);
      }),
    );
  });

  it('are none in an empty range', () => {
    for (const range of [
      { from: 'a', to: 'a' },
      { from: 'a\0', to: 'a' },
      { from: 'b', to: 'a' },
      { from: '', to: '' },
    ])
      expect(textBeginnings(range)).toEqual({ open: [], closed: [] });
  });

  it('are a text and that with zero characters appended where nothing else lies between', () => {
    expect(textBeginnings({ from: 'a', to: 'a\0' })).toEqual({ open: [], closed: ['a'] });
    expect(textBeginnings({ from: 'a', to: 'a\0\0' })).toEqual({ open: [], closed: ['a', 'a\0'] });
    expect(textBeginnings({ from: '\0', to: '\0\0\0' })).toEqual({ open: [], closed: ['\0', '\0\0'] });
    const many = textBeginnings({ from: 'a', to: `a${'\0'.repeat(300)}` }).closed;
    expect([many.length, many[0], many[255]]).toEqual([256, 'a', `a${'\0'.repeat(255)}`]);
  });

  it.each<[string, string | undefined, string[]]>([
    ['', undefined, ['other', 'Other', 'x', 'A', '', 'a', '0', ' ', '\0', '\u0001']],
    ['p', undefined, ['x', 'p', 'pa', 'pA', 'p0', 'p ', 'p\0', 'q']],
    ['A', 'O', ['A', 'Aa', 'AA', 'A0', 'A ', 'A\0', 'B']],
    ['ab', 'ad', ['ab', 'aba', 'abA', 'ab0', 'ab ', 'ab\0', 'ac']],
    ['S', 'T', ['S', 'Sa', 'SA', 'S0', 'S ', 'S\0']],
    ['ab', 'ac', ['ab', 'aba', 'abA', 'ab0', 'ab ', 'ab\0']],
    ['ab', 'abA', ['ab0', 'ab ', 'ab\0', 'ab\u0001']],
    ['ab', 'ab0', ['ab ', 'ab\0', 'ab\u0001']],
    ['ab', 'ab\0\0b', ['ab\0\0a', 'ab\0\0A', 'ab\0\x000', 'ab\0\0 ', 'ab\0\0\0']],
    ['ab\uffff', 'b', ['ab\uffff', 'ab\uffffa', 'ab\uffffA', 'ab\uffff0', 'ab\uffff ', 'ab\uffff\0']],
    ['\uffff', undefined, ['\uffff', '\uffffa', '\uffffA', '\uffff0', '\uffff ', '\uffff\0']],
  ])('come first that read well: from %j to %j', (from, to, open) => {
    expect(textBeginnings({ from, to })).toEqual({ open, closed: [from] });
  });
});
