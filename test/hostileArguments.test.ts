import { describe, expect, it } from 'vitest';
import * as bailiwick from '../src/index.js';
import { compiled, index, model } from './support/examplePreamble.js';
import { thrownIssues } from './support/thrownIssues.js';

const table = bailiwick.assignAccounts(compiled, []);
const country = { '==': [{ var: 'country' }, 'DE'] };

/** What an untyped caller does. */
function call(name: keyof typeof bailiwick, args: readonly unknown[]): unknown {
  const run = Object.entries(bailiwick).find(([known]) => known === name)?.[1];
  return typeof run === 'function' ? Reflect.apply(run, undefined, args) : undefined;
}

function wrongType(pointer: string, expected: string, received: string) {
  return [{ code: 'wrong_type', pointer, expected, received }];
}

describe('null in the place of options', () => {
  it.each([
    ['parseModel', [model, null]],
    ['compileModel', [model, null]],
    ['assignAccount', [compiled, { id: 'a' }, null]],
    ['assignAccounts', [compiled, [], null]],
    ['assignColumns', [compiled, { ids: [], columns: {} }, null]],
    ['columnsFromArrow', [{ schema: { fields: [{ name: 'id' }] }, batches: [] }, null]],
    ['explainAccount', [compiled, { id: 'a' }, null]],
    ['whyNot', [compiled, { id: 'a' }, 'de', null]],
    ['auditPins', [compiled, [], null]],
    ['assignContact', [{ id: 'c' }, undefined, null]],
    ['assignOpportunity', [compiled, { id: 'o' }, null]],
    ['mayChooseTerritory', [compiled, 'de', null]],
    ['assignOwner', [{ members: [], strategy: { kind: 'single' } }, { accountId: 'a' }, null]],
    ['assignBook', [{ members: [], strategy: { kind: 'rendezvous' } }, [], null]],
    ['diffAssignments', [table, table, null]],
    ['trackAssignment', [compiled, [], null]],
    ['applyChange', [model, { op: 'clone', id: 'b' }, null]],
    ['applyPatches', [{ model }, [], null]],
    ['replayChanges', [model, [], null]],
    ['cloneModel', [model, { id: 'b' }, null]],
    ['diffModels', [model, model, null]],
    ['territoriesFromSegments', [{ dimensions: [] }, null]],
    ['parseCriteria', [true, {}, null]],
    ['compileCriteria', [true, {}, null]],
  ] as const)('is a wrong type: %s', (name, args) => {
    expect(thrownIssues(() => call(name, args))).toEqual(wrongType('', 'options as an object', '`null`'));
  });
});

describe('something else in the place of what bailiwick makes', () => {
  it.each([
    ...(['roots', 'children', 'ancestors', 'descendants', 'path', 'depth', 'leaves'] as const),
    ...(['isWithin', 'lowestCommonAncestor', 'walk', 'mayManage'] as const),
  ])('is a wrong type: the index of %s', (name) => {
    for (const value of [null, undefined, 7, {}]) {
      expect(thrownIssues(() => call(name, [value, 'de', 'de', 'de']))).toMatchObject([
        { code: 'wrong_type', pointer: '', expected: 'an index from indexHierarchy' },
      ]);
    }
  });

  it.each(['tableRow', 'tableRows', 'countByTerritory', 'accountsOf', 'diffAssignments'] as const)(
    'is a wrong type: the table of %s',
    (name) => {
      for (const value of [null, undefined, 7, {}]) {
        expect(thrownIssues(() => call(name, [value, value]))).toMatchObject([
          { code: 'wrong_type', pointer: '', expected: 'a table from assignAccounts' },
        ]);
      }
    },
  );

  it.each([
    ...(['assignAccount', 'assignAccounts', 'assignColumns', 'explainAccount', 'checkAccounts', 'auditPins'] as const),
    ...(['assignOpportunity', 'mayChooseTerritory', 'trackAssignment', 'whyNot'] as const),
  ])('is a wrong type: the model of %s', (name) => {
    for (const value of [null, undefined, 7, model]) {
      expect(thrownIssues(() => call(name, [value, [], {}]))).toMatchObject([
        { code: 'wrong_type', pointer: '', expected: 'a model from compileModel' },
      ]);
    }
  });

  it.each(['describeCriteria', 'explainCriteria', 'criteriaFields', 'formatCriteria'] as const)(
    'is a wrong type: JSON Logic in %s',
    (name) => {
      for (const value of [null, undefined, true, country, { missing: ['country'] }]) {
        expect(thrownIssues(() => call(name, [value]))).toMatchObject([
          { code: 'wrong_type', pointer: '', expected: 'criteria from parseCriteria' },
        ]);
      }
    },
  );
});

describe('accounts that do not come one after the other', () => {
  it.each([
    ['assignAccounts', (accounts: unknown) => [compiled, accounts]],
    ['checkAccounts', (accounts: unknown) => [compiled, accounts]],
    ['auditPins', (accounts: unknown) => [compiled, accounts, {}]],
    ['trackAssignment', (accounts: unknown) => [compiled, accounts]],
    ['assignBook', (accounts: unknown) => [{ members: [], strategy: { kind: 'rendezvous' } }, accounts]],
  ] as const)('are a wrong type: %s', (name, args) => {
    for (const value of [null, undefined, 7, 'text', {}]) {
      expect(thrownIssues(() => call(name, args(value)))).toMatchObject([
        { code: 'wrong_type', pointer: '', expected: 'accounts, one after the other' },
      ]);
    }
  });

  it('are an issue where a list throws when it is read', () => {
    const accounts = Object.defineProperty([{ id: 'a' }], '0', {
      get() {
        throw new Error('no');
      },
    });
    expect(thrownIssues(() => bailiwick.assignAccounts(compiled, accounts))).toMatchObject([
      { code: 'unreadable_value', reason: 'no' },
    ]);
  });

  it('leave the errors of their own iterator alone', () => {
    function* accounts() {
      yield { id: 'a' };
      throw new RangeError('the disk is full');
    }
    expect(() => bailiwick.assignAccounts(compiled, accounts())).toThrow(RangeError);
  });
});

describe('other arguments of a wrong type', () => {
  it.each([
    [
      'assignAccount',
      [compiled, { id: 'a' }, { previous: { ...table, territoryIds: null } }],
      '/previous',
      'a table from assignAccounts',
    ],
    ['children', [index, null], '', 'the id of a territory'],
    ['isWithin', [index, 'de', 7], '', 'the id of a territory'],
    ['accountsOf', [table, {}], '', 'the id of a territory'],
    ['whyNot', [compiled, { id: 'a' }, Symbol('x')], '', 'the id of a territory'],
    ['tableRow', [table, 'first'], '', 'the number of a row'],
    ['walk', [index, null], '', 'a function to visit with'],
    ['mayManage', [index, null, 'anna', 'de'], '', 'a map of managers'],
    ['assignContact', [null, undefined], '', 'a contact as an object'],
    ['assignContact', [{ id: 'c' }, { territories: 7 }], '', 'an assignment from assignAccount'],
    ['assignContact', [{ id: 'c' }, { territories: [null] }], '', 'an assignment from assignAccount'],
    ['mayChooseTerritory', [compiled, 'de', { account: 7 }], '/account', 'an assignment from assignAccount'],
    ['assignOpportunity', [compiled, null, { from: 'typePriority' }], '', 'an opportunity as an object'],
    [
      'assignOpportunity',
      [compiled, { id: 'o' }, { from: 'typePriority', account: null }],
      '/account',
      'an assignment from assignAccount',
    ],
    [
      'assignOpportunity',
      [compiled, { id: 'o' }, { from: 'typePriority', ownerTerritoryIds: 7 }],
      '/ownerTerritoryIds',
      'a list of ids',
    ],
    ['indexHierarchy', [null], '', 'a list of nodes'],
    ['indexHierarchy', [[null]], '/0', 'an object'],
    ['indexHierarchy', [[{ id: 7, parentId: null }]], '/0/id', 'a text'],
    ['indexHierarchy', [[{ id: 'a', parentId: 7 }]], '/0/parentId', 'the id of a node, or null for a root'],
    ['inferFields', [null], '', 'a list of criteria'],
    ['parseCriteria', [country, null], '', 'fields by name'],
    ['parseCriteria', [country, { country: null }], '/country', 'an object'],
    [
      'parseCriteria',
      [country, { country: { type: 'text' } }],
      '/country/type',
      'string, number, boolean, date, string[] or any',
    ],
    ['diffModels', [null, model], '/before', 'a model as an object'],
    ['diffModels', [model, 7], '/after', 'a model as an object'],
    ['applyChange', [null, { op: 'clone', id: 'b' }], '/model', 'a model as an object'],
    ['replayChanges', [model, null], '/changes', 'a list of changes'],
    ['applyPatches', [null, []], '', 'documents as an object'],
    ['cloneModel', [model, null], '', 'what the clone is called, as an object'],
  ] as const)('%s %j', (name, args, pointer, expected) => {
    expect(thrownIssues(() => call(name, args))).toMatchObject([{ code: 'wrong_type', pointer, expected }]);
  });

  it('are records that throw when they are read, and pins of such', () => {
    const record = Object.defineProperty({ id: 'a' }, 'country', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    const unreadable = [{ code: 'unreadable_value', pointer: '', reason: 'no' }];
    expect(thrownIssues(() => bailiwick.compileCriteria(country)(record))).toEqual(unreadable);
    expect(thrownIssues(() => bailiwick.explainCriteria(bailiwick.parseCriteria(country), record))).toEqual(unreadable);
    expect(bailiwick.auditPins(compiled, [record], { pins: [{ accountId: 'a', effect: 'exclude' }] })).toHaveLength(1);
  });

  it('leave a description what it is: a text', () => {
    expect(call('describeIssue', [null])).toBe('expected an issue, got `null`');
    expect(call('describeIssue', [{ code: 'constructor' }])).toBe('an issue with the unknown code `constructor`');
  });

  it('models whose attributes hold themselves, or go deep, are compared all the same', () => {
    let deep: bailiwick.Json = 1;
    for (let level = 0; level < 50_000; level++) deep = [deep];
    const withAttributes = (attributes: { readonly [name: string]: bailiwick.Json }) => ({
      ...model,
      territories: [{ id: 'world', parentId: null, attributes }],
    });
    const changes = bailiwick.diffModels(withAttributes({ deep }), withAttributes({ deep: [deep] }));
    expect(changes.map(({ op }) => op)).toEqual(['update']);
  });
});

describe('values that throw when they are looked at', () => {
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();

  it('are no TerritoryError', () => {
    expect(bailiwick.isTerritoryError(revoked)).toBe(false);
  });

  it('are refused in the place of the options of a reassignment', () => {
    const tracked = bailiwick.trackAssignment(compiled, []);
    const issues = thrownIssues(() => bailiwick.reassign(compiled, tracked, { options: revoked }));
    expect(issues).toMatchObject([{ code: 'unreadable_value' }]);
  });

  it('are refused in the place of the day of a reassignment', () => {
    const plan = bailiwick.compileModel({ id: 'plan', territories: [{ id: 'a', parentId: null, from: '2024-01-01' }] });
    const asOf = { toString: () => '2024-01-01', valueOf: () => fail() };
    const options: unknown = { asOf };
    const tracked = bailiwick.trackAssignment(plan, []);
    expect(thrownIssues(() => call('reassign', [plan, tracked, { options }]))).toMatchObject([{ pointer: '/asOf' }]);
  });
});

function fail(): never {
  throw new Error('it was looked at');
}

describe('what access, forecasts and amounts are not made of', () => {
  it.each([
    ['describeAccessReason', [{ kind: 'nonsense', level: 'edit' }], '/kind', 'the kind of a reason of access'],
    ['describeAccessReason', [null], '', 'a reason of access'],
    ['describeAccessObstacle', [{ kind: 'nonsense' }], '/kind', 'the kind of an obstacle'],
    ['describeAccessObstacle', [[]], '', 'an obstacle'],
    ['compileAccess', [{ model }, null], '', 'options as an object with a day'],
    ['compileAccess', [{ model }, { asOf: '2026-01-01', policy: null }], '/policy', 'an object'],
    ['accessLevel', [{}, 'ann', { type: 'account', id: 'a' }], '', 'an index from compileAccess'],
    ['forecastOf', [{}, 'emea', 'Q4'], '', 'a roll-up from rollUp'],
    ['fiscalCalendar', [{ kind: 'moons' }], '/kind', 'months, weeks or custom'],
  ] as const)('is a wrong type: %s of %j', (name, args, pointer, expected) => {
    expect(thrownIssues(() => call(name, args))).toMatchObject([{ code: 'wrong_type', pointer, expected }]);
  });

  it('is told with its place where a list of owners has a gap', () => {
    const ownership = new Array(1);
    const issues = thrownIssues(() => call('compileAccess', [{ model, ownership }, { asOf: '2026-01-01' }]));
    expect(issues).toEqual([{ code: 'missing_member', pointer: '/ownership/0', expected: 'an object' }]);
  });
});

describe('forecasts and amounts, of what they are not made of', () => {
  const found = bailiwick.rollUp({ territories: [], lines: [], periods: [] });

  it.each([
    ...(['forecastOf', 'forecastTotal', 'unassignedOf', 'forecastOfUser', 'forecastsByUser'] as const),
    ...(['contributingLines', 'weightedPipeline', 'pipelineDistribution'] as const),
    ...(['applyAdjustments', 'applyJudgements'] as const),
  ])('are a wrong type: the roll-up of %s', (name) => {
    for (const value of [null, undefined, 7, {}, { kind: 'rollUp' }]) {
      expect(thrownIssues(() => call(name, [value, 'emea', 'Q4']))).toMatchObject([
        { code: 'wrong_type', pointer: '', expected: 'a roll-up from rollUp' },
      ]);
    }
  });

  it.each(['periodOf', 'periods', 'alignYearOnYear'] as const)('are a wrong type: the calendar of %s', (name) => {
    for (const value of [null, undefined, 7, {}]) {
      expect(thrownIssues(() => call(name, [value, '2026-11-22']))).toMatchObject([
        { code: 'wrong_type', pointer: '' },
      ]);
    }
  });

  it.each([
    ['rollUp', [{ territories: [], lines: [], periods: [] }, null]],
    ['creditLines', [[], null]],
    ['applyAdjustments', [found, [], null]],
    ['contributingLines', [found, 'emea', 'Q4', null]],
    ['compareToTargets', [{ territories: [], targets: [], results: [] }, null]],
    ['allocateTarget', [{ territories: [], total: 0, method: { kind: 'equalUnitGrowth' }, basis: [] }, null]],
    ['spread', [{ total: 1, weights: [1] }, null]],
    ['seasonality', [[], null]],
    ['compileRates', [[], null]],
    ['sumConverted', [[], null]],
    ['apportion', [1, [1], null]],
    ['apportionWithin', [1, [1], null]],
    ['cumulativeRounding', [1, [1], null]],
    ['controlledRounding', [[[1]], { rows: [1], columns: [1] }, null]],
  ] as const)('are a wrong type: null in the place of the options of %s', (name, args) => {
    expect(thrownIssues(() => call(name, args))).toMatchObject([
      { code: 'wrong_type', pointer: '', received: '`null`' },
    ]);
  });

  it.each([
    ...(['fiscalCalendar', 'rollUp', 'compareToTargets', 'allocateTarget', 'spread', 'seasonality'] as const),
    ...([
      'reconcile',
      'hedgeReport',
      'hedgeForAttainment',
      'carryTargets',
      'maySetTarget',
      'findTargetManager',
    ] as const),
    ...(['mayAdjust', 'creditLines', 'pipelineProbability', 'sumMinor', 'formatMoney', 'compileRates'] as const),
    ...(['sumConverted', 'parseMoney', 'apportion', 'apportionWithin', 'cumulativeRounding'] as const),
    ...(['controlledRounding'] as const),
  ])('are refused with an issue, whatever is in the first place: %s', (name) => {
    for (const value of [null, 7n, Symbol('x'), () => 7, new Map(), Array(2), revokedProxy()]) {
      const issues = thrownIssues(() => call(name, [value, value, value]));
      expect(issues.length).toBeGreaterThan(0);
    }
  });

  it('are a wrong type where judgements or adjustments are none', () => {
    expect(thrownIssues(() => call('applyJudgements', [found, null]))).toMatchObject([
      { code: 'wrong_type', pointer: '' },
    ]);
    expect(thrownIssues(() => call('applyJudgements', [found, { territories: null, judgements: [] }]))).toMatchObject([
      { code: 'wrong_type', expected: 'a list of territories' },
    ]);
    expect(thrownIssues(() => call('applyAdjustments', [found, 7]))).toMatchObject([
      { code: 'wrong_type', pointer: '', expected: 'a list of adjustments' },
    ]);
  });
});

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
