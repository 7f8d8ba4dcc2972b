import { describe, expect, it } from 'vitest';
import {
  compileAccess,
  isTerritoryError,
  type JsonLogic,
  type Pin,
  type Territory,
  type TerritoryModel,
} from '../../src/index.js';
import {
  assertExclusive,
  assertExhaustive,
  assertIdempotent,
  assertNobodySees,
  assertOnly,
  assertUnchanged,
} from '../../src/testing/index.js';
import { thrownIssues } from '../support/thrownIssues.js';
import { violationOf } from './violationOf.js';

const country = { var: 'country' };
const size = { var: 'employees' };
const dach: Territory = { id: 'dach', parentId: null, criteria: { in: [country, ['DE', 'AT']] } };
const other: Territory = { id: 'other', parentId: null, criteria: { '!': { in: [country, ['DE', 'AT']] } } };

/** Two regions, the first of them by size. */
function planOf(large: JsonLogic, small: JsonLogic, more: Partial<TerritoryModel> = {}): TerritoryModel {
  const parts = [
    { id: 'large', parentId: 'dach', criteria: large },
    { id: 'small', parentId: 'dach', criteria: small },
  ];
  return {
    id: 'plan',
    fields: { country: { type: 'string' }, employees: { type: 'number', integer: true, required: true } },
    territories: [dach, other, ...parts],
    ...more,
  };
}

const clean = planOf({ '>=': [size, 1000] }, { '<': [size, 1000] });
const overlapping = planOf({ '>=': [size, 999] }, { '<=': [size, 1000] });
const leaky = planOf({ '>': [size, 1000] }, { '<': [size, 1000] });
const isOdd = { '==': [{ '%': [size, 2] }, 1] };
const opaque = planOf(isOdd, { '!': isOdd });

const proof = { decidedBy: 'proof' };

describe('assertExclusive', () => {
  it('holds for parts that share nothing', () => {
    expect(assertExclusive(clean)).toEqual(proof);
  });

  it('names an account in two territories, and why', () => {
    expect(violationOf(() => assertExclusive(overlapping))).toEqual({
      account: { id: 'witness', country: expect.any(String), employees: expect.any(Number) },
      message: expect.stringMatching(
        /^expected no account in two territories, but one is in large and small\n {2}account: \{"id":"witness",.*\}\n {2}dach: deeper match in large, small\n {2}large: assigned, employees is at least 999\n {2}small: assigned, employees is at most 1000$/,
      ),
    });
  });

  it('looks at the chosen territories alone', () => {
    expect(assertExclusive(overlapping, { territoryIds: ['large', 'other'] })).toEqual(proof);
    expect(() => assertExclusive(overlapping, { scope: 'dach' })).toThrow('large and small');
    expect(assertExclusive(overlapping, { scope: 'large' })).toEqual(proof);
  });

  it('holds where the policy leaves one winner', () => {
    expect(assertExclusive({ ...overlapping, policy: { winners: 1 } })).toEqual(proof);
    expect(assertExclusive({ ...overlapping, policy: { limit: 1 } })).toEqual(proof);
    const policy = { winners: 1, tie: 'keepAll' } as const;
    expect(() => assertExclusive({ ...overlapping, policy })).toThrow('large and small');
    const ranked = overlapping.territories.map((each, rank) => ({ ...each, rank }));
    expect(
      assertExclusive({ ...overlapping, territories: ranked, policy: { ...policy, precedence: ['rank'] } }),
    ).toEqual(proof);
  });

  it('finds a territory and one above it where whole branches win', () => {
    expect(() => assertExclusive({ ...clean, policy: { branch: 'all' } })).toThrow('dach and');
  });

  it('tries samples where a part can only be evaluated, always the same ones', () => {
    const decision = assertExclusive(opaque, { samples: 100 });
    expect(decision).toMatchObject({ decidedBy: 'samples', reason: 'opaque', accounts: expect.any(Number) });
    expect(assertExclusive(opaque, { samples: 100 })).toEqual(decision);
  });

  it('finds a defect behind a part that can only be evaluated', () => {
    const most = { '>': [{ '+': [size, 1] }, 51] };
    expect(() => assertExclusive(planOf(most, { '<': [size, 1000] }))).toThrow('large and small');
  });

  it('goes by the day', () => {
    const [first, ...rest] = overlapping.territories;
    const dated = { ...overlapping, territories: [{ ...first, to: '2026-01-01' }, ...rest] };
    expect(assertExclusive(dated, { asOf: '2026-01-01' })).toEqual(proof);
    expect(() => assertExclusive(dated, { asOf: '2025-12-31' })).toThrow('large and small');
  });

  it('refuses territories that do not exist', () => {
    expect(thrownIssues(() => assertExclusive(clean, { scope: 'x' }))).toMatchObject([{ code: 'unknown_territory' }]);
    expect(thrownIssues(() => assertExclusive(clean, { territoryIds: ['x'] }))).toMatchObject([
      { code: 'unknown_territory' },
    ]);
  });
});

describe('assertExhaustive', () => {
  it('holds where every account has its territory', () => {
    expect(assertExhaustive(clean)).toEqual(proof);
  });

  it('names an account that is in none, and why', () => {
    const bare = { ...clean, territories: clean.territories.filter(({ id }) => id !== 'other') };
    expect(violationOf(() => assertExhaustive(bare))).toEqual({
      account: { id: 'witness', country: expect.any(String), employees: expect.any(Number) },
      message: expect.stringMatching(
        /^expected every account in some territory, but one is in none\n.*\n {2}dach: criteria failed, not country is DE or AT$/,
      ),
    });
  });

  it('counts an account that stays in the scope unless only what is below it counts', () => {
    expect(assertExhaustive(leaky, { scope: 'dach' })).toEqual(proof);
    expect(violationOf(() => assertExhaustive(leaky, { scope: 'dach', heldBy: 'below' }))).toMatchObject({
      account: { employees: 1000 },
      message: expect.stringContaining(
        'expected every account of `dach` in some territory below it, but one is in dach',
      ),
    });
    expect(assertExhaustive(clean, { scope: 'dach', heldBy: 'below' })).toEqual(proof);
  });

  it('finds accounts before a closed territory, and in a model without any', () => {
    const closed: TerritoryModel = {
      id: 'plan',
      territories: [
        { id: 'a', parentId: null, localCriteria: { '==': [country, 'DE'] } },
        { id: 'b', parentId: 'a', active: false, criteria: true },
      ],
    };
    expect(() => assertExhaustive(closed)).toThrow('in none');
    expect(() => assertExhaustive({ id: 'plan', territories: [] })).toThrow('in none');
    expect(assertExhaustive(closed, { scope: 'b' })).toEqual(proof);
  });

  it('finds accounts that lose every territory in a tie', () => {
    const policy = { winners: 1, tie: 'none' } as const;
    expect(() => assertExhaustive({ ...overlapping, policy })).toThrow('in none');
    expect(assertExhaustive({ ...clean, policy })).toEqual(proof);
  });

  it('tries samples where a part can only be evaluated', () => {
    const plan = {
      ...opaque,
      territories: opaque.territories.map((each) => (each.id === 'dach' ? { ...each, localCriteria: false } : each)),
    };
    expect(assertExhaustive(plan)).toMatchObject({ decidedBy: 'samples', reason: 'opaque' });
  });
});

describe('assertOnly', () => {
  const accounts = [{ id: 'a', country: 'DE', employees: 5000 }];

  it('holds for accounts in that territory alone', () => {
    expect(assertOnly(clean, accounts, 'large')).toEqual({ decidedBy: 'samples', accounts: 1 });
  });

  it('names an account that is elsewhere, or in another one besides', () => {
    const elsewhere = [...accounts, { id: 'b', country: 'DE', employees: 5 }];
    expect(violationOf(() => assertOnly(clean, elsewhere, 'large'))).toEqual({
      account: elsewhere[1],
      message: [
        'expected the account in large only, but it is in small',
        'account: {"id":"b","country":"DE","employees":5}',
        'dach: deeper match in small',
        'large: criteria failed, not employees is at least 1000',
        'small: assigned, employees is below 1000',
      ].join('\n  '),
    });
    const both = [{ id: 'b', country: 'DE', employees: 1000 }];
    expect(() => assertOnly(overlapping, both, 'large')).toThrow('it is in large and small');
    expect(() => assertOnly(clean, [{ id: 'c', country: 'DE' }], 'large')).toThrow('it is in dach');
  });

  it('refuses a territory that does not exist', () => {
    expect(thrownIssues(() => assertOnly(clean, [], 'x'))).toMatchObject([{ code: 'unknown_territory' }]);
  });
});

describe('assertUnchanged', () => {
  const moved = planOf({ '>=': [size, 500] }, { '<': [size, 500] });

  it('holds for a model and itself, and for another way to say the same', () => {
    expect(assertUnchanged(clean, clean)).toEqual(proof);
    expect(assertUnchanged(clean, planOf({ '!': { '<': [size, 1000] } }, { '!': { '>=': [size, 1000] } }))).toEqual(
      proof,
    );
  });

  it('names an account that moves, and why', () => {
    expect(violationOf(() => assertUnchanged(clean, moved))).toMatchObject({
      account: { employees: expect.any(Number) },
      message: expect.stringMatching(/^expected no account to move, but one goes from small to large\n/),
    });
  });

  it('does not mind moves of the excepted territories', () => {
    expect(assertUnchanged(clean, moved, { except: ['small'] })).toEqual(proof);
    expect(() => assertUnchanged(clean, moved, { except: ['dach'] })).toThrow('small to large');
    expect(thrownIssues(() => assertUnchanged(clean, moved, { except: ['x'] }))).toMatchObject([
      { code: 'unknown_territory' },
    ]);
  });

  it('finds a territory that accounts gain and lose none for', () => {
    expect(() => assertUnchanged(clean, planOf({ '>=': [size, 1000] }, true))).toThrow('from large to large and small');
  });

  it('tries samples where the models read a field differently', () => {
    const text: TerritoryModel = { id: 'plan', territories: [{ ...dach, criteria: { '==': [size, 'many'] } }] };
    expect(() => assertUnchanged(clean, text)).toThrow('to none');
    const empty: TerritoryModel = { id: 'plan', territories: [] };
    const closed = { ...text, territories: [{ ...dach, criteria: { and: [{ '==': [size, 'many'] }, false] } }] };
    expect(assertUnchanged(empty, closed)).toEqual(proof);
  });

  it('tries samples where a part can only be evaluated', () => {
    expect(assertUnchanged(opaque, { ...opaque, name: 'renamed' })).toMatchObject({
      decidedBy: 'samples',
      reason: 'opaque',
    });
  });
});

describe('assertIdempotent', () => {
  const pins: Pin[] = [
    { accountId: 'a', effect: 'freeze' },
    { accountId: 'b', effect: 'assign', territoryId: 'other' },
  ];

  it('holds for accounts with pins of every kind', () => {
    const accounts = [
      { id: 'a', country: 'DE', employees: 5 },
      { id: 'b', country: 'AT' },
    ];
    expect(assertIdempotent(clean, accounts, { pins })).toEqual({ decidedBy: 'samples', accounts: 2 });
  });

  it('names an account that is frozen in what another one of its id has', () => {
    const accounts = [
      { id: 'a', country: 'DE', employees: 5 },
      { id: 'a', country: 'FR', employees: 5 },
    ];
    expect(violationOf(() => assertIdempotent(clean, accounts, { pins }))).toMatchObject({
      account: accounts[1],
      message: expect.stringContaining('expected a second run to give the same, but other by rule became small by pin'),
    });
  });
});

describe('assertNobodySees', () => {
  const index = compileAccess(
    {
      model: { id: 'plan', territories: [{ id: 'emea', parentId: null }] },
      memberships: [{ userId: 'ann', territoryId: 'emea' }],
      assignments: [{ accountId: 'siemens', territoryId: 'emea' }],
      ownership: [{ type: 'account', id: 'siemens', userId: 'ben' }],
    },
    { asOf: '2026-07-01' },
  );
  const siemens = { type: 'account', id: 'siemens' } as const;

  it('holds when only the excepted users have access', () => {
    expect(assertNobodySees(index, [siemens], { except: ['ann', 'ben'] })).toEqual(proof);
    expect(assertNobodySees(index, [siemens], { except: ['ben'], minLevel: 'edit' })).toEqual(proof);
  });

  it('names a user who has access, and why', () => {
    expect(() => assertNobodySees(index, [siemens], { except: ['ben'] })).toThrow(
      'expected nobody else to see the account siemens, but ann has view:\n  member of `emea`, which holds the account; `emea` gives view',
    );
  });

  it('refuses records and users that nobody knows', () => {
    const issues = thrownIssues(() =>
      assertNobodySees(index, [{ type: 'account', id: 'bosch' }], { except: ['carl'] }),
    );
    expect(issues).toEqual([
      { code: 'unknown_record', type: 'account', id: 'bosch' },
      { code: 'unknown_user', userId: 'carl' },
    ]);
  });
});

describe('a law that does not hold', () => {
  it('throws an error that is not about the input', () => {
    try {
      assertExclusive(overlapping);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      expect(isTerritoryError(error)).toBe(false);
    }
  });
});
