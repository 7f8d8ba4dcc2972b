import fc from 'fast-check';
import type {
  BookPool,
  OwnerMember,
  OwnerPool,
  OwnerRecord,
  OwnerRequest,
  OwnerState,
  OwnerStrategy,
} from '../../src/assignment/owners/types.js';
import { ids } from './modelArbitraries.js';

/** A pool, what has happened to its members and to others, a day and requests. */
export interface OwnerSituation {
  readonly pool: OwnerPool;
  readonly state: OwnerState;
  readonly asOf?: string;
  readonly requests: readonly OwnerRequest[];
}

const accountIds = ['acct-1', 'acct-2', 'ünï', '__proto__'] as const;
const skills = ['de', 'fr'] as const;
const days = ['2026-01-01', '2026-02-01', '2026-03-01'] as const;
const halves = fc.integer({ min: 0, max: 12 }).map((twice) => twice / 2);

/** Weights from 0 up, mostly small. */
function weights(): fc.Arbitrary<number> {
  return fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.constantFrom(19, 1_000_000));
}

/** Every strategy with every option. */
export function strategies(): fc.Arbitrary<OwnerStrategy> {
  return fc.oneof(
    optional({ skipped: fc.constantFrom('keepTurn', 'loseTurn') }).map((rest) => ({
      kind: 'roundRobin' as const,
      ...rest,
    })),
    fc.constant({ kind: 'smoothWeighted' as const }),
    fc.constant({ kind: 'tijdeman' as const }),
    optional({ divisor: fc.constantFrom('webster', 'dHondt') }).map((rest) => ({ kind: 'count' as const, ...rest })),
    optional({ measure: fc.constantFrom('utilization', 'remaining') }).map((rest) => ({
      kind: 'leastLoaded' as const,
      ...rest,
    })),
    fc.constant({ kind: 'single' as const }),
    bookStrategies(),
  );
}

/** The strategies of a book. */
export function bookStrategies(): fc.Arbitrary<BookPool['strategy']> {
  return fc.oneof(
    fc.constant({ kind: 'rendezvous' as const }),
    optional({ headroom: fc.constantFrom(0, 0.1, 0.25, 1) }).map((rest) => ({
      kind: 'boundedRendezvous' as const,
      ...rest,
    })),
  );
}

/** Members with every member that one can have, none of them twice. */
export function ownerMembers(maxLength = 5): fc.Arbitrary<OwnerMember[]> {
  return fc.uniqueArray(member(), { selector: ({ userId }) => userId, maxLength });
}

/** Members who have an id and a weight above 0 and nothing else, at least one. */
export function plainMembers(maxLength = 6): fc.Arbitrary<{ userId: string; weight: number }[]> {
  return fc.uniqueArray(fc.record({ userId: ids(), weight: fc.integer({ min: 1, max: 6 }) }), {
    selector: ({ userId }) => userId,
    minLength: 1,
    maxLength,
  });
}

/** Pools, histories and requests of every kind. */
export function ownerSituations(): fc.Arbitrary<OwnerSituation> {
  return ownerMembers().chain((members) => {
    const userIds = [...members.map(({ userId }) => userId), 'stranger'];
    return fc
      .record({ pool: pool(members), state: state(userIds), requests: fc.array(request(userIds), { maxLength: 6 }) })
      .chain((situation) => optional({ asOf: fc.constantFrom(...days) }).map((rest) => ({ ...situation, ...rest })));
  });
}

/** Accounts as a book takes them, ids twice at times. */
export function bookAccounts(maxLength = 30): fc.Arbitrary<{ id: string; requiredSkills?: string[] }[]> {
  return fc.array(
    fc.record(
      { id: fc.oneof(ids(), fc.constantFrom(...accountIds)), requiredSkills: fc.subarray([...skills]) },
      { requiredKeys: ['id'] },
    ),
    { maxLength },
  );
}

function member(): fc.Arbitrary<OwnerMember> {
  return fc
    .tuple(
      ids(),
      optional({
        weight: weights(),
        capacity: halves,
        skills: fc.subarray([...skills]),
        deniedAccountIds: fc.subarray([...accountIds], { maxLength: 1 }),
        availableInDays: fc.integer({ min: 0, max: 2 }),
        active: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
        territoryId: ids(),
      }),
      optional({ from: fc.constantFrom(...days.slice(0, 2)), to: fc.constant(days[2]) }),
    )
    .map(([userId, facts, dates]) => ({ userId, ...facts, ...dates }));
}

function pool(members: OwnerMember[]): fc.Arbitrary<OwnerPool> {
  return fc
    .tuple(
      strategies(),
      optional({
        overCapacity: fc.constantFrom('exclude', 'allow'),
        availableWithinDays: fc.integer({ min: 0, max: 2 }),
        previousOwnerTurn: fc.constantFrom('free', 'counted'),
      }),
    )
    .map(([strategy, rest]) => ({ members, strategy, ...rest }));
}

function state(userIds: readonly string[]): fc.Arbitrary<OwnerState> {
  const facts = optional({
    lastTurn: fc.integer({ min: 0, max: 9 }),
    open: halves,
    credit: fc.integer({ min: -9, max: 9 }),
    count: fc.integer({ min: 0, max: 9 }),
  });
  return fc
    .shuffledSubarray([...userIds])
    .chain((known) => fc.tuple(...known.map((userId) => facts.map((rest): OwnerRecord => ({ userId, ...rest })))))
    .map((members) => ({ members }));
}

function request(userIds: readonly string[]): fc.Arbitrary<OwnerRequest> {
  return fc
    .tuple(
      fc.constantFrom(...accountIds),
      optional({
        requiredSkills: fc.subarray([...skills], { maxLength: 1 }),
        size: fc.constantFrom(0, 0.5, 1, 2),
        previousOwnerIds: fc.shuffledSubarray([...userIds], { maxLength: 1 }),
      }),
    )
    .map(([accountId, rest]) => ({ accountId, ...rest }));
}

/** Objects of which any member may be absent. */
function optional<T>(model: { [Member in keyof T]: fc.Arbitrary<T[Member]> }) {
  return fc.record(model, { requiredKeys: [] });
}
