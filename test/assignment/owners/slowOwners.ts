import type {
  BookOwner,
  BookPool,
  OwnerDecision,
  OwnerExclusion,
  OwnerMember,
  OwnerOptions,
  OwnerPool,
  OwnerRecord,
  OwnerRequest,
  OwnerSource,
  OwnerStrategy,
} from '../../../src/assignment/owners/types.js';

type Row = Required<Omit<OwnerRecord, 'count' | 'lastTurn'>> & { lastTurn: number; count: number | null } & {
  member: OwnerMember;
  weight: number;
};

/** What assignOwner decides, said rule by rule: every comparison is exact and every member is compared with every other. */
export function assignOwnerSlowly(pool: OwnerPool, request: OwnerRequest, options: OwnerOptions = {}): OwnerDecision {
  const state = sortById(options.state?.members ?? []);
  const rows = sortById(pool.members).map((member) => toRow(member, state));
  const verdicts = new Map<string, OwnerExclusion>();
  const left = () => rows.filter(({ userId }) => !verdicts.has(userId));
  const judge = (verdict: OwnerExclusion, holds: (row: Row) => boolean) => {
    for (const row of left().filter(holds)) verdicts.set(row.userId, verdict);
  };
  const size = request.size ?? 1;
  const finish = (ownerId: string | null, reason: OwnerDecision['reason'], members: readonly OwnerRecord[]) => ({
    ownerId,
    reason,
    state: { members: sortById(members) },
    considered: rows.map(({ userId }) => {
      const excludedBy = verdicts.get(userId);
      return excludedBy === undefined ? { userId } : { userId, excludedBy };
    }),
  });

  const { asOf } = options;
  judge('inactive', ({ member }) => member.active === false);
  judge('out_of_dates', ({ member: { from = '', to = '9' } }) => asOf !== undefined && (asOf < from || asOf >= to));
  judge('denied', ({ member }) => (member.deniedAccountIds ?? []).includes(request.accountId));
  judge('missing_skill', ({ member }) => (request.requiredSkills ?? []).some((each) => !member.skills?.includes(each)));
  judge('unavailable', ({ member }) => dayOf(member) > (pool.availableWithinDays ?? 99));
  judge(
    'no_capacity',
    ({ member, open }) =>
      pool.overCapacity !== 'allow' && member.capacity !== undefined && open + size > member.capacity,
  );
  const eligible = left();
  const absolute = new Map(verdicts);

  judge('zero_weight', ({ weight }) => weight === 0);
  const day = Math.min(...left().map(({ member }) => dayOf(member)));
  if (pool.availableWithinDays !== undefined) judge('available_later', ({ member }) => dayOf(member) > day);
  const { strategy: declared } = pool;
  if (declared.kind === 'boundedRendezvous') {
    const limits = shareLimitsSlowly(left(), Math.max(size, 1), declared.headroom ?? 0.25);
    judge('over_share', ({ userId, open }) => open >= (limits.get(userId) ?? 0));
  }
  const strategy: OwnerStrategy =
    declared.kind === 'leastLoaded' && pool.availableWithinDays !== undefined && day > 0
      ? { kind: 'roundRobin' }
      : declared;
  const field = left();

  const previousId = (request.previousOwnerIds ?? []).find((id) => eligible.some(({ userId }) => userId === id));
  const previous = eligible.find(({ userId }) => userId === previousId);
  if (previous !== undefined) {
    const counted = pool.previousOwnerTurn === 'counted' ? afterTurn(state, previous, field, strategy, []) : state;
    verdicts.clear();
    for (const [id, verdict] of absolute) verdicts.set(id, verdict);
    return finish(previous.userId, 'previous_owner', afterLoad(counted, previous, size));
  }
  if (field.length === 0) {
    const reason = [...ORDER].reverse().find((verdict) => [...verdicts.values()].includes(verdict)) ?? 'no_members';
    return finish(null, reason, state);
  }
  if (strategy.kind === 'single' && field.length > 1) return finish(null, 'several_eligible', state);

  const isBefore = comparison(strategy, field, request.accountId);
  const [chosen] = field.filter((row) => field.every((other) => other === row || isBefore(row, other)));
  const isPassedOver = (row: Row) =>
    strategy.kind === 'roundRobin' &&
    strategy.skipped === 'loseTurn' &&
    ['denied', 'missing_skill', 'unavailable', 'no_capacity', 'available_later'].includes(
      verdicts.get(row.userId) ?? '',
    ) &&
    waitsLonger(row, chosen);
  const passedOver = rows.filter(isPassedOver).sort((a, b) => (waitsLonger(a, b) ? -1 : 1));
  const after = afterTurn(state, chosen, field, strategy, passedOver);
  return finish(chosen.userId, SOURCES[strategy.kind], afterLoad(after, chosen, size));
}

const ORDER: readonly OwnerExclusion[] = [
  'inactive',
  'out_of_dates',
  'denied',
  'missing_skill',
  'unavailable',
  'no_capacity',
  'zero_weight',
  'available_later',
  'over_share',
];

const SOURCES: Record<OwnerStrategy['kind'], OwnerSource> = {
  roundRobin: 'round_robin',
  smoothWeighted: 'smooth_weighted',
  tijdeman: 'tijdeman',
  count: 'count',
  leastLoaded: 'least_loaded',
  single: 'single',
  rendezvous: 'rendezvous',
  boundedRendezvous: 'bounded_rendezvous',
};

function toRow(member: OwnerMember, state: readonly OwnerRecord[]): Row {
  const record = state.find(({ userId }) => userId === member.userId);
  return {
    userId: member.userId,
    member,
    weight: member.weight ?? 1,
    lastTurn: record?.lastTurn ?? -1,
    open: record?.open ?? 0,
    credit: record?.credit ?? 0,
    count: record?.count ?? null,
  };
}

function dayOf(member: OwnerMember): number {
  return member.availableInDays ?? 0;
}

function comparison(strategy: OwnerStrategy, field: readonly Row[], accountId: string): (a: Row, b: Row) => boolean {
  const big = (row: Row) => BigInt(row.weight);
  const total = field.reduce((sum, row) => sum + big(row), 0n);
  const steps = BigInt(2 * field.length - 2);
  switch (strategy.kind) {
    case 'roundRobin':
    case 'single':
      return waitsLonger;
    case 'smoothWeighted':
      return (a, b) => by(b.credit + b.weight - a.credit - a.weight, a.userId < b.userId);
    case 'tijdeman': {
      const owed = (row: Row) => BigInt(row.credit) + big(row);
      const isDue = (row: Row) => steps * owed(row) >= total;
      const deadline = (row: Row) => (steps - 1n) * total - steps * owed(row);
      return (a, b) => {
        if (isDue(a) !== isDue(b)) return isDue(a);
        const difference = isDue(a) ? deadline(a) * big(b) - deadline(b) * big(a) : owed(b) - owed(a);
        return by(difference, a.userId < b.userId);
      };
    }
    case 'count': {
      const first = strategy.divisor === 'dHondt' ? 2n : 1n;
      const turns = (row: Row) => 2n * countSlowly(row, field) + first;
      return (a, b) => by(turns(a) * big(b) - turns(b) * big(a), waitsLonger(a, b));
    }
    case 'leastLoaded':
      return (a, b) => {
        const [x, y] = [a.member.capacity, b.member.capacity];
        if (x === undefined && y === undefined) return by(a.open - b.open, waitsLonger(a, b));
        if (x === undefined || y === undefined) return x === undefined;
        if (strategy.measure === 'remaining') return by(y - b.open - (x - a.open), waitsLonger(a, b));
        if (x === 0 || y === 0) return by((x === 0 ? 1 : 0) - (y === 0 ? 1 : 0), waitsLonger(a, b));
        return by(a.open * y - b.open * x, waitsLonger(a, b));
      };
    case 'rendezvous':
    case 'boundedRendezvous': {
      const score = (row: Row) => scoreSlowly(accountId, row.userId, row.weight);
      return (a, b) => by(score(b) - score(a), a.userId < b.userId);
    }
  }
}

function by(difference: number | bigint, otherwise: boolean): boolean {
  return difference < 0 || (Number(difference) === 0 && otherwise);
}

function waitsLonger(a: Row, b: Row): boolean {
  return by(a.lastTurn - b.lastTurn, a.userId < b.userId);
}

function countSlowly(row: Row, field: readonly Row[]): bigint {
  if (row.count !== null) return BigInt(row.count);
  const levels = field.flatMap(({ count, weight }) =>
    count === null ? [] : [(BigInt(count) * BigInt(row.weight)) / BigInt(weight)],
  );
  return levels.reduce((least, level) => (level < least ? level : least), levels[0] ?? 0n);
}

function afterTurn(
  state: readonly OwnerRecord[],
  chosen: Row,
  field: readonly Row[],
  strategy: OwnerStrategy,
  passedOver: readonly Row[],
): readonly OwnerRecord[] {
  let next = 1 + Math.max(0, ...state.map(({ lastTurn }) => lastTurn ?? 0));
  let records = state;
  for (const { userId } of [...passedOver, chosen]) records = change(records, userId, { lastTurn: next++ });
  if (strategy.kind === 'count') {
    const counts = [...field, chosen].map((row) => ({ userId: row.userId, count: Number(countSlowly(row, field)) }));
    for (const { userId, count } of counts) records = change(records, userId, { count });
    return change(records, chosen.userId, { count: (counts.at(-1)?.count ?? 0) + 1 });
  }
  if (strategy.kind !== 'smoothWeighted' && strategy.kind !== 'tijdeman') return records;
  const total = field.reduce((sum, { weight }) => sum + weight, 0);
  for (const { userId, credit, weight } of field) records = change(records, userId, { credit: credit + weight });
  const credit = records.find(({ userId }) => userId === chosen.userId)?.credit ?? 0;
  return change(records, chosen.userId, { credit: credit - total });
}

function afterLoad(state: readonly OwnerRecord[], { userId, open }: Row, size: number): readonly OwnerRecord[] {
  return change(state, userId, { open: open + size });
}

function change(state: readonly OwnerRecord[], userId: string, changes: Partial<OwnerRecord>): readonly OwnerRecord[] {
  const record = state.find((each) => each.userId === userId) ?? { userId };
  return [...state.filter((each) => each.userId !== userId), { ...record, ...changes }];
}

function sortById<T extends { readonly userId: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a.userId < b.userId ? -1 : 1));
}

/** Limits in exact fractions of halves and hundredths. */
function shareLimitsSlowly(
  rows: readonly { readonly userId: string; readonly weight: number; readonly open: number }[],
  size: number,
  headroom: number,
): Map<string, number> {
  const total = rows.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const load = rows.reduce((sum, { open }) => sum + BigInt(open * 2), BigInt(size * 2));
  return new Map(rows.map(({ userId, weight }) => [userId, limitSlowly(BigInt(weight), total, load, headroom)]));
}

/** A share and its headroom, rounded up, from whole numbers: loads in halves, headroom in hundredths. */
export function limitSlowly(weight: bigint, total: bigint, twiceLoad: bigint, headroom: number): number {
  const numerator = BigInt(Math.round(100 + headroom * 100)) * weight * twiceLoad;
  const denominator = 200n * total;
  return Number((numerator + denominator - 1n) / denominator);
}

const MASK = 0xffffffffn;

/** FNV-1a over UTF-8, in big integers. */
export function hashSlowly(text: string): bigint {
  return [...Buffer.from(text, 'utf8')].reduce((hash, byte) => ((hash ^ BigInt(byte)) * 16777619n) & MASK, 2166136261n);
}

/** The weighted score of rendezvous hashing, its integers big. */
export function scoreSlowly(accountId: string, userId: string, weight: number): number {
  let x = ((hashSlowly(accountId) * 0x9e3779b1n) & MASK) ^ hashSlowly(userId);
  x = ((x ^ (x >> 16n)) * 0x85ebca6bn) & MASK;
  x = ((x ^ (x >> 13n)) * 0xc2b2ae35n) & MASK;
  x ^= x >> 16n;
  return -weight / Math.log((Number(x) + 0.5) / 2 ** 32);
}

/** The owners of a book: accounts once each, in order of hash, to the first choice that has room. */
export function seatSlowly(
  pool: BookPool,
  accounts: readonly { readonly id: string; readonly requiredSkills?: readonly string[] }[],
  asOf?: string,
): Map<string, Pick<BookOwner, 'ownerId' | 'reason'>> {
  const distinct = accounts.filter(({ id }, at) => accounts.findIndex((other) => other.id === id) === at);
  const order = [...distinct].sort((a, b) => (by(hashSlowly(a.id) - hashSlowly(b.id), a.id < b.id) ? -1 : 1));
  const present = sortById(pool.members).filter(
    ({ active, from = '', to = '9', weight }) =>
      active !== false && (asOf === undefined || (from <= asOf && asOf < to)) && weight !== 0,
  );
  const rows = present.map(({ userId, weight = 1 }) => ({ userId, weight, open: 0 }));
  const { strategy } = pool;
  const limits =
    strategy.kind === 'boundedRendezvous'
      ? shareLimitsSlowly(rows, distinct.length, strategy.headroom ?? 0.25)
      : new Map();
  const seats = new Map<string, Pick<BookOwner, 'ownerId' | 'reason'>>();
  for (const { id, requiredSkills } of order) {
    const loadOf = (userId: string) => [...seats.values()].filter(({ ownerId }) => ownerId === userId).length;
    // Everything but the share, with the loads of the book, is what assignOwner asks.
    const state = { members: present.map(({ userId }) => ({ userId, open: loadOf(userId) })) };
    const members = pool.members.map((member) => ({ ...member, availableInDays: 0 }));
    const plain: OwnerPool = { ...pool, members, strategy: { kind: 'rendezvous' }, availableWithinDays: undefined };
    const isFull = ({ userId }: OwnerMember) => loadOf(userId) >= (limits.get(userId) ?? Infinity);
    const request = { accountId: id, requiredSkills };
    const all = assignOwnerSlowly(plain, request, { state, asOf });
    const room = assignOwnerSlowly({ ...plain, members: members.filter((member) => !isFull(member)) }, request, {
      state,
      asOf,
    });
    const nobody = all.ownerId === null ? all.reason : 'over_share';
    const reason = strategy.kind === 'rendezvous' ? 'rendezvous' : 'bounded_rendezvous';
    seats.set(
      id,
      room.ownerId === null ? { ownerId: null, reason: reasonOf(nobody) } : { ownerId: room.ownerId, reason },
    );
  }
  return seats;
}

function reasonOf(reason: OwnerDecision['reason']): BookOwner['reason'] {
  if (reason === 'no_members') return reason;
  return ORDER.find((exclusion) => exclusion === reason) ?? 'several_eligible';
}
