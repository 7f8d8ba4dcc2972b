import { describe, expect, it } from 'vitest';
import { describeIssue, type Fields, type JsonLogic, parseCriteria } from '../../../src/index.js';
import { issuesOf } from '../issuesOf.js';

const f = { var: 'f' };
const g = { var: 'g' };
const accumulator = { var: 'accumulator' };
const fields: Fields = { f: { type: 'any' }, g: { type: 'any' } };

function wordings(criteria: JsonLogic): string[] {
  return issuesOf(criteria, fields).map((issue) => describeIssue(issue));
}

/** The names of the fields that an opaque part reads. */
function fieldsOf(criteria: JsonLogic): string[] | string {
  const parsed = parseCriteria(criteria, fields);
  return parsed.kind === 'opaque' ? parsed.fields.map(({ name }) => name) : parsed.kind;
}

describe('readOpaque', () => {
  it.each<[string, JsonLogic]>([
    ['`xor` is refused here: json-logic-js does not have it, and this part is left to json-logic-js', { xor: [f, g] }],
    [
      '`startsWith` is refused here: json-logic-js does not have it, and this part is left to json-logic-js',
      { startsWith: [f, 'a'] },
    ],
  ])('says why an added operator in a computed part: %s', (wording, criteria) => {
    expect(wordings({ '==': [{ '+': [criteria, 1] }, f] })).toEqual([`/==/0/+/0: ${wording}`]);
  });

  it.each<[string, JsonLogic]>([
    [
      '/filter/1: `some` is refused here: an iterator inside an iterator takes too long on long lists',
      { filter: [f, { some: [{ var: 'tags' }, { '==': [{ var: '' }, 'a'] }] }] },
    ],
    [
      '/map/1: `cat` is refused here: inside map and reduce its result would grow with each step',
      { map: [f, { cat: [{ var: '' }, 'x'] }] },
    ],
    [
      '/reduce/1: `merge` is refused here: inside map and reduce its result would grow with each step',
      { reduce: [f, { merge: [accumulator, 1] }, 0] },
    ],
  ])('says why a body is refused: %s', (wording, criteria) => {
    expect(wordings(criteria)).toEqual([wording]);
  });

  it('says why a list in a body is refused', () => {
    const hint = 'inside map and reduce a list may hold literals only, since it would grow with each step';
    expect(issuesOf({ reduce: [f, [1, accumulator], 0] }, fields)).toEqual([
      { code: 'refused_operator', pointer: '/reduce/1', operator: '[]', hint },
    ]);
  });

  it.each<[string, JsonLogic]>([
    ['a list of literals in a body of map', { map: [f, [1, 'a', null, true]] }],
    ['a list of values outside of every body', { '==': [[f, g], 'x'] }],
    ['a list of values in the body of filter', { filter: [f, { in: [g, [{ var: 'a' }, 1]] }] }],
    ['a joined text in the body of filter', { filter: [f, { '==': [{ cat: [{ var: 'a' }, 'x'] }, 'yx'] }] }],
    ['a joined text as the list of map', { map: [{ merge: [f, g] }, { '+': [{ var: '' }, 1] }] }],
  ])('accepts %s', (_title, criteria) => {
    expect(wordings(criteria)).toEqual([]);
  });

  it('says how many values a part may have and has', () => {
    const manyNames = Array.from({ length: 500 }, () => 'f');
    const limit = 'values in a part that is left to json-logic-js';
    expect(issuesOf({ in: ['f', { missing: manyNames }] }, fields)).toEqual([
      { code: 'limit_exceeded', pointer: '', limit, maximum: 500, received: 503 },
    ]);
  });

  it('accepts a part with as many values as there may be', () => {
    const names = Array.from({ length: 497 }, () => 'f');
    expect(fieldsOf({ in: ['f', { missing: names }] })).toEqual(['f']);
    expect(issuesOf({ in: ['f', { missing: [...names, 'f'] }] }, fields)).toMatchObject([{ received: 501 }]);
  });

  it.each<[string, JsonLogic, string[]]>([
    ['missing', { in: ['f', { missing: ['f', 'g'] }] }, ['f', 'g']],
    ['missing with a list of its own', { in: ['f', { missing: [['g', 'f']] }] }, ['g', 'f']],
    ['missing_some', { in: ['f', { missing_some: [1, ['g']] }] }, ['g']],
    ['the list of an iterator, whose body names members', { filter: [f, { missing: ['a', 'b'] }] }, ['f']],
    ['a default', { '==': [{ var: ['f', g] }, 1] }, ['f', 'g']],
    ['a start', { reduce: [f, { '+': [accumulator, { var: 'current' }] }, g] }, ['f', 'g']],
  ])('finds the fields that are named in %s', (_title, criteria, names) => {
    expect(fieldsOf(criteria)).toEqual(names);
  });

  it.each<[string, JsonLogic]>([
    ['/in/1: `missing` expects fixed field names, got the number `5`', { in: ['f', { missing: ['f', 5] }] }],
    [
      '/in/1: the field name `a.constructor` is refused: it reaches outside plain data',
      { in: ['f', { missing: ['a.constructor', 'f'] }] },
    ],
    [
      '/filter/1: the field name `constructor` is refused: it reaches outside plain data',
      { filter: [f, { missing: ['constructor'] }] },
    ],
    ['/filter/1: `missing` expects fixed field names, got an object', { filter: [f, { missing: [{ var: 'a' }] }] }],
    ['/in/1: the field `h` is not declared', { in: ['f', { missing: ['h'] }] }],
  ])('refuses a name in missing: %s', (wording, criteria) => {
    expect(wordings(criteria)).toEqual([wording]);
  });
});
