/** Where a text stops being JSON, what could have stood there and what stands there; `line` and `column` count from 1. */
export interface JsonError {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly received: string;
}

type Place = 'value' | 'firstItem' | 'firstName' | 'name' | 'colon' | 'afterItem' | 'afterMember' | 'end';
type Container = '[' | '{';

const EXPECTED: { readonly [P in Place]: string } = {
  value: 'a value',
  firstItem: 'a value or `]`',
  firstName: 'a name in double quotes or `}`',
  name: 'a name in double quotes',
  colon: '`:`',
  afterItem: '`,` or `]`',
  afterMember: '`,` or `}`',
  end: 'the end of the text',
};

const SPACE = /[ \t\r\n]*/y;
const TEXT = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const WORD = /[\w.+-]{1,20}|./suy;

/**
 * The place of the first error in a text that `JSON.parse` refuses: engines word that differently, and not all say where.
 *
 * @example
 * locateJsonError('{"id": a}'); // => { line: 1, column: 8, expected: 'a value', received: '`a`' }
 */
export function locateJsonError(text: string): JsonError {
  const open: Container[] = [];
  let place: Place = 'value';
  let offset = match(SPACE, text, 0);
  for (;;) {
    const end = tokenEnd(text, offset, place);
    const next: Place | undefined = end === offset ? undefined : follow(place, text[offset], open);
    if (next === undefined) return describe(text, offset, EXPECTED[place]);
    place = next;
    offset = match(SPACE, text, end);
  }
}

/** Where the token at `offset` ends: at `offset` itself when it is none. */
function tokenEnd(text: string, offset: number, place: Place): number {
  if ('[]{},:'.includes(text[offset] ?? ' ')) return offset + 1;
  const end = match(TEXT, text, offset);
  return end > offset || place === 'name' || place === 'firstName' ? end : match(SCALAR, text, offset);
}

/** What a token that begins with `first` leads to from a place; `undefined` where it must not stand. */
function follow(place: Place, first: string, open: Container[]): Place | undefined {
  switch (place) {
    case 'value':
      return followValue(first, open);
    case 'firstItem':
      return first === ']' ? close(open) : followValue(first, open);
    case 'firstName':
      return first === '}' ? close(open) : followName(first);
    case 'name':
      return followName(first);
    case 'colon':
      return first === ':' ? 'value' : undefined;
    case 'afterItem':
      return first === ',' ? 'value' : first === ']' ? close(open) : undefined;
    case 'afterMember':
      return first === ',' ? 'name' : first === '}' ? close(open) : undefined;
    case 'end':
      return undefined;
  }
}

function followName(first: string): Place | undefined {
  return first === '"' ? 'colon' : undefined;
}

function followValue(first: string, open: Container[]): Place | undefined {
  if (first === '[' || first === '{') {
    open.push(first);
    return first === '[' ? 'firstItem' : 'firstName';
  }
  return ']},:'.includes(first) ? undefined : afterValue(open);
}

function close(open: Container[]): Place {
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly Container[]): Place {
  const container = open.at(-1);
  if (container === undefined) return 'end';
  return container === '[' ? 'afterItem' : 'afterMember';
}

function match(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

function describe(text: string, offset: number, expected: string): JsonError {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n'), expected, received: describeToken(text, offset) };
}

function describeToken(text: string, offset: number): string {
  if (offset === text.length) return 'the end of the text';
  if (text[offset] === '"') return 'a text that is not closed or has a character that JSON writes otherwise';
  return `\`${text.slice(offset, match(WORD, text, offset))}\``;
}
