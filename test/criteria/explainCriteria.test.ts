import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CriteriaExplanation,
  compileCriteria,
  describeCriteria,
  explainCriteria,
  type Fields,
  type JsonLogic,
  parseCriteria,
} from '../../src/index.js';
import { fieldsAndCriteria, hostileRecordFor } from '../support/criteriaArbitraries.js';

const fields: Fields = {
  country: { type: 'string' },
  employees: { type: 'number' },
  tags: { type: 'string[]' },
  'address.city': { type: 'string' },
};
const isUs = { '==': [{ var: 'country' }, 'US'] };
const isLarge = { '>=': [{ var: 'employees' }, 200] };

describe('explainCriteria', () => {
  it('gives a test with the value that it found', () => {
    expect(explain(isLarge, { employees: 150 })).toEqual({
      kind: 'compare',
      holds: false,
      text: 'employees is at least 200',
      found: [{ field: 'employees', value: 150, state: 'present' }],
    });
  });

  it.each([
    ['present', 'US', 'present'],
    ['present though empty', '', 'present'],
    ['absent where it is null', null, 'absent'],
    ['absent where it is undefined', undefined, 'absent'],
    ['mistyped', 5, 'mistyped'],
    ['mistyped where it is a list', ['US'], 'mistyped'],
  ])('calls a value %s', (_title, value, state) => {
    expect(explain(isUs, { country: value }).found).toEqual([{ field: 'country', value, state }]);
  });

  it('calls a value absent where there is none', () => {
    expect(explain(isUs, {}).found).toEqual([{ field: 'country', value: undefined, state: 'absent' }]);
  });

  it('calls a number mistyped that is not finite', () => {
    expect(explain(isLarge, { employees: Number.NaN }).found).toMatchObject([{ state: 'mistyped' }]);
  });

  it('gives a value exactly as it is in the record', () => {
    const tags = ['a', 1];
    expect(explain({ in: ['a', { var: 'tags' }] }, { tags }).found?.[0]?.value).toBe(tags);
  });

  it('finds a nested value by its dotted name', () => {
    expect(explain({ startsWith: [{ var: 'address.city' }, 'B'] }, { address: { city: 'Bonn' } })).toMatchObject({
      holds: true,
      found: [{ field: 'address.city', value: 'Bonn', state: 'present' }],
    });
  });

  it('judges every part of a group, also past the one that decides', () => {
    expect(explain({ or: [isUs, isLarge, isLarge] }, { country: 'US', employees: 5 })).toMatchObject({
      kind: 'or',
      holds: true,
      items: [{ holds: true }, { holds: false }, { holds: false }],
    });
  });

  it('puts what is negated below the negation', () => {
    expect(explain({ '!': [isUs] }, {})).toMatchObject({
      kind: 'not',
      holds: true,
      items: [{ kind: 'equals', holds: false }],
    });
  });

  it('judges the parts of xor', () => {
    expect(explain({ xor: [isUs, isLarge] }, { country: 'US', employees: 300 })).toMatchObject({
      kind: 'xor',
      holds: false,
      items: [{ holds: true }, { holds: true }],
    });
  });

  it('judges the condition and both branches of if', () => {
    expect(explain({ if: [isUs, isLarge, true] }, { country: 'US', employees: 5 })).toMatchObject({
      kind: 'if',
      holds: false,
      items: [{ holds: true }, { holds: false }, { holds: true }],
    });
  });

  it('gives a constant without values', () => {
    expect(explain(true, {})).toEqual({ kind: 'constant', holds: true, text: 'always' });
  });

  it('gives each field of missing with its value', () => {
    expect(explain({ missing: ['country', 'employees'] }, { country: '' })).toMatchObject({
      kind: 'missing',
      holds: true,
      found: [
        { field: 'country', value: '', state: 'present' },
        { field: 'employees', state: 'absent' },
      ],
    });
  });

  it('gives a list test with the list', () => {
    const explanation = explain({ some: [{ var: 'tags' }, { '==': [{ var: '' }, 'vip'] }] }, { tags: ['new'] });
    expect(explanation).toMatchObject({ kind: 'some', holds: false, found: [{ field: 'tags', value: ['new'] }] });
  });

  it('gives an opaque part with what it reads', () => {
    const explanation = explain({ '>': [{ '+': [{ var: 'employees' }, 1] }, 5] }, { employees: 5 });
    expect(explanation).toMatchObject({ kind: 'opaque', holds: true, found: [{ field: 'employees', value: 5 }] });
  });

  it('says why an opaque part could not be evaluated', () => {
    const criteria = parseCriteria({ in: ['x', { merge: [{ var: 'f' }] }] }, { f: { type: 'any' } });
    const deep = JSON.parse('['.repeat(100) + ']'.repeat(100));
    expect(explainCriteria(criteria, { f: deep })).toMatchObject({ holds: false, failure: expect.any(String) });
  });

  it.each([undefined, null, 'text', 5, [], () => true])('explains a record that is %j', (record) => {
    expect(explain(isUs, record)).toMatchObject({ holds: false, found: [{ state: 'absent' }] });
  });

  it('property: every part holds as it does on its own', () => {
    const sample = fieldsAndCriteria().chain((each) =>
      hostileRecordFor(each.fields).map((record) => ({ ...each, record })),
    );
    fc.assert(
      fc.property(sample, ({ fields, criteria, record }) => {
        const explanation = explainCriteria(parseCriteria(criteria, fields), record);
        expect(explanation.holds).toBe(compileCriteria(criteria, fields)(record));
        expect(partsOf(explanation).map(holdsByItems)).toEqual(partsOf(explanation).map((part) => part.holds));
      }),
    );
  });

  it('property: every part has its description', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), ({ fields, criteria }) => {
        const parsed = parseCriteria(criteria, fields);
        expect(explainCriteria(parsed, {}).text).toBe(describeCriteria(parsed));
      }),
    );
  });
});

function explain(criteria: JsonLogic, record: unknown): CriteriaExplanation {
  return explainCriteria(parseCriteria(criteria, fields), record);
}

function partsOf(explanation: CriteriaExplanation): CriteriaExplanation[] {
  return [explanation, ...(explanation.items ?? []).flatMap(partsOf)];
}

/** Whether a part holds, going by the parts inside. */
function holdsByItems({ kind, holds, items }: CriteriaExplanation): boolean {
  const outcomes = items?.map((item) => item.holds);
  if (outcomes === undefined) return holds;
  switch (kind) {
    case 'and':
      return outcomes.every(Boolean);
    case 'or':
      return outcomes.some(Boolean);
    case 'if':
      return outcomes[0] ? outcomes[1] === true : outcomes[2] === true;
    case 'xor':
      return outcomes.filter(Boolean).length % 2 === 1;
    default:
      return !outcomes.some(Boolean);
  }
}
