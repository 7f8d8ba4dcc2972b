import type { FieldType } from '../criteria/types.js';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const BOOLEAN = /^(?:true|false)$/i;

/**
 * The value that a CSV cell holds for a field of a type; `undefined` for an empty cell, which is an absent value.
 *
 * | type | a cell reads as |
 * |---|---|
 * | number | a number as JSON writes it, spaces around it aside |
 * | boolean | `true` or `false` in letters of either case |
 * | string[] | the texts between semicolons without the spaces around them, empty ones dropped |
 * | string, date, any | the text as it is |
 *
 * Nothing is guessed: `1,000` and `yes` stay texts, so that they count as mistyped and are reported.
 *
 * @example
 * readCell('02134', 'string'); // => '02134'
 * readCell(' 1e3', 'number'); // => 1000
 * readCell('1,000', 'number'); // => '1,000'
 * readCell('saas; health;', 'string[]'); // => ['saas', 'health']
 */
export function readCell(text: string, type: FieldType): unknown {
  if (text === '') return undefined;
  switch (type) {
    case 'number':
      return readNumber(text);
    case 'boolean':
      return BOOLEAN.test(text) ? text.length === 4 : text;
    case 'string[]':
      return readList(text);
    case 'string':
    case 'date':
    case 'any':
      return text;
  }
}

function readNumber(text: string): unknown {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return text;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : text;
}

function readList(text: string): string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
