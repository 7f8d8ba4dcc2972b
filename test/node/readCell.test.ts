import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldType } from '../../src/criteria/types.js';
import { readCell } from '../../src/node/readCell.js';

const types: FieldType[] = ['string', 'number', 'boolean', 'date', 'string[]', 'any'];

describe('readCell', () => {
  it.each([
    ['02134', '02134'],
    [' a ', ' a '],
    ['true', 'true'],
    ['12', '12'],
  ])('keeps the text %j', (text, expected) => {
    expect(readCell(text, 'string')).toBe(expected);
  });

  it.each([
    ['0', 0],
    ['-0.5', -0.5],
    ['1e3', 1000],
    [' 42\t', 42],
    ['1.50', 1.5],
  ])('reads the number %j', (text, expected) => {
    expect(readCell(text, 'number')).toBe(expected);
  });

  it.each(['1,000', 'abc', '007', '+5', '.5', '5.', '1e999', '0x10', 'NaN', 'Infinity', ' ', '1 000', '12 %', '½'])(
    'keeps %j in a number column as text',
    (text) => {
      expect(readCell(text, 'number')).toBe(text);
    },
  );

  it.each([
    ['true', true],
    ['FALSE', false],
    ['True', true],
    ['yes', 'yes'],
    ['1', '1'],
    [' true', ' true'],
  ])('reads the boolean %j as %j', (text, expected) => {
    expect(readCell(text, 'boolean')).toBe(expected);
  });

  it.each([
    ['saas', ['saas']],
    [' saas ; b2b;;', ['saas', 'b2b']],
    [';', []],
    ['a,b', ['a,b']],
  ])('reads the list %j', (text, expected) => {
    expect(readCell(text, 'string[]')).toEqual(expected);
  });

  it('keeps a date as text, a calendar day or not', () => {
    expect(readCell('2026-02-30', 'date')).toBe('2026-02-30');
  });

  it.each(types)('reads an empty cell of type %s as absent', (type) => {
    expect(readCell('', type)).toBeUndefined();
  });

  it('property: a number reads as itself when written as JSON does', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readCell(JSON.stringify(value), 'number')).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('property: what JSON does not read as a number stays text', () => {
    const cells = fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[-+.,eE0-9 ]{1,8}$/));
    fc.assert(
      fc.property(cells, (text) => {
        expect(readCell(text, 'number')).toBe(numberOf(text) ?? text);
      }),
    );
  });

  it('property: a list reads as its items, whatever spaces are around them', () => {
    const items = fc.array(fc.stringMatching(/^[^;]*$/).map((item) => item.trim()));
    fc.assert(
      fc.property(items, (list) => {
        const cell = list.map((item) => ` ${item} `).join(';');
        expect(readCell(cell, 'string[]') ?? []).toEqual(list.filter((item) => item !== ''));
      }),
    );
  });
});

function numberOf(text: string): number | undefined {
  try {
    const value: unknown = JSON.parse(text.trim());
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
