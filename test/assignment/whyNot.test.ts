import { describe, expect, it } from 'vitest';
import {
  type Account,
  type CompiledModel,
  compileModel,
  type Fields,
  type JsonLogic,
  type Pin,
  parseModel,
  type Remedy,
  type WhyNotOptions,
  whyNot,
} from '../../src/index.js';
import { tableOf } from '../support/tableOf.js';
import { thrownIssues } from '../support/thrownIssues.js';

const fields: Fields = {
  country: { type: 'string', values: ['DE', 'FR', 'US'] },
  employees: { type: 'number', integer: true },
  stage: { type: 'string', values: ['lost', 'won'] },
};

const compiled = compileModel(
  parseModel({
    id: 'm',
    fields,
    territories: [
      { id: 'world', parentId: null },
      { id: 'emea', parentId: 'world', criteria: { in: [{ var: 'country' }, ['DE', 'FR']] } },
      { id: 'de', parentId: 'emea', criteria: { '==': [{ var: 'country' }, 'DE'] } },
      { id: 'de-large', parentId: 'de', criteria: { '>=': [{ var: 'employees' }, 1_000] } },
      { id: 'de-large-won', parentId: 'de-large', criteria: { '==': [{ var: 'stage' }, 'won'] } },
      { id: 'old', parentId: 'emea', active: false, criteria: true },
      { id: 'old-south', parentId: 'old', criteria: true },
      { id: 'next', parentId: 'world', from: '2027-01-01', criteria: true },
    ],
  }),
);

const french: Account = { id: 'renault', country: 'FR' };

/** What would bring an account into the one territory with these criteria. */
function remedyFor(criteria: JsonLogic, account: object, declared?: Fields): Remedy {
  const territories = [{ id: 't', parentId: null, criteria }];
  const model = compileModel(parseModel({ id: 'm', territories, ...(declared && { fields: declared }) }));
  return whyNot(model, { id: 'acme', ...account }, 't').remedy;
}

function proposing(...changes: { field: string; from: unknown; to: unknown }[]): Remedy {
  return { kind: 'changes', proposals: [changes] };
}

function equal(name: string, value: string): JsonLogic {
  return { '==': [{ var: name }, value] };
}

describe('whyNot', () => {
  it('gives the account, the territory and the outcomes on the path, from the root down', () => {
    const { accountId, territoryId, path } = whyNot(compiled, french, 'de-large');
    expect({ accountId, territoryId }).toEqual({ accountId: 'renault', territoryId: 'de-large' });
    expect(path).toMatchObject([
      { territoryId: 'world', outcome: 'no_criteria' },
      { territoryId: 'emea', outcome: 'assigned' },
      { territoryId: 'de', outcome: 'criteria_failed', failed: [{ text: 'country is DE' }] },
      { territoryId: 'de-large', outcome: 'parent_failed', blockedBy: 'de' },
    ]);
  });

  it('refuses a territory that the model does not have', () => {
    expect(thrownIssues(() => whyNot(compiled, french, 'mars'))).toEqual([
      { code: 'unknown_territory', territoryId: 'mars' },
    ]);
  });

  it('refuses a day that the calendar does not have', () => {
    expect(thrownIssues(() => whyNot(compiled, french, 'de', { asOf: '2026-02-30' }))).toMatchObject([
      { code: 'invalid_date', pointer: '/asOf' },
    ]);
  });
});

describe('a remedy', () => {
  it('is not needed where the account is there already', () => {
    expect(whyNot(compiled, french, 'emea').remedy).toEqual({ kind: 'none_needed' });
  });

  it('is not needed where a pin has put the account there', () => {
    const pins: Pin[] = [{ accountId: 'renault', effect: 'assign', territoryId: 'world' }];
    expect(whyNot(compiled, french, 'world', { pins }).remedy).toEqual({ kind: 'none_needed' });
  });

  it('is a change of one field', () => {
    expect(whyNot(compiled, french, 'de').remedy).toEqual(proposing({ field: 'country', from: 'FR', to: 'DE' }));
  });

  it('is a change of two fields where none of one does', () => {
    expect(whyNot(compiled, french, 'de-large').remedy).toEqual(
      proposing({ field: 'country', from: 'FR', to: 'DE' }, { field: 'employees', from: undefined, to: 1_000 }),
    );
  });

  it('is a change of three fields where none of two does', () => {
    expect(whyNot(compiled, { ...french, stage: 'lost' }, 'de-large-won').remedy).toEqual(
      proposing(
        { field: 'country', from: 'FR', to: 'DE' },
        { field: 'employees', from: undefined, to: 1_000 },
        { field: 'stage', from: 'lost', to: 'won' },
      ),
    );
  });

  it('is every one of the smallest sets of changes', () => {
    const criteria = {
      or: [equal('country', 'DE'), equal('stage', 'won'), { and: [equal('a', 'x'), equal('b', 'x')] }],
    };
    expect(remedyFor(criteria, {})).toEqual({
      kind: 'changes',
      proposals: [[{ field: 'country', from: undefined, to: 'DE' }], [{ field: 'stage', from: undefined, to: 'won' }]],
    });
  });

  it('may be that a field gets no value', () => {
    expect(remedyFor({ '==': [{ var: 'country' }, null] }, { country: 'FR' })).toEqual(
      proposing({ field: 'country', from: 'FR', to: undefined }),
    );
  });

  it('leads out of the territories below that would take the account deeper', () => {
    const account = { id: 'siemens', country: 'DE', employees: 300_000 };
    expect(whyNot(compiled, account, 'de').remedy).toEqual(proposing({ field: 'employees', from: 300_000, to: 999 }));
  });

  it('leads out of the territories that come first where the policy has so many winners', () => {
    const territories = [
      { id: 'named', parentId: null, rank: 1, criteria: equal('stage', 'won') },
      { id: 'geo', parentId: null, rank: 2, criteria: equal('country', 'DE') },
    ];
    const model = compileModel(
      parseModel({ id: 'm', fields, territories, policy: { winners: 1, precedence: ['rank'] } }),
    );
    const { remedy } = whyNot(model, { id: 'acme', country: 'DE', stage: 'won' }, 'geo');
    expect(remedy).toEqual(proposing({ field: 'stage', from: 'won', to: 'lost' }));
  });

  it('leads out of the territories with which a tie leaves no winner', () => {
    const territories = [
      { id: 'everyone', parentId: null, criteria: true },
      { id: 'geo', parentId: null, criteria: equal('country', 'DE') },
    ];
    const model = compileModel(parseModel({ id: 'm', fields, territories, policy: { winners: 1, tie: 'none' } }));
    const { remedy } = whyNot(model, { id: 'acme', country: 'DE' }, 'everyone');
    expect(remedy).toEqual(proposing({ field: 'country', from: 'DE', to: 'FR' }));
  });

  it('may lead the account deeper below a territory that comes first, where that is the smaller change', () => {
    const territories = [
      { id: 'named', parentId: null, rank: 1, criteria: { or: [equal('a', 'x'), equal('b', 'x')] } },
      { id: 'named-won', parentId: 'named', rank: 3, criteria: equal('stage', 'won') },
      { id: 'geo', parentId: null, rank: 2, criteria: equal('country', 'DE') },
    ];
    const model = compileModel(parseModel({ id: 'm', territories, policy: { winners: 1, precedence: ['rank'] } }));
    const { remedy } = whyNot(model, { id: 'acme', country: 'DE', a: 'x', b: 'x' }, 'geo');
    expect(remedy).toEqual(proposing({ field: 'stage', from: undefined, to: 'won' }));
  });

  it('reaches a nested field and leaves its neighbours', () => {
    const criteria = { and: [equal('billing.zip', '10115'), equal('billing.city', 'Berlin')] };
    expect(remedyFor(criteria, { billing: { city: 'Berlin' } })).toEqual(
      proposing({ field: 'billing.zip', from: undefined, to: '10115' }),
    );
  });

  it('reaches a nested field of an account that has no such object', () => {
    expect(remedyFor(equal('billing.zip', '10115'), { billing: 'none' })).toEqual(
      proposing({ field: 'billing.zip', from: undefined, to: '10115' }),
    );
  });

  it('is a list where the field is one', () => {
    const declared: Fields = { tags: { type: 'string[]', values: ['ai', 'bio'] } };
    const criteria = { and: [{ in: ['ai', { var: 'tags' }] }, { in: ['bio', { var: 'tags' }] }] };
    expect(remedyFor(criteria, { tags: ['ai'] }, declared)).toEqual(
      proposing({ field: 'tags', from: ['ai'], to: ['ai', 'bio'] }),
    );
  });

  it('is a date where the field is one', () => {
    const declared: Fields = { created: { type: 'date' } };
    const criteria = { '<': ['2024-01-01', { var: 'created' }, '2024-01-03'] };
    expect(remedyFor(criteria, { created: '2023-07-01' }, declared)).toEqual(
      proposing({ field: 'created', from: '2023-07-01', to: '2024-01-02' }),
    );
  });

  it('is true or false where the field is a boolean', () => {
    expect(remedyFor({ '==': [{ var: 'vip' }, false] }, { vip: true })).toEqual(
      proposing({ field: 'vip', from: true, to: false }),
    );
  });

  it('is a whole number where the field is an integer', () => {
    const declared: Fields = { employees: { type: 'number', integer: true } };
    const criteria = { '<': [0.5, { var: 'employees' }, 1.5] };
    expect(remedyFor(criteria, {}, declared)).toEqual(proposing({ field: 'employees', from: undefined, to: 1 }));
  });

  it('is a value of the declared domain', () => {
    const declared: Fields = { country: { type: 'string', values: ['US', 'CA', 'DE'] } };
    expect(remedyFor({ '!': [equal('country', 'US')] }, { country: 'US' }, declared)).toMatchObject({
      kind: 'changes',
      proposals: [[{ to: 'CA' }]],
    });
  });

  it('leaves no required field without a value', () => {
    const declared: Fields = { country: { type: 'string', required: true } };
    expect(remedyFor({ '==': [{ var: 'country' }, null] }, { country: 'FR' }, declared)).toEqual({
      kind: 'impossible',
      reason: 'contradiction',
    });
  });

  it('takes a mistyped value for none, and names it as it is', () => {
    expect(remedyFor({ '>=': [{ var: 'employees' }, 5] }, { employees: '7' })).toEqual(
      proposing({ field: 'employees', from: '7', to: 5 }),
    );
  });

  it('is found beside an opaque part that need not change', () => {
    const opaque = { '>': [{ '+': [{ var: 'size' }, 1] }, 5] };
    expect(remedyFor({ and: [opaque, equal('country', 'DE')] }, { size: 10 })).toEqual(
      proposing({ field: 'country', from: undefined, to: 'DE' }),
    );
  });

  it('considers the day, on which the territories below may be closed', () => {
    const territories = [
      { id: 'a', parentId: null, criteria: equal('country', 'DE') },
      { id: 'b', parentId: 'a', criteria: true, from: '2026-01-01' },
    ];
    const model = compileModel(parseModel({ id: 'm', territories }));
    const kindAt = (asOf: string) => whyNot(model, { id: 'acme' }, 'a', { asOf }).remedy.kind;
    expect([kindAt('2025-12-31'), kindAt('2026-01-01')]).toEqual(['changes', 'impossible']);
  });
});

describe('no remedy', () => {
  it.each([
    ['an inactive territory', 'old', {}],
    ['a territory below an inactive one', 'old-south', {}],
    ['a territory that is not open yet', 'next', { asOf: '2026-12-31' }],
  ])('leads into %s', (_, territoryId, options) => {
    expect(whyNot(compiled, french, territoryId, options).remedy).toEqual({ kind: 'impossible', reason: 'closed' });
  });

  it('leads into a closed territory, whatever fails above it', () => {
    expect(whyNot(compiled, { id: 'acme', country: 'US' }, 'old').remedy).toEqual({
      kind: 'impossible',
      reason: 'closed',
    });
  });

  it('leads into a territory without criteria', () => {
    expect(whyNot(compiled, french, 'world').remedy).toEqual({ kind: 'impossible', reason: 'no_criteria' });
  });

  it.each<[string, Account, Pin]>([
    ['from the territory that matched', { id: 'acme', country: 'DE' }, pinOf('exclude', 'de')],
    ['from the territory that did not match', { id: 'acme', country: 'FR' }, pinOf('exclude', 'de')],
    ['from all territories', { id: 'acme', country: 'DE' }, pinOf('exclude')],
    ['from all territories, the one that did not match, too', { id: 'acme', country: 'FR' }, pinOf('exclude')],
  ])('undoes an exclusion %s', (_, account, pin) => {
    expect(whyNot(compiled, account, 'de', { pins: [pin] }).remedy).toEqual({ kind: 'impossible', reason: 'pinned' });
  });

  it.each(['DE', 'FR'])('undoes a freeze of an account in %s', (country) => {
    const options: WhyNotOptions = { pins: [pinOf('freeze')], previous: tableOf([['acme', ['emea']]]) };
    expect(whyNot(compiled, { id: 'acme', country }, 'de', options).remedy).toEqual({
      kind: 'impossible',
      reason: 'pinned',
    });
  });

  it('is found for a territory that names its accounts by id', () => {
    expect(remedyFor({ in: [{ var: 'id' }, ['globex']] }, {})).toEqual({
      kind: 'impossible',
      reason: 'named_by_id',
    });
  });

  it('is found for criteria that contradict each other', () => {
    expect(remedyFor({ and: [equal('country', 'DE'), equal('country', 'FR')] }, {})).toEqual({
      kind: 'impossible',
      reason: 'contradiction',
    });
  });

  it('is found for criteria that contradict those above', () => {
    const territories = [
      { id: 'a', parentId: null, criteria: equal('country', 'DE') },
      { id: 'b', parentId: 'a', criteria: equal('country', 'FR') },
    ];
    const model = compileModel(parseModel({ id: 'm', territories }));
    expect(whyNot(model, { id: 'acme' }, 'b').remedy).toEqual({ kind: 'impossible', reason: 'contradiction' });
  });

  it('is found for criteria that no account meets', () => {
    expect(remedyFor(false, {})).toEqual({ kind: 'impossible', reason: 'contradiction' });
  });

  it('is found where a territory below always takes the account', () => {
    const territories = [
      { id: 'a', parentId: null, criteria: equal('country', 'DE') },
      { id: 'b', parentId: 'a', criteria: true },
    ];
    const model = compileModel(parseModel({ id: 'm', territories }));
    expect(whyNot(model, { id: 'acme' }, 'a').remedy).toEqual({ kind: 'impossible', reason: 'contradiction' });
  });

  it('is looked for beyond three fields', () => {
    const criteria = { and: ['a', 'b', 'c', 'd'].map((name) => equal(name, 'x')) };
    expect(remedyFor(criteria, {})).toEqual({ kind: 'impossible', reason: 'more_than_three_fields' });
  });
});

describe('a search that the budget bounds', () => {
  it('does not call it a contradiction where an account meets everything and others come first', () => {
    const model = compileModel(
      parseModel({
        id: 'm',
        policy: { winners: 1, precedence: ['rank'] },
        territories: [
          { id: 'named', parentId: null, rank: 1, criteria: { in: [{ var: 'id' }, ['acme']] } },
          { id: 'all', parentId: null, rank: 2, criteria: true },
        ],
      }),
    );
    expect(whyNot(model, { id: 'acme' }, 'all').remedy).toEqual({ kind: 'unknown', reason: 'competition' });
  });

  it('says so on a chain of 3,000 levels that all test one field', () => {
    const territories = Array.from({ length: 3_000 }, (_, level) => ({
      id: `t${level}`,
      parentId: level === 0 ? null : `t${level - 1}`,
      criteria: { '>=': [{ var: 'employees' }, level] },
    }));
    const chain = compileModel(parseModel({ id: 'm', territories }));
    expect(whyNot(chain, { id: 'acme', employees: 5 }, 't2999').remedy).toEqual({ kind: 'unknown', reason: 'budget' });
  });
});

describe('whether there is a remedy', () => {
  it('is unknown where an opaque part decides', () => {
    expect(remedyFor({ '>': [{ '+': [{ var: 'size' }, 1] }, 5] }, { size: 1 })).toEqual({
      kind: 'unknown',
      reason: 'opaque',
    });
  });

  it('is unknown where the budget is used up', () => {
    const criteria = { and: [equal('a', 'x'), equal('b', 'x')] };
    const territories = [{ id: 't', parentId: null, criteria }];
    const model = compileModel(parseModel({ id: 'm', territories }));
    const remedyWithin = (budget: number) => whyNot(model, { id: 'acme' }, 't', { budget }).remedy;
    expect(remedyWithin(2)).toEqual({ kind: 'unknown', reason: 'budget' });
    expect(remedyWithin(100)).toMatchObject({ kind: 'changes' });
  });

  it('is unknown where other territories take the account before this one', () => {
    const { remedy } = whyNot(rivals(), { id: 'acme' }, 'geo');
    expect(remedy).toEqual({ kind: 'unknown', reason: 'competition' });
  });
});

function pinOf(effect: Pin['effect'], territoryId?: string): Pin {
  return { accountId: 'acme', effect, ...(territoryId === undefined ? {} : { territoryId }) };
}

/** Two territories with the same criteria, of which the policy keeps the first. */
function rivals(): CompiledModel {
  const territories = [
    { id: 'named', parentId: null, rank: 1, criteria: equal('country', 'DE') },
    { id: 'geo', parentId: null, rank: 2, criteria: equal('country', 'DE') },
  ];
  return compileModel(parseModel({ id: 'm', territories, policy: { winners: 1, precedence: ['rank'] } }));
}
