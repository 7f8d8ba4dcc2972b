import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers, NO_NUMBER, numberOfText, type TextNumbers, textNumbers } from '../../src/core/textNumbers.js';

const texts = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.stringMatching(/^t[0-9]{1,4}$/),
  // Those that end alike, for three, six and nine characters, and those that differ before all that is looked at.
  fc.stringMatching(/^[ab]{1,4}-00$/),
  fc.stringMatching(/^[ab]{1,4}-00000$/),
  fc.stringMatching(/^[ab]{1,4}-00000000$/),
  fc.stringMatching(/^[ab]{1,5}-0000000000000$/),
  fc.constantFrom('', '\0', '__proto__', 'constructor', '\ud800', 'é', 'e\u0301'),
);

describe('the numbers of texts', () => {
  it('property: are those of a map, one by one and many at a time', () => {
    fc.assert(
      fc.property(fc.uniqueArray(texts, { maxLength: 60 }), fc.array(texts), (given, others) => {
        const numbers = textNumbers(given);
        const expected = new Map(given.map((text, number) => [text, number]));
        const wanted = [...others, ...given];
        const places = wanted.map((text) => expected.get(text) ?? NO_NUMBER);
        expect(wanted.map((text) => numberOfText(numbers, text))).toEqual(places);
        expect(manyAtATime(numbers, wanted)).toEqual(places);
      }),
    );
  });

  it('leaves out what ids have in common at their ends', () => {
    const checked = manyTexts((number) => `${number}-AAX`);
    expect(textNumbers(checked).crowded).toBeNull();
    expectAll(checked);
  });

  it('has a map for those texts that crowd together', () => {
    const crowded = manyTexts((number) => `the-northern-region-${number}-of-the-country`);
    const others = manyTexts((number) => `${number}`);
    expect(textNumbers([...crowded, ...others]).crowded?.size).toBeGreaterThan(400);
    expect(textNumbers([...crowded, ...others]).crowded?.size).toBeLessThan(600);
    expectAll([...crowded, ...others]);
  });

  it('gives each of many texts a slot of its own', () => {
    const many = Array.from({ length: 10_000 }, (_, number) => `territory-${number}`);
    expect(textNumbers(many).crowded).toBeNull();
    expectAll(many);
  });

  it('fills as many places as there are texts wanted, and no more', () => {
    const found = new Int32Array(4).fill(7);
    findNumbers(textNumbers(['west', 'east']), ['east', 'south', 'west'], 2, found);
    expect([...found]).toEqual([1, NO_NUMBER, 7, 7]);
  });
});

function manyTexts(textOf: (number: number) => string): string[] {
  return Array.from({ length: 500 }, (_, number) => textOf(number));
}

function expectAll(given: readonly string[]): void {
  const numbers = textNumbers(given);
  expect(manyAtATime(numbers, given)).toEqual([...given.keys()]);
  expect(numberOfText(numbers, 'nobody')).toBe(NO_NUMBER);
}

function manyAtATime(numbers: TextNumbers, wanted: readonly string[]): number[] {
  const found = new Int32Array(wanted.length);
  findNumbers(numbers, wanted, wanted.length, found);
  return [...found];
}
