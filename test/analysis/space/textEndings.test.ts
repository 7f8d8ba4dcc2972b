import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEndings } from '../../../src/analysis/space/textEndings.js';
import { hasClass } from '../../../src/criteria/classes/classSet.js';
import { textAxis } from '../../../src/criteria/classes/textAxis.js';
import { ABSENT_CLASS } from '../../../src/criteria/classes/types.js';
import type { ComparisonOperator, FieldUse, Test } from '../../../src/criteria/types.js';

const field: FieldUse = { name: 'name', type: 'string' };

const UNITS = ['a', 'b', 'c', 'd'];

/** Every text of at most three of some units. */
const everyText = [1, 2, 3].reduce((texts) => ['', ...texts.flatMap((text) => UNITS.map((unit) => text + unit))], ['']);

const unit = fc.constantFrom(...UNITS);
const shortText = fc.string({ unit, maxLength: 2 });

const tests = fc.array(
  fc.oneof(
    fc
      .tuple(fc.constantFrom<ComparisonOperator>('<', '<=', '>', '>='), shortText)
      .map(([operator, value]): Test => ({ kind: 'compare', field, operator, value })),
    fc
      .tuple(fc.constantFrom<'equals' | 'startsWith'>('equals', 'startsWith'), shortText)
      .map(([kind, value]): Test => ({ kind, field, value })),
  ),
  { maxLength: 4 },
);

const endings = fc.uniqueArray(fc.string({ unit, minLength: 1, maxLength: 3 }), { maxLength: 4 });

function compare(operator: ComparisonOperator, value: string): Test {
  return { kind: 'compare', field, operator, value };
}

/** Which of some texts lie in a class of which every text contains a part, and in one of which none does. */
function known(some: readonly Test[], part: string, texts: readonly string[]) {
  const divided = textEndings(textAxis(field, some), ['zz']);
  const { surely, never } = divided.containing(part);
  return texts.map((text) => {
    const valueClass = divided.classOf(text);
    return hasClass(surely, valueClass) ? 'surely' : hasClass(never, valueClass) ? 'never' : 'perhaps';
  });
}

describe('the classes of texts, divided by their endings', () => {
  it('have in common their class before, and the longest ending or the text itself', () => {
    fc.assert(
      fc.property(tests, endings, (some, ends) => {
        const axis = textAxis(field, some);
        const divided = textEndings(axis, ends);
        const longest = (text: string) =>
          ends.filter((each) => text.endsWith(each)).reduce((a, b) => (a.length > b.length ? a : b), '');
        const expected = (text: string) => {
          const axisClass = axis.classOf(text);
          const isRegion = axis.textsOf(axisClass).kind === 'region' && ends.length > 0;
          return isRegion ? { axisClass, ending: longest(text) } : { axisClass };
        };
        expect(everyText.map((text) => divided.partsOf(divided.classOf(text)))).toEqual(everyText.map(expected));
      }),
    );
  });

  it('are those that a test accepts, before and after', () => {
    fc.assert(
      fc.property(tests, endings, (some, ends) => {
        const axis = textAxis(field, some);
        const divided = textEndings(axis, ends);
        for (const test of some) {
          const [before, after] = [axis.setOf(test), divided.refined(axis.setOf(test))];
          const isHeld = (text: string) => hasClass(before, axis.classOf(text));
          expect(everyText.filter((text) => hasClass(after, divided.classOf(text)))).toEqual(everyText.filter(isHeld));
        }
      }),
    );
  });

  it('are told apart by each ending', () => {
    fc.assert(
      fc.property(tests, endings, (some, ends) => {
        const divided = textEndings(textAxis(field, some), ends);
        for (const ending of ['', ...ends]) {
          const held = divided.endingWith(ending);
          const found = everyText.filter((text) => hasClass(held, divided.classOf(text)));
          expect(found).toEqual(everyText.filter((text) => text.endsWith(ending)));
        }
      }),
    );
  });

  it('contain a part surely or never only where every text of the class does, or none', () => {
    fc.assert(
      fc.property(tests, endings, fc.string({ unit, minLength: 1, maxLength: 2 }), (some, ends, part) => {
        const divided = textEndings(textAxis(field, some), ends);
        const { surely, never } = divided.containing(part);
        for (const text of everyText) {
          if (hasClass(surely, divided.classOf(text))) expect(text).toContain(part);
          if (hasClass(never, divided.classOf(text))) expect(text).not.toContain(part);
        }
      }),
    );
  });

  it('are as many as there are endings for a region, and one for a text on its own or an absent value', () => {
    const axis = textAxis(field, [{ kind: 'equals', field, value: 'ab' }]);
    expect(textEndings(axis, []).size).toBe(4);
    expect(textEndings(axis, ['b']).size).toBe(5);
    expect(textEndings(axis, ['b', 'ab', 'x']).size).toBe(7);
    expect(textEndings(axis, ['b']).partsOf(ABSENT_CLASS)).toEqual({ axisClass: ABSENT_CLASS });
  });

  it('are numbered by the length of their endings and then by these, in whatever order they come', () => {
    const axis = textAxis(field, []);
    const numbered = (ends: readonly string[]) => {
      const { size, partsOf } = textEndings(axis, ends);
      return Array.from({ length: size }, (_, each) => partsOf(each).ending);
    };
    const expected = [undefined, 'ab', 'a', 'b', 'c', '', undefined];
    expect(numbered(['a', 'b', 'ab', 'c'])).toEqual(expected);
    expect(numbered(['c', 'ab', 'b', 'a'])).toEqual(expected);
  });

  it('have and contain nothing surely where no ending divides them', () => {
    const undivided = textEndings(textAxis(field, []), []);
    for (const part of ['b', '!']) {
      expect(undivided.endingWith(part)).toEqual([]);
      expect(undivided.containing(part).surely).toEqual([]);
    }
  });

  it('have no absent value among those with an ending, and have it among those without a part', () => {
    const divided = textEndings(textAxis(field, [compare('<', 'm')]), ['b']);
    for (const ending of ['', 'b']) expect(hasClass(divided.endingWith(ending), ABSENT_CLASS)).toBe(false);
    for (const part of ['b', 'x']) {
      expect(hasClass(divided.containing(part).surely, ABSENT_CLASS)).toBe(false);
      expect(hasClass(divided.containing(part).never, ABSENT_CLASS)).toBe(true);
    }
  });

  it('surely contain what is in their ending', () => {
    expect(known([], 'z', ['xzz', 'xz', ''])).toEqual(['surely', 'perhaps', 'never']);
  });

  it('surely contain what all texts between two bounds begin with', () => {
    const prefix: Test = { kind: 'startsWith', field, value: 'ab' };
    expect(known([prefix], 'ab', ['ab', 'abc', 'ac', 'a'])).toEqual(['surely', 'surely', 'perhaps', 'perhaps']);
    expect(known([prefix], 'b', ['abc'])).toEqual(['surely']);
    expect(known([compare('>=', 'ab'), compare('<', 'ad')], 'a', ['ac'])).toEqual(['surely']);
    expect(known([compare('>=', 'ab'), compare('<', 'ad')], 'b', ['abx', 'ac'])).toEqual(['perhaps', 'perhaps']);
    expect(known([compare('>=', 'ab'), compare('<', 'abx')], 'ab', ['ab', 'abc'])).toEqual(['surely', 'surely']);
    expect(known([compare('>=', 'ab'), compare('<', 'acx')], 'ab', ['ab', 'ac'])).toEqual(['perhaps', 'perhaps']);
  });

  it('contain nothing surely where they have no upper bound', () => {
    const some = [compare('>=', 'Stryker')];
    expect(known(some, 'Stryker', ['Stryker', 'z'])).toEqual(['perhaps', 'perhaps']);
    expect([...'abcdefghijklmnopqrstuvwxyzST'].flatMap((part) => known(some, part, ['~']))).not.toContain('surely');
  });
});
