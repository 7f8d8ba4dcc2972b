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
import { coverageWorlds } from '../../support/coverageArbitraries.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const line: CoveragePlan = deepFreeze({
  organizations: [organizationModels.assemblyLine],
  units: [{ id: 'line', organizationId: 'assemblyLine', territoryId: 'dach' }],
  seats: [
    { unitId: 'line', roleId: 'salesDevelopment', userId: 'sam' },
    { unitId: 'line', roleId: 'accountExecutive', userId: 'ann' },
    { unitId: 'line', roleId: 'accountExecutive', userId: 'bob' },
    { unitId: 'line', roleId: 'customerSuccess', userId: 'cy' },
  ],
});

/** Plans are read anew with every step, so these take long. */
const RUNS = { numRuns: 30 };

function go(plan: CoveragePlan, stage: string, date: string, state?: CoverageState, account: object = {}) {
  const question = { account: { accountId: 'acme', territoryId: 'dach', ...account }, stage, date };
  return advance(plan, question, state === undefined ? {} : { state: deepFreeze(state) });
}

describe('advance', () => {
  it('takes an account through the assembly line, and tells what is handed over', () => {
    const first = go(line, 'prospect', '2026-01-01');
    expect(first).toMatchObject({
      fromStage: null,
      from: null,
      to: { userId: 'sam' },
      handoff: 'first',
      handedOver: [],
    });
    const second = go(line, 'qualify', '2026-01-05', first.state);
    expect(second).toMatchObject({ reason: 'kept', handoff: 'none', handedOver: [], to: { userId: 'sam' } });
    const third = go(line, 'close', '2026-01-09', second.state);
    expect(third).toMatchObject({
      fromStage: 'qualify',
      from: { unitId: 'line', roleId: 'salesDevelopment', userId: 'sam' },
      to: { unitId: 'line', roleId: 'accountExecutive', userId: 'ann' },
      reason: 'round_robin',
      handoff: 'acrossTeams',
      handedOver: ['contacts', 'needs and timing', 'what was promised so far'],
      considered: [{ userId: 'ann' }, { userId: 'bob' }],
    });
    expect(third.state).toEqual({
      holdings: [
        { ...held('salesDevelopment', 'sam', 'prospect'), from: '2026-01-01', to: '2026-01-05' },
        { ...held('salesDevelopment', 'sam', 'qualify'), from: '2026-01-05', to: '2026-01-09' },
        { ...held('accountExecutive', 'ann', 'close'), from: '2026-01-09' },
      ],
      turns: [
        { unitId: 'line', roleId: 'accountExecutive', members: [{ userId: 'ann', lastTurn: 1, open: 1 }] },
        { unitId: 'line', roleId: 'salesDevelopment', members: [{ userId: 'sam', lastTurn: 1, open: 0 }] },
      ],
    });
  });

  it('hands over within the team of a pod', () => {
    const pod = {
      ...line,
      organizations: [organizationModels.pod],
      units: [{ id: 'line', organizationId: 'pod', territoryId: 'dach' }],
    };
    const first = go(pod, 'qualify', '2026-01-01');
    expect(go(pod, 'close', '2026-01-02', first.state).handoff).toBe('withinTeam');
  });

  it('hands everything so far over to another unit, within a stage as well', () => {
    const first = go(line, 'close', '2026-01-01');
    const moved = {
      ...line,
      units: line.units.map((unit) => ({ ...unit, id: 'other' })),
      seats: line.seats.map((seat) => ({ ...seat, unitId: 'other', userId: `${seat.userId}-2` })),
    };
    expect(go(moved, 'close', '2026-02-01', first.state)).toMatchObject({
      from: { unitId: 'line' },
      to: { unitId: 'other' },
      handoff: 'acrossTeams',
      handedOver: ['contacts', 'needs and timing', 'what was promised so far'],
    });
  });

  it('tells everything that is handed over when stages are passed over, and nothing on the way back', () => {
    const first = go(line, 'qualify', '2026-01-01');
    const later = go(line, 'adopt', '2026-01-02', first.state);
    expect(later.handedOver).toEqual([
      'contacts',
      'needs and timing',
      'what was promised so far',
      'contract',
      'goals of the customer',
      'people involved',
      'risks',
    ]);
    expect(go(line, 'close', '2026-01-03', later.state)).toMatchObject({ handoff: 'acrossTeams', handedOver: [] });
  });

  it('goes back to who held the account in the role before', () => {
    const other = go(line, 'close', '2026-01-01', undefined, { accountId: 'globex' });
    const first = go(line, 'close', '2026-01-02', other.state);
    expect(first.to?.userId).toBe('bob');
    const away = go(line, 'adopt', '2026-02-01', first.state);
    expect(go(line, 'close', '2026-03-01', away.state)).toMatchObject({
      to: { userId: 'bob' },
      reason: 'previous_owner',
    });
  });

  it('chooses by the strategy of the role', () => {
    const roles = organizationModels.assemblyLine.roles.map((role) => {
      return { ...role, strategy: { kind: 'leastLoaded' as const } };
    });
    const plan = { ...line, organizations: [{ ...organizationModels.assemblyLine, roles }] };
    const big = go(plan, 'close', '2026-01-01', undefined, { accountId: 'big', size: 5 });
    const small = go(plan, 'close', '2026-01-02', big.state, { accountId: 'small' });
    const next = go(plan, 'close', '2026-01-03', small.state, { accountId: 'next' });
    expect([big, small, next].map(({ to, reason }) => [to?.userId, reason])).toEqual([
      ['ann', 'least_loaded'],
      ['bob', 'least_loaded'],
      ['bob', 'least_loaded'],
    ]);
  });

  it('leaves an account with whom it was where nobody can take it over', () => {
    const first = go(line, 'close', '2026-01-01', undefined);
    const busy = { ...line, seats: line.seats.map((seat) => ({ ...seat, capacity: 0 })) };
    const refused = go(busy, 'adopt', '2026-02-01', first.state);
    expect(refused).toMatchObject({ from: { userId: 'ann' }, to: null, reason: 'no_capacity', handoff: null });
    expect(refused.considered).toEqual([{ userId: 'cy', excludedBy: 'no_capacity' }]);
    expect(refused.state).toEqual(first.state);
    expect(go(line, 'celebrate', '2026-02-01', first.state)).toMatchObject({ to: null, reason: 'stage_without_role' });
  });

  it('takes over from who has left, and from a unit that is gone', () => {
    const first = go(line, 'close', '2026-01-01');
    const left = { ...line, seats: line.seats.filter(({ userId }) => userId !== 'ann') };
    expect(go(left, 'close', '2026-02-01', first.state)).toMatchObject({
      to: { userId: 'bob' },
      handoff: 'withinTeam',
    });
    const moved = {
      ...line,
      units: [{ id: 'new', organizationId: 'assemblyLine', territoryId: 'dach' }],
      seats: [{ unitId: 'new', roleId: 'accountExecutive', userId: 'eve' }],
    };
    const next = go(moved, 'close', '2026-02-01', first.state);
    expect(next).toMatchObject({ from: { unitId: 'line' }, to: { unitId: 'new' }, handoff: 'acrossTeams' });
  });

  it('refuses a day before the account was last handed on', () => {
    const first = go(line, 'close', '2026-02-01');
    expect(thrownIssues(() => go(line, 'adopt', '2026-01-01', first.state))).toEqual([
      {
        code: 'wrong_type',
        pointer: '/date',
        expected: 'a day on or after `2026-02-01`, when the account was last handed on',
        received: 'the text `2026-01-01`',
      },
    ]);
  });

  it('refuses a state that is none', () => {
    const holding = { ...held('salesDevelopment', 'sam', 'close'), from: '2026-02-01', to: '2026-01-01' };
    const members = [{ userId: 'sam' }, { userId: 'sam' }];
    const state = { holdings: [holding], turns: [{ unitId: 'line', roleId: 'salesDevelopment', members }] };
    expect(thrownIssues(() => go(line, 'adopt', '2026-01-01', state))).toEqual([
      { code: 'empty_interval', pointer: '/state/holdings/0', from: '2026-02-01', to: '2026-01-01' },
      {
        code: 'duplicate_id',
        pointer: '/state/turns/0/members/1/userId',
        id: 'sam',
        firstPointer: '/state/turns/0/members/0/userId',
      },
    ]);
  });

  it('property: a state is replayed to the last bit, and every account has one holder at most', () => {
    fc.assert(
      fc.property(coverageWorlds(), ({ plan, events }) => {
        const { state } = play(plan, events);
        expect(play(plan, events).state).toEqual(state);
        const open = state.holdings.filter(({ to }) => to === undefined);
        const keys = open.map(({ accountId, channel }) => `${channel} ${accountId}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });

  it('property: who is chosen sits in the accountable role, and covers the account from then on', () => {
    fc.assert(
      fc.property(coverageWorlds(), ({ plan, events }) => {
        for (const { question, step } of play(plan, events).steps) {
          const covered = coverage(plan, question, { state: step.state });
          if (step.to === null) continue;
          expect(covered.seatedUserIds).toContain(step.to.userId);
          const { unitId, roleId, userId, reason } = covered;
          expect({ unitId, roleId, userId, reason }).toEqual({ ...step.to, reason: 'holder' });
        }
      }),
      RUNS,
    );
  });

  it('property: who is chosen holds it, held it, holds it elsewhere, or has waited longest for a turn', () => {
    fc.assert(
      fc.property(coverageWorlds(), ({ plan, events }) => {
        const turns: string[] = [];
        for (const { question, step, before } of play(plan, events).steps) {
          if (step.to === null) continue;
          const { unitId, roleId } = step.to;
          const { seatedUserIds } = coverage(plan, question, { state: before });
          const key = (userId: string) => JSON.stringify([unitId, roleId, userId]);
          const past = before.holdings.filter((each) => {
            return (
              each.accountId === question.account.accountId && each.channel === (question.account.channel ?? 'direct')
            );
          });
          const here = past.filter((each) => each.unitId === unitId && each.roleId === roleId);
          const open = (list: typeof past) => list.filter(({ to }) => to === undefined).map(({ userId }) => userId);
          const lately = [...here].sort((a, b) => rankOf(b) - rankOf(a)).map(({ userId }) => userId);
          const known = [...open(here), ...lately, ...open(past)].find((userId) => seatedUserIds.includes(userId));
          const waiting = [...seatedUserIds].sort();
          const next = waiting.reduce((a, b) => (turns.lastIndexOf(key(b)) < turns.lastIndexOf(key(a)) ? b : a));
          expect(step.to.userId).toBe(known ?? next);
          if (known === undefined) turns.push(key(next));
        }
      }),
      RUNS,
    );
  });

  it('property: the load of everybody is the accounts that they hold', () => {
    fc.assert(
      fc.property(coverageWorlds(), ({ plan, events }) => {
        const { state } = play(plan, events);
        const loads = new Map<string, number>();
        for (const { unitId, roleId, userId, size, to } of state.holdings) {
          const key = JSON.stringify([unitId, roleId, userId]);
          loads.set(key, (loads.get(key) ?? 0) + (to === undefined ? size : 0));
        }
        const open = state.turns.flatMap(({ unitId, roleId, members }) =>
          members.flatMap((member): [string, number][] =>
            member.open === undefined ? [] : [[JSON.stringify([unitId, roleId, member.userId]), member.open]],
          ),
        );
        expect(new Map(open)).toEqual(loads);
      }),
      RUNS,
    );
  });

  it('property: an account that nobody can take over stays with its holder, and the state as it is', () => {
    fc.assert(
      fc.property(coverageWorlds(), ({ plan, events }) => {
        for (const { step, before } of play(plan, events).steps) {
          if (step.to === null) expect(step.state).toEqual(before);
        }
      }),
      RUNS,
    );
  });
});

function held(roleId: string, userId: string, stage: string) {
  return { accountId: 'acme', channel: 'direct' as const, unitId: 'line', roleId, userId, stage, size: 1 };
}

/** Later holdings are larger; with one account and one place, no two are the same. */
function rankOf({ from, to }: CoverageState['holdings'][number]): number {
  return Number((from + (to ?? '9999-99-99')).replaceAll('-', ''));
}

function play(plan: CoveragePlan, events: readonly CoverageQuestion[]) {
  let state: CoverageState = { holdings: [], turns: [] };
  const steps = events.map((question) => {
    const before = deepFreeze(state);
    const step = advance(plan, question, { state: before });
    state = step.state;
    return { question, step, before };
  });
  return { state, steps };
}
