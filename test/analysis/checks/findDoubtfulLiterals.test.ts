import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields, JsonLogic } from '../../../src/index.js';
import { findingsOf, planOf } from '../findingsOf.js';

const country = { var: 'country' };
const size = { var: 'size' };
const tags = { var: 'tags' };
const zip = { var: 'zip' };
const values = ['DE', 'AT'];

function find(criteria: JsonLogic, fields: Fields) {
  return findingsOf(['unreachable_value', 'mixed_types'], planOf([['a', null, { criteria }]], { fields }));
}

describe('a value that cannot be reached', () => {
  const declared: Fields = { country: { type: 'string', values } };

  it('is a literal outside the declared ones', () => {
    expect(find({ in: [country, ['DE', 'Austria']] }, declared)).toEqual([
      {
        code: 'unreachable_value',
        severity: 'warning',
        territoryIds: ['a'],
        scope: null,
        certainty: 'proved',
        member: 'criteria',
        field: 'country',
        value: 'Austria',
      },
    ]);
    expect(find({ '!=': [country, 'FR'] }, declared)).toMatchObject([{ value: 'FR' }]);
  });

  it('is none of another case where case is ignored', () => {
    expect(find({ '==': [country, 'de'] }, declared)).toHaveLength(1);
    expect(find({ '==': [country, 'de'] }, { country: { type: 'string', values, ignoreCase: true } })).toEqual([]);
  });

  it('is no beginning, no bound and no literal of a field without declared values', () => {
    expect(find({ and: [{ startsWith: [country, 'X'] }, { '<': [country, 'X'] }] }, declared)).toEqual([]);
    expect(find({ '==': [country, 'FR'] }, { country: { type: 'string' } })).toEqual([]);
  });

  it('is an element that no list has', () => {
    const fields: Fields = { tags: { type: 'string[]', values } };
    expect(find({ in: ['FR', tags] }, fields)).toMatchObject([{ field: 'tags', value: 'FR' }]);
    expect(find({ some: [tags, { in: [{ var: '' }, ['CH', 'AT']] }] }, fields)).toMatchObject([{ value: 'CH' }]);
    expect(find({ all: [tags, { '==': [{ var: '' }, 'CH'] }] }, fields)).toMatchObject([{ value: 'CH' }]);
    expect(find({ none: [tags, { '==': [{ var: '' }, 'CH'] }] }, fields)).toMatchObject([{ value: 'CH' }]);
  });

  it('is no part of a text, and nothing where elements are not compared', () => {
    expect(find({ in: ['X', country] }, declared)).toEqual([]);
    expect(find({ some: [tags, true] }, { tags: { type: 'string[]', values } })).toEqual([]);
  });

  it('is no element that a list may have, and no number of a list of numbers', () => {
    const fields: Fields = { tags: { type: 'string[]', values } };
    expect(find({ in: ['DE', tags] }, fields)).toEqual([]);
    expect(
      find({ and: [{ '!!': [tags] }, { '==': [country, 'X'] }] }, { ...fields, country: { type: 'string' } }),
    ).toEqual([]);
  });

  it('is a fraction where numbers are whole', () => {
    expect(find({ in: [size, [1, 1.5]] }, { size: { type: 'number', integer: true } })).toMatchObject([{ value: 1.5 }]);
    expect(find({ in: [size, [1, 1.5]] }, { size: { type: 'number' } })).toEqual([]);
  });
});

describe('mixed types', () => {
  const fields: Fields = { zip: { type: 'string' }, country: { type: 'string' } };

  it.each<[string, JsonLogic, [string, string]]>([
    ['a bound', { '<': [zip, '1000'] }, ['1000', '9']],
    ['a bound of one digit', { '>=': [zip, '5'] }, ['10', '5']],
    ['a bound with zeros before it', { '<': [zip, '00501'] }, ['00501', '9']],
    ['a small bound with a zero before it', { '<': [zip, '07'] }, ['10', '9']],
    ['a nine with a zero before it', { '<': [zip, '09'] }, ['10', '9']],
    ['nothing but zeros', { '<': [zip, '00'] }, ['10', '9']],
    ['an end', { '<=': ['94000', zip, '95000'] }, ['100000', '94000']],
  ])('are texts that read as numbers but are ordered as texts: %s', (_, criteria, sample) => {
    const [first, second] = sample;
    expect(first < second && Number(first) > Number(second)).toBe(true);
    expect(find(criteria, fields)).toEqual([
      {
        code: 'mixed_types',
        severity: 'warning',
        territoryIds: ['a'],
        scope: null,
        certainty: 'proved',
        member: 'criteria',
        field: 'zip',
        sample,
      },
    ]);
  });

  it('are such texts among the elements of a list, too', () => {
    const criteria = { some: [{ var: 'tags' }, { '<': [{ var: '' }, '1000'] }] };
    expect(find(criteria, { tags: { type: 'string[]' } })).toMatchObject([
      { code: 'mixed_types', field: 'tags', sample: ['1000', '9'] },
    ]);
  });

  it('property: show two numbers in the wrong order, whatever the bound', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,6}$/), (bound) => {
        const [found] = find({ '<': [zip, bound] }, fields);
        const [first, second] = found.code === 'mixed_types' ? found.sample : ['', ''];
        expect([first < second, Number(first) > Number(second)]).toStrictEqual([true, true]);
      }),
    );
  });

  it.each(['A1', '1A', '1-2', '', ' 1'])('are no texts that read as a number in part: %j', (bound) => {
    expect(find({ '<': [zip, bound] }, fields)).toEqual([]);
  });

  it('are no texts that are compared for equality, and none that read as words', () => {
    expect(find({ and: [{ '==': [zip, '94107'] }, { '<': [country, 'F'] }] }, fields)).toEqual([]);
  });
});
