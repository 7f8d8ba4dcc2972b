import { describe, expect, it } from 'vitest';
import {
  accessLevel,
  assignAccounts,
  compileAccess,
  compileModel,
  listAccessible,
  type Pin,
  tableRow,
  updateAccess,
} from '../../src/index.js';
import { wrongAnswers } from '../support/accessEntries.js';
import {
  account,
  grounds,
  inputOf,
  policies,
  revocationDays,
  wrongWhenAsked,
  wrongWhenEnding,
} from '../support/revocationWorlds.js';

const names = Object.keys(grounds);

describe.each(Object.entries(policies))('under the policy %s', (_, policy) => {
  it.each(names)('what the %s alone gave is gone on the very day on which it ends', (ending) => {
    // Alone, and beside any other one.
    for (const other of names) expect(wrongWhenEnding([...new Set([ending, other])], ending, policy)).toEqual([]);
  });
});

describe('a territory', () => {
  const { before, on, after } = revocationDays;
  const everything = inputOf(Object.keys(grounds).filter((name) => name !== 'owner below'));

  it.each([
    ['that ends', 'low', { to: on }],
    ['above that ends', 'top', { to: on }],
    ['that is inactive', 'low', { active: false }],
    ['above that is inactive', 'top', { active: false }],
  ])('%s gives nothing any more', (_, id, closed) => {
    for (const policy of Object.values(policies)) {
      for (const asOf of [before, on, after]) {
        const territories = everything.model.territories.map((each) =>
          each.id === id ? { ...each, ...closed } : each,
        );
        const world = {
          input: { ...everything, model: { ...everything.model, territories } },
          options: { asOf, policy },
        };
        expect(wrongWhenAsked(world, world, world.input)).toEqual([]);
      }
    }
  });
});

describe('a pin', () => {
  const { before: dayBefore, on: day, after: dayAfter } = revocationDays;
  const model = {
    id: 'm',
    territories: [
      { id: 'top', parentId: null, criteria: true },
      { id: 'low', parentId: 'top', criteria: { '==': [{ var: 'country' }, 'DE'] } },
      { id: 'other', parentId: null, localCriteria: false },
    ],
  };
  const memberships = [
    { userId: 'above', territoryId: 'top' },
    { userId: 'below', territoryId: 'low' },
    { userId: 'beside', territoryId: 'other' },
  ];
  const given = [account, { type: 'account', id: 'b' } as const];
  const runOn = (asOf: string, pins: readonly Pin[]) =>
    assignAccounts(
      compileModel(model),
      given.map(({ id }) => ({ id, country: 'DE' })),
      { asOf, pins },
    );
  const seen = (asOf: string, pins: readonly Pin[]) => {
    const assignments = runOn(asOf, pins);
    const before = compileAccess({ model, memberships, assignments: runOn(dayBefore, []) }, { asOf });
    const changes = { assignments: given.map((_, row) => tableRow(assignments, row)) };
    const rebuilt = compileAccess({ model, memberships, assignments }, { asOf });
    const world = { input: { model, memberships, assignments }, options: { asOf } };
    for (const index of [rebuilt, updateAccess(before, changes)]) expect(wrongAnswers(index, world)).toEqual([]);
    return ['above', 'below', 'beside'].filter((userId) => accessLevel(rebuilt, userId, account) !== 'none');
  };

  it('that excludes an account takes it from those who had it, from its first day on', () => {
    const pins: Pin[] = [{ accountId: 'a', effect: 'exclude', from: day }];
    expect(seen(dayBefore, pins)).toEqual(['above', 'below']);
    expect(seen(day, pins)).toEqual([]);
    expect(seen(dayAfter, pins)).toEqual([]);
  });

  it('that assigns an account gives it until the day on which the pin ends', () => {
    const pins: Pin[] = [{ accountId: 'a', effect: 'assign', territoryId: 'other', to: day }];
    expect(seen(dayBefore, pins)).toEqual(['above', 'below', 'beside']);
    expect(seen(day, pins)).toEqual(['above', 'below']);
  });

  it('that excludes an account leaves the others in the list', () => {
    const pins: Pin[] = [{ accountId: 'a', effect: 'exclude' }];
    const index = compileAccess({ model, memberships, assignments: runOn(day, pins) }, { asOf: day });
    expect([...listAccessible(index, 'below', 'account')]).toEqual(['b']);
  });
});
