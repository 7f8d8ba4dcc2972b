import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignOwner } from '../../../src/assignment/owners/assignOwner.js';
import type {
  OwnerDecision,
  OwnerMember,
  OwnerOptions,
  OwnerPool,
  OwnerRequest,
  OwnerState,
} from '../../../src/assignment/owners/types.js';
import { ownerSituations, plainMembers, strategies } from '../../support/ownerArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { assignOwnerSlowly } from './slowOwners.js';

const roundRobin = { kind: 'roundRobin' } as const;
const ann = { userId: 'ann' } as const;
const acme = { accountId: 'acme' } as const;

describe('assignOwner', () => {
  it('property: decides as the rules say, compared pair by pair in exact numbers', () => {
    fc.assert(
      fc.property(ownerSituations(), ({ pool, requests, ...options }) => {
        for (const request of requests) {
          expect(assignOwner(pool, request, options)).toEqual(assignOwnerSlowly(pool, request, options));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('property: changes nothing that it is given, and returns JSON', () => {
    fc.assert(
      fc.property(ownerSituations(), ({ pool, requests, ...options }) => {
        for (const request of requests) {
          const decision = assignOwner(freeze(pool), freeze(request), freeze(options));
          expect(assignOwner(pool, request, options)).toEqual(decision);
          expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
        }
      }),
    );
  });

  it('property: can be replayed from a state that was stored', () => {
    fc.assert(
      fc.property(ownerSituations(), ({ pool, requests, ...options }) => {
        const stored = runAll(pool, requests, options, (state) => JSON.parse(JSON.stringify(state)));
        expect(stored).toEqual(runAll(pool, requests, options));
      }),
    );
  });

  it('property: chooses somebody who is not excluded, or nobody with a reason why', () => {
    fc.assert(
      fc.property(ownerSituations(), ({ pool, requests, ...options }) => {
        for (const { ownerId, reason, considered } of runAll(pool, requests, options)) {
          const open = considered.flatMap(({ userId, excludedBy }) => (excludedBy === undefined ? [userId] : []));
          const reasons = considered.flatMap(({ excludedBy }) => excludedBy ?? []);
          if (ownerId !== null) expect(open).toContain(ownerId);
          else if (reason === 'several_eligible') expect(open.length).toBeGreaterThan(1);
          else if (reason === 'no_members') expect(considered).toEqual([]);
          else expect([open, reasons]).toEqual([[], expect.arrayContaining([reason])]);
        }
      }),
    );
  });

  it('property: does not depend on the order of members and records', () => {
    fc.assert(
      fc.property(ownerSituations(), fc.infiniteStream(fc.nat()), ({ pool, requests, state, asOf }, numbers) => {
        const shuffled = { ...pool, members: shuffle(pool.members, numbers) };
        const shuffledState = { members: shuffle(state.members, numbers) };
        expect(runAll(shuffled, requests, { state: shuffledState, asOf })).toEqual(
          runAll(pool, requests, { state, asOf }),
        );
      }),
    );
  });

  it('property: takes a member who is inactive or out of its dates as one who is not there', () => {
    const closed = fc.constantFrom({ active: false }, { to: '2026-01-01' }, { from: '2026-03-02' });
    fc.assert(
      fc.property(ownerSituations(), closed, ({ pool, requests, state }, change) => {
        const [first, ...others] = pool.members;
        if (first === undefined) return;
        const options = { state, asOf: '2026-03-01' };
        const without = runAll({ ...pool, members: others }, requests, options);
        const members = [...others, { userId: first.userId, ...change }];
        const withClosed = runAll({ ...pool, members }, requests, options);
        expect(withClosed.map(outcome)).toEqual(without.map(outcome));
      }),
    );
    function outcome({ ownerId, state }: OwnerDecision) {
      return { ownerId, state };
    }
  });

  it('property: never exceeds a capacity unless the pool allows it', () => {
    fc.assert(
      fc.property(ownerSituations(), ({ pool, requests, ...options }) => {
        let openBefore = new Map(options.state.members.map(({ userId, open = 0 }) => [userId, open]));
        for (const { state } of runAll({ ...pool, overCapacity: 'exclude' }, requests, options)) {
          for (const { userId, open = 0 } of state.members) {
            const capacity = pool.members.find((member) => member.userId === userId)?.capacity ?? Infinity;
            if (open !== (openBefore.get(userId) ?? 0)) expect(open).toBeLessThanOrEqual(capacity);
          }
          openBefore = new Map(state.members.map(({ userId, open = 0 }) => [userId, open]));
        }
      }),
    );
  });

  it('property: keeps an eligible previous owner, whose load alone changes', () => {
    fc.assert(
      fc.property(plainMembers(), strategies(), fc.nat(), (members, strategy, at) => {
        const { userId } = members[at % members.length] ?? ann;
        const before = runAll({ members, strategy }, requestsFor(7)).at(-1)?.state ?? { members: [] };
        const request = { ...acme, previousOwnerIds: ['stranger', userId], size: 3 };
        const { ownerId, reason, state } = assignOwner({ members, strategy }, request, { state: before });
        expect([ownerId, reason]).toEqual([userId, 'previous_owner']);
        expect(loadsOf(state).get(userId)).toBe((loadsOf(before).get(userId) ?? 0) + 3);
        expect(withoutLoads(state, userId)).toEqual(withoutLoads(before, userId));
      }),
    );
  });

  it('property: gives a previous owner the same turn as a chosen one where turns are counted', () => {
    fc.assert(
      fc.property(plainMembers(), strategies(), (members, strategy) => {
        const pool: OwnerPool = { members, strategy, previousOwnerTurn: 'counted' };
        const chosen = assignOwner(pool, acme);
        if (chosen.ownerId === null) return;
        const kept = assignOwner(pool, { ...acme, previousOwnerIds: [chosen.ownerId] });
        expect(kept.state).toEqual(chosen.state);
      }),
    );
  });
});

describe('round robin', () => {
  it('property: counts differ by 1 at most while the pool is the same', () => {
    fc.assert(
      fc.property(plainMembers(), fc.integer({ min: 1, max: 30 }), (members, turns) => {
        const counts = countOwners({ members, strategy: roundRobin }, turns);
        const all = members.map(({ userId }) => counts.get(userId) ?? 0);
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('property: with lost turns it goes around a ring, past those who are skipped', () => {
    const skips = fc.array(fc.subarray([0, 1, 2, 3, 4]), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(plainMembers(5), skips, (plain, skipped) => {
        const ring = plain.map(({ userId }) => userId).sort(byCodeUnit);
        const requests = skipped.map((_, turn) => ({ accountId: `a${turn}` }));
        const isSkipped = (userId: string, turn: number) => skipped[turn]?.includes(ring.indexOf(userId)) ?? false;
        const members = ring.map((userId) => ({
          userId,
          deniedAccountIds: skipped.flatMap((_, turn) => (isSkipped(userId, turn) ? [`a${turn}`] : [])),
        }));
        const decisions = runAll({ members, strategy: { kind: 'roundRobin', skipped: 'loseTurn' } }, requests);

        let pointer = 0;
        for (const [turn, { ownerId }] of decisions.entries()) {
          const order = [...ring.slice(pointer), ...ring.slice(0, pointer)];
          const next = order.find((userId) => !isSkipped(userId, turn)) ?? null;
          expect(ownerId).toBe(next);
          if (next !== null) pointer = (ring.indexOf(next) + 1) % ring.length;
        }
      }),
    );
  });
});

describe('smooth weighted turns', () => {
  it('property: are the sequence of nginx', () => {
    fc.assert(
      fc.property(plainMembers(), (members) => {
        const strategy = { kind: 'smoothWeighted' } as const;
        const owners = runAll({ members, strategy }, requestsFor(20)).map(({ ownerId }) => ownerId);
        expect(owners).toEqual(nginxSlowly(members, 20));
      }),
    );
  });

  it('property: give each member its weight in a cycle and leave nobody anything owed', () => {
    fc.assert(
      fc.property(plainMembers(), (members) => {
        const cycle =
          sum(members.map(({ weight }) => weight)) / members.map(({ weight }) => weight).reduce(commonDivisor);
        const pool = { members, strategy: { kind: 'smoothWeighted' } } as const;
        const counts = countOwners(pool, cycle);
        const scale = sum(members.map(({ weight }) => weight)) / cycle;
        for (const { userId, weight } of members) expect(counts.get(userId)).toBe(weight / scale);
        const last = runAll(pool, requestsFor(cycle)).at(-1);
        expect(last?.state.members.every(({ credit }) => credit === 0)).toBe(true);
      }),
    );
  });

  it.each(['smoothWeighted', 'tijdeman'] as const)(
    'property: the credits of %s sum to what they did before, whoever is eligible',
    (kind) => {
      fc.assert(
        fc.property(ownerSituations(), ({ pool, requests, ...options }) => {
          const before = sum(options.state.members.map(({ credit = 0 }) => credit));
          for (const { state } of runAll({ ...pool, strategy: { kind } }, requests, options)) {
            expect(sum(state.members.map(({ credit = 0 }) => credit))).toBe(before);
          }
        }),
      );
    },
  );
});

describe("Tijdeman's sequence", () => {
  const strategy = { kind: 'tijdeman' } as const;

  it('property: is never further than 1 - 1 / (2k - 2) from the exact shares', () => {
    const wide = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(wide, (weights) => {
        const members = weights.map((weight, at) => ({ userId: `u${at}`, weight }));
        const total = sum(weights);
        const counts = new Map<string | null, number>();
        for (const [at, { ownerId }] of runAll({ members, strategy }, requestsFor(60)).entries()) {
          counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
          for (const { userId, weight } of members) {
            // |x - w t / W| <= 1 - 1 / (2k - 2), times W (2k - 2)
            const deviation =
              Math.abs((counts.get(userId) ?? 0) * total - weight * (at + 1)) * (2 * members.length - 2);
            expect(deviation).toBeLessThanOrEqual(total * (2 * members.length - 3));
          }
        }
      }),
    );
  });

  it('property: is what its definition says of the whole history', () => {
    fc.assert(
      fc.property(plainMembers(), (members) => {
        const owners = runAll({ members, strategy }, requestsFor(20)).map(({ ownerId }) => ownerId);
        expect(owners).toEqual(tijdemanSlowly(members, 20));
      }),
    );
  });

  it('gives a single member everything', () => {
    expect(countOwners({ members: [ann], strategy }, 3)).toEqual(new Map([['ann', 3]]));
  });

  it('chooses the largest credit when nobody is due any more', () => {
    const state = {
      members: [
        { userId: 'a', credit: -9 },
        { userId: 'b', credit: -8 },
        { userId: 'gone', credit: 17 },
      ],
    };
    const pool = { members: [{ userId: 'a' }, { userId: 'b' }], strategy };
    expect(assignOwner(pool, acme, { state }).ownerId).toBe('b');
  });
});

describe('counts', () => {
  it.each([
    ['webster', 1n],
    ['dHondt', 2n],
  ] as const)('property: are the seats of %s', (divisor, first) => {
    fc.assert(
      fc.property(plainMembers(), fc.integer({ min: 1, max: 25 }), (members, seats) => {
        const counts = countOwners({ members, strategy: { kind: 'count', divisor } }, seats);
        // Highest averages: nobody's last seat has a smaller claim than another's next one.
        for (const a of members) {
          for (const b of members) {
            const [had, next] = [BigInt(counts.get(a.userId) ?? 0), BigInt(counts.get(b.userId) ?? 0)];
            if (had === 0n) continue;
            const [lastOfA, nextOfB] = [2n * (had - 1n) + first, 2n * next + first];
            expect(lastOfA * BigInt(b.weight) <= nextOfB * BigInt(a.weight)).toBe(true);
          }
        }
      }),
    );
  });

  it('property: let a newcomer of equal weight in level with the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat({ max: 40 }), fc.nat({ max: 40 }), (size, before, after) => {
        const strategy = { kind: 'count' } as const;
        const old = Array.from({ length: size }, (_, at) => ({ userId: `u${at}` }));
        const state = runAll({ members: old, strategy }, requestsFor(before)).at(-1)?.state;
        const counts = countOwners({ members: [...old, { userId: 'new' }], strategy }, after, { state });
        expect(counts.get('new') ?? 0).toBeLessThanOrEqual(Math.ceil(after / (size + 1)) + 1);
      }),
    );
  });
});

describe('unusable input', () => {
  it.each<[string, unknown, unknown, unknown, object]>([
    [
      'a user twice',
      { members: [ann, ann], strategy: roundRobin },
      acme,
      {},
      { code: 'duplicate_id', pointer: '/members/1/userId', id: 'ann', firstPointer: '/members/0/userId' },
    ],
    ['a negative weight', poolWith({ weight: -1 }), acme, {}, { code: 'wrong_type', pointer: '/members/0/weight' }],
    [
      'part of a weight',
      poolWith({ weight: 0.5 }),
      acme,
      {},
      { code: 'wrong_type', expected: 'a whole number from 0 to 1,000,000' },
    ],
    [
      'a weight out of bounds',
      poolWith({ weight: 1_000_001 }),
      acme,
      {},
      { code: 'wrong_type', pointer: '/members/0/weight' },
    ],
    [
      'an endless capacity',
      poolWith({ capacity: Infinity }),
      acme,
      {},
      { code: 'wrong_type', pointer: '/members/0/capacity' },
    ],
    [
      'a capacity that is no number',
      poolWith({ capacity: NaN }),
      acme,
      {},
      { code: 'wrong_type', pointer: '/members/0/capacity' },
    ],
    [
      'a misspelt member',
      poolWith({ capcity: 3 }),
      acme,
      {},
      { code: 'unknown_member', pointer: '/members/0/capcity', suggestion: 'capacity' },
    ],
    [
      'a day that is none',
      poolWith({ from: '2026-02-30' }),
      acme,
      {},
      { code: 'invalid_date', pointer: '/members/0/from' },
    ],
    [
      'dates in the wrong order',
      poolWith({ from: '2026-02-01', to: '2026-02-01' }),
      acme,
      {},
      { code: 'empty_interval', pointer: '/members/0' },
    ],
    [
      'a strategy that is none',
      { members: [], strategy: { kind: 'random' } },
      acme,
      {},
      { code: 'wrong_type', pointer: '/strategy/kind', received: 'the text `random`' },
    ],
    [
      'no kind of strategy',
      { members: [], strategy: {} },
      acme,
      {},
      { code: 'missing_member', pointer: '/strategy/kind' },
    ],
    ['no strategy', { members: [] }, acme, {}, { code: 'missing_member', pointer: '/strategy' }],
    [
      "another strategy's option",
      { members: [], strategy: { kind: 'roundRobin', headroom: 1 } },
      acme,
      {},
      { code: 'unknown_member', pointer: '/strategy/headroom' },
    ],
    [
      'an option with a wrong value',
      { members: [], strategy: { kind: 'count', divisor: 'adams' } },
      acme,
      {},
      { code: 'wrong_type', pointer: '/strategy/divisor', expected: 'webster or dHondt' },
    ],
    ['no pool', null, acme, {}, { code: 'wrong_type', pointer: '', expected: 'an object' }],
    ['a request without an account', poolWith({}), {}, {}, { code: 'missing_member', pointer: '/request/accountId' }],
    ['a negative size', poolWith({}), { ...acme, size: -1 }, {}, { code: 'wrong_type', pointer: '/request/size' }],
    ['a state that is a list', poolWith({}), acme, { state: [] }, { code: 'wrong_type', pointer: '/state' }],
    [
      'a record twice',
      poolWith({}),
      acme,
      { state: { members: [ann, ann] } },
      { code: 'duplicate_id', pointer: '/state/members/1/userId' },
    ],
    [
      'part of a turn',
      poolWith({}),
      acme,
      { state: { members: [{ ...ann, lastTurn: 0.5 }] } },
      { code: 'wrong_type', pointer: '/state/members/0/lastTurn' },
    ],
    [
      'a day of choice that is none',
      poolWith({}),
      acme,
      { asOf: 'today' },
      { code: 'invalid_date', pointer: '/asOf', received: 'today' },
    ],
  ])('is %s', (_, pool, request, options, expected) => {
    expect(issuesOf(pool, request, options)).toEqual([expect.objectContaining(expected)]);
  });

  it('is reported all at once', () => {
    const pool = {
      members: [
        { ...ann, weight: -1 },
        { ...ann, from: 'x' },
      ],
      strategy: { kind: 'x' },
    };
    const codes = issuesOf(pool, {}, { state: {}, asOf: 'y' }).map(({ code }) => code);
    expect(codes.sort()).toEqual(
      [
        'wrong_type',
        'wrong_type',
        'missing_member',
        'missing_member',
        'duplicate_id',
        'invalid_date',
        'invalid_date',
      ].sort(),
    );
  });

  it('property: is any JSON in the place of a part', () => {
    fc.assert(
      fc.property(ownerSituations(), fc.jsonValue(), fc.nat({ max: 2 }), (situation, json, place) => {
        const parts = [situation.pool, acme, { state: situation.state }];
        const given = parts.map((part, at) => (at === place ? (place === 2 ? { state: json } : json) : part));
        expect(() => issuesOf(given[0], given[1], given[2])).not.toThrow();
      }),
    );
  });
});

function poolWith(facts: object) {
  return { members: [{ ...ann, ...facts }], strategy: roundRobin };
}

/** As a caller without types would call it. */
function issuesOf(...given: readonly unknown[]) {
  return thrownIssues(() => Reflect.apply(assignOwner, undefined, given));
}

function runAll(
  pool: OwnerPool,
  requests: readonly OwnerRequest[],
  options: OwnerOptions = {},
  store: (state: OwnerState | undefined) => OwnerState | undefined = (state) => state,
): OwnerDecision[] {
  const decisions: OwnerDecision[] = [];
  for (const request of requests) {
    decisions.push(assignOwner(pool, request, { ...options, state: store(decisions.at(-1)?.state ?? options.state) }));
  }
  return decisions;
}

function requestsFor(turns: number): OwnerRequest[] {
  return Array.from({ length: turns }, (_, turn) => ({ accountId: `account-${turn}` }));
}

function countOwners(pool: OwnerPool, turns: number, options: OwnerOptions = {}): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { ownerId } of runAll(pool, requestsFor(turns), options))
    counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  return counts;
}

function loadsOf({ members }: OwnerState): Map<string, number> {
  return new Map(members.map(({ userId, open = 0 }) => [userId, open]));
}

function withoutLoads({ members }: OwnerState, userId: string) {
  const records = members.map(({ open, ...record }) => (record.userId === userId ? record : { ...record, open }));
  return records.filter((record) => record.userId !== userId || Object.keys(record).length > 1);
}

/** Written as nginx does it: add every weight, take the first largest, subtract the sum from it. */
function nginxSlowly(members: readonly Required<Pick<OwnerMember, 'userId' | 'weight'>>[], turns: number): string[] {
  const peers = sortById(members).map((member) => ({ ...member, current: 0 }));
  const total = sum(peers.map(({ weight }) => weight));
  return Array.from({ length: turns }, () => {
    for (const peer of peers) peer.current += peer.weight;
    const largest = Math.max(...peers.map(({ current }) => current));
    const best = peers.find(({ current }) => current === largest) ?? expect.fail('no peer');
    best.current -= total;
    return best.userId;
  });
}

/** From all turns so far: x of member i, and t; in whole numbers by multiplying with W (2k - 2). */
function tijdemanSlowly(members: readonly Required<Pick<OwnerMember, 'userId' | 'weight'>>[], turns: number): string[] {
  const sorted = sortById(members);
  const total = BigInt(sum(sorted.map(({ weight }) => weight)));
  const steps = BigInt(2 * sorted.length - 2);
  const history: string[] = [];
  for (let t = 1n; t <= turns; t++) {
    const claims = sorted.map(({ userId, weight }) => {
      const x = BigInt(history.filter((id) => id === userId).length);
      return { userId, weight: BigInt(weight), lag: steps * (BigInt(weight) * t - x * total) };
    });
    const due = claims.filter(({ lag }) => lag >= total);
    const deadline = ({ lag }: { lag: bigint }) => (steps - 1n) * total - lag;
    const isFirst = (a: (typeof claims)[number]) => due.every((b) => deadline(a) * b.weight <= deadline(b) * a.weight);
    history.push((due.find(isFirst) ?? claims[0] ?? expect.fail('nobody')).userId);
  }
  return history;
}

function sortById<T extends { readonly userId: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => byCodeUnit(a.userId, b.userId));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function shuffle<T>(items: readonly T[], numbers: Iterator<number>): T[] {
  const keyed = items.map((item) => ({ item, key: Number(numbers.next().value) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
