import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectTests } from '../../src/criteria/collectTests.js';
import { compilePredicate } from '../../src/criteria/compilePredicate.js';
import { type Account, type Criteria, checkAccounts, compileModel, type TerritoryModel } from '../../src/index.js';
import { modelCriteria } from '../../src/testing/boundary/modelCriteria.js';
import { arbitraryModel, boundaryAccounts } from '../../src/testing/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { accounts as anyAccounts, models } from '../support/modelArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';
import { findBrokenPromises } from './findBrokenPromises.js';

const size = { var: 'employees' };
const plan: TerritoryModel = {
  id: 'plan',
  fields: { country: { type: 'string' }, employees: { type: 'number', integer: true, required: true } },
  territories: [
    { id: 'dach', parentId: null, criteria: { in: [{ var: 'country' }, ['DE', 'AT']] } },
    { id: 'large', parentId: 'dach', criteria: { '>=': [size, 1000] } },
  ],
};

describe('the boundary accounts', () => {
  it('are one for each class of each field, then pairs of classes for each territory about an account of it', () => {
    const { accounts, leftOut } = boundaryAccounts(plan);
    expect(accounts.map(({ country, employees }) => [country, employees])).toEqual([
      [undefined, 1000],
      ['DE', 1000],
      ['other', 1000],
      [undefined, 999],
      ['DE', 999],
      ['other', 999],
    ]);
    expect(leftOut).toBe(0);
  });

  it('have ids of their own, but those that criteria ask for', () => {
    const named: TerritoryModel = {
      id: 'plan',
      territories: [{ id: 'named', parentId: null, criteria: { in: [{ var: 'id' }, ['siemens', 'lvmh']] } }],
    };
    const { accounts } = boundaryAccounts(named);
    expect(accounts.map(({ id }) => id)).toEqual(['boundary-1', 'siemens', 'other']);
  });

  it('put nested fields into objects', () => {
    const nested: TerritoryModel = {
      id: 'plan',
      territories: [{ id: 'a', parentId: null, criteria: { '==': [{ var: 'billing.city' }, 'Ulm'] } }],
    };
    expect(boundaryAccounts(nested).accounts).toContainEqual({ id: 'boundary-2', billing: { city: 'Ulm' } });
  });

  it('are at most as many as the limit says, and say how many combinations are left out', () => {
    const { accounts, leftOut } = boundaryAccounts(plan, { limit: 2 });
    expect(accounts).toEqual(boundaryAccounts(plan).accounts.slice(0, 2));
    expect(leftOut).toBeGreaterThanOrEqual(4);
  });

  it('refuse a limit that is none', () => {
    expect(thrownIssues(() => boundaryAccounts(plan, { limit: 0 }))).toMatchObject([{ code: 'wrong_type' }]);
  });

  it('are one account for a plan without territories', () => {
    expect(boundaryAccounts({ id: 'plan', territories: [] }).accounts).toEqual([{ id: 'boundary-1' }]);
  });

  it('try the literals of parts that can only be evaluated', () => {
    const opaque: TerritoryModel = {
      id: 'plan',
      fields: { employees: { type: 'number' } },
      territories: [{ id: 'a', parentId: null, criteria: { '>': [{ '+': [size, 1] }, 50] } }],
    };
    const values = boundaryAccounts(opaque).accounts.map(({ employees }) => employees);
    expect(values).toEqual(expect.arrayContaining([undefined, 50, 51]));
  });

  it('find texts that have several parts', () => {
    const name = { var: 'name' };
    const parts = {
      some: [{ var: 'names' }, { and: ['ab', 'bc', 'cd'].map((part) => ({ in: [part, { var: '' }] })) }],
    };
    const model: TerritoryModel = {
      id: 'plan',
      fields: { names: { type: 'string[]' }, name: { type: 'string' } },
      territories: [{ id: 'a', parentId: null, criteria: { or: [parts, { endsWith: [name, 'gmbh'] }] } }],
    };
    expectBothSides(model, []);
  });

  it('property: each test has both outcomes among them, wherever some account at hand has', () => {
    fc.assert(
      fc.property(fc.oneof(models(), arbitraryModel()), fc.array(anyAccounts(), { maxLength: 30 }), expectBothSides),
      { numRuns: 100 },
    );
  });

  it('property: every pair of classes is there of two fields that a territory tests', () => {
    fc.assert(
      fc.property(arbitraryModel({ territories: 4, opaque: false }), (model) => {
        const { accounts, leftOut } = boundaryAccounts(model);
        fc.pre(leftOut === 0);
        const compiled = compileModel(model);
        for (const { criteria } of compiled.territories) {
          const fields = [...collectTests(criteria === undefined ? [] : [criteria]).values()];
          for (const one of fields)
            for (const other of fields) {
              if (one === other) continue;
              const [a, b, both] = [[one], [other], [one, other]].map((list) => signatures(list, accounts).size);
              expect(both).toBe(a * b);
            }
        }
      }),
    );
  });

  it('property: keep what the model promises of its fields', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const { accounts } = boundaryAccounts(model, { limit: 500 });
        expect(checkAccounts(compileModel(model), accounts).filter(({ code }) => code !== 'mistyped_value')).toEqual(
          [],
        );
      }),
    );
  });

  it('property: are the same every time, without a change of the model', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const [one, other] = [model, deepFreeze(model)].map((each) => boundaryAccounts(each, { limit: 200 }));
        expect(one).toEqual(other);
      }),
      { numRuns: 50 },
    );
  });
});

/** The combinations of outcomes that the tests of some fields have for accounts. */
function signatures(fields: readonly { tests: readonly Criteria[] }[], accounts: readonly Account[]): Set<string> {
  const predicates = fields.flatMap(({ tests }) => tests).map((test) => compilePredicate(test));
  return new Set(accounts.map((account) => predicates.map((holds) => Number(holds(account))).join('')));
}

function expectBothSides(model: TerritoryModel, others: readonly Account[]): void {
  const { accounts, leftOut } = boundaryAccounts(model);
  if (leftOut > 0) return;
  const compiled = compileModel(model);
  const promising = others.filter((account) => findBrokenPromises(compiled, account).length === 0);
  const tests = [...collectTests(modelCriteria(compiled)).values()].flatMap((field) => field.tests);
  for (const test of tests) {
    const holds = compilePredicate(test);
    for (const outcome of [true, false])
      if (promising.some((account) => holds(account) === outcome))
        expect(accounts.some((account) => holds(account) === outcome)).toBe(true);
  }
}
