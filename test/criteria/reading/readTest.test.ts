import { describe, expect, it } from 'vitest';
import { describeIssue, type Fields, type JsonLogic, parseCriteria } from '../../../src/index.js';
import { issuesOf } from '../issuesOf.js';

const f = { var: 'f' };
const endless = { '/': [1, 0] };
const listed = 'texts only, numbers only, or true and false only (null apart, as {"==": [field, null]})';
const date: Fields = { f: { type: 'date' } };

describe('readTest', () => {
  it.each<[string, JsonLogic]>([
    ['/==/1: `==` expects a text, a number, true, false or null, got a list of 1', { '==': [f, ['a']] }],
    ['/!==/0: `!==` expects a text, a number, true, false or null, got a list of 0', { '!==': [[], f] }],
    ['/==/1: `==` expects a text, a number, true, false or null, got the number `Infinity`', { '==': [f, endless] }],
    ['/</1: `<` expects a number or a text, got `true`', { '<': [f, true] }],
    ['/>=/0: `>=` expects a number or a text, got `null`', { '>=': [null, f] }],
    ['/</1: `<` expects a number or a text, got the number `Infinity`', { '<': [f, endless] }],
    ['/<=/2: `<=` expects a number, as its other end, got the text `b`', { '<=': [1, f, 'b'] }],
    ['/</2: `<` expects a string, as its other end, got the number `5`', { '<': ['a', f, 5] }],
    ['/<=/2: `<=` expects a number or a text, got `null`', { '<=': [1, f, null] }],
    ['top level: `<` is refused here: with three arguments the field has to be in the middle', { '<': [f, 1, 2] }],
    ['top level: `<=` is refused here: with three arguments the field has to be in the middle', { '<=': [1, 2, f] }],
    [
      'top level: `in` is refused here: with a field first it looks the value up in a list, which comes second',
      { in: [f, 'text'] },
    ],
    [`/in/1: \`in\` expects ${listed}, got \`null\``, { in: [f, ['a', null]] }],
    [`/in/1: \`in\` expects ${listed}, got the number \`5\``, { in: [f, ['a', 5]] }],
    ['/in/0: `in` expects a text; use some to look for one of several, got a list of 2', { in: [['a', 'b'], f] }],
    ['/in/0: `in` expects a text; use some to look for one of several, got `null`', { in: [null, f] }],
    ['/startsWith/0: `startsWith` expects the field as its first argument, got the text `a`', { startsWith: ['a', f] }],
    ['/endsWith/1: `endsWith` expects a text, got `null`', { endsWith: [f, null] }],
    ['/</1: expected text below U+D800 in an ordered comparison, got `\uffff`', { '<': [f, '\uffff'] }],
    ['/<=/0: expected text below U+D800 in an ordered comparison, got `\ud800`', { '<=': ['\ud800', f, 'z'] }],
  ])('says what an operator expects: %s', (wording, criteria) => {
    expect(issuesOf(criteria).map((issue) => describeIssue(issue))).toEqual([wording]);
  });

  it.each<[string, JsonLogic]>([
    ['/==/1: `==` expects a date as YYYY-MM-DD, got the text `2023-02-29`', { '==': [f, '2023-02-29'] }],
    ['/>/0: `>` expects a date as YYYY-MM-DD, got the text `today`', { '>': ['today', f] }],
    ['/in/1: `in` expects a date as YYYY-MM-DD, got the text `June`', { in: [f, ['2024-01-31', 'June']] }],
    ['/<=/0: `<=` expects a date as YYYY-MM-DD, got the text `2024`', { '<=': ['2024', f, '2024-01-31'] }],
    ['/<=/2: `<=` expects a date as YYYY-MM-DD, got the text `2025`', { '<=': ['2024-01-31', f, '2025'] }],
  ])('says what a date looks like: %s', (wording, criteria) => {
    expect(issuesOf(criteria, date).map((issue) => describeIssue(issue))).toEqual([wording]);
  });

  it.each<[string, string]>([
    ['<', '>'],
    ['<=', '>='],
    ['>', '<'],
    ['>=', '<='],
  ])('reads a literal %s a field as the field %s the literal', (operator, turned) => {
    expect(parseCriteria({ [operator]: [5, f] })).toEqual(parseCriteria({ [turned]: [f, 5] }));
    expect(parseCriteria({ [operator]: [f, 5] })).toMatchObject({ kind: 'compare', operator, value: 5 });
  });

  it.each<[string, JsonLogic, object]>([
    ['an equality', { '==': [-0, f] }, { value: 0 }],
    ['a bound', { '<': [f, -0] }, { value: 0 }],
    ['a range', { '<=': [-0, f, 5] }, { low: 0, high: 5 }],
  ])('keeps a sign off the zero of %s', (_title, criteria, literals) => {
    expect(parseCriteria(criteria)).toMatchObject(literals);
  });
});
