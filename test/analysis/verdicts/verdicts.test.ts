import { describe, expect, it } from 'vitest';
import { covers, disjoint, equivalent, implies } from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const country = { var: 'country' };
const size = { var: 'size' };
const de = { '==': [country, 'DE'] };
const dach = { in: [country, ['DE', 'AT', 'CH']] };
const impossible = { '>': [{ '%': [size, 7] }, 9] };

describe('a verdict that holds', () => {
  it('has no witness', () => {
    expect(implies(de, dach)).toEqual({ holds: true });
    expect(disjoint(de, { '==': [country, 'AT'] })).toEqual({ holds: true });
    expect(equivalent({ '!': [de] }, { '!=': [country, 'DE'] })).toEqual({ holds: true });
    expect(covers(dach, [de, { in: [country, ['AT', 'CH', 'FR']] }])).toEqual({ holds: true });
  });
});

describe('a verdict that does not hold', () => {
  it('has a record that shows it', () => {
    expect(disjoint(de, dach)).toEqual({ holds: false, witness: { country: 'DE' } });
    expect(implies(dach, de)).toMatchObject({ holds: false, witness: { country: expect.stringMatching(/AT|CH/) } });
    expect(equivalent({ '>': [size, 1] }, { '!': [{ '<=': [size, 1] }] })).toEqual({ holds: false, witness: {} });
    expect(covers(dach, [de])).toMatchObject({ holds: false });
  });

  it('takes nothing for covered where there are no children', () => {
    expect(covers(de, [])).toEqual({ holds: false, witness: { country: 'DE' } });
  });
});

describe('a list of criteria', () => {
  it('is met where one of it is', () => {
    const list = [de, { '==': [country, 'AT'] }, { '==': [country, 'CH'] }];
    expect(equivalent(list, dach)).toEqual({ holds: true });
    expect(implies(list, dach)).toEqual({ holds: true });
    expect(disjoint([de], [{ '==': [country, 'FR'] }])).toEqual({ holds: true });
  });
});

describe('definitions of fields', () => {
  it('decide', () => {
    const fields = { country: { type: 'string', values: ['DE', 'AT', 'CH'], required: true } } as const;
    expect(equivalent(dach, true, { fields })).toEqual({ holds: true });
    expect(equivalent(dach, true)).toMatchObject({ holds: false });
  });

  it('tell of whole numbers and of case', () => {
    const whole = { size: { type: 'number', integer: true } } as const;
    expect(implies({ '>': [size, 1] }, { '>=': [size, 2] }, { fields: whole })).toEqual({ holds: true });
    const folded = { country: { type: 'string', ignoreCase: true } } as const;
    expect(equivalent(de, { '==': [country, 'de'] }, { fields: folded })).toEqual({ holds: true });
  });
});

describe('a verdict that is not known', () => {
  it('rests on a part that can only be evaluated', () => {
    expect(disjoint(impossible, de)).toEqual({ holds: 'unknown', reason: 'opaque' });
  });

  it('would take more than the budget', () => {
    expect(implies(dach, { and: [de, { '>': [size, 1] }] }, { budget: 1 })).toMatchObject({ holds: 'unknown' });
  });
});

it('refuses criteria and options that cannot be used', () => {
  expect(thrownIssues(() => equivalent({ nonsense: [] }, true))).toMatchObject([{ code: 'unknown_operator' }]);
  const children: [] = JSON.parse('"de"');
  expect(thrownIssues(() => covers(de, children))).toMatchObject([
    { code: 'wrong_type', pointer: '/children', expected: 'a list of criteria' },
  ]);
  expect(thrownIssues(() => equivalent(true, true, { budget: 0 }))).toMatchObject([{ pointer: '/budget' }]);
});
