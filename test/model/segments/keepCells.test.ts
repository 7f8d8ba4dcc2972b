import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignAccount, compileModel, type Dimension, territoriesFromSegments } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { dimensionLists, segmentedAccounts } from '../../support/segmentArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const country: Dimension = {
  kind: 'values',
  field: 'country',
  cells: [{ id: 'de', values: ['DE'] }],
  remainder: { id: 'abroad' },
};
const size: Dimension = {
  kind: 'bands',
  field: 'employees',
  cells: [{ id: 'large', from: 1000 }],
  remainder: { id: 'small' },
};
const dimensions = [country, size];

describe('territoriesFromSegments with `keep`', () => {
  it('has the leaves that are kept, what leads to them, and one territory for all others', () => {
    const keep = { cellIds: ['de/large'], remainder: { id: 'rest', name: 'The rest' } };
    const large = { '>=': [{ var: 'employees' }, 1000] };
    const german = { in: [{ var: 'country' }, ['DE']] };
    expect(territoriesFromSegments(deepFreeze({ dimensions, parentId: 'world', keep })).territories).toEqual([
      { id: 'de', parentId: 'world', criteria: german, localCriteria: false },
      { id: 'de/large', parentId: 'de', criteria: large },
      {
        id: 'rest',
        name: 'The rest',
        parentId: 'world',
        criteria: { '!': [{ or: [{ and: [german, { or: [large] }] }] }] },
      },
    ]);
  });

  it('has one territory for every account where nothing is kept', () => {
    const { territories } = territoriesFromSegments({ dimensions, keep: { cellIds: [], remainder: { id: 'rest' } } });
    expect(territories).toEqual([{ id: 'rest', parentId: null, criteria: true }]);
  });

  it('does not stop an account half-way, whatever branch the policy takes', () => {
    const keep = { cellIds: ['de/large', 'abroad/small'], remainder: { id: 'rest' } };
    for (const branch of ['deepest', 'all'] as const) {
      const compiled = compileModel({
        id: 'plan',
        policy: { branch },
        ...territoriesFromSegments({ dimensions, keep }),
      });
      const found = assignAccount(compiled, { id: 'acme', country: 'DE', employees: 7 }).territories;
      expect(found).toEqual([{ territoryId: 'rest', source: 'rule' }]);
    }
  });

  it('takes the first level under a territory of any id', () => {
    const keep = { cellIds: ['de/large'], remainder: { id: 'rest' } };
    expect(territoriesFromSegments({ dimensions, parentId: 'de', keep }).territories).toHaveLength(3);
  });

  it('refuses what is no leaf, leaves twice, and a remainder that is a segment', () => {
    const keep = { cellIds: ['de', 'de/huge', 'de/large', 'de/large', 'de/large/x'], remainder: { id: 'abroad' } };
    expect(
      thrownIssues(() => territoriesFromSegments({ dimensions, keep })).map(({ code, ...rest }) => {
        return `${code} ${'pointer' in rest ? rest.pointer : ''}`;
      }),
    ).toEqual([
      'wrong_type /keep/cellIds/0',
      'wrong_type /keep/cellIds/1',
      'duplicate_id /keep/cellIds/3',
      'wrong_type /keep/cellIds/4',
      'duplicate_id /keep/remainder/id',
    ]);
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (keep: unknown) => {
          return thrownIssues(() => Reflect.apply(territoriesFromSegments, undefined, [{ dimensions, keep }]));
        };
        call(hostileValue(recipe));
        call({ cellIds: [hostileValue(recipe)], remainder: { id: 'rest' } });
        call({ cellIds: ['de/large'], remainder: hostileValue(recipe) });
      }),
      { numRuns: 40 },
    );
  });

  it('property: an account stays where it was when its leaf is kept, and goes to the remainder otherwise', () => {
    fc.assert(
      fc.property(dimensionLists(), segmentedAccounts(), fc.integer({ min: 1, max: 5 }), (list, account, step) => {
        const all = territoriesFromSegments({ dimensions: list });
        const leaves = all.territories.map(({ id }) => id).filter((id) => id.split('/').length === list.length);
        const cellIds = leaves.filter((_, row) => row % step === 0);
        const kept = territoriesFromSegments({ dimensions: list, keep: { cellIds, remainder: { id: 'none' } } });
        const [before, after] = [all, kept].map((plan) => {
          return assignAccount(compileModel({ id: 'plan', ...plan }), account).territories.map(
            (each) => each.territoryId,
          );
        });
        expect(after).toEqual(cellIds.includes(before[0]) ? before : ['none']);
      }),
      { numRuns: 50 },
    );
  });
});
