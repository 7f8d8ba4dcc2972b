import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  type AssignmentPolicy,
  assignAccount,
  compileModel,
  type Pin,
  parseModel,
  policies,
  type TerritoryModel,
} from '../../src/index.js';
import { tableOf } from '../support/tableOf.js';

interface Scenario {
  readonly id: string;
  readonly description: string;
  readonly source: string;
  readonly model: TerritoryModel;
  readonly account: Account;
  readonly pins?: readonly Pin[];
  readonly previous?: readonly string[];
  readonly expected: readonly string[];
}

const scenarios: readonly Scenario[] = ['scenarios', 'policies'].flatMap((name) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../cases/assignment/${name}.json`), 'utf8')),
);

/** The vendor's scenarios whose policy, as far as they have one, is that of the preset. */
function scenariosOf(vendor: string, preset: AssignmentPolicy): Scenario[] {
  const whole: Readonly<Record<string, unknown>> = { ...preset };
  return scenarios.filter(({ source, model }) => {
    const declared = Object.entries(model.policy ?? {});
    const isThePreset = declared.every(([key, value]) => JSON.stringify(whole[key]) === JSON.stringify(value));
    return source.endsWith(vendor) && isThePreset;
  });
}

const products = [
  ['zoho', 'Zoho'],
  ['salesforce', 'Salesforce'],
  ['serviceNow', 'ServiceNow'],
  ['netSuite', 'NetSuite'],
  ['oracle', 'Oracle'],
] as const;

describe.each(products)('policies.%s', (product, vendor) => {
  const preset = policies[product];

  it.each(scenariosOf(vendor, preset))('decides $id: $description', (scenario) => {
    const { model, account, pins, previous, expected } = scenario;
    const compiled = compileModel(parseModel({ ...model, policy: preset }));
    const { territories } = assignAccount(compiled, account, {
      pins,
      previous: previous && tableOf([[account.id, previous]]),
    });
    expect(territories.map(({ territoryId }) => territoryId)).toEqual(expected);
  });

  it('is part of a model that parses', () => {
    expect(parseModel({ id: 'm', territories: [], policy: preset }).policy).toEqual(preset);
  });
});

describe('the presets', () => {
  it('are run on these scenarios', () => {
    const ids = Object.fromEntries(
      products.map(([product, vendor]) => [product, scenariosOf(vendor, policies[product]).map(({ id }) => id)]),
    );
    expect(ids).toEqual({
      zoho: ['Z1', 'Z2', 'Z3', 'Z4', 'Z5', 'Z6', 'Z7', 'Z8', 'Z10, before', 'Z10, after', 'Z9', 'Z11', 'Z12'],
      salesforce: [
        ...['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10'],
        ...['S11, on the territory', 'S11, alone', 'S11, below'],
        ...['S14', 'S19', 'S21', 'S22', 'S23', 'S26', 'S27', 'S28', 'S30'],
      ],
      serviceNow: ['SN1', 'SN2', 'SN2 local', 'SN3 territory', 'SN3 model'],
      netSuite: ['N1', 'N2'],
      oracle: ['O2', 'O4', 'O5', 'O6', 'O7', 'O8', 'O9', 'O10', 'O12'],
    });
  });
});

describe('policies.salesforce', () => {
  it('puts the territory whose type has the largest priority first (S55)', () => {
    const model = {
      id: 'm',
      policy: policies.salesforce,
      types: [
        { id: 'geo', priority: 20 },
        { id: 'overlay', priority: 30 },
        { id: 'named', priority: 40 },
      ],
      territories: ['geo', 'overlay', 'named'].map((typeId) => ({
        id: typeId,
        typeId,
        parentId: null,
        criteria: true,
      })),
    };
    const { territories } = assignAccount(compileModel(parseModel(model)), { id: 'acme' });
    expect(territories.map(({ territoryId }) => territoryId)).toEqual(['named', 'overlay', 'geo']);
  });
});

describe('policies.oracle', () => {
  it('takes the smaller id of two equal ranks, with an issue, never a random one (O4)', () => {
    const territories = ['b', 'a'].map((id) => ({ id, parentId: null, rank: 1, criteria: true }));
    const compiled = compileModel(parseModel({ id: 'm', policy: policies.oracle, territories }));
    expect(assignAccount(compiled, { id: 'acme' })).toMatchObject({
      territories: [{ territoryId: 'a' }],
      issues: [{ code: 'tie_broken_by_id', kept: ['a'], dropped: ['b'] }],
    });
  });
});

describe('policies.netSuite', () => {
  it('takes the first in the order of the model, whatever its id', () => {
    const territories = ['b', 'a'].map((id) => ({ id, parentId: null, criteria: true }));
    const compiled = compileModel(parseModel({ id: 'm', policy: policies.netSuite, territories }));
    expect(assignAccount(compiled, { id: 'acme' })).toEqual({
      accountId: 'acme',
      territories: [{ territoryId: 'b', source: 'rule' }],
    });
  });
});
