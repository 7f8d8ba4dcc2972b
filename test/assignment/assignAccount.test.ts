import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignAccount, compileModel, parseModel } from '../../src/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { accounts, asOfDays, models } from '../support/modelArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';

const compiled = compileModel(
  parseModel({
    id: 'm',
    fields: { country: { type: 'string' }, employees: { type: 'number' } },
    territories: [
      { id: 'emea', parentId: null, criteria: { in: [{ var: 'country' }, ['DE', 'FR']] } },
      { id: 'de', parentId: 'emea', criteria: { '==': [{ var: 'country' }, 'DE'] }, from: '2026-01-01' },
      { id: 'large', parentId: null, criteria: { '>=': [{ var: 'employees' }, 200] } },
    ],
  }),
);

describe('assignAccount', () => {
  it('gives the deepest territory of each branch, in order of id, with its source', () => {
    expect(assignAccount(compiled, { id: 'acme', country: 'DE', employees: 500 })).toEqual({
      accountId: 'acme',
      territories: [
        { territoryId: 'de', source: 'rule' },
        { territoryId: 'large', source: 'rule' },
      ],
    });
  });

  it('gives no territory where nothing is met, without an issue', () => {
    expect(assignAccount(compiled, { id: 'acme' })).toEqual({ accountId: 'acme', territories: [] });
  });

  it('considers only what is open on the day', () => {
    const { territories } = assignAccount(compiled, { id: 'acme', country: 'DE' }, { asOf: '2025-12-31' });
    expect(territories).toEqual([{ territoryId: 'emea', source: 'rule' }]);
  });

  it('refuses a day that the calendar does not have', () => {
    const assign = () => assignAccount(compiled, { id: 'acme' }, { asOf: '2026-02-30' });
    expect(thrownIssues(assign)).toMatchObject([{ code: 'invalid_date', received: '2026-02-30' }]);
  });

  it('does not take a value from the prototype of an account', () => {
    const account = Object.assign(Object.create({ country: 'DE' }), { id: 'acme' });
    expect(assignAccount(compiled, account).territories).toEqual([]);
  });

  it('counts a mistyped value as absent', () => {
    expect(assignAccount(compiled, { id: 'acme', employees: '500' }).territories).toEqual([]);
  });

  it('gives no territory and an issue for an input that is no account', () => {
    expect(assignAccount(compiled, { id: '', country: 'DE' })).toMatchObject({
      accountId: '',
      territories: [],
      issues: [{ code: 'refused_account', row: 0 }],
    });
  });

  it('gives no territory and an issue for an account whose members throw', () => {
    const account = {
      id: 'acme',
      get country(): string {
        throw new Error('gone');
      },
    };
    expect(assignAccount(compiled, account)).toMatchObject({
      territories: [],
      issues: [{ code: 'refused_account', row: 0 }],
    });
  });

  it('counts criteria that cannot be evaluated as not met, with an issue', () => {
    const opaque = compileModel(
      parseModel({
        id: 'm',
        fields: { size: { type: 'any' } },
        territories: [
          { id: 'all', parentId: null, criteria: true },
          { id: 'large', parentId: 'all', criteria: { '>': [{ '-': [{ var: 'size' }, 1] }, 100] } },
        ],
      }),
    );
    expect(assignAccount(opaque, { id: 'acme', size: { toString: 1, valueOf: 1 } })).toMatchObject({
      territories: [{ territoryId: 'all', source: 'rule' }],
      issues: [{ code: 'evaluation_failed', row: 0, accountId: 'acme', territoryId: 'large' }],
    });
  });

  it('property: assigning again gives the same', () => {
    fc.assert(
      fc.property(models(), accounts(), accounts(), asOfDays(), (input, account, other, options) => {
        const model = compileModel(parseModel(input));
        const before = assignAccount(model, account, options);
        assignAccount(model, other, options);
        expect(assignAccount(model, account, options)).toEqual(before);
      }),
    );
  });

  it('property: the model and the account stay as they are', () => {
    fc.assert(
      fc.property(models(), accounts(), asOfDays(), (input, account, options) => {
        const model = compileModel(deepFreeze(parseModel(deepFreeze(input))));
        expect(() => assignAccount(model, Object.freeze(account), Object.freeze(options))).not.toThrow();
      }),
    );
  });
});
