import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEndings } from '../../../src/analysis/space/textEndings.js';
import { textWriter, type WantedParts } from '../../../src/analysis/space/textWriter.js';
import { textAxis } from '../../../src/criteria/classes/textAxis.js';
import { ABSENT_CLASS } from '../../../src/criteria/classes/types.js';
import { foldCase } from '../../../src/criteria/fieldReaders.js';
import type { ComparisonOperator, FieldUse, Test } from '../../../src/criteria/types.js';

const exact: FieldUse = { name: 'name', type: 'string' };
const folded: FieldUse = { ...exact, ignoreCase: true };

function compare(operator: ComparisonOperator, value: string, field = exact): Test {
  return { kind: 'compare', field, operator, value };
}

function startsWith(value: string, field = exact): Test {
  return { kind: 'startsWith', field, value };
}

interface Setting {
  readonly field?: FieldUse;
  readonly tests?: readonly Test[];
  readonly endings?: readonly string[];
  readonly parts?: readonly string[];
}

function setUp({ field = exact, tests = [], endings: ends = [], parts = [] }: Setting) {
  const axis = textAxis(field, tests);
  const endings = textEndings(axis, ends);
  return { axis, endings, ...textWriter({ axis, endings, parts, isFolded: field.ignoreCase === true }) };
}

/** A text of the class that another one has. */
function textLike(text: string, setting: Setting, wantedParts?: WantedParts): string | undefined {
  const { endings, textOf } = setUp(setting);
  return textOf(endings.classOf(text), wantedParts);
}

const unit = fc.constantFrom('a', 'B', 'b', '[', '@', 'Z', '\0', '\uffff');
const shortText = fc.string({ unit, maxLength: 3 });
const parts = fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 2 }), { maxLength: 3 });

const settings = fc.constantFrom(exact, folded).chain((field) =>
  fc.record({
    field: fc.constant(field),
    tests: fc.array(
      fc.oneof(
        fc
          .tuple(fc.constantFrom<ComparisonOperator>('<', '<=', '>', '>='), shortText)
          .map(([operator, value]) => compare(operator, value, field)),
        shortText.map((value) => startsWith(value, field)),
        shortText.map((value): Test => ({ kind: 'equals', field, value })),
      ),
      { maxLength: 4 },
    ),
    endings: parts.map((texts) => [...new Set(field === folded ? texts.map(foldCase) : texts)]),
    parts: parts.map((texts) => [...new Set(field === folded ? texts.map(foldCase) : texts)]),
  }),
);

describe('a text of a class', () => {
  it('is found wherever some text has the class', () => {
    fc.assert(
      fc.property(settings, shortText, (setting, text) => {
        const { endings, textOf } = setUp(setting);
        const found = textOf(endings.classOf(text));
        expect([found === undefined, endings.classOf(found ?? '')]).toEqual([false, endings.classOf(text)]);
      }),
    );
  });

  it('has the class, the parts that it is to have, and none of the others', () => {
    fc.assert(
      fc.property(settings, fc.nat(7), (setting, bits) => {
        const { endings, textOf } = setUp(setting);
        const wanted = setting.parts.filter((_, at) => (bits >> at) % 2 === 1);
        const unwanted = setting.parts.filter((_, at) => (bits >> at) % 2 === 0);
        for (let each = 0; each < endings.size; each++) {
          const text = textOf(each, { wanted, unwanted });
          if (text === undefined) continue;
          expect(endings.classOf(text)).toBe(each);
          expect(setting.parts.filter((part) => text.includes(part))).toEqual(wanted);
        }
      }),
    );
  });

  it('is none for an absent value', () => {
    expect(setUp({}).textOf(ABSENT_CLASS)).toBeUndefined();
    expect(setUp({ tests: [compare('>', 'b')], endings: ['a'] }).textOf(ABSENT_CLASS)).toBeUndefined();
  });

  it('is the one that is asked for, unless it lacks a part or has another', () => {
    const setting: Setting = { tests: [{ kind: 'equals', field: exact, value: 'abc' }], parts: ['b', 'x'] };
    expect(textLike('abc', setting)).toBe('abc');
    expect(textLike('abc', setting, { wanted: ['b'], unwanted: ['x'] })).toBe('abc');
    expect(textLike('abc', setting, { wanted: ['x'], unwanted: [] })).toBeUndefined();
    expect(textLike('abc', setting, { wanted: [], unwanted: ['b'] })).toBeUndefined();
  });

  it('is the beginning of the range where no text that reads well is as short', () => {
    expect(textLike('q', { tests: [compare('>=', 'b')] })).toBe('b');
    expect(textLike('q', { tests: [compare('>=', 'p')] })).toBe('x');
    expect(textLike('zz', { tests: [compare('>=', 'otherwise')] })).toBe('x');
    expect(textLike('b', { tests: [compare('<', 'b\0\0'), compare('>=', 'b')] })).toBe('b');
  });

  it('begins where its range does, with case ignored, too', () => {
    expect(textLike('q', { field: folded, tests: [compare('>=', 'B', folded)] })).toBe('b');
    expect(textLike('AB', { field: folded, tests: [compare('<', 'ab\0', folded), startsWith('ab', folded)] })).toBe(
      'ab',
    );
  });

  it('has an ending after what it begins with', () => {
    expect(textLike('a gmbh', { endings: ['gmbh', ' gmbh'] })).toBe('other gmbh');
    expect(textLike('agmbh', { endings: ['gmbh', ' gmbh'] })).toBe('othergmbh');
    expect(textLike('xba', { tests: [startsWith('xb')], endings: ['a'] })).toBe('xba');
  });

  it('goes on with a filler where its beginning has an ending of another class', () => {
    expect(textLike('q', { endings: ['r', 'x', 'A'] })).toBe('othera');
    expect(textLike('q', { endings: ['r', 'ra', 'x', 'A'] })).toBe('otheraa');
    expect(textLike('q', { endings: ['r', 'a', 'A', 'x'] })).toBe('other0');
  });

  it('has parts after what it begins with, each that is in another once', () => {
    const setting: Setting = { parts: ['ab', 'abc', 'bc', 'x'] };
    expect(textLike('q', setting, { wanted: ['ab', 'abc', 'bc'], unwanted: ['x'] })).toBe('otherabc');
    expect(textLike('q', setting, { wanted: ['x', 'ab'], unwanted: ['abc'] })).toBe('otherxab');
  });

  it('has a filler between parts where another part would arise', () => {
    const setting: Setting = { parts: ['ab', 'bc', 'bb'] };
    expect(textLike('q', setting, { wanted: ['ab', 'bc'], unwanted: ['bb'] })).toBe('otheraababc');
  });

  it('has a filler that no part has where the usual ones are used up', () => {
    const usual = ['a', 'x', '0', ' ', '-', '~', '\u00b7', '\u4e00', '\u0001'];
    const unwanted = [...usual, '\u3400', '\u3401', 'pq', 'rp'];
    const found = textLike('other', { parts: ['p', 'q', ...unwanted] }, { wanted: ['p', 'q'], unwanted });
    expect(found).toBe('other\u3402p\u3402q');
  });

  it('has a filler that no ending has, however many there are', () => {
    const usual = ['r', 'x', 'A', 'a', '0', ' ', "'", '\0', '\u0001', '-', '~', '\u00b7', '\u4e00'];
    const rare = Array.from({ length: 70 }, (_, at) => String.fromCharCode(0x3400 + at));
    expect(textLike('other\u3fff', { endings: usual })).toBe('other\u3400');
    expect(textLike('other\u3fff', { endings: [...usual, ...rare] })).toBe('other\u3446');
  });

  it('begins with no capital letter where case is ignored', () => {
    const tests = [startsWith('@', folded), startsWith('\\', folded)];
    expect(textLike('[x', { field: folded, tests })).toBe('[');
    const inner = [startsWith('x@', folded), startsWith('x\\', folded)];
    expect(textLike('x[x', { field: folded, tests: inner })).toBe('x[');
    expect(textLike('OTHER', { field: folded, parts: ['other'] }, { wanted: [], unwanted: ['other'] })).toBe('x');
  });

  it('is none where case is ignored and only capital letters lie between', () => {
    const tests = [startsWith('@', folded), startsWith('[', folded)];
    const { axis, textOf } = setUp({ field: folded, tests });
    const capitals = axis.setOf({ kind: 'compare', field: folded, operator: '>=', value: '[' })[0] - 1;
    expect(axis.textsOf(capitals)).toEqual({ kind: 'region', from: 'A', to: '[' });
    expect(textOf(capitals)).toBeUndefined();
  });
});
