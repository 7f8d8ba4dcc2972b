import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectTests } from '../../src/criteria/collectTests.js';
import { compilePredicate } from '../../src/criteria/compilePredicate.js';
import {
  analyzeModel,
  applyChange,
  assignAccounts,
  checkAccounts,
  compileModel,
  countByTerritory,
  parseModel,
  type TerritoryModel,
} from '../../src/index.js';
import { modelCriteria } from '../../src/testing/boundary/modelCriteria.js';
import { arbitraryAccount, arbitraryChange, arbitraryModel } from '../../src/testing/index.js';
import { findBrokenPromises } from './findBrokenPromises.js';

const plan: TerritoryModel = {
  id: 'plan',
  fields: {
    country: { type: 'string', required: true },
    employees: { type: 'number', integer: true },
    industry: { type: 'string', values: ['bank', 'shop'] },
    tags: { type: 'string[]' },
  },
  territories: [
    { id: 'dach', parentId: null, criteria: { in: [{ var: 'country' }, ['DE', 'AT', 'CH']] } },
    { id: 'de', parentId: 'dach', criteria: { '==': [{ var: 'country' }, 'DE'] } },
    { id: 'large', parentId: 'de', criteria: { '>=': [{ var: 'employees' }, 1000] } },
    { id: 'banks', parentId: 'large', criteria: { '==': [{ var: 'industry' }, 'bank'] } },
    { id: 'partners', parentId: 'banks', criteria: { in: ['partner', { var: 'tags' }] } },
  ],
};

describe('arbitrary models', () => {
  it('property: are plain JSON that parses', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
      }),
      { numRuns: 200 },
    );
  });

  it('have at most as many territories as asked for, and the fields that are given', () => {
    const { fields } = plan;
    fc.assert(
      fc.property(arbitraryModel({ territories: 3, fields }), (model) => {
        expect(model.territories.length).toBeLessThanOrEqual(3);
        expect(model.fields).toBe(fields);
      }),
    );
  });

  it('have no part that can only be evaluated, when none is wanted', () => {
    const hasOpaque = (model: TerritoryModel) => analyzeModel(model, { checks: ['opaque'] }).length > 0;
    const [without, withSome] = [false, true].map((opaque) => draw(arbitraryModel({ opaque }), 50).filter(hasOpaque));
    expect(without).toEqual([]);
    expect(withSome.length).toBeGreaterThan(5);
  });

  it('assign accounts to territories of which some lie deep', () => {
    const depths = draw(arbitraryModel(), 80).flatMap((model) => {
      const compiled = compileModel(model);
      const counts = countByTerritory(assignAccounts(compiled, draw(arbitraryAccount(model), 20)));
      return [...counts].flatMap(([id, count]) =>
        count > 0 ? compiled.index.depthOf[compiled.index.positionById.get(id) ?? 0] : [],
      );
    });
    for (const depth of [0, 1, 2]) expect(depths.filter((each) => each === depth).length).toBeGreaterThan(8);
  });
});

describe('arbitrary accounts', () => {
  it('meet each test often, and fail it often', () => {
    const accounts = draw(arbitraryAccount(plan), 1000);
    const tests = [...collectTests(modelCriteria(compileModel(plan))).values()].flatMap((field) => field.tests);
    for (const test of tests) {
      const share = accounts.filter((account) => compilePredicate(test)(account)).length / accounts.length;
      expect(share).toBeGreaterThan(0.1);
      expect(share).toBeLessThan(0.9);
    }
  });

  it('reach every territory', () => {
    const counts = countByTerritory(assignAccounts(compileModel(plan), draw(arbitraryAccount(plan), 1000)));
    for (const { id } of plan.territories) expect(counts.get(id)).toBeGreaterThan(10);
  });

  it('have absent and mistyped values where the model promises nothing', () => {
    const accounts = draw(arbitraryAccount(plan), 1000);
    const codes = checkAccounts(compileModel(plan), accounts).map(({ code }) => code);
    expect(codes.filter((code) => code === 'mistyped_value').length).toBeGreaterThan(50);
    expect(new Set(codes)).toEqual(new Set(['mistyped_value', 'duplicate_account']));
    expect(accounts.filter(({ employees }) => employees === undefined).length).toBeGreaterThan(50);
  });

  it('property: keep what any model promises', () => {
    fc.assert(
      fc.property(
        arbitraryModel().chain((model) => fc.tuple(fc.constant(model), arbitraryAccount(model))),
        ([model, account]) => {
          expect(findBrokenPromises(compileModel(model), account)).toEqual([]);
        },
      ),
    );
  });
});

describe('arbitrary changes', () => {
  it('property: are accepted', () => {
    fc.assert(
      fc.property(
        arbitraryModel().chain((model) => fc.tuple(fc.constant(model), arbitraryChange(model))),
        ([model, change]) => {
          expect(() => applyChange(model, change)).not.toThrow();
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are of every kind', () => {
    const us = { id: 'us', parentId: null, criteria: { '==': [{ var: 'country' }, 'US'] } };
    const types = [{ id: 'region', priority: 1 }];
    const wide = { ...plan, types, territories: [...plan.territories, us] };
    const ops = new Set(draw(arbitraryChange(wide), 600).map(({ op }) => op));
    expect([...ops].sort()).toEqual(
      ['add', 'batch', 'clone', 'merge', 'move', 'order', 'remove', 'rename', 'setField', 'setType', 'split'].concat([
        'unsetType',
        'update',
        'updateModel',
      ]),
    );
  });

  it('remove a field that nothing uses', () => {
    const unused = { id: 'plan', fields: { country: { type: 'string' as const } }, territories: [] };
    expect(draw(arbitraryChange(unused), 300)).toContainEqual({ op: 'unsetField', name: 'country' });
  });

  it('are clones alone for an archived model', () => {
    const ops = draw(arbitraryChange({ ...plan, state: 'archived' }), 50).map(({ op }) => op);
    expect(new Set(ops)).toEqual(new Set(['clone']));
  });
});

function draw<T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] {
  return fc.sample(arbitrary, { seed: 3, numRuns });
}
