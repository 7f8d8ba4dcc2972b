import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  type CoveragePlan,
  type CoverageQuestion,
  type CoverageState,
  coverage,
  organizationModels,
} from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { coverageWorlds } from '../../support/coverageArbitraries.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const { island, assemblyLine, pod, distribution } = organizationModels;

/** A pod for each product line in D-A-CH, an assembly line copied per region elsewhere, an island, and partners. */
const plan: CoveragePlan = deepFreeze({
  organizations: [island, assemblyLine, pod, distribution],
  territories: [
    { id: 'world', parentId: null },
    { id: 'dach', parentId: 'world' },
    { id: 'de', parentId: 'dach' },
    { id: 'france', parentId: 'world' },
    { id: 'iceland', parentId: 'world' },
  ],
  units: [
    { id: 'pod-cloud', organizationId: 'pod', territoryId: 'dach', segmentIds: ['cloud'] },
    { id: 'pod-robots', organizationId: 'pod', territoryId: 'dach', segmentIds: ['robots'], from: '2026-03-01' },
    { id: 'line-dach', organizationId: 'assemblyLine', territoryId: 'dach' },
    { id: 'line-france', organizationId: 'assemblyLine', territoryId: 'france' },
    { id: 'island-iceland', organizationId: 'island', territoryId: 'iceland' },
    { id: 'partners', organizationId: 'distribution', territoryId: 'world' },
  ],
  seats: [
    { unitId: 'pod-cloud', roleId: 'salesDevelopment', userId: 'sam' },
    { unitId: 'pod-cloud', roleId: 'accountExecutive', userId: 'ann', to: '2026-07-01' },
    { unitId: 'pod-cloud', roleId: 'customerSuccess', userId: 'cy' },
    { unitId: 'line-dach', roleId: 'accountExecutive', userId: 'eve' },
    { unitId: 'line-dach', roleId: 'accountExecutive', userId: 'eli' },
    { unitId: 'line-france', roleId: 'accountExecutive', userId: 'fay' },
    { unitId: 'island-iceland', roleId: 'seller', userId: 'ingi' },
    { unitId: 'partners', roleId: 'partner', userId: 'pat' },
    { unitId: 'partners', roleId: 'channelManager', userId: 'chris' },
  ],
});
/** Plans are read anew with every step, so these take long. */
const RUNS = { numRuns: 30 };
const acme = { accountId: 'acme', territoryId: 'de', segmentId: 'cloud' };

function ask(
  account: Partial<CoverageQuestion['account']>,
  stage = 'close',
  date = '2026-04-01',
  state?: CoverageState,
) {
  const question = { account: { ...acme, ...account }, stage, date };
  const { unitId, roleId, userId, reason } = coverage(plan, question, state === undefined ? {} : { state });
  return [unitId, roleId, userId, reason];
}

describe('coverage', () => {
  it('finds the pod of a product line, in the territory above as well', () => {
    expect(ask({})).toEqual(['pod-cloud', 'accountExecutive', 'ann', 'only_seat']);
    expect(ask({ territoryId: 'dach' }, 'adopt')).toEqual(['pod-cloud', 'customerSuccess', 'cy', 'only_seat']);
  });

  it('finds the copy of the assembly line in the region, for segments that have no unit of their own', () => {
    expect(ask({ segmentId: 'drones' })).toEqual(['line-dach', 'accountExecutive', null, 'not_held']);
    expect(ask({ territoryId: 'france' })).toEqual(['line-france', 'accountExecutive', 'fay', 'only_seat']);
  });

  it('finds the seller of an island in every stage', () => {
    for (const stage of island.stages) {
      expect(ask({ territoryId: 'iceland' }, stage)).toEqual(['island-iceland', 'seller', 'ingi', 'only_seat']);
    }
  });

  it('has the distribution channel beside direct teams, with who helps', () => {
    const question = { account: { ...acme, channel: 'distribution' as const }, stage: 'close', date: '2026-04-01' };
    expect(coverage(plan, question)).toEqual({
      accountId: 'acme',
      stage: 'close',
      date: '2026-04-01',
      channel: 'distribution',
      unitId: 'partners',
      organizationId: 'distribution',
      roleId: 'partner',
      userId: 'pat',
      reason: 'only_seat',
      seatedUserIds: ['pat'],
      supportRoleIds: ['channelManager'],
    });
  });

  it('goes by the day', () => {
    expect(ask({ segmentId: 'robots' }, 'close', '2026-02-28')[0]).toBe('line-dach');
    expect(ask({ segmentId: 'robots' }, 'close', '2026-03-01')).toEqual([
      'pod-robots',
      'accountExecutive',
      null,
      'no_seat',
    ]);
    expect(ask({}, 'close', '2026-07-01')[3]).toBe('no_seat');
  });

  it('says why there is no role', () => {
    expect(ask({ territoryId: 'world' })).toEqual([null, null, null, 'no_unit']);
    expect(ask({}, 'celebrate')).toEqual(['pod-cloud', null, null, 'stage_without_role']);
    const two = { ...plan, units: [...plan.units, { id: 'rival', organizationId: 'pod', territoryId: 'de' }] };
    const again = { ...two, units: [...two.units, { id: 'third', organizationId: 'pod', territoryId: 'de' }] };
    expect(coverage(again, { account: acme, stage: 'close', date: '2026-04-01' }).reason).toBe('several_units');
    const roles = [...pod.roles, { id: 'closer', stages: ['close'] }];
    const doubled = { ...plan, organizations: [island, assemblyLine, distribution, { ...pod, roles }] };
    expect(coverage(doubled, { account: acme, stage: 'close', date: '2026-04-01' }).reason).toBe('several_roles');
  });

  it('tells who holds an account from who held it, and from who has left', () => {
    const line = { ...acme, segmentId: 'drones' };
    const first = advance(plan, { account: line, stage: 'close', date: '2026-01-10' });
    expect(first.to?.userId).toBe('eli');
    expect(ask({ segmentId: 'drones' }, 'close', '2026-02-01', first.state)[3]).toBe('holder');
    expect(ask({ segmentId: 'drones' }, 'close', '2026-01-09', first.state)[3]).toBe('not_held');
    const seats = [
      ...plan.seats.filter(({ userId }) => userId !== 'eli'),
      { unitId: 'line-dach', roleId: 'customerSuccess', userId: 'cleo' },
      { unitId: 'line-dach', roleId: 'accountExecutive', userId: 'eli', to: '2026-05-01' },
    ];
    const later = { ...plan, seats };
    const { state } = advance(later, { account: line, stage: 'adopt', date: '2026-03-01' }, { state: first.state });
    const asked = (stage: string, date: string) => coverage(later, { account: line, stage, date }, { state });
    expect(asked('adopt', '2026-04-01')).toMatchObject({ userId: 'cleo', reason: 'holder' });
    expect(asked('close', '2026-04-01')).toMatchObject({ userId: 'eli', reason: 'former_holder' });
    expect(asked('close', '2026-05-01')).toMatchObject({ userId: 'eve', reason: 'only_seat' });
    const gone = { ...later, seats: seats.filter(({ userId }) => userId !== 'cleo') };
    expect(coverage(gone, { account: line, stage: 'adopt', date: '2026-04-01' }, { state })).toMatchObject({
      userId: null,
      reason: 'holder_left',
    });
  });

  it('refuses what does not exist, ids that occur twice and dates that are none, all at once', () => {
    const broken: CoveragePlan = {
      organizations: [pod, pod],
      territories: [{ id: 'dach', parentId: 'world' }],
      units: [
        { id: 'a', organizationId: 'circus', territoryId: 'dach' },
        { id: 'a', organizationId: 'pod', territoryId: 'mars', from: '2026-02-30' },
      ],
      seats: [
        { unitId: 'b', roleId: 'clown', userId: 'bo' },
        { unitId: 'a', roleId: 'clown', userId: 'bo', from: '2026-02-01', to: '2026-01-01' },
        { unitId: 'a', roleId: 'clown', userId: 'bo' },
      ],
    };
    const question = { account: { accountId: 'acme', territoryId: 'venus' }, stage: 'close', date: 'today' };
    const codes = thrownIssues(() => coverage(broken, question)).map(({ code, ...rest }) => {
      return `${code} ${'pointer' in rest ? rest.pointer : ''}`;
    });
    expect(codes).toEqual([
      'duplicate_id /organizations/1/id',
      'duplicate_id /units/1/id',
      'unknown_organization /units/0/organizationId',
      'invalid_date /units/1/from',
      'duplicate_id /seats/2/userId',
      'unknown_unit /seats/0/unitId',
      'empty_interval /seats/1',
      'unknown_unit_role /seats/1/roleId',
      'unknown_unit_role /seats/2/roleId',
      'unknown_parent /territories/0/parentId',
      'unknown_territory /units/1/territoryId',
      'invalid_date /date',
      'unknown_territory /account/territoryId',
    ]);
  });

  it('refuses two open holdings of one account and stage', () => {
    const [held] = advance(plan, { account: acme, stage: 'close', date: '2026-01-10' }).state.holdings;
    const question = { account: acme, stage: 'close', date: '2026-04-01' };
    const issuesOf = (changes: Partial<typeof held>) => {
      const state = { holdings: [held, { ...held, userId: 'eve', ...changes }], turns: [] };
      return [coverage, advance].map((call) => thrownIssues(() => call(plan, question, { state })));
    };
    const issue = { code: 'holding_open_twice', accountId: 'acme', stage: 'close' };
    const found = { ...issue, pointer: '/state/holdings/1', firstPointer: '/state/holdings/0' };
    expect(issuesOf({})).toEqual([[found], [found]]);
    for (const changes of [{ stage: 'adopt', userId: 'ann' }, { accountId: 'bolt' }, { to: '2026-03-01' }]) {
      expect(issuesOf(changes)).toEqual([[], []]);
    }
  });

  it('refuses two people who hold an account open in one role, in whatever stages and order', () => {
    const [held] = advance(plan, { account: acme, stage: 'close', date: '2026-01-10' }).state.holdings;
    const other = { ...held, userId: 'eve', stage: 'adopt' };
    const question = { account: acme, stage: 'close', date: '2026-04-01' };
    for (const holdings of [
      [held, other],
      [other, held],
    ]) {
      for (const call of [coverage, advance]) {
        expect(thrownIssues(() => call(plan, question, { state: { holdings, turns: [] } }))).toEqual([
          {
            code: 'role_held_twice',
            pointer: '/state/holdings/1',
            accountId: 'acme',
            roleId: held.roleId,
            userId: holdings[1].userId,
            firstPointer: '/state/holdings/0',
          },
        ]);
      }
    }
    const handedOn = { holdings: [held, { ...other, from: '2026-01-01', to: '2026-02-01' }], turns: [] };
    expect(coverage(plan, question, { state: handedOn }).userId).toBe(held.userId);
  });

  it('property: agrees with a search through everything', () => {
    fc.assert(
      fc.property(coverageWorlds(), ({ plan: found, events }) => {
        const state = deepFreeze(play(found, events).state);
        for (const question of events) {
          const { unitId, roleId, userId } = coverage(deepFreeze(found), deepFreeze(question), { state });
          expect({ unitId, roleId, userId }).toEqual(coverSlowly(found, question, state));
        }
      }),
      RUNS,
    );
  });

  it('property: the order of every list is without effect', () => {
    fc.assert(
      fc.property(coverageWorlds(), ({ plan: found, events }) => {
        const { organizations, units, seats, territories = [] } = found;
        const turned = {
          organizations: [...organizations].reverse(),
          units: [...units].reverse(),
          seats: [...seats].reverse(),
          territories: [...territories].reverse(),
        };
        const { state } = play(found, events);
        expect(play(turned, events).state).toEqual(state);
        const back = { holdings: [...state.holdings].reverse(), turns: [...state.turns].reverse() };
        for (const question of events) {
          expect(coverage(turned, question, { state: back })).toEqual(coverage(found, question, { state }));
        }
      }),
      RUNS,
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    const question = { account: acme, stage: 'close', date: '2026-04-01' };
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        for (const verb of [coverage, advance]) {
          const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(verb, undefined, args));
          call(hostileValue(recipe), question);
          call({ ...plan, seats: [hostileValue(recipe)] }, question);
          call(plan, hostileValue(recipe));
          call(plan, question, hostileValue(recipe));
          call(plan, question, { state: { holdings: [hostileValue(recipe)], turns: [] } });
        }
      }),
      { numRuns: 40 },
    );
  });
});

function play(found: CoveragePlan, events: readonly CoverageQuestion[]) {
  let state: CoverageState = { holdings: [], turns: [] };
  const steps = events.map((question) => {
    const step = advance(found, question, { state });
    state = step.state;
    return step;
  });
  return { state, steps };
}

/** The answer by trying every unit, role and holding, without any of the library's own functions. */
function coverSlowly(found: CoveragePlan, { account, stage, date }: CoverageQuestion, state: CoverageState) {
  const isOpen = (entry: { from?: string; to?: string }) =>
    (entry.from ?? '0000') <= date && date < (entry.to ?? '9999');
  const above: string[] = [];
  for (let id: string | null | undefined = account.territoryId; typeof id === 'string'; ) {
    above.push(id);
    const here: string = id;
    id = found.territories?.find((node) => node.id === here)?.parentId;
  }
  const channel = account.channel ?? 'direct';
  const ranked = found.units.flatMap((unit) => {
    const organization = found.organizations.find(({ id }) => id === unit.organizationId);
    const isNamed = unit.segmentIds?.some((id) => id === account.segmentId) ?? false;
    const level = above.indexOf(unit.territoryId);
    const fits = isOpen(unit) && level !== -1 && (isNamed || unit.segmentIds === undefined);
    if (organization === undefined || !fits || (organization.channel ?? 'direct') !== channel) return [];
    return [{ unit, organization, rank: 2 * level + (isNamed ? 0 : 1) }];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  const [only, ...more] = ranked.filter(({ rank }) => rank === best);
  if (only === undefined || more.length > 0) return { unitId: null, roleId: null, userId: null };
  const unitId = only.unit.id;
  const roleId = only.organization.roles.find(({ stages }) => stages.includes(stage))?.id ?? null;
  const seated = found.seats
    .filter((seat) => seat.unitId === unitId && seat.roleId === roleId && seat.active !== false && isOpen(seat))
    .map(({ userId }) => userId);
  const past = state.holdings.filter(
    (each) =>
      each.accountId === account.accountId &&
      each.channel === channel &&
      each.unitId === unitId &&
      each.roleId === roleId &&
      each.from <= date,
  );
  const holder = past.find(isOpen)?.userId;
  if (holder !== undefined) return { unitId, roleId, userId: seated.includes(holder) ? holder : null };
  const ends = past.filter(({ userId }) => seated.includes(userId)).map(({ from, to }) => `${from} ${to}`);
  const last = ends.sort().at(-1);
  const former = past.filter((each) => seated.includes(each.userId) && `${each.from} ${each.to}` === last);
  const names = [...new Set(former.map(({ userId }) => userId))].sort();
  if (names.length > 0) return { unitId, roleId, userId: names[0] };
  return { unitId, roleId, userId: seated.length === 1 ? seated[0] : null };
}
