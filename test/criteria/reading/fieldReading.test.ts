import { describe, expect, it } from 'vitest';
import { fieldReading, fieldTable } from '../../../src/criteria/reading/fieldReading.js';
import { describeIssue, type Fields, type JsonLogic, parseCriteria } from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { issuesOf } from '../issuesOf.js';

const f = { var: 'f' };

/** The wording of what keeps anything from being taken for fields. */
function wordings(fields: unknown): string[] {
  return thrownIssues(() => fieldTable(JSON.parse(JSON.stringify(fields)))).map((issue) => describeIssue(issue));
}

describe('fieldTable', () => {
  it.each<[string, unknown]>([
    ['top level: expected fields by name, got `null`', null],
    ['top level: expected fields by name, got the text `f`', 'f'],
    ['/a~1b: expected an object, got `null`', { 'a/b': null }],
    ['/f: expected an object, got the text `number`', { f: 'number' }],
    [
      '/f/type: expected string, number, boolean, date, string[] or any, got the text `text`',
      { e: { type: 'any' }, f: { type: 'text' } },
    ],
    ['/f/type: expected string, number, boolean, date, string[] or any, got nothing', { f: {} }],
  ])('refuses what are no fields: %s', (wording, fields) => {
    expect(wordings(fields)).toEqual([wording]);
  });

  it.each([
    [{ type: 'number', integer: true } as const, { name: 'f', type: 'number', integer: true } as const],
    [{ type: 'string', ignoreCase: true } as const, { name: 'f', type: 'string', ignoreCase: true } as const],
    [{ type: 'number', integer: false, required: true } as const, { name: 'f', type: 'number' } as const],
    [{ type: 'string', ignoreCase: false, values: ['a'] } as const, { name: 'f', type: 'string' } as const],
    [{ type: 'date' } as const, { name: 'f', type: 'date' } as const],
  ])('keeps of a definition what tests need: %o', (field, use) => {
    expect(fieldTable({ f: field }).uses.get('f')).toStrictEqual(use);
  });
});

describe('fieldReading', () => {
  it.each<[string, Fields, JsonLogic]>([
    ['used as a text', { f: { type: 'number' } }, { '==': [f, 'a'] }],
    ['used as a text with a beginning and an end', { f: { type: 'date' } }, { startsWith: [f, '2024'] }],
    ['used as a text or a list', { f: { type: 'boolean' } }, { in: ['a', f] }],
    ['used as a number', { f: { type: 'string' } }, { '<': [f, 5] }],
    ['used as true or false', { f: { type: 'string[]' } }, { '==': [f, true] }],
    ['used as a list of texts', { f: { type: 'string' } }, { some: [f, { '==': [{ var: '' }, 'a'] }] }],
  ])('refuses a field that is %s', (used, fields, criteria) => {
    const wording = `the field \`f\` is of type ${fields.f.type}, but ${used}`;
    expect(issuesOf(criteria, fields).map((issue) => describeIssue(issue).replace(/^.*?: /, ''))).toEqual([wording]);
  });

  it('has no suggestion where no declared name is near', () => {
    expect(issuesOf({ '==': [{ var: 'turnover' }, 5] }, { f: { type: 'number' } })).toStrictEqual([
      { code: 'unknown_field', pointer: '/==/0', field: 'turnover' },
    ]);
  });

  it('says nothing of where the type of a declared field comes from', () => {
    expect(issuesOf({ '==': [f, 'a'] }, { f: { type: 'number' } })).toStrictEqual([
      { code: 'field_type_conflict', pointer: '/==/0', field: 'f', fieldType: 'number', usedAs: 'a text' },
    ]);
  });

  it('refuses a declared field whose name is unsafe', () => {
    expect(issuesOf({ '==': [{ var: 'f.length' }, 5] }, { 'f.length': { type: 'number' } })).toEqual([
      { code: 'unsafe_path', pointer: '/==/0', path: 'f.length' },
    ]);
  });

  it('does not judge the use of a field whose definition is refused elsewhere, and of no other', () => {
    const reading = fieldReading({ ...fieldTable({ f: { type: 'number' } }), unclear: new Set(['g']) });
    expect(['g', 'h'].map((name) => reading.useField(name, 'number', {}))).toEqual([undefined, undefined]);
    expect(reading.issues).toEqual([{ code: 'unknown_field', pointer: '', field: 'h' }]);
  });

  it('gives the literal a field of its type', () => {
    const fields: Fields = { f: { type: 'number', integer: true } };
    expect(parseCriteria({ '==': [f, 5] }, fields)).toMatchObject({ field: { name: 'f', integer: true } });
  });
});
