import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessInput,
  type AccessReason,
  checkAccess,
  compileAccess,
  type Deny,
  listAccessible,
  whoCanAccess,
} from '../../src/index.js';
import { type AccessWorld, accessWorlds } from '../support/accessArbitraries.js';
import { pairKey, tableSlowly } from '../support/accessEntries.js';
import { accountIdsSlowly, chain, isSame } from '../support/accessFacts.js';
import { changesOf, joined, levelsIn, withMore } from '../support/accessGrowth.js';
import { everyRef, everyUserId, leftSlowly } from '../support/accessOracle.js';
import { snapshotOf } from '../support/accessSnapshot.js';

/** What a reason is, however many there are of its kind, and what it gives at the most. */
function kindsOf(reasons: readonly { readonly kind: AccessReason['kind']; readonly level: string }[]): string[] {
  const kinds = [...new Set(reasons.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const levels = reasons.filter((each) => each.kind === kind).map(({ level }) => level);
    return `${kind} ${chain.filter((level) => levels.includes(level)).at(-1)}`;
  });
}

describe('access', () => {
  it('is nothing where nothing grants it', () => {
    fc.assert(
      fc.property(accessWorlds(), ({ input, options: { asOf } }) => {
        const { records = [], assignments = [], denies: taken = [] } = input;
        const users = everyUserId(input).map((id) => ({ id }));
        const territories = input.model.territories.map((each) => ({ ...each, managerId: undefined }));
        const bare = { model: { ...input.model, territories }, users, records, assignments, denies: taken };
        const levels = levelsIn(bare, { input, options: { asOf } });
        expect([...levels.values()].filter((level) => level !== 'none')).toEqual([]);
      }),
    );
  });

  it('has a reason for every level, the highest first, and tells every ground that the oracle finds', () => {
    fc.assert(
      fc.property(accessWorlds(), ({ input, options }) => {
        const index = compileAccess(input, options);
        for (const userId of everyUserId(input)) {
          for (const ref of everyRef(input)) {
            const { level, reasons } = checkAccess(index, userId, ref);
            const ranks = reasons.map((reason) => chain.indexOf(reason.level));
            expect(ranks[0] ?? 0).toBe(chain.indexOf(level));
            expect(ranks).toEqual([...ranks].sort((one, other) => other - one));
            expect(kindsOf(reasons)).toEqual(kindsOf(leftSlowly(input, options, userId, ref)));
          }
        }
      }),
    );
  });

  it('lists a record for a user exactly when it lists the user for the record and gives the user a level', () => {
    fc.assert(
      fc.property(accessWorlds(), ({ input, options }) => {
        const index = compileAccess(input, options);
        for (const userId of everyUserId(input)) {
          for (const ref of everyRef(input)) {
            const isListed = [...listAccessible(index, userId, ref.type)].includes(ref.id);
            expect(isListed).toBe(whoCanAccess(index, ref).includes(userId));
            expect(isListed).toBe(checkAccess(index, userId, ref).level !== 'none');
          }
        }
      }),
    );
  });

  it('never falls where something is granted', () => {
    fc.assert(
      fc.property(withMore, ({ world, more }) => {
        const owned = (more.ownership ?? []).filter(
          (each) => !(world.input.ownership ?? []).some((other) => isSame(each, other)),
        );
        const after = joined(world.input, { ...more, ownership: owned, denies: [] });
        expect(changesOf(levelsIn(world.input, world), levelsIn(after, world)).less).toEqual([]);
      }),
    );
  });

  it('never falls where a territory gives more', () => {
    fc.assert(
      fc.property(accessWorlds(), fc.nat(), (world, at) => {
        const { model } = world.input;
        const territories = model.territories.map((each, row) =>
          row === at % model.territories.length
            ? { ...each, access: { account: 'full', contact: 'full', opportunity: 'full' } as const }
            : each,
        );
        const after = { ...world.input, model: { ...model, territories } };
        expect(changesOf(levelsIn(world.input, world), levelsIn(after, world)).less).toEqual([]);
      }),
    );
  });

  it('never rises where something is denied, for anyone, and changes for nobody else', () => {
    fc.assert(
      fc.property(withMore, ({ world, more }) => {
        const { input } = world;
        const after = joined(input, { denies: more.denies });
        const { more: risen, less } = changesOf(levelsIn(input, world), levelsIn(after, world));
        expect(risen).toEqual([]);
        expect(less.filter((key) => !more.denies.some((deny) => mayTouch(world, deny).includes(key)))).toEqual([]);
      }),
    );
  });

  it('of a contact or an opportunity opens its account at the most, and none beside it', () => {
    fc.assert(
      fc.property(withMore, ({ world, more }) => {
        const { input, options } = world;
        const shared = more.shares.filter(({ type }) => type !== 'account').slice(0, 1);
        const allowed = shared.flatMap(({ userId, type, id }) => [
          pairKey(userId, { type, id }),
          ...accountIdsSlowly(input, options.asOf, { type, id }).map((account) =>
            pairKey(userId, { type: 'account', id: account }),
          ),
        ]);
        const { more: risen } = changesOf(levelsIn(input, world), levelsIn(joined(input, { shares: shared }), world));
        expect(risen.filter((key) => !allowed.includes(key))).toEqual([]);
      }),
    );
  });

  it('does not depend on a hierarchy beside', () => {
    fc.assert(
      fc.property(accessWorlds(), (world) => {
        expect(levelsIn(withOther(world.input), world)).toEqual(tableSlowly(world));
      }),
    );
  });

  it('is with dates what it is on a snapshot of that day without any', () => {
    fc.assert(
      fc.property(accessWorlds(), (world) => {
        expect(levelsIn(snapshotOf(world.input, world.options.asOf), world)).toEqual(tableSlowly(world));
      }),
    );
  });

  it('is the same with what has ended on that very day, or starts the day after, as without', () => {
    const dates = fc.constantFrom({ to: '2026-01-02' }, { from: '2026-01-03' });
    fc.assert(
      fc.property(withMore, dates, ({ world, more }, closed) => {
        const { input, options } = world;
        const today = { ...world, options: { ...options, asOf: '2026-01-02' } };
        const over = <T extends object>(list: readonly T[]) =>
          list.map((each) => ({ ...each, from: undefined, to: undefined, ...closed }));
        const after = joined(input, {
          memberships: over(more.memberships),
          shares: over(more.shares),
          teams: over(more.teams),
          ownership: over(more.ownership),
          denies: over(more.denies),
        });
        expect(levelsIn(after, today)).toEqual(tableSlowly(today));
      }),
    );
  });
});

/** The pairs that a deny may concern. */
function mayTouch({ input, options }: AccessWorld, deny: Deny): string[] {
  const refs = everyRef(input).filter((ref) => {
    if (deny.scope === 'path' || isSame(deny, ref)) return true;
    const isChild = deny.type === 'account' && accountIdsSlowly(input, options.asOf, ref).includes(deny.id);
    return isChild && deny.includeChildren === true;
  });
  return refs.map((ref) => pairKey(deny.userId, ref));
}

/** The same input with another tree, and members, a manager and records of it. */
function withOther(input: AccessInput): AccessInput {
  const { model, users, memberships: members = [], records = [], shares: given = [] } = input;
  const root = { id: 'other root', parentId: null, managerId: 'other manager' };
  const territories = [root, ...model.territories, { id: 'other leaf', parentId: 'other root' }];
  const others = [{ id: 'other manager' }, { id: 'other member', isAdministrator: true }];
  return {
    ...input,
    model: { ...model, territories },
    ...(users === undefined ? {} : { users: [...others, ...users] }),
    memberships: [{ userId: 'other member', territoryId: 'other leaf' }, ...members],
    records: [
      { type: 'account', id: 'other account' },
      { type: 'contact', id: 'other contact', accountId: 'other account', territoryIds: ['other leaf'] },
      ...records,
    ],
    shares: [{ type: 'account', id: 'other account', userId: 'other member', level: 'full' }, ...given],
  };
}
