import { describe, expect, it } from 'vitest';
import { allocateUnits, type UnitAllocationInput } from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const a = { id: 'a', gains: [10, 7, 5, 2] };
const b = { id: 'b', gains: [9, 8, 4, 1] };
const c = { id: 'c', gains: [6, 5, 4, 3] };
const abc: UnitAllocationInput = deepFreeze({ units: 6, teams: [a, b, c], rule: 'marginal' });

const power = [100, 50, 25].map((scale, at) => ({
  id: 'abc'[at],
  weight: scale,
  response: { kind: 'power', scale } as const,
}));

function unitsOf(input: UnitAllocationInput, options?: Parameters<typeof allocateUnits>[1]): number[] {
  return allocateUnits(input, options).teams.map(({ units }) => units);
}

describe('allocateUnits by what the next unit brings', () => {
  it('gives each unit to the largest next gain, ties to the smaller id (T4-b)', () => {
    const { teams, steps, stepCount, value, shadowPrice } = allocateUnits(abc);
    expect(steps.map(({ teamId, gain }) => `${teamId}${gain}`)).toEqual(['a10', 'b9', 'b8', 'a7', 'c6', 'a5']);
    expect(stepCount).toBe(6);
    expect(teams.map(({ units }) => units)).toEqual([3, 2, 1]);
    expect(value).toBe(45);
    expect(shadowPrice).toEqual({ lastGain: 5, lastTeamId: 'a', nextGain: 5, nextTeamId: 'c' });
    expect(allocateUnits({ ...abc, units: 7 }).value).toBe(50);
    expect(allocateUnits({ ...abc, units: 5 }).value).toBe(40);
  });

  it('has the price of a guarantee (T4-c)', () => {
    const { teams, value } = allocateUnits({ ...abc, teams: [a, b, { ...c, floor: 3 }] });
    expect(teams.map(({ units }) => units)).toEqual([1, 2, 3]);
    expect(value).toBe(42);
    expect(teams[2]).toMatchObject({ bound: 'floor', costOfFloor: 3, costOfCap: null });
  });

  it('has the price of a cap (T4-c)', () => {
    const { teams, value } = allocateUnits({ ...abc, teams: [{ ...a, cap: 1 }, b, c] });
    expect(teams.map(({ units }) => units)).toEqual([1, 3, 2]);
    expect(value).toBe(42);
    expect(teams[0]).toMatchObject({ bound: 'cap', costOfCap: 3, costOfFloor: null, nextGain: 7 });
  });

  it('has the price of the cap of a region (T4-c)', () => {
    const teams = [{ ...a, group: 'region' }, { ...b, group: 'region' }, c];
    const result = allocateUnits({ ...abc, teams, groups: [{ id: 'region', cap: 3 }] });
    expect(result.teams.map(({ units }) => units)).toEqual([1, 2, 3]);
    expect(result.value).toBe(42);
    expect(result.groups).toEqual([{ groupId: 'region', units: 3, cap: 3, costOfCap: 3 }]);
    expect(result.teams.map(({ bound }) => bound)).toEqual(['group', 'group', null]);
  });

  it('refuses gains that rise, naming team and unit (T4-d)', () => {
    const teams = [
      { id: 'a', gains: [1, 1, 20] },
      { id: 'b', gains: [5, 4, 3] },
    ];
    expect(thrownIssues(() => allocateUnits({ units: 3, teams, rule: 'marginal' }))).toEqual([
      { code: 'not_concave', pointer: '/teams/0/gains/2', teamId: 'a', unit: 3, gain: 20, gainBefore: 1 },
    ]);
  });

  it('searches exactly where that is wanted (T4-d)', () => {
    const teams = [
      { id: 'a', gains: [1, 1, 20] },
      { id: 'b', gains: [5, 4, 3] },
    ];
    const result = allocateUnits({ units: 3, teams, rule: 'marginal' }, { whenNotConcave: 'exact' });
    expect(result).toMatchObject({ value: 22, method: 'exact', steps: [], stepCount: 0, issues: [] });
    expect(result.teams.map(({ units }) => units)).toEqual([3, 0]);
    expect(result.shadowPrice).toEqual({ lastGain: 13, lastTeamId: null, nextGain: 5, nextTeamId: null });
    expect(allocateUnits(abc, { whenNotConcave: 'exact' }).method).toBe('greedy');
  });

  it('takes a rise below the floor or above the cap for none', () => {
    const teams = [{ id: 'a', gains: [1, 9, 3, 2, 8], floor: 1, cap: 4 }];
    expect(unitsOf({ units: 3, teams, rule: 'marginal' })).toEqual([3]);
  });

  it('divides by response functions (T4-e)', () => {
    const { teams, value, equalSplit } = allocateUnits({ units: 12, teams: power, rule: 'marginal' });
    expect(teams.map(({ units }) => units)).toEqual([8, 3, 1]);
    expect(value).toBeCloseTo(300.434, 3);
    expect(equalSplit.units.map(({ units }) => units)).toEqual([4, 4, 4]);
    expect(equalSplit.value).toBeCloseTo(280.374, 3);
    expect(equalSplit.regret).toBeCloseTo(20.06, 3);
  });

  it('divides parts of units so that a bit more brings the same everywhere (T4-e)', () => {
    const result = allocateUnits({ units: 12, teams: power, rule: 'marginal' }, { division: 'fractional' });
    const [first, second, third] = result.teams.map(({ units }) => units);
    expect([first.toFixed(4), second.toFixed(4), third.toFixed(4)]).toEqual(['8.1507', '2.8516', '0.9977']);
    expect(result.value).toBeCloseTo(300.463, 3);
    expect(result).toMatchObject({ method: 'continuous', shadowPrice: null });
    for (const [at, { scale }] of power.map(({ response }) => response).entries()) {
      expect(scale * 0.34 * result.teams[at].units ** -0.66).toBeCloseTo(result.level ?? 0, 9);
    }
  });

  it('is hardly better than shares in proportion (T4-e)', () => {
    const { teams, value } = allocateUnits(
      { units: 12, teams: power, rule: 'proportional' },
      { division: 'fractional' },
    );
    expect(teams.map(({ units }) => units.toFixed(3))).toEqual(['6.857', '3.429', '1.714']);
    expect(value).toBeCloseTo(298.482, 3);
    expect(1 - (value ?? 0) / 300.463).toBeCloseTo(0.0066, 4);
  });

  it('leaves what nobody can take', () => {
    const result = allocateUnits({ units: 9, teams: [{ ...a, cap: 2 }, c], rule: 'marginal' });
    expect(result).toMatchObject({ directedUnits: 6, leftUnits: 3 });
    expect(result.shadowPrice).toMatchObject({ nextGain: null, nextTeamId: null });
  });

  it('gives a unit that brings less than nothing, as far as caps let it', () => {
    expect(unitsOf({ units: 2, teams: [{ id: 'a', gains: [1, -1] }], rule: 'marginal' })).toEqual([2]);
    expect(unitsOf({ units: 2, teams: [{ id: 'a', gains: [1, -1], cap: 1 }], rule: 'marginal' })).toEqual([1]);
  });

  it('lists so many steps and counts all', () => {
    const { steps, stepCount } = allocateUnits(abc, { steps: 2 });
    expect(steps).toEqual([
      { teamId: 'a', unit: 1, gain: 10 },
      { teamId: 'b', unit: 1, gain: 9 },
    ]);
    expect(stepCount).toBe(6);
  });

  it('says how firm each share is', () => {
    const teams = [
      { id: 'a', gains: [100, 90, 0] },
      { id: 'b', gains: [50, 49] },
      { id: 'c', gains: [50, 49] },
    ];
    const sensitivity = allocateUnits({ units: 4, teams, rule: 'marginal' }).teams.map((team) => team.sensitivity);
    expect(sensitivity).toEqual(['stable', '±1', '±1']);
  });

  it('takes exponents 20 % larger and smaller into account', () => {
    const response = { kind: 'power', scale: 100, exponent: 0.5 } as const;
    const teams = [
      { id: 'a', response },
      { id: 'b', response: { ...response, scale: 1 } },
    ];
    expect(allocateUnits({ units: 40, teams, rule: 'marginal' }).teams.map((team) => team.sensitivity)).toEqual([
      'stable',
      'stable',
    ]);
    const steep = [
      { id: 'a', response },
      { id: 'b', response: { ...response, scale: 60 } },
    ];
    expect(allocateUnits({ units: 40, teams: steep, rule: 'marginal' }).teams[0].sensitivity).toBe('volatile');
  });

  it('leaves details out where they are not wanted, or would cost too much', () => {
    const teams = [{ ...a, floor: 1, cap: 3 }, b, { ...c, floor: 3 }];
    const none = { costOfFloor: null, costOfCap: null, sensitivity: null };
    const without = allocateUnits({ ...abc, teams }, { details: 'none' });
    expect(without.teams[2]).toMatchObject(none);
    expect(without.issues).toEqual([]);
    const limited = allocateUnits({ ...abc, teams }, { limits: { moves: 1 } });
    expect(limited.teams[2]).toMatchObject({ ...none, units: 3 });
    expect(limited.issues).toEqual([expect.objectContaining({ code: 'limit_exceeded', limit: 'moves', maximum: 1 })]);
  });

  it('refuses more units, and more pairs, than a limit says', () => {
    expect(thrownIssues(() => allocateUnits(abc, { limits: { units: 5 } }))).toEqual([
      { code: 'limit_exceeded', pointer: '/units', limit: 'units', maximum: 5, received: 6 },
    ]);
    const teams = [{ id: 'a', gains: [1, 2] }, b];
    const exact = { whenNotConcave: 'exact', limits: { pairs: 10 } } as const;
    expect(thrownIssues(() => allocateUnits({ ...abc, teams }, exact))).toEqual([
      { code: 'limit_exceeded', pointer: '/units', limit: 'pairs', maximum: 10, received: expect.any(Number) },
    ]);
  });
});

describe('allocateUnits compares', () => {
  it('with today, and with the same for all', () => {
    const current = [
      { teamId: 'c', units: 4 },
      { teamId: 'a', units: 2 },
    ];
    const result = allocateUnits(abc, { current });
    expect(result.current).toEqual({
      units: [
        { teamId: 'a', units: 2 },
        { teamId: 'b', units: 0 },
        { teamId: 'c', units: 4 },
      ],
      value: 35,
      regret: 10,
      regretShare: 10 / 45,
      isWithinBounds: true,
    });
    expect(result.teams.map(({ change }) => change)).toEqual([1, 2, -3]);
    expect(result.equalSplit).toMatchObject({ value: 45, regret: 0, regretShare: 0 });
    expect(allocateUnits(abc).current).toBeNull();
  });

  it('today with bounds that it does not keep to', () => {
    const current = [{ teamId: 'a', units: 7 }];
    expect(allocateUnits(abc, { current }).current).toMatchObject({ value: 24, isWithinBounds: false });
  });

  it('units with sellers', () => {
    const teams = [{ ...a, sellers: 4 }, { ...b, sellers: 0 }, c];
    expect(allocateUnits({ ...abc, teams }).teams.map(({ unitsPerSeller }) => unitsPerSeller)).toEqual([
      0.75,
      null,
      null,
    ]);
  });
});

describe('allocateUnits with a shared pool', () => {
  it('keeps it out of the allocation, rounded down', () => {
    const result = allocateUnits(abc, { sharedPool: 0.4 });
    expect(result).toMatchObject({ sharedUnits: 2, directedUnits: 4, leftUnits: 0, value: 34 });
    expect(result.sharedPercent).toBeCloseTo(33.333, 3);
    expect(result.directedPercent).toBeCloseTo(66.667, 3);
    const many = { units: 100, teams: [{ id: 'a' }], rule: 'proportional' } as const;
    expect(allocateUnits(many, { sharedPool: 0.29 })).toMatchObject({ sharedUnits: 29, directedUnits: 71 });
  });

  it('has no percentages of nothing', () => {
    expect(allocateUnits({ ...abc, units: 0 })).toMatchObject({ sharedPercent: null, directedPercent: null, value: 0 });
  });

  it('does not touch guarantees', () => {
    const teams = [{ ...a, floor: 4 }, b, c];
    expect(thrownIssues(() => allocateUnits({ ...abc, teams }, { sharedPool: 0.5 }))).toEqual([
      { code: 'infeasible_floors', pointer: '/units', groupId: null, floors: 4, available: 3 },
    ]);
  });
});

describe('allocateUnits by weight', () => {
  const keshav = [2, 2.6, 4, 5].map((request, at) => ({ id: 'abcd'[at], request }));

  it('fills up to requests (T4-f)', () => {
    const { teams, level, method } = allocateUnits({ units: 10, teams: keshav, rule: 'maxMin' });
    expect(teams.map(({ units }) => units)).toEqual([2, 2.6, 2.7, 2.7]);
    expect(teams.map(({ bound }) => bound)).toEqual(['request', 'request', null, null]);
    expect({ level, method }).toEqual({ level: 2.7, method: 'weights' });
  });

  it('fills up to requests by weight (T4-f)', () => {
    const weights = [2.5, 4, 0.5, 1];
    const teams = [4, 2, 10, 4].map((request, at) => ({ id: 'abcd'[at], request, weight: weights[at] }));
    expect(unitsOf({ units: 16, teams, rule: 'maxMin' })).toEqual([4, 2, 6, 4]);
  });

  it('fills up from floors (T4-f)', () => {
    const teams = [15, 9, 6, 3].map((request, at) => ({ id: 'abcd'[at], request, ...(at === 2 ? { floor: 6 } : {}) }));
    expect(unitsOf({ units: 20, teams, rule: 'maxMin' })).toEqual([5.5, 5.5, 6, 3]);
  });

  it('gives whole units to whoever has least', () => {
    const teams = [2, 3, 4, 5].map((request, at) => ({ id: 'abcd'[at], request }));
    expect(unitsOf({ units: 11, teams, rule: 'maxMin' }, { division: 'whole' })).toEqual([2, 3, 3, 3]);
    expect(unitsOf({ units: 10, teams, rule: 'maxMin' }, { division: 'whole' })).toEqual([2, 3, 3, 2]);
  });

  it('gives less than a floor to a team that asks for less', () => {
    const teams = [{ id: 'a', request: 1, floor: 3 }, { id: 'b' }];
    expect(unitsOf({ units: 6, teams, rule: 'maxMin' })).toEqual([1, 5]);
  });

  it('rounds shares in proportion by Webster, or by largest remainders', () => {
    const teams = [53, 24, 23].map((weight, at) => ({ id: 'abc'[at], weight }));
    expect(unitsOf({ units: 10, teams, rule: 'proportional' })).toEqual([6, 2, 2]);
    expect(unitsOf({ units: 10, teams, rule: 'proportional' }, { rounding: 'hamilton' })).toEqual([5, 3, 2]);
  });

  it('keeps shares in proportion to floors, caps and groups', () => {
    const teams = [
      { id: 'a', weight: 6, cap: 4, group: 'north' },
      { id: 'b', weight: 3, group: 'north' },
      { id: 'c', weight: 1, floor: 3 },
      { id: 'd', weight: 0 },
    ];
    expect(unitsOf({ units: 12, teams: teams.map(({ group: _, ...team }) => team), rule: 'proportional' })).toEqual([
      4, 5, 3, 0,
    ]);
    const groups = [{ id: 'north', cap: 7 }];
    const result = allocateUnits({ units: 12, teams, groups, rule: 'proportional' });
    expect(result.teams.map(({ units }) => units)).toEqual([4, 3, 5, 0]);
    expect(result.groups).toEqual([{ groupId: 'north', units: 7, cap: 7, costOfCap: null }]);
    expect(unitsOf({ units: 12, teams, groups, rule: 'proportional' }, { division: 'fractional' })).toEqual([
      4, 3, 5, 0,
    ]);
  });

  it('takes weights that are all 0 for equal ones', () => {
    const teams = ['a', 'b'].map((id) => ({ id, weight: 0 }));
    expect(unitsOf({ units: 4, teams, rule: 'proportional' })).toEqual([2, 2]);
  });

  it('has prices of bounds where it knows what units bring', () => {
    const teams = [
      { ...a, weight: 1, cap: 1 },
      { ...b, weight: 1 },
    ];
    const result = allocateUnits({ units: 4, teams, rule: 'proportional' });
    expect(result.teams[0]).toMatchObject({ units: 1, costOfCap: 34 - 31, sensitivity: null });
    const { value } = allocateUnits({ units: 4, teams: [...teams, { id: 'c' }], rule: 'proportional' });
    expect(value).toBeNull();
  });

  it('is nothing among nobody', () => {
    expect(allocateUnits({ units: 4, teams: [], rule: 'maxMin' })).toMatchObject({ teams: [], leftUnits: 4, value: 0 });
    expect(allocateUnits({ units: 4, teams: [], rule: 'marginal' })).toMatchObject({
      teams: [],
      leftUnits: 4,
      value: 0,
    });
  });
});

describe('allocateUnits refuses', () => {
  it('guarantees that cannot be kept, naming which', () => {
    const teams = [
      { id: 'a', floor: 3, cap: 2 },
      { id: 'b', floor: 4, group: 'north' },
    ];
    const input = { units: 6, teams, groups: [{ id: 'north', cap: 3 }], rule: 'proportional' } as const;
    expect(thrownIssues(() => allocateUnits(input))).toEqual([
      { code: 'empty_bounds', pointer: '/teams/0', lowest: 3, highest: 2 },
      { code: 'infeasible_floors', pointer: '/groups/0/cap', groupId: 'north', floors: 4, available: 3 },
      { code: 'infeasible_floors', pointer: '/units', groupId: null, floors: 7, available: 6 },
    ]);
  });

  it('no guarantees that only rounding would break', () => {
    const teams = [0.1, 0.2].map((floor, at) => ({ id: 'ab'[at], floor }));
    expect(unitsOf({ units: 0.3, teams, rule: 'maxMin' })).toEqual([0.1, 0.2]);
  });

  it('teams and groups that do not fit together, all at once', () => {
    const teams = [{ id: 'a' }, { id: 'a', group: 'south' }, { ...b, response: power[0].response }];
    const groups = [{ id: 'north', parentId: 'west', cap: 1 }];
    const issues = thrownIssues(() => allocateUnits({ units: 0, teams, groups, rule: 'marginal' }));
    expect(issues.map((issue) => `${issue.code} ${'pointer' in issue ? issue.pointer : ''}`)).toEqual([
      'unknown_parent /groups/0/parentId',
      'missing_member /teams/0/gains',
      'duplicate_id /teams/1/id',
      'unknown_group /teams/1/group',
      'missing_member /teams/1/gains',
      'wrong_type /teams/2/response',
    ]);
  });

  it('parts of units where whole ones are divided', () => {
    const input = {
      units: 2.5,
      teams: [{ id: 'a', floor: 0.5, cap: 1.5, request: 0.1 }],
      rule: 'proportional',
    } as const;
    expect(thrownIssues(() => allocateUnits(input)).map((issue) => 'pointer' in issue && issue.pointer)).toEqual([
      '/units',
      '/teams/0/floor',
      '/teams/0/cap',
      '/teams/0/request',
    ]);
  });

  it('parts of units by lists of gains', () => {
    expect(thrownIssues(() => allocateUnits({ ...abc, teams: [a] }, { division: 'fractional' }))).toEqual([
      expect.objectContaining({ code: 'missing_member', pointer: '/teams/0/response' }),
    ]);
  });

  it('teams of today that there are not, and such twice', () => {
    const current = ['a', 'z', 'a'].map((teamId) => ({ teamId, units: 1 }));
    expect(thrownIssues(() => allocateUnits(abc, { current }))).toEqual([
      { code: 'unknown_team', pointer: '/current/1/teamId', teamId: 'z' },
      { code: 'duplicate_id', pointer: '/current/2/teamId', id: 'a', firstPointer: '/current/0/teamId' },
    ]);
  });

  it('an S-shaped response below its inflection', () => {
    const response = { kind: 'adbudg', lowest: 0, highest: 10, constant: 16, shape: 2 } as const;
    const input = { units: 6, teams: [{ id: 'a', response }], rule: 'marginal' } as const;
    expect(thrownIssues(() => allocateUnits(input))).toEqual([
      expect.objectContaining({ code: 'not_concave', pointer: '/teams/0/response', teamId: 'a', unit: 2 }),
    ]);
    expect(allocateUnits({ ...input, teams: [{ id: 'a', response, floor: 3 }] }).method).toBe('greedy');
    expect(allocateUnits(input, { whenNotConcave: 'exact' }).method).toBe('exact');
  });

  it.each([
    [{ ...abc, units: -1 }, '/units'],
    [{ ...abc, rule: 'fair' }, '/rule'],
    [{ ...abc, teams: [{ id: '' }] }, '/teams/0/id'],
    [{ ...abc, teams: [{ ...a, gains: [Number.NaN] }] }, '/teams/0/gains/0'],
    [{ ...abc, teams: [{ id: 'a', response: { kind: 'linear' } }] }, '/teams/0/response/kind'],
    [
      { ...abc, teams: [{ id: 'a', response: { kind: 'power', scale: 1, exponent: 2 } }] },
      '/teams/0/response/exponent',
    ],
  ])('%j', (input, pointer) => {
    expect(thrownIssues(() => Reflect.apply(allocateUnits, undefined, [input]))).toEqual([
      expect.objectContaining({ pointer }),
    ]);
  });
});
