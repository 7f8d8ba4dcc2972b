import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessInput,
  type AccessOptions,
  accessLevel,
  compileAccess,
  type RecordRef,
  type Territory,
} from '../../src/index.js';
import { accessInputs, accessNames, accessOptions } from '../support/accessArbitraries.js';
import { accessEntries, pairKey } from '../support/accessEntries.js';
import { chain, everyRef, everyUserId, lineOf, territoryIdsSlowly } from '../support/accessFacts.js';

const options = { asOf: '2026-01-02' };

/** Worlds where nothing but membership gives access: `above` covers a territory, `below` one at or below it. */
const lines = accessNames()
  .filter(({ territoryIds, accountIds }) => territoryIds.length > 1 && accountIds.length > 0)
  .chain((names) =>
    fc
      .tuple(accessInputs({ ...names, userIds: [] }), fc.constantFrom(...names.territoryIds), fc.nat())
      .map(([input, low, steps]) => {
        const line = lineOf(input, low);
        const high = line[steps % line.length].id;
        const memberships = [
          { userId: 'above', territoryId: high },
          { userId: 'below', territoryId: low },
        ];
        return { input: { ...input, users: undefined, memberships }, high, low };
      }),
  );

/** Whether a record has a territory at or below one. */
function isUnder(input: AccessInput, ref: RecordRef, territoryId: string): boolean {
  const ids = territoryIdsSlowly(input, options.asOf, ref);
  return ids.some((id) => lineOf(input, id).some((each) => each.id === territoryId));
}

describe('membership', () => {
  it('gives those above at least what it gives those below', () => {
    fc.assert(
      fc.property(lines, ({ input }) => {
        const index = compileAccess(input, options);
        for (const ref of everyRef(input)) {
          const [above, below] = ['above', 'below'].map((userId) => chain.indexOf(accessLevel(index, userId, ref)));
          expect(above).toBeGreaterThanOrEqual(below);
        }
      }),
    );
  });

  it('gives nothing sideways, and nothing to those below', () => {
    fc.assert(
      fc.property(lines, ({ input, high, low }) => {
        const index = compileAccess(input, options);
        for (const ref of everyRef(input)) {
          if (!isUnder(input, ref, high)) expect(accessLevel(index, 'above', ref)).toBe('none');
          if (!isUnder(input, ref, low)) expect(accessLevel(index, 'below', ref)).toBe('none');
        }
      }),
    );
  });
});

/** A forest with all territories open, and the same with one of them under another parent, or under none. */
const moves = accessNames()
  .filter(({ territoryIds }) => territoryIds.length > 1)
  .chain((names) => fc.record({ input: accessInputs(names), options: accessOptions(), at: fc.nat(), to: fc.nat() }))
  .map(({ input, at, to, ...rest }) => {
    const territories = input.model.territories.map((each) => ({
      ...each,
      active: true,
      from: undefined,
      to: undefined,
    }));
    const before = { ...input, model: { ...input.model, territories } };
    const moved = territories[at % territories.length];
    const outside = territories.filter(({ id }) => !lineOf(before, id).some((each) => each.id === moved.id));
    const parent: Territory | undefined = outside[to % (outside.length + 1)];
    const parentId = parent?.id ?? null;
    const after = {
      ...before,
      model: {
        ...before.model,
        territories: territories.map((each) => (each === moved ? { ...each, parentId } : each)),
      },
    };
    const chains = [moved.parentId, parentId].flatMap((id) => (id === null ? [] : lineOf(before, id)));
    return { before, after, chains, ...rest };
  });

/** Whether a user covers or manages one of some territories. */
function isOn(input: AccessInput, userId: string, territories: readonly Territory[]): boolean {
  const ids = territories.map(({ id }) => id);
  const isMember = (input.memberships ?? []).some((each) => each.userId === userId && ids.includes(each.territoryId));
  return isMember || territories.some(({ managerId }) => managerId === userId);
}

describe('a branch that moves', () => {
  it('changes access for those above it alone, before and after', () => {
    fc.assert(
      fc.property(moves, ({ before, after, chains, options: given }) => {
        const world = { input: before, options: given };
        const [old, next] = [before, after].map((input) => tableOf(input, given, world));
        const changed = everyUserId(before).filter((userId) =>
          everyRef(before).some((ref) => old.get(pairKey(userId, ref)) !== next.get(pairKey(userId, ref))),
        );
        expect(changed.filter((userId) => !isOn(before, userId, chains))).toEqual([]);
      }),
    );
  });
});

function tableOf(input: AccessInput, given: AccessOptions, world: { input: AccessInput; options: AccessOptions }) {
  return accessEntries.accessLevel(compileAccess(input, given), world);
}

describe('an account that moves', () => {
  const day = '2026-01-03';
  const worlds = accessNames()
    .filter(({ territoryIds, accountIds }) => territoryIds.length > 0 && accountIds.length > 0)
    .chain((names) => {
      const territory = fc.constantFrom(...names.territoryIds);
      return fc
        .record({ input: accessInputs(names), options: accessOptions(), old: territory, next: territory })
        .map(({ input, ...rest }) => ({
          ...rest,
          input: { ...input, assignments: [], records: [...(input.records ?? []), ...everyRef(input)] },
          accountId: names.accountIds[0],
        }));
    });

  it.each(['2025-12-31', '2026-01-02', day, '2026-01-04'])(
    'is on %s where it was, or where it is from then on',
    (asOf) => {
      fc.assert(
        fc.property(worlds, ({ input, options: { policy }, old, next, accountId }) => {
          const dated = [
            { accountId, territoryId: old, to: day },
            { accountId, territoryId: next, from: day },
          ];
          const plain = [{ accountId, territoryId: asOf < day ? old : next }];
          const given = policy === undefined ? { asOf } : { asOf, policy };
          const moved = { ...input, assignments: dated };
          const world = { input: moved, options: given };
          expect(tableOf(moved, given, world)).toEqual(tableOf({ ...moved, assignments: plain }, given, world));
        }),
      );
    },
  );
});
