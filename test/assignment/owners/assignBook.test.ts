import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignBook } from '../../../src/assignment/owners/assignBook.js';
import { assignOwner } from '../../../src/assignment/owners/assignOwner.js';
import type { Book, BookPool } from '../../../src/assignment/owners/types.js';
import { ids } from '../../support/modelArbitraries.js';
import { bookAccounts, bookStrategies, ownerMembers, plainMembers } from '../../support/ownerArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { limitSlowly, scoreSlowly, seatSlowly } from './slowOwners.js';

const rendezvous = { kind: 'rendezvous' } as const;
const abc = [{ userId: 'ana' }, { userId: 'bo' }, { userId: 'cy' }];

describe('assignBook', () => {
  it('gives each account to the highest score of a hash (T6-c)', () => {
    const accounts = [1, 2, 3, 4, 5, 6].map((number) => ({ id: `acct-${number}` }));
    expect(assignBook({ members: abc, strategy: rendezvous }, accounts)).toEqual({
      owners: ['cy', 'cy', 'cy', 'cy', 'bo', 'bo'].map((ownerId, at) => ({
        accountId: `acct-${at + 1}`,
        ownerId,
        reason: 'rendezvous',
      })),
      issues: [],
    });
  });

  it('gives the smaller id what members with the same hash compete for, as assignOwner does', () => {
    const pool: BookPool = { members: [{ userId: 'liquid' }, { userId: 'costarring' }], strategy: rendezvous };
    expect(assignBook(pool, [{ id: 'acct-1' }]).owners[0]?.ownerId).toBe('costarring');
    expect(assignOwner(pool, { accountId: 'acct-1' }).ownerId).toBe('costarring');
  });

  it('property: seats accounts as the rules say, one after the other', () => {
    fc.assert(
      fc.property(bookPools(), bookAccounts(), asOfs(), (pool, accounts, asOf) => {
        const owners = assignBook(pool, accounts, { asOf }).owners.map(({ ownerId, reason }) => ({ ownerId, reason }));
        const seats = seatSlowly(pool, accounts, asOf);
        expect(owners).toEqual(accounts.map(({ id }) => seats.get(id)));
      }),
      { numRuns: 500 },
    );
  });

  it('property: without limits each account has the owner that assignOwner chooses', () => {
    fc.assert(
      fc.property(ownerMembers(), bookAccounts(), (members, accounts) => {
        const pool: BookPool = { members, strategy: rendezvous, overCapacity: 'allow' };
        const { owners } = assignBook(pool, accounts);
        const first = new Map([...accounts].reverse().map((account) => [account.id, account]));
        for (const [at, { id }] of accounts.entries()) {
          const requiredSkills = first.get(id)?.requiredSkills ?? [];
          const { ownerId, reason } = assignOwner(pool, { accountId: id, requiredSkills });
          expect(owners[at]).toEqual({ accountId: id, ownerId, reason });
        }
      }),
    );
  });

  it('property: depends on the order of neither accounts nor members', () => {
    fc.assert(
      fc.property(bookPools(), distinctAccounts(), (pool, accounts) => {
        const reversed = assignBook({ ...pool, members: [...pool.members].reverse() }, [...accounts].reverse());
        expect([...reversed.owners].reverse()).toEqual(assignBook(pool, accounts).owners);
      }),
    );
  });

  it('property: changes nothing that it is given', () => {
    fc.assert(
      fc.property(bookPools(), bookAccounts(), (pool, accounts) => {
        const before = structuredClone({ pool, accounts });
        expect(assignBook(freeze(pool), freeze(accounts))).toEqual(assignBook(pool, accounts));
        expect({ pool, accounts }).toEqual(before);
      }),
    );
  });

  it('property: takes a member who is inactive, out of its dates or without weight as one who is not there', () => {
    const closed = fc.constantFrom({ active: false }, { to: '2026-01-01' }, { weight: 0 });
    fc.assert(
      fc.property(bookPools(), distinctAccounts(), ids(), closed, (pool, accounts, userId, change) => {
        const members = pool.members.filter((member) => member.userId !== userId);
        const options = { asOf: '2026-02-01' };
        const without = assignBook({ ...pool, members }, accounts, options);
        const withClosed = assignBook({ ...pool, members: [...members, { userId, ...change }] }, accounts, options);
        expect(ownersOf(withClosed)).toEqual(ownersOf(without));
      }),
    );
  });
});

describe('a change of members without limits', () => {
  const accounts = Array.from({ length: 200 }, (_, at) => ({ id: `account-${at}` }));

  it('property: a member who leaves gives up its own accounts only, and one who joins takes some only', () => {
    fc.assert(
      fc.property(plainMembers(), (members) => {
        const [leaver, ...others] = members;
        const before = assignBook({ members, strategy: rendezvous }, accounts);
        const after = assignBook({ members: others, strategy: rendezvous }, accounts);
        for (const [at, { ownerId }] of before.owners.entries()) {
          if (ownerId !== leaver?.userId) expect(after.owners[at]?.ownerId).toBe(ownerId);
        }
      }),
    );
  });

  it('property: a weight that grows moves accounts to its member only', () => {
    fc.assert(
      fc.property(plainMembers(), fc.integer({ min: 1, max: 20 }), (members, growth) => {
        const [grown, ...others] = members;
        if (grown === undefined) return;
        const after = [...others, { ...grown, weight: grown.weight + growth }];
        const ownersBefore = ownersOf(assignBook({ members, strategy: rendezvous }, accounts));
        const ownersAfter = ownersOf(assignBook({ members: after, strategy: rendezvous }, accounts));
        for (const [at, ownerId] of ownersAfter.entries()) {
          if (ownerId !== grown.userId) expect(ownerId).toBe(ownersBefore[at]);
        }
      }),
    );
  });

  it('shares are in proportion to weights', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => ({ id: `account-${at}` }));
    const members = [
      { userId: 'a', weight: 5 },
      { userId: 'b', weight: 3 },
      { userId: 'c', weight: 2 },
    ];
    const counts = countByOwner(assignBook({ members, strategy: rendezvous }, many));
    for (const { userId, weight } of members) {
      expect(Math.abs((counts.get(userId) ?? 0) / many.length - weight / 10)).toBeLessThan(0.01);
    }
  });
});

describe('limits', () => {
  it('property: nobody is above its share and headroom, and everybody is seated', () => {
    fc.assert(
      fc.property(
        plainMembers(),
        distinctAccounts(60),
        fc.constantFrom(0, 0.1, 0.25, 1),
        (members, accounts, headroom) => {
          const book = assignBook({ members, strategy: { kind: 'boundedRendezvous', headroom } }, accounts);
          const total = BigInt(members.reduce((sum, { weight }) => sum + weight, 0));
          const counts = countByOwner(book);
          expect(counts.get(null)).toBeUndefined();
          for (const { userId, weight } of members) {
            const limit = limitSlowly(BigInt(weight), total, BigInt(accounts.length * 2), headroom);
            expect(counts.get(userId) ?? 0).toBeLessThanOrEqual(limit);
          }
        },
      ),
    );
  });

  it.each([
    [0.1, 10, 11],
    [0.1, 50, 55],
    [0.1, 11, 13],
    [0, 10, 10],
    [0.07, 100, 107],
  ])('a headroom of %d over a share of %d is exact: %d', (headroom, share, limit) => {
    // Only ana can own them, so she goes up to the limit.
    const members = [{ userId: 'ana', skills: ['de'] }, { userId: 'bo' }];
    const accounts = Array.from({ length: 2 * share }, (_, at) => ({ id: `a${at}`, requiredSkills: ['de'] }));
    const book = assignBook({ members, strategy: { kind: 'boundedRendezvous', headroom } }, accounts);
    expect(countByOwner(book).get('ana')).toBe(limit);
  });

  it('property: an account is not with its first choice only where that one is full', () => {
    fc.assert(
      fc.property(plainMembers(), distinctAccounts(60), (members, accounts) => {
        const book = assignBook({ members, strategy: { kind: 'boundedRendezvous', headroom: 0 } }, accounts);
        const total = BigInt(members.reduce((sum, { weight }) => sum + weight, 0));
        const counts = countByOwner(book);
        for (const { accountId, ownerId } of book.owners) {
          const scoreOf = ({ userId, weight }: (typeof members)[number]) => scoreSlowly(accountId, userId, weight);
          const owner = members.find(({ userId }) => userId === ownerId) ?? expect.fail('nobody');
          for (const better of members.filter((member) => scoreOf(member) > scoreOf(owner))) {
            const limit = limitSlowly(BigInt(better.weight), total, BigInt(accounts.length * 2), 0);
            expect(counts.get(better.userId)).toBe(limit);
          }
        }
      }),
    );
  });

  it('property: a capacity is never exceeded, with either strategy', () => {
    fc.assert(
      fc.property(bookPools(), distinctAccounts(40), (pool, accounts) => {
        const counts = countByOwner(assignBook({ ...pool, overCapacity: 'exclude' }, accounts));
        for (const { userId, capacity = Infinity } of pool.members) {
          expect(counts.get(userId) ?? 0).toBeLessThanOrEqual(capacity);
        }
      }),
    );
  });

  it('leaves an account without an owner where they are reached, and says which', () => {
    const members = [
      { userId: 'ana', skills: ['de'] },
      { userId: 'bo', capacity: 1 },
    ];
    const accounts = ['a', 'b', 'c'].map((id) => ({ id, requiredSkills: ['de'] }));
    const strategy = { kind: 'boundedRendezvous', headroom: 0 } as const;
    const { owners } = assignBook({ members, strategy }, accounts);
    expect(owners.map(({ ownerId, reason }) => `${ownerId}: ${reason}`).sort()).toEqual([
      'ana: bounded_rendezvous',
      'ana: bounded_rendezvous',
      'null: over_share',
    ]);
    const full = assignBook({ members: [{ userId: 'bo', capacity: 0 }], strategy: rendezvous }, [{ id: 'a' }]);
    expect(full.owners).toEqual([{ accountId: 'a', ownerId: null, reason: 'no_capacity' }]);
  });
});

describe('a record of a book that cannot be used', () => {
  const pool: BookPool = { members: abc, strategy: rendezvous };

  it('keeps its row and has an issue', () => {
    const unreadable = Object.defineProperty({}, 'id', { get: () => expect.fail('no'), enumerable: true });
    const { owners, issues } = assignBook(pool, [null, { id: 'acct-1' }, { id: 7 }, unreadable]);
    const refused = { accountId: '', ownerId: null, reason: 'refused_account' };
    expect(owners).toEqual([refused, { accountId: 'acct-1', ownerId: 'cy', reason: 'rendezvous' }, refused, refused]);
    expect(issues).toEqual([
      { code: 'refused_account', row: 0, received: '`null`' },
      { code: 'refused_account', row: 2, received: 'an object whose `id` is the number `7`' },
      { code: 'refused_account', row: 3, received: expect.stringContaining('cannot be read') },
    ]);
  });

  it('that repeats an id has the owner of its first row and does not count', () => {
    const strategy = { kind: 'boundedRendezvous', headroom: 0 } as const;
    const { owners, issues } = assignBook({ members: [{ userId: 'ana', capacity: 1 }], strategy }, [
      { id: 'a' },
      { id: 'a', requiredSkills: ['de'] },
    ]);
    expect(owners.map(({ ownerId }) => ownerId)).toEqual(['ana', 'ana']);
    expect(issues).toEqual([{ code: 'duplicate_account', row: 1, firstRow: 0, accountId: 'a' }]);
  });

  it('needs no skills where they are mistyped or null', () => {
    const { owners, issues } = assignBook(pool, [
      { id: 'acct-1', requiredSkills: 'de' },
      { id: 'acct-5', requiredSkills: null },
    ]);
    expect(owners.map(({ ownerId }) => ownerId)).toEqual(['cy', 'bo']);
    expect(issues).toEqual([
      {
        code: 'mistyped_value',
        row: 0,
        accountId: 'acct-1',
        field: 'requiredSkills',
        expected: 'a list of texts',
        received: 'the text `de`',
      },
    ]);
  });

  it('may have an id that is a member of every object', () => {
    const { owners } = assignBook(pool, [
      { id: '__proto__' },
      { id: 'constructor' },
      JSON.parse('{"id":"a","__proto__":{}}'),
    ]);
    expect(owners.map(({ accountId }) => accountId)).toEqual(['__proto__', 'constructor', 'a']);
    expect(owners.every(({ ownerId }) => ownerId !== null)).toBe(true);
  });
});

describe('an unusable book pool', () => {
  it('has a strategy that needs turns', () => {
    const issues = thrownIssues(() =>
      Reflect.apply(assignBook, undefined, [{ members: [], strategy: { kind: 'roundRobin' } }, []]),
    );
    expect(issues).toEqual([
      {
        code: 'wrong_type',
        pointer: '/strategy/kind',
        expected: 'rendezvous or boundedRendezvous',
        received: 'the text `roundRobin`',
      },
    ]);
  });

  it('is reported with all its issues', () => {
    const members = [{ userId: 'a' }, { userId: 'a', weight: -1 }];
    const issues = thrownIssues(() =>
      assignBook({ members, strategy: { ...rendezvous, kind: 'boundedRendezvous', headroom: -1 } }, [], {
        asOf: '2026',
      }),
    );
    expect(issues.map(({ code }) => code)).toEqual(['wrong_type', 'wrong_type', 'duplicate_id', 'invalid_date']);
  });
});

function bookPools(): fc.Arbitrary<BookPool> {
  return fc.record({
    members: ownerMembers(),
    strategy: bookStrategies(),
    overCapacity: fc.constantFrom('exclude', 'allow'),
  });
}

function asOfs(): fc.Arbitrary<string | undefined> {
  return fc.constantFrom(undefined, '2026-01-15', '2026-03-01');
}

function distinctAccounts(maxLength = 30): fc.Arbitrary<{ id: string }[]> {
  return fc.uniqueArray(ids(), { maxLength }).map((names) => names.map((id) => ({ id })));
}

function ownersOf({ owners }: Book): (string | null)[] {
  return owners.map(({ ownerId }) => ownerId);
}

function countByOwner(book: Book): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const ownerId of ownersOf(book)) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  return counts;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
