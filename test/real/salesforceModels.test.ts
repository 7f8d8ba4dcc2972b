import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  assignAccount,
  assignOpportunity,
  compileModel,
  type JsonLogic,
  parseModel,
  policies,
  type Territory,
  type TerritoryModel,
} from '../../src/index.js';
import { describeWithShared } from '../support/shared.js';
import { assignAsDocumented, readTerritory2Model, type Territory2Model } from './territory2.js';

// How the files are written here: a rule that stands on its territory as inherited is `criteria`, another one
// `localCriteria`; a territory that has rules from above only is `localCriteria: true`; what is not active is left out;
// a field without a value meets no criterion, so the negative one asks for a value first.

const fields: TerritoryModel['fields'] = Object.fromEntries(
  ['Name', 'Site', 'Industry', 'SicDesc', 'BillingCity', 'BillingCountry', 'OwnerId'].map((name) => [
    name,
    { type: 'string' as const },
  ]),
);

function contains(name: string, part: string): JsonLogic {
  return { in: [part, { var: name }] };
}

function equal(name: string, value: string): JsonLogic {
  return { '==': [{ var: name }, value] };
}

function planOf(
  id: string,
  types: Readonly<Record<string, number>>,
  territories: readonly Territory[],
): TerritoryModel {
  return {
    id,
    fields,
    policy: policies.salesforce,
    types: Object.entries(types).map(([typeId, priority]) => ({ id: typeId, priority })),
    territories,
  };
}

const outdoors = planOf('SCW_Territory_Model', { Country: 1, State: 5, City: 10 }, [
  { id: 'USA', typeId: 'Country', parentId: null, criteria: { startsWith: [{ var: 'Name' }, 'Cabela'] } },
  { id: 'Texas', typeId: 'State', parentId: 'USA', localCriteria: true },
  { id: 'Austin', typeId: 'City', parentId: 'Texas', localCriteria: true },
]);

const africanTypes = { Territory_Type_1: 1, Territory_Type_2: 2 };

const african: readonly Territory[] = [
  { id: 'Angola', typeId: 'Territory_Type_1', parentId: null },
  { id: 'Sudan', typeId: 'Territory_Type_2', parentId: null },
  { id: 'Khartoum', typeId: 'Territory_Type_1', parentId: 'Sudan' },
  { id: 'Port_Sudan', typeId: 'Territory_Type_1', parentId: 'Sudan' },
  { id: 'El_Bathtub', typeId: 'Territory_Type_2', parentId: 'Port_Sudan' },
];

/** Its rules belong to no territory. */
const unruled = planOf('Territory_Model_1', africanTypes, african);

/** The one rule that a territory has is not active. */
const dormant = planOf('Territory_Model_2', africanTypes, african);

/** What the second one would be with its rule active. */
const awakened = planOf(
  'Territory_Model_2',
  africanTypes,
  african.map((territory) => {
    if (territory.id === 'Angola') return territory;
    return {
      ...territory,
      ...(territory.id === 'Sudan' ? { criteria: equal('Name', 'Monster') } : { localCriteria: true }),
    };
  }),
);

const eastern: JsonLogic = {
  or: [{ and: [contains('Name', 'East'), equal('BillingCountry', 'US')] }, { startsWith: [{ var: 'OwnerId' }, 'Bob'] }],
};

const typeId = 'Imported_Territory';

const migrated = planOf('Imported_Territory', { Imported_Territory: 1 }, [
  { id: 'AMER', typeId, parentId: null },
  { id: 'AMER_East', typeId, parentId: 'AMER' },
  {
    id: 'AMER_North',
    typeId,
    parentId: 'AMER',
    criteria: { or: [contains('Name', 'North'), equal('BillingCity', 'Winterfell')] },
  },
  { id: 'Chicago', typeId, parentId: 'AMER_North', localCriteria: true },
  { id: 'AMER_South', typeId, parentId: 'AMER' },
  {
    id: 'AMER_West',
    typeId,
    parentId: 'AMER',
    criteria: {
      and: [
        { or: [contains('Name', 'West'), contains('SicDesc', 'Surfing'), equal('Industry', 'Biotechnology')] },
        { or: [contains('Name', 'Southwest'), contains('Site', 'San Diego')] },
      ],
    },
  },
  { id: 'San_Diego', parentId: 'AMER_West', localCriteria: true },
  { id: 'EMEA', typeId, parentId: null },
  { id: 'EMEA_East', typeId, parentId: 'EMEA' },
  { id: 'EMEA_North', typeId, parentId: 'EMEA' },
  { id: 'EMEA_South', typeId, parentId: 'EMEA' },
  { id: 'EMEA_West', typeId, parentId: 'EMEA' },
  { id: 'London', typeId, parentId: 'EMEA_West', criteria: equal('BillingCity', 'London') },
  {
    id: 'London_For_Profit',
    typeId,
    parentId: 'London',
    localCriteria: { and: [{ '!=': [{ var: 'Industry' }, null] }, { '!': [contains('Industry', 'Not For Profit')] }] },
  },
  { id: 'London_Non_Profit', typeId, parentId: 'London', localCriteria: contains('Industry', 'Not For Profit') },
  { id: 'PARENT_EXAMPLE', typeId, parentId: null },
  { id: 'CHILD_EXAMPLE', typeId, parentId: 'PARENT_EXAMPLE' },
  // Its one rule does not exist.
  { id: 'RULE_EXAMPLE', typeId, parentId: null },
]);

/** What the last one would be with its eastern rule active. */
const completed = {
  ...migrated,
  territories: migrated.territories.map((territory) =>
    territory.id === 'AMER_East' ? { ...territory, criteria: eastern } : territory,
  ),
};

function territoriesOf(model: TerritoryModel, account: object): string[] {
  const { territories } = assignAccount(compileModel(parseModel(model)), { id: 'acme', ...account });
  return territories.map(({ territoryId }) => territoryId).sort();
}

describe('a real Salesforce model', () => {
  it.each<[string, TerritoryModel, object, readonly string[]]>([
    ['the lowest territory where all below inherit the rule', outdoors, { Name: "Cabela's Boise" }, ['Austin']],
    ['nothing where the inherited rule does not match', outdoors, { Name: "Bob's Bait, Cabela" }, []],
    ['nothing where the field of the rule has no value', outdoors, {}, []],
    ['nothing where rules belong to no territory', unruled, { Name: 'Territory One' }, []],
    ['nothing where the only rule is inactive', dormant, { Name: 'Monster' }, []],
    ['both children without rules of their own', awakened, { Name: 'Monster' }, ['El_Bathtub', 'Khartoum']],
    ['the lowest by one part of a filter with or', migrated, { BillingCity: 'Winterfell' }, ['Chicago']],
    ['the lowest by the other part of a filter with or', migrated, { Name: 'North Sails' }, ['Chicago']],
    ['nothing where one of two rules of a territory matches', migrated, { Name: 'West Wind' }, []],
    ['nothing where only the case of a letter is another', migrated, { Name: 'Southwest Airlines' }, []],
    [
      'the lowest by two rules on different fields',
      migrated,
      { Industry: 'Biotechnology', Site: 'San Diego, CA' },
      ['San_Diego'],
    ],
    ['the lowest by two rules on one field', migrated, { Name: 'West of Southwest' }, ['San_Diego']],
    ['the parent where no child matches', migrated, { BillingCity: 'London' }, ['London']],
    ['the child whose negative rule matches', migrated, london('Banking'), ['London_For_Profit']],
    ['the child whose positive rule matches', migrated, london('Not For Profit'), ['London_Non_Profit']],
    ['no child where its own rule matches but not the inherited one', migrated, { Industry: 'Not For Profit' }, []],
    ['the lowest of every branch', migrated, { ...london('Banking'), Name: 'North' }, ['Chicago', 'London_For_Profit']],
    ['nothing by an inactive rule', migrated, { Name: 'East', BillingCountry: 'US' }, []],
    [
      'the territory of the filter (1 AND 2) OR 3 for 1 and 2',
      completed,
      { Name: 'East', BillingCountry: 'US' },
      ['AMER_East'],
    ],
    [
      'the territory of the filter (1 AND 2) OR 3 for 3',
      completed,
      { Name: 'East', BillingCountry: 'DE', OwnerId: 'Bob 1' },
      ['AMER_East'],
    ],
    ['nothing by the filter (1 AND 2) OR 3 for 1 alone', completed, { Name: 'East', BillingCountry: 'DE' }, []],
  ])('gives %s', (_, model, account, expected) => {
    expect(territoriesOf(model, account)).toEqual(expected);
  });

  it('takes accounts without rules by hand', () => {
    const pins = [{ accountId: 'acme', effect: 'assign' as const, territoryId: 'Khartoum' }];
    expect(assignAccount(compileModel(parseModel(unruled)), { id: 'acme' }, { pins }).territories).toEqual([
      { territoryId: 'Khartoum', source: 'pin' },
    ]);
  });

  it('gives an opportunity the territory whose type has the largest priority', () => {
    const compiled = compileModel(parseModel(awakened));
    const account = assignAccount(compiled, { id: 'acme', Name: 'Monster' });
    expect(assignOpportunity(compiled, { id: 'o1' }, { account, from: 'typePriority' })).toEqual({
      opportunityId: 'o1',
      territoryId: 'El_Bathtub',
      reason: 'highest_type_priority',
    });
  });

  it('gives an opportunity nothing where the types of its territories are one', () => {
    const compiled = compileModel(parseModel(migrated));
    const account = assignAccount(compiled, { id: 'acme', ...london('Banking'), Name: 'North' });
    expect(assignOpportunity(compiled, { id: 'o1' }, { account, from: 'typePriority' })).toMatchObject({
      territoryId: null,
      reason: 'tied_type_priority',
    });
  });
});

describeWithShared('the files of Salesforce models', () => {
  const models: readonly [string, TerritoryModel, Territory2Model][] = [
    ['SCW', outdoors, readTerritory2Model('sfcli', 'territory2Models', 'SCW_Territory_Model')],
    ...[unruled, dormant].map((model): [string, TerritoryModel, Territory2Model] => {
      const files = readTerritory2Model('tmtoolkit-export', 'unpackaged', 'territory2Models', model.id);
      return [model.id, model, files];
    }),
    ['migrated', migrated, readTerritory2Model('tmtoolkit-transform', 'territory2Models', 'Imported_Territory')],
  ];

  it.each(models)('have the tree and the types that are written here: %s', (_, model, files) => {
    const inFiles = files.territories.map(({ id, parentId, typeId: type }) => ({ id, parentId, typeId: type }));
    const here = model.territories.map(({ id, parentId, typeId: type }) => ({ id, parentId, typeId: type }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(inFiles.sort(byId)).toEqual(here.sort(byId));
  });

  it.each(models)('property: decide as is documented: %s', (_, model, files) => {
    const compiled = compileModel(parseModel(model));
    fc.assert(
      fc.property(salesforceAccounts, (account) => {
        const { territories } = assignAccount(compiled, account);
        expect(territories.map(({ territoryId }) => territoryId).sort()).toEqual(assignAsDocumented(files, account));
      }),
      { numRuns: 300 },
    );
  });
});

function london(industry: string): object {
  return { BillingCity: 'London', Industry: industry };
}

/** Accounts with the values of the rules, with others, and with none. */
const salesforceAccounts: fc.Arbitrary<Account> = fc
  .record(
    {
      Name: fc.constantFrom(
        "Cabela's",
        'Monster',
        'Territory One',
        'North East',
        'Southwest',
        'West',
        'West Southwest',
      ),
      Site: fc.constantFrom('San Diego', 'Head office in San Diego', 'Berlin'),
      Industry: fc.constantFrom('Biotechnology', 'Banking', 'Not For Profit', 'Not For Profit Organization'),
      SicDesc: fc.constantFrom('Surfing', 'Surfing schools', 'Schools'),
      BillingCity: fc.constantFrom('London', 'Winterfell', 'Paris'),
      BillingCountry: fc.constantFrom('US', 'DE'),
      OwnerId: fc.constantFrom('Bob 1', 'Alice'),
    },
    { requiredKeys: [] },
  )
  .map((values) => ({ id: 'acme', ...values }));
