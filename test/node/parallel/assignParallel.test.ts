import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type AccountColumns,
  assignColumns,
  type CompiledModel,
  compileModel,
  type Pin,
  parseModel,
  type TerritoryModel,
} from '../../../src/index.js';
import { type AssignmentPool, assignParallel, openAssignmentPool, shareColumns } from '../../../src/node/index.js';
import { columnsOf } from '../../support/columnsOf.js';
import { manyColumns } from '../../support/manyColumns.js';
import { situations } from '../../support/pinArbitraries.js';
import { poolInThisThread } from './poolInThisThread.js';
import { rejectedIssues } from './rejectedIssues.js';

const ROWS = 20_000;
const many = manyColumns(ROWS);

const model: TerritoryModel = {
  id: 'plan',
  fields: {
    id: { type: 'string' },
    country: { type: 'string', ignoreCase: true },
    size: { type: 'number' },
    vip: { type: 'boolean' },
    partner: { type: 'boolean' },
    created: { type: 'date' },
    tags: { type: 'string[]' },
    unread: { type: 'string' },
  },
  policy: { winners: 2, precedence: ['rank'], limit: 3 },
  territories: [
    { id: 'de', parentId: null, criteria: { '==': [{ var: 'country' }, 'de'] } },
    { id: 'de-large', parentId: 'de', criteria: { '>=': [{ var: 'size' }, 200] } },
    { id: 'umlaut', parentId: null, criteria: { endsWith: [{ var: 'country' }, '\u{1f600}'] }, rank: 2 },
    { id: 'vip', parentId: null, criteria: { and: [{ var: 'vip' }, { '!': [{ var: 'partner' }] }] }, rank: 1 },
    { id: 'leap', parentId: null, criteria: { '<': [{ var: 'created' }, '2025-01-01'] }, from: '2026-01-01' },
    { id: 'bio', parentId: null, criteria: { in: ['bio', { var: 'tags' }] }, rank: 1 },
    { id: 'odd', parentId: null, criteria: { '==': [{ '%': [{ var: 'size' }, 2] }, 1] } },
    { id: 'closed', parentId: null, active: false, criteria: true },
  ],
};
const compiled = compileModel(model);
const byId = compileModel({
  ...model,
  territories: [...model.territories, { id: 'id', parentId: null, criteria: { endsWith: [{ var: 'id' }, '7'] } }],
});
const pins: readonly Pin[] = [
  { accountId: 'account 3', effect: 'exclude' },
  { accountId: 'account 1024', effect: 'assign', territoryId: 'closed' },
  { accountId: 'account 12001', effect: 'assign', territoryId: 'bio' },
  { accountId: 'account 12002', effect: 'freeze' },
  { accountId: 'account 19999', effect: 'assign', territoryId: 'nowhere' },
  { accountId: 'nobody', effect: 'exclude' },
];

const opened: AssignmentPool[] = [];
async function poolFor(of: CompiledModel): Promise<AssignmentPool> {
  const pool = await openAssignmentPool(of, { threads: 2 });
  opened.push(pool);
  return pool;
}
afterAll(() => Promise.all(opened.map((pool) => pool.close())));

describe('assignParallel, with threads', async () => {
  const [pool, idPool] = await Promise.all([poolFor(compiled), poolFor(byId)]);

  it('has the threads that were asked for', () => {
    expect([pool.threads, pool.fallback]).toEqual([2, undefined]);
  });

  it('gives the table that this thread gives', async () => {
    expect(await assignParallel(pool, many)).toEqual(assignColumns(compiled, many));
  });

  it('gives it for accounts in parts, one after the other and again', async () => {
    const parts = [manyColumns(1_025), { ids: [], columns: {} }, manyColumns(3), many];
    const expected = assignColumns(compiled, parts);
    for (let time = 0; time < 2; time++) expect(await assignParallel(pool, parts)).toEqual(expected);
  });

  it('gives it for accounts in many small parts', async () => {
    const parts = Array.from({ length: 300 }, (_, part) => manyColumns(part % 70));
    expect(await assignParallel(pool, parts, { pins })).toEqual(assignColumns(compiled, parts, { pins }));
    expect(await assignParallel(idPool, parts, { pins })).toEqual(assignColumns(byId, parts, { pins }));
  });

  it('gives it for a field that others lie in', async () => {
    const nested = compileModel({
      id: 'm',
      fields: { billing: { type: 'any' }, 'billing.zip': { type: 'string' } },
      territories: [{ id: 't', parentId: null, criteria: { '!!': [{ var: 'billing' }] } }],
    });
    const zip = { codes: Int8Array.of(0, -1), values: ['94107'] };
    const columns = { ids: ['a', 'b'], columns: { 'billing.zip': zip } };
    const table = await assignParallel(poolInThisThread(nested), columns);
    expect(table).toEqual(assignColumns(nested, columns));
    expect([...table.offsets]).toEqual([0, 1, 2]);
  });

  it('gives it for accounts that were shared before, for one pool and for another', async () => {
    const shared = shareColumns(many);
    expect(await assignParallel(pool, shared)).toEqual(assignColumns(compiled, many));
    expect(await assignParallel(idPool, shared)).toEqual(assignColumns(byId, many));
    expect(await assignParallel(pool, shared)).toEqual(assignColumns(compiled, many));
    const withIds = shareColumns([many, manyColumns(5)], { ids: true });
    expect(await assignParallel(idPool, withIds)).toEqual(assignColumns(byId, [many, manyColumns(5)]));
  });

  it('gives it for several runs at once', async () => {
    const [first, second] = [manyColumns(5_000), manyColumns(4_999)];
    expect(await Promise.all([assignParallel(pool, first), assignParallel(pool, second)])).toEqual([
      assignColumns(compiled, first),
      assignColumns(compiled, second),
    ]);
  });

  it.each([{}, { asOf: '2026-06-01' }, { pins }, { pins, asOf: '2025-06-01' }])(
    'respects the options %j',
    async (options) => {
      const previous = assignColumns(compiled, many);
      const given = { ...options, previous };
      expect(await assignParallel(pool, many, given)).toEqual(assignColumns(compiled, many, given));
      expect(await assignParallel(idPool, many, given)).toEqual(assignColumns(byId, many, given));
    },
  );

  it('reads ids by dictionary, some of them none', async () => {
    const ids = {
      codes: Int16Array.from({ length: 3_000 }, (_, row) => (row % 40) - 1),
      values: [...Array.from({ length: 37 }, (_, number) => `account ${number}`), null, ''],
    };
    const coded: AccountColumns = { ids, columns: manyColumns(3_000).columns };
    expect(await assignParallel(pool, coded, { pins })).toEqual(assignColumns(compiled, coded, { pins }));
    expect(await assignParallel(idPool, coded, { pins })).toEqual(assignColumns(byId, coded, { pins }));
  });

  it('gives a table without rows for no accounts', async () => {
    const none = { ids: [], columns: {} };
    expect(await assignParallel(pool, none)).toEqual(assignColumns(compiled, none));
    expect(await assignParallel(pool, [])).toEqual(assignColumns(compiled, []));
  });

  it('leaves this thread its turns', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await assignParallel(pool, shareColumns(manyColumns(200_000)));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});

describe('assignParallel', () => {
  it.each([
    [undefined, {}],
    [{ ids: ['a'], columns: { country: { codes: Int8Array.of(7), values: ['DE'] } } }, {}],
    [{ ids: ['a'], columns: { country: { numbers: Int8Array.of(7) } } }, {}],
    [many, { asOf: '2026-02-30' }],
    [many, { pins: [{}] }],
  ])('refuses what assignColumns refuses: %#', async (accounts, options) => {
    const given = [accounts, options];
    const expected = await rejectedIssues(() => Reflect.apply(assignColumns, undefined, [compiled, ...given]));
    const pool = poolInThisThread(compiled);
    expect(await rejectedIssues(() => Reflect.apply(assignParallel, undefined, [pool, ...given]))).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  it('refuses shared columns that are not for the fields of the model', async () => {
    const shared = shareColumns([
      { ids: ['a'], columns: { country: { numbers: Int8Array.of(7) }, odd: { numbers: Int8Array.of(1) } } },
    ]);
    expect(await rejectedIssues(() => assignParallel(poolInThisThread(compiled), shared))).toMatchObject([
      { code: 'wrong_type', pointer: '/0/columns/country' },
    ]);
  });

  it('does not look at columns of no field, nor at one of the field `id`', async () => {
    const columns = JSON.parse('{ "id": "no column", "nothing": 7, "__proto__": 8 }');
    const table = await assignParallel(poolInThisThread(byId), { ids: ['a7', 'a8'], columns });
    expect([...table.offsets]).toEqual([0, 1, 1]);
  });

  it('refuses what is no pool', async () => {
    expect(await rejectedIssues(() => Reflect.apply(assignParallel, undefined, [compiled, many]))).toEqual([
      { code: 'wrong_type', pointer: '', expected: 'an open pool from openAssignmentPool', received: 'an object' },
    ]);
  });

  it('rejects with what a thread rejects with', async () => {
    const pool = { ...poolInThisThread(compiled), assignTask: () => Promise.reject(new Error('gone')) };
    await expect(assignParallel(pool, many)).rejects.toThrow('gone');
  });

  it('property: the table is that of one thread', async () => {
    await fc.assert(
      fc.asyncProperty(situations(), fc.gen(), async ({ model: input, accounts, options }, g) => {
        const ready = compileModel(parseModel(input));
        const cut = g(fc.nat, { max: accounts.length });
        const parts = [accounts.slice(0, cut), accounts.slice(cut)].map(
          (part) => columnsOf(part, ready.fields, g).accounts,
        );
        const given = g(fc.boolean) ? parts : columnsOf(accounts, ready.fields, g).accounts;
        const table = await assignParallel(poolInThisThread(ready), given, options);
        expect(table).toEqual(assignColumns(ready, given, options));
      }),
    );
  });

  it('property: columns stay as they are', async () => {
    await fc.assert(
      fc.asyncProperty(situations(), fc.gen(), async ({ model: input, accounts, options }, g) => {
        const ready = compileModel(parseModel(input));
        const { accounts: columns } = columnsOf(accounts, ready.fields, g);
        const before = structuredClone(columns);
        await assignParallel(poolInThisThread(ready), columns, options);
        expect(columns).toEqual(before);
      }),
    );
  });
});
