import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonError } from '../../src/node/locateJsonError.js';

describe('locateJsonError', () => {
  it.each([
    ['', 1, 1, 'a value', 'the end of the text'],
    ['{"a": 1,}', 1, 9, 'a name in double quotes', '`}`'],
    ['[1,]', 1, 4, 'a value', '`]`'],
    [
      '{"a": 1\n "b": 2}',
      2,
      2,
      '`,` or `}`',
      'a text that is not closed or has a character that JSON writes otherwise',
    ],
    ["{'a': 1}", 1, 2, 'a name in double quotes or `}`', "`'`"],
    ['{"a" 1}', 1, 6, '`:`', '`1`'],
    ['[1 2]', 1, 4, '`,` or `]`', '`2`'],
    ['[undefined]', 1, 2, 'a value or `]`', '`undefined`'],
    ['{"a": "x}', 1, 7, 'a value', 'a text that is not closed or has a character that JSON writes otherwise'],
    ['{}\n{}', 2, 1, 'the end of the text', '`{`'],
    ['[01]', 1, 2, 'a value or `]`', '`01`'],
    ['// plan\n{}', 1, 1, 'a value', '`/`'],
    ['{"a": {"b": [1, 2}}', 1, 18, '`,` or `]`', '`}`'],
    ['[1]]', 1, 4, 'the end of the text', '`]`'],
    ['{"a": tru}', 1, 7, 'a value', '`tru`'],
  ])('finds the error in %j', (text, line, column, expected, received) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(locateJsonError(text)).toMatchObject({ line, column, expected });
    if (!received.startsWith('a text')) expect(locateJsonError(text).received).toBe(received);
  });

  it('property: finds what follows a whole value', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(locateJsonError(`${json}\n @`)).toMatchObject({
          line: json.split('\n').length + 1,
          column: 2,
          received: '`@`',
        });
      }),
    );
  });

  it('property: a text that breaks off before its end is in order up to there', () => {
    const cut = fc.json().chain((json) => fc.nat(json.length - 1).map((end) => json.slice(0, end)));
    fc.assert(
      fc.property(cut, (text) => {
        fc.pre(!isJson(text));
        const { line, column } = locateJsonError(text);
        const offset =
          text
            .split('\n')
            .slice(0, line - 1)
            .join('\n').length +
          (line > 1 ? 1 : 0) +
          column -
          1;
        // Only a token that broke off comes before the end.
        expect(text.slice(offset)).toMatch(/^(?:".*|[-+.\w]*)$/s);
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
