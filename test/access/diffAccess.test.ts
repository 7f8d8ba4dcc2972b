import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessChanges, type AccessIndex, compileAccess, diffAccess, updateAccess } from '../../src/index.js';
import { type AccessWorld, accessInputs, accessNames, accessOptions } from '../support/accessArbitraries.js';
import { changedWorlds } from '../support/accessChangeArbitraries.js';
import { applySlowly } from '../support/accessChanges.js';
import { differencesSlowly } from '../support/accessDifferences.js';

function compiled({ input, options }: AccessWorld): AccessIndex {
  return compileAccess(input, options);
}

/** Two states of one world: nothing in common but the names, or the same hierarchy on the same day under one policy. */
const pairs = accessNames().chain((names) =>
  fc
    .record({
      before: fc.record({ input: accessInputs(names), options: accessOptions() }),
      after: fc.record({ input: accessInputs(names), options: accessOptions() }),
      isSameFrame: fc.boolean(),
    })
    .map(({ before, after, isSameFrame }) => {
      if (!isSameFrame) return { before, after };
      const input = { ...after.input, model: before.input.model, roles: before.input.roles };
      return { before, after: { input, options: before.options } };
    }),
);

describe('diffAccess', () => {
  it('tells every pair whose level is another, in order, and no other', () => {
    fc.assert(
      fc.property(pairs, ({ before, after }) => {
        const differences = [...diffAccess(compiled(before), compiled(after))];
        expect(differences).toEqual(differencesSlowly(before, after));
      }),
    );
  });

  it('tells what a day changes', () => {
    fc.assert(
      fc.property(pairs, ({ before, after }) => {
        const later = { input: before.input, options: { ...before.options, asOf: after.options.asOf } };
        expect([...diffAccess(compiled(before), compiled(later))]).toEqual(differencesSlowly(before, later));
      }),
    );
  });

  it('tells what updates change', () => {
    fc.assert(
      fc.property(changedWorlds(), ({ world, steps }) => {
        const index = compiled(world);
        const after = { ...world, input: steps.reduce(applySlowly, world.input) };
        const differences = [...diffAccess(index, steps.reduce(updateAccess, index))];
        expect(differences).toEqual(differencesSlowly(world, after));
      }),
    );
  });

  it('tells nothing between an index and itself', () => {
    fc.assert(
      fc.property(pairs, ({ before }) => {
        const index = compiled(before);
        expect([...diffAccess(index, index)]).toEqual([]);
        expect([...diffAccess(index, compiled(before))]).toEqual([]);
      }),
    );
  });

  it.each<[string, AccessChanges]>([
    [
      'the team',
      { teams: [{ accountId: 'a', members: [{ userId: 'u', access: { account: 'view', contact: 'view' } }] }] },
    ],
    ['a territory', { assignments: [{ accountId: 'a', territories: [{ territoryId: 't' }] }] }],
  ])('tells of the other account of a contact when %s of one changes', (_, change) => {
    const before = compileAccess(
      {
        model: { id: 'm', territories: [{ id: 't', parentId: null }] },
        memberships: [{ userId: 'u', territoryId: 't' }],
        records: [
          { type: 'account', id: 'a' },
          { type: 'account', id: 'b' },
          { type: 'contact', id: 'c', accountId: 'a' },
          { type: 'contact', id: 'c', accountId: 'b' },
        ],
      },
      { asOf: '2026-01-02', policy: { parent: 'view' } },
    );
    const difference = { userId: 'u', before: 'none', after: 'view' };
    expect([...diffAccess(before, updateAccess(before, change))]).toEqual([
      { ...difference, type: 'account', id: 'a' },
      { ...difference, type: 'account', id: 'b' },
      { ...difference, type: 'contact', id: 'c' },
    ]);
  });
});
