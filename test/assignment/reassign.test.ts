import { describe, expect, it } from 'vitest';
import {
  type AccountChanges,
  type AssignmentOptions,
  type AssignmentPolicy,
  accountsOf,
  compileModel,
  type Reassignment,
  reassign,
  type Territory,
  type TerritoryModel,
  type TrackedAssignment,
  tableRow,
  tableRows,
  trackAssignment,
} from '../../src/index.js';
import { thrownIssues } from '../support/thrownIssues.js';

const countryIs = (...countries: string[]) => ({ in: [{ var: 'country' }, countries] });
const stateIs = (...states: string[]) => ({ in: [{ var: 'state' }, states] });

const world: TerritoryModel = {
  id: 'world',
  fields: { country: { type: 'string' }, state: { type: 'string' }, size: { type: 'number' }, extra: { type: 'any' } },
  types: [
    { id: 'named', priority: 2 },
    { id: 'place', priority: 1 },
  ],
  territories: [
    { id: 'world', parentId: null },
    { id: 'emea', parentId: 'world', criteria: countryIs('DE', 'FR') },
    { id: 'de', parentId: 'emea', criteria: countryIs('DE') },
    { id: 'de-north', parentId: 'de', criteria: stateIs('HH', 'SH') },
    { id: 'de-south', parentId: 'de', criteria: stateIs('BW', 'BY') },
    { id: 'fr', parentId: 'emea', criteria: countryIs('FR') },
    { id: 'amer', parentId: 'world', criteria: countryIs('CA', 'US') },
    { id: 'us', parentId: 'amer', criteria: countryIs('US') },
  ],
};

const accounts = [
  { id: 'hapag', country: 'DE', state: 'HH', size: 90 },
  { id: 'danfoss', country: 'DE', state: 'SH', size: 10 },
  { id: 'bosch', country: 'DE', state: 'BW', size: 400 },
  { id: 'siemens', country: 'DE', state: 'BY', size: 300 },
  { id: 'dhl', country: 'DE', state: 'NW', size: 500 },
  { id: 'renault', country: 'FR', size: 100 },
  { id: 'ford', country: 'US', state: 'MI', size: 170 },
  { id: 'shopify', country: 'CA', size: 8 },
  { id: 'sony', country: 'JP', size: 110 },
];

/** The model with other members of some territories, with new ones, and without those that are `null`. */
function edit(edits: Readonly<Record<string, Partial<Territory> | null>>, policy?: AssignmentPolicy): TerritoryModel {
  const known = new Set(world.territories.map(({ id }) => id));
  const added = Object.entries(edits).filter(([id]) => !known.has(id));
  return {
    ...world,
    ...(policy && { policy }),
    territories: [
      ...world.territories.flatMap((each) => (edits[each.id] === null ? [] : [{ ...each, ...edits[each.id] }])),
      ...added.map(([id, members]) => ({ id, parentId: null, ...members })),
    ],
  };
}

/** An account with members that throw when they are read. */
function closedAt(...fields: string[]): object {
  const get = (field: string) => () => {
    throw new Error(`${field} is closed`);
  };
  return Object.defineProperties(
    { id: 'closed', country: 'DE' },
    Object.fromEntries(fields.map((field) => [field, { get: get(field) }])),
  );
}

function track(model = world, options?: AssignmentOptions, list: readonly unknown[] = accounts): TrackedAssignment {
  return trackAssignment(compileModel(model), list, options);
}

/** What becomes of the accounts when the first model turns into the second. */
function turn(before: TerritoryModel, after: TerritoryModel, options: AssignmentOptions = {}): Reassignment {
  return reassign(compileModel(after), track(before, options), {});
}

/** The accounts that a result has moved, gained or lost. */
const idsIn = ({ changes }: Reassignment) => changes.map(({ accountId }) => accountId);
const placesIn = ({ table }: TrackedAssignment) =>
  Object.fromEntries(
    [...tableRows(table)].map((row) => [row.accountId, row.territories.map(({ territoryId }) => territoryId).join()]),
  );

describe('reassign after a change of the model', () => {
  it('evaluates only the accounts that a narrower territory loses', () => {
    const result = turn(world, edit({ 'de-south': { criteria: stateIs('BY') } }));
    expect(result).toMatchObject({
      changes: [{ accountId: 'bosch', kind: 'moved', gained: ['de'], lost: ['de-south'] }],
      flows: [{ from: 'de-south', to: 'de', accounts: 1 }],
      counts: { gained: 0, lost: 0, moved: 1, unchanged: 8 },
      evaluated: 1,
      issues: [],
    });
    expect(result).not.toHaveProperty('fullRun');
    expect(accountsOf(result.next.table, 'de')).toEqual(['bosch', 'dhl']);
  });

  it('evaluates only the accounts that a wider territory gains', () => {
    const result = turn(world, edit({ 'de-south': { criteria: stateIs('BW', 'BY', 'NW') } }));
    expect([idsIn(result), result.evaluated]).toEqual([['dhl'], 1]);
  });

  it('tests only the accounts in and below the nearest territory above that takes whatever it lets pass', () => {
    expect(turn(world, edit({ 'de-south': { criteria: { '>': [{ var: 'size' }, 10] } } })).tested).toBe(5);
    expect(turn(world, edit({ de: { criteria: { '>': [{ var: 'size' }, 10] } } })).tested).toBe(6);
    expect(turn(world, edit({ amer: { criteria: countryIs('US') } })).tested).toBe(9);
  });

  it('does not test accounts whose territory no account can meet together with the criteria as they are now', () => {
    // Not those in the north, since no account is in both; those of the south were in there before.
    const narrower = turn(world, edit({ 'de-south': { criteria: stateIs('BY') } }));
    expect(narrower).toMatchObject({ tested: 3, evaluated: 1 });
    // Nobody in Germany is elsewhere, so that only those of the south are left.
    const nobody = turn(world, edit({ 'de-south': { criteria: countryIs('AT') } }));
    expect(nobody).toMatchObject({ tested: 2, evaluated: 2 });
    const added = turn(world, edit({ 'de-west': { parentId: 'de', criteria: stateIs('NW') } }));
    expect(added).toMatchObject({ tested: 1, evaluated: 1 });
  });

  it('tests them where the criteria of their territory have changed as well, or a part is evaluated as a whole', () => {
    const north = { 'de-north': { criteria: stateIs('HH') } };
    const both = turn(world, edit({ ...north, 'de-south': { criteria: stateIs('BW', 'BY', 'SH') } }));
    expect(idsIn(both)).toEqual(['danfoss']);
    expect(placesIn(both.next)).toMatchObject({ danfoss: 'de-south', hapag: 'de-north' });
    const closed = edit({ 'de-north': { active: false, criteria: { '>': [{ var: 'size' }, 1] } } });
    const opened = turn(closed, edit({ 'de-south': { criteria: stateIs('BY') } }));
    expect(placesIn(opened.next)).toMatchObject({ hapag: 'de-north', bosch: 'de' });
    const whole = { '==': [{ cat: [{ var: 'state' }, '!'] }, 'HH!'] };
    const opaque = turn(world, edit({ 'de-south': { criteria: whole } }));
    expect(opaque).toMatchObject({ tested: 5, evaluated: 3 });
    expect(placesIn(opaque.next).hapag).toBe('de-north,de-south');
  });

  it('stops looking at territories where testing their accounts takes no longer', () => {
    const states = Array.from({ length: 200 }, (_, at) => [`${at}a`, `${at}b`]);
    const places = (changed: string[]): TerritoryModel => ({
      ...world,
      territories: [
        { id: 'all', parentId: null, criteria: true },
        ...states.map((each, at) => ({
          id: `t${at}`,
          parentId: 'all',
          criteria: stateIs(...(at === 0 ? changed : each)),
        })),
      ],
    });
    const list = states.flat().map((state) => ({ id: state, state }));
    const change = (changed: string[]) =>
      reassign(compileModel(places(changed)), trackAssignment(compileModel(places(states[0])), list));
    const short = change(['0a', '7a']);
    expect([idsIn(short), short.evaluated]).toEqual([['0b', '7a'], 2]);
    // Of 200 territories with two accounts each, some are looked at and the others tested.
    expect(short.tested).toBeGreaterThan(340);
    expect(short.tested).toBeLessThan(400);
    const long = change(['0a', ...Array.from({ length: 5_000 }, (_, at) => `new ${at}`)]);
    expect(long).toMatchObject({ tested: 400, evaluated: 1 });
  });

  it('does not stop at one whose local criteria may turn an account down', () => {
    const local = { de: { localCriteria: { '>': [{ var: 'size' }, 100] } } };
    const [before, after] = [edit(local), edit({ ...local, 'de-south': { criteria: stateIs('BY') } })];
    expect(turn(before, after)).toMatchObject({ tested: 4, evaluated: 1 });
  });

  it('takes the accounts in the territory itself where all territories on a path count', () => {
    const policy = { branch: 'all' } as const;
    const result = turn(edit({}, policy), edit({ 'de-south': { criteria: stateIs('BY', 'NW') } }, policy));
    expect(result).toMatchObject({ tested: 5, evaluated: 2 });
    expect(idsIn(result)).toEqual(['bosch', 'dhl']);
  });

  it('tests every account where the policy chooses a number of winners', () => {
    const policy = { winners: 1 };
    const result = turn(edit({}, policy), edit({ 'de-south': { criteria: stateIs('BY') } }, policy));
    expect(result).toMatchObject({ tested: 9, evaluated: 1 });
  });

  it('finds the accounts that the limit kept out of a territory', () => {
    const policy = { limit: 1 };
    const above = { all: { criteria: true }, 'de-big': { parentId: 'de', criteria: { '>': [{ var: 'size' }, 50] } } };
    const later = { ...above, 'de-big': { parentId: 'de', criteria: { '>': [{ var: 'size' }, 350] } } };
    const { next, evaluated } = turn(edit(above, policy), edit(later, policy));
    expect(evaluated).toBe(2);
    expect(tableRow(next.table, 3).issues).toMatchObject([{ code: 'over_limit', dropped: ['de-south'] }]);
  });

  it.each([
    ['a name', { name: 'Germany' }],
    ['a manager', { managerId: 'anna' }],
    ['criteria of opportunities', { opportunityCriteria: { '==': [{ var: 'stage' }, 'won'] } }],
    ['a rank that the policy does not look at', { rank: 1 }],
    ['criteria that are written in the same way', { criteria: countryIs('DE') }],
  ])('evaluates nothing for %s', (_, members) => {
    const tracked = track({ ...world, fields: { ...world.fields, stage: { type: 'string' } } });
    const later = compileModel({ ...edit({ de: members }), fields: { ...world.fields, stage: { type: 'string' } } });
    const { next, ...result } = reassign(later, tracked, {});
    expect(result).toMatchObject({ evaluated: 0, tested: 0, changes: [], counts: { unchanged: 9 } });
    expect(next.table).toBe(tracked.table);
    expect(next.compiled).toBe(later);
  });

  it('notices criteria that were changed in place', () => {
    const list = ['DE'];
    const model = edit({ de: { criteria: { in: [{ var: 'country' }, list] } } });
    const tracked = track(model);
    list.splice(0, 1, 'AT');
    expect(reassign(compileModel(model), tracked).evaluated).toBe(5);
  });

  it('notices fields that are read in another way', () => {
    const fields = { ...world.fields, country: { type: 'string' as const, ignoreCase: true } };
    const tracked = track(world, {}, [...accounts, { id: 'sap', country: 'de' }]);
    const { changes } = reassign(compileModel({ ...world, fields }), tracked);
    expect(changes).toEqual([{ accountId: 'sap', kind: 'gained', gained: ['de'], lost: [] }]);
  });

  it.each<[string, Record<string, Partial<Territory> | null>, string[]]>([
    ['closed', { de: { active: false } }, ['bosch', 'danfoss', 'dhl', 'hapag', 'siemens']],
    ['removed', { us: null }, ['ford']],
    ['added', { 'de-west': { parentId: 'de', criteria: stateIs('NW') } }, ['dhl']],
    [
      'added with what is below it',
      { jp: { criteria: countryIs('JP') }, 'jp-all': { parentId: 'jp', criteria: true } },
      ['sony'],
    ],
    [
      'gated by other criteria',
      { emea: { criteria: countryIs('FR', 'IT') } },
      ['bosch', 'danfoss', 'dhl', 'hapag', 'siemens'],
    ],
    ['given local criteria', { 'de-south': { localCriteria: { '>': [{ var: 'size' }, 350] } } }, ['siemens']],
    ['moved up', { 'de-south': { parentId: 'emea' } }, ['bosch', 'siemens']],
    ['moved away', { 'de-south': { parentId: 'fr' } }, ['bosch', 'siemens']],
  ])('finds the accounts of a territory that was %s', (_, edits, expected) => {
    const result = turn(world, edit(edits));
    expect(idsIn(result)).toEqual(expected);
    expect(placesIn(result.next)).toEqual(placesIn(track(edit(edits))));
    expect(result.evaluated).toBeLessThan(accounts.length);
  });

  it('finds nobody for a change below a closed territory', () => {
    const closed = { de: { active: false } };
    const result = turn(edit(closed), edit({ ...closed, 'de-south': { criteria: true } }));
    expect(result).toMatchObject({ evaluated: 0, tested: 0 });
  });

  it('puts the territories of an account into their new order', () => {
    const policy = { precedence: ['rank' as const] };
    const before = { big: { rank: 5, criteria: { '>': [{ var: 'size' }, 200] } } };
    const after = { big: { ...before.big, rank: 0 }, de: { rank: 3 } };
    const result = turn(
      edit({ ...before, 'de-south': { rank: 1 } }, policy),
      edit({ ...after, 'de-south': { rank: 1 } }, policy),
    );
    expect(idsIn(result)).toEqual([]);
    expect(tableRow(result.next.table, 2).territories.map(({ territoryId }) => territoryId)).toEqual([
      'big',
      'de-south',
    ]);
    expect(result).not.toHaveProperty('fullRun');
  });

  it.each<[string, TerritoryModel, TerritoryModel]>([
    ['policy', world, edit({}, { branch: 'all' })],
    [
      'order',
      edit({}, { precedence: ['position'] }),
      { ...edit({}, { precedence: ['position'] }), territories: [...world.territories].reverse() },
    ],
    ['extent', world, edit({ emea: { criteria: true }, amer: { criteria: true }, x: { criteria: true } })],
  ])('evaluates all accounts for another %s, and says so', (fullRun, before, after) => {
    const result = turn(before, after);
    expect(result).toMatchObject({ fullRun, evaluated: 9, tested: 0 });
    expect(placesIn(result.next)).toEqual(placesIn(track(after)));
  });

  it('does not mind the order of the list where the policy does not, or where it is the same among those that stay', () => {
    const policy = { precedence: ['position' as const] };
    expect(turn(world, { ...world, territories: [...world.territories].reverse() }).evaluated).toBe(0);
    expect(turn(edit({}, policy), edit({ us: null, jp: { criteria: false } }, policy))).toMatchObject({ evaluated: 1 });
  });

  it('shares what has not changed with the table before', () => {
    const tracked = track();
    const { next } = reassign(compileModel(edit({ 'de-south': { criteria: stateIs('BY') } })), tracked);
    expect(next.table.accountIds).toBe(tracked.table.accountIds);
    expect(next.table.offsets).toBe(tracked.table.offsets);
    expect(next.table.issues).toBe(tracked.table.issues);
    expect(next.accounts).toBe(tracked.accounts);
  });

  it('leads back to where it came from', () => {
    const tracked = track();
    const there = reassign(
      compileModel(edit({ de: null, 'de-north': { parentId: 'emea' }, 'de-south': null })),
      tracked,
    );
    const back = reassign(tracked.compiled, there.next);
    expect(there.counts.moved).toBe(3);
    expect(back.next.table).toEqual(tracked.table);
    expect(back.next.rowsIn).toEqual(tracked.rowsIn);
    expect(there.flows).toEqual([
      { from: 'de', to: 'emea', accounts: 1 },
      { from: 'de-south', to: 'emea', accounts: 2 },
    ]);
    expect(back.flows).toEqual([
      { from: 'emea', to: 'de', accounts: 1 },
      { from: 'emea', to: 'de-south', accounts: 2 },
    ]);
  });
});

describe('reassign where criteria cannot be evaluated', () => {
  const failing = { '>': [{ '-': [{ var: 'extra' }, 1] }, 0] };
  const broken = { id: 'broken', country: 'DE', extra: { toString: 1, valueOf: 1 } };

  it('takes the issue away with the criteria', () => {
    const tracked = track(edit({ de: { criteria: failing } }), {}, [broken, ...accounts]);
    expect(tracked.table.issues).toMatchObject([{ code: 'evaluation_failed', accountId: 'broken', row: 0 }]);
    expect(
      reassign(compileModel(edit({ de: null, 'de-north': null, 'de-south': null })), tracked).next.table.issues,
    ).toEqual([]);
    expect(reassign(compileModel(world), tracked).next.table.issues).toEqual([]);
  });

  it('adds the issue with the criteria', () => {
    const { next, changes } = reassign(compileModel(edit({ x: { criteria: failing } })), track(world, {}, [broken]));
    expect(next.table.issues).toMatchObject([{ code: 'evaluation_failed', accountId: 'broken', row: 0 }]);
    expect(changes).toEqual([]);
  });

  const closed = closedAt('state');

  it('takes an account in that threw when it was read, once that is not read any more', () => {
    const tracked = track(world, {}, [closed]);
    expect(tracked.table.accountIds).toEqual(['']);
    const { next, changes } = reassign(compileModel(edit({ 'de-north': null, 'de-south': null })), tracked);
    expect(next.table.accountIds).toEqual(['closed']);
    expect(next.table.issues).toEqual([]);
    expect(changes).toEqual([{ accountId: 'closed', kind: 'gained', gained: ['de'], lost: [] }]);
    const known = reassign(next.compiled, next, { accounts: [{ id: 'closed', country: 'FR' }] });
    expect(placesIn(known.next)).toEqual({ closed: 'fr' });
  });

  it('refuses an account once something is read that throws', () => {
    const { next, changes } = reassign(
      compileModel(world),
      track(edit({ de: null, 'de-north': null, 'de-south': null }), {}, [closed]),
    );
    expect(next.table.issues).toMatchObject([{ code: 'refused_account', row: 0 }]);
    expect(changes).toEqual([{ accountId: 'closed', kind: 'lost', gained: [], lost: ['emea'] }]);
  });

  it('names what throws first in the order of the model', () => {
    const tracked = track(world, {}, [closedAt('country', 'size')]);
    const model = edit({ big: { criteria: { '>': [{ var: 'size' }, 100] } } });
    const later = reassign(compileModel(model), tracked).next;
    expect(later.table.issues).toMatchObject([{ received: expect.stringContaining('country is closed') }]);
    const reversed = { ...model, territories: [...model.territories].reverse() };
    const { next } = reassign(compileModel(reversed), later);
    expect(next.table.issues).toMatchObject([{ received: expect.stringContaining('size is closed') }]);
  });
});

describe('reassign with pins', () => {
  const pins = [
    { accountId: 'dhl', effect: 'assign' as const, territoryId: 'fr' },
    { accountId: 'bosch', effect: 'exclude' as const },
    { accountId: 'nobody', effect: 'exclude' as const },
  ];

  it('keeps them', () => {
    const { next, evaluated } = turn(world, edit({ 'de-south': { criteria: stateIs('NW') } }), { pins });
    expect(placesIn(next)).toMatchObject({ dhl: 'de-south,fr', bosch: '', siemens: 'de' });
    expect(next.table.issues).toEqual([{ code: 'pin_on_unknown_account', accountId: 'nobody' }]);
    expect(evaluated).toBe(3);
  });

  it('looks at them again when a territory that they may name was removed', () => {
    const { next } = turn(world, edit({ fr: null }), { pins });
    expect(next.table.issues).toMatchObject([
      { code: 'pin_on_unknown_territory', accountId: 'dhl', territoryId: 'fr' },
      { code: 'pin_on_unknown_account', accountId: 'nobody' },
    ]);
  });

  it('takes others in place of them', () => {
    const tracked = track(world, { pins });
    const { next, evaluated, changes } = reassign(tracked.compiled, tracked, {
      options: { pins: [pins[0], { accountId: 'sony', effect: 'assign', territoryId: 'amer' }] },
    });
    expect(evaluated).toBe(3);
    expect(changes).toMatchObject([
      { accountId: 'bosch', gained: ['de-south'] },
      { accountId: 'sony', gained: ['amer'] },
    ]);
    expect(next.table.issues).toEqual([]);
  });

  it('keeps a frozen account in the table that the options name', () => {
    const frozen = [{ accountId: 'bosch', effect: 'freeze' as const }];
    const tracked = track();
    const options = { pins: frozen, previous: tracked.table };
    const { next } = reassign(tracked.compiled, tracked, { options });
    const later = reassign(compileModel(edit({ 'de-south': null })), next);
    expect(tableRow(later.next.table, 2)).toMatchObject({
      territories: [],
      issues: [{ code: 'frozen_territory_gone' }],
    });
    expect(placesIn(later.next)).toMatchObject({ siemens: 'de' });
  });
});

describe('reassign on another day', () => {
  it('opens and closes territories', () => {
    const dated = edit({ 'de-south': { from: '2026-01-01' }, us: { to: '2026-01-01' } });
    const tracked = track(dated, { asOf: '2025-12-31' });
    const { evaluated, flows, next } = reassign(tracked.compiled, tracked, { options: { asOf: '2026-01-01' } });
    expect(evaluated).toBe(3);
    expect(flows).toEqual([
      { from: 'de', to: 'de-south', accounts: 2 },
      { from: 'us', to: 'amer', accounts: 1 },
    ]);
    expect(reassign(next.compiled, next, { options: { asOf: '2026-01-02' } }).evaluated).toBe(0);
  });
});

describe('reassign after changes of accounts', () => {
  const tracked = track();
  const change = (changes: AccountChanges, from = tracked) => reassign(from.compiled, from, changes);

  it('lets changed accounts keep their rows, puts new ones at the end and leaves none for removed ones', () => {
    const { next, ...result } = change({
      accounts: [
        { id: 'bayer', country: 'DE' },
        { id: 'renault', country: 'US' },
      ],
      removed: ['hapag', 'ford'],
    });
    expect(next.table.accountIds).toEqual([
      'danfoss',
      'bosch',
      'siemens',
      'dhl',
      'renault',
      'shopify',
      'sony',
      'bayer',
    ]);
    expect(result).toMatchObject({
      changes: [
        { accountId: 'bayer', kind: 'gained', gained: ['de'] },
        { accountId: 'ford', kind: 'lost', lost: ['us'] },
        { accountId: 'hapag', kind: 'lost', lost: ['de-north'] },
        { accountId: 'renault', kind: 'moved', gained: ['us'], lost: ['fr'] },
      ],
      counts: { gained: 1, lost: 2, moved: 1, unchanged: 6 },
      evaluated: 2,
      tested: 0,
    });
  });

  it('finds accounts again by their new rows', () => {
    const { next } = change({ removed: ['hapag'], accounts: [{ id: 'bayer', country: 'FR' }] });
    const later = change({ removed: ['danfoss'], accounts: [{ id: 'bayer', country: 'US' }, { id: 'siemens' }] }, next);
    expect(placesIn(later.next)).toMatchObject({ bayer: 'us', siemens: '', bosch: 'de-south' });
    expect(later.next.table.accountIds).toEqual([
      'bosch',
      'siemens',
      'dhl',
      'renault',
      'ford',
      'shopify',
      'sony',
      'bayer',
    ]);
  });

  it('changes every row of an id, and counts each', () => {
    const twice = track(world, {}, [accounts[0], accounts[1], accounts[0]]);
    const { next, counts } = change({ accounts: [{ id: 'hapag', country: 'FR' }] }, twice);
    expect(next.table.accountIds).toEqual(['hapag', 'danfoss', 'hapag']);
    expect(counts).toEqual({ gained: 0, lost: 0, moved: 2, unchanged: 1 });
    expect(change({ removed: ['hapag'] }, twice).next.table.accountIds).toEqual(['danfoss']);
  });

  it('takes the last of several accounts with one id, and reports the others', () => {
    const { next, issues } = change({ accounts: [{ id: 'x' }, { id: 'y' }, { id: 'x', country: 'FR' }] });
    expect(issues).toEqual([{ code: 'duplicate_account', row: 2, firstRow: 0, accountId: 'x' }]);
    expect(next.table.accountIds.slice(9)).toEqual(['x', 'y']);
    expect(placesIn(next)).toMatchObject({ x: 'fr', y: '' });
  });

  it('keeps an account that is changed and removed at once', () => {
    const { next } = change({ accounts: [{ id: 'ford', country: 'CA' }], removed: ['ford'] });
    expect(placesIn(next)).toMatchObject({ ford: 'amer' });
  });

  it('reports what is no account and what is not there to be removed, and does the rest', () => {
    const { next, issues } = change({
      accounts: [7, { id: '' }, { id: 'ford', country: 'CA' }],
      removed: ['ghost', 'sony'],
    });
    expect(issues).toEqual([
      { code: 'refused_account', row: 0, received: 'the number `7`' },
      { code: 'refused_account', row: 1, received: 'an object whose `id` is the text ``' },
      {
        code: 'wrong_type',
        pointer: '/removed/0',
        expected: 'the id of an account of the table',
        received: 'the text `ghost`',
      },
    ]);
    expect(next.table.accountIds).not.toContain('sony');
    expect(placesIn(next)).toMatchObject({ ford: 'amer' });
    expect(Reflect.apply(change, undefined, [{ removed: [7] }]).issues).toMatchObject([{ pointer: '/removed/0' }]);
  });

  it('moves the rows that issues name, and keeps the pins in sight', () => {
    const pins = [{ accountId: 'ford', effect: 'assign' as const, territoryId: 'nowhere' }];
    const pinned = track(world, { pins }, ['refused', ...accounts]);
    const { next } = change({ removed: ['hapag'] }, pinned);
    expect(next.table.issues).toMatchObject([
      { code: 'refused_account', row: 0 },
      { code: 'pin_on_unknown_territory', row: 6 },
    ]);
    const gone = change({ removed: ['ford'] }, next).next;
    expect(gone.table.issues).toMatchObject([
      { code: 'refused_account' },
      { code: 'pin_on_unknown_account', accountId: 'ford' },
    ]);
    const again = change({ accounts: [{ id: 'ford' }] }, gone).next;
    expect(again.table.issues).toMatchObject([
      { code: 'refused_account' },
      { code: 'pin_on_unknown_territory', row: 8 },
    ]);
  });

  it('goes together with a change of the model', () => {
    const later = compileModel(edit({ 'de-south': { criteria: stateIs('NW') }, fr: null }));
    const { next, evaluated } = reassign(later, tracked, {
      accounts: [{ id: 'sony', country: 'DE', state: 'NW' }],
      removed: ['dhl'],
    });
    expect(placesIn(next)).toMatchObject({
      bosch: 'de',
      siemens: 'de',
      renault: 'emea',
      sony: 'de-south',
      hapag: 'de-north',
    });
    expect(evaluated).toBe(4);
  });

  it('takes all accounts at once, one alone, or none', () => {
    const all = change({ accounts: accounts.map((account) => ({ ...account, country: 'US' })) });
    expect(all).toMatchObject({ evaluated: 9, counts: { moved: 7, gained: 1, unchanged: 1 } });
    expect(accountsOf(all.next.table, 'us')).toHaveLength(9);
    const none = change({ removed: accounts.map(({ id }) => id) });
    expect(none).toMatchObject({ evaluated: 0, counts: { lost: 8, unchanged: 1 } });
    expect(none.next.table).toMatchObject({ accountIds: [], territories: new Uint32Array() });
    expect(change({ accounts: [accounts[0]] }, none.next).next.table.accountIds).toEqual(['hapag']);
    expect(change({})).toMatchObject({ evaluated: 0, tested: 0, changes: [], next: { table: tracked.table } });
  });

  it('takes accounts and ids from whatever can be gone through', () => {
    const { next } = change({ accounts: new Set([{ id: 'x' }]), removed: new Set(['ford']).values() });
    expect(next.table.accountIds.slice(-2)).toEqual(['sony', 'x']);
  });

  it('knows ids that are named like members of objects', () => {
    const strange = ['__proto__', 'constructor', 'toString'].map((id) => ({ id, country: 'FR' }));
    const { next } = change({ accounts: strange }, track(world, {}, []));
    const { next: later, issues } = change(
      { accounts: [{ id: '__proto__', country: 'US' }], removed: ['constructor', 'valueOf'] },
      next,
    );
    expect(later.table.accountIds).toEqual(['__proto__', 'toString']);
    expect(tableRow(later.table, 0).territories).toMatchObject([{ territoryId: 'us' }]);
    expect(issues).toMatchObject([{ pointer: '/removed/1' }]);
  });
});

describe('reassign with wrong input', () => {
  const tracked = track();

  it.each<[string, unknown[], object[]]>([
    [
      'a plain model',
      [world, tracked, {}],
      [{ code: 'wrong_type', pointer: '', expected: 'a model from compileModel' }],
    ],
    [
      'a table',
      [tracked.compiled, tracked.table, {}],
      [{ code: 'wrong_type', expected: 'an assignment from trackAssignment' }],
    ],
    ['nothing at all', [], [{ code: 'wrong_type' }, { code: 'wrong_type' }]],
    ['no changes', [tracked.compiled, tracked, null], [{ code: 'wrong_type', pointer: '', expected: 'an object' }]],
    [
      'one account',
      [tracked.compiled, tracked, { accounts: { id: 'a' } }],
      [{ code: 'wrong_type', pointer: '/accounts' }],
    ],
    ['one id', [tracked.compiled, tracked, { removed: 'a' }], [{ code: 'wrong_type', pointer: '/removed' }]],
    [
      'a misspelt member',
      [tracked.compiled, tracked, { remove: [] }],
      [{ code: 'unknown_member', member: 'remove', suggestion: 'removed' }],
    ],
    [
      'a day that is none',
      [tracked.compiled, tracked, { options: { asOf: '2026-02-30' } }],
      [{ code: 'invalid_date', pointer: '/asOf' }],
    ],
  ])('refuses %s', (_, input, issues) => {
    expect(thrownIssues(() => Reflect.apply(reassign, undefined, input))).toMatchObject(issues);
  });

  it('refuses what a run refuses from the start', () => {
    expect(thrownIssues(() => track(world, { asOf: 'today' }))).toMatchObject([{ code: 'invalid_date' }]);
  });
});
