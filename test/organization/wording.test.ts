import { expect, it } from 'vitest';
import { describeIssue, type Issue } from '../../src/index.js';

it.each<[string, Issue]>([
  ['/roles/0/stages/1: there is no stage `win`', { code: 'unknown_stage', pointer: '/roles/0/stages/1', stage: 'win' }],
  [
    '`ours`: the role changes from `qualify` to `close`, but nothing says what is handed over',
    { code: 'undeclared_handoff', organizationId: 'ours', fromStage: 'qualify', toStage: 'close' },
  ],
  [
    '/units/0/organizationId: there is no organisation `circus`',
    { code: 'unknown_organization', pointer: '/units/0/organizationId', organizationId: 'circus' },
  ],
  ['/seats/0/unitId: there is no unit `b`', { code: 'unknown_unit', pointer: '/seats/0/unitId', unitId: 'b' }],
  [
    '/seats/0/roleId: `pod-1` has no role `clown`',
    { code: 'unknown_unit_role', pointer: '/seats/0/roleId', unitId: 'pod-1', roleId: 'clown' },
  ],
  [
    '/ideals: the model `pod` has no ideal for the factor `budget`',
    { code: 'missing_ideal', pointer: '/ideals', modelId: 'pod', factorId: 'budget' },
  ],
  [
    '/answers/0/factorId: no model has an ideal for the factor `luck`',
    { code: 'unknown_factor', pointer: '/answers/0/factorId', factorId: 'luck' },
  ],
  [
    '/ratios: roles are staffed by each other: `chicken`, `egg`',
    { code: 'ratio_cycle', pointer: '/ratios', roleIds: ['chicken', 'egg'] },
  ],
  [
    '`pod-1`: the ratio `engineers` goes by `accounts`, of which nothing is given',
    { code: 'demand_not_given', unitId: 'pod-1', ratioId: 'engineers', driverId: 'accounts' },
  ],
  [
    '`pod-1`: the ratio `managers` expects 6 to anything for one head, got 3',
    { code: 'ratio_out_of_range', unitId: 'pod-1', ratioId: 'managers', perHead: 3, lowest: 6 },
  ],
  [
    '/state/holdings/1: `acme` is held in the stage `close` already, at /state/holdings/0: one of the two has to end',
    {
      code: 'holding_open_twice',
      pointer: '/state/holdings/1',
      accountId: 'acme',
      stage: 'close',
      firstPointer: '/state/holdings/0',
    },
  ],
  [
    '/state/holdings/1: expected one person to hold `acme` as `seller`, got `bob` beside whoever does at /state/holdings/0: one of the two has to end',
    {
      code: 'role_held_twice',
      pointer: '/state/holdings/1',
      accountId: 'acme',
      roleId: 'seller',
      userId: 'bob',
      firstPointer: '/state/holdings/0',
    },
  ],
  ['row 1: there is no duty `baking`', { code: 'unknown_duty', row: 0, dutyId: 'baking' }],
  ['row 2: there is no user `bob`', { code: 'activity_of_unknown_user', row: 1, userId: 'bob' }],
  [
    'the skill `demo` is lacking, but nothing says how long it takes to learn',
    { code: 'ramp_not_given', skillId: 'demo' },
  ],
  ['`ann`: 3 hours say little, expected at least 40', { code: 'few_hours', userId: 'ann', hours: 3, minimumHours: 40 }],
])('says %j', (text, issue) => {
  expect(describeIssue(issue)).toBe(text);
});
