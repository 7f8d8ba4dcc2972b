import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../src/index.js';
import { assignParallel, openAssignmentPool } from '../../../src/node/index.js';
import { manyColumns } from '../../support/manyColumns.js';
import { rejectedIssues } from './rejectedIssues.js';

const model = {
  id: 'm',
  territories: [{ id: 'de', parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } }],
};
const compiled = compileModel(model);

describe('openAssignmentPool', () => {
  it('opens threads that have compiled the model, and closes them once', async () => {
    const pool = await openAssignmentPool(compiled, { threads: 1 });
    expect([pool.threads, pool.fallback, pool.isClosed()]).toEqual([1, undefined, false]);
    await pool.close();
    await pool.close();
    expect(pool.isClosed()).toBe(true);
  });

  it('opens a pool without threads where none are wanted', async () => {
    const told: string[] = [];
    const pool = await openAssignmentPool(compiled, { threads: 0, onFallback: (reason) => told.push(reason) });
    const table = await assignParallel(pool, { ids: ['a'], columns: {} });
    await pool.close();
    expect([pool.threads, pool.fallback, told, table.accountIds]).toEqual([0, undefined, [], ['a']]);
  });

  it('takes a model that only the limits of its own compilation let pass', async () => {
    const list = Array.from({ length: 200_000 }, (_, number) => `${number}`);
    const large = compileModel(
      { id: 'm', territories: [{ id: 't', parentId: null, criteria: { in: [{ var: 'country' }, list] } }] },
      { limits: { listLength: 200_000 } },
    );
    const pool = await openAssignmentPool(large, { threads: 1 });
    const columns = { ids: ['a'], columns: { country: { codes: Int8Array.of(0), values: ['199999'] } } };
    const table = await assignParallel(pool, columns);
    await pool.close();
    expect([pool.fallback, [...table.offsets]]).toEqual([undefined, [0, 1]]);
  });

  it('is of no use when it is closed', async () => {
    const pool = await openAssignmentPool(compiled, { threads: 1 });
    await pool.close();
    expect(await rejectedIssues(() => assignParallel(pool, { ids: ['a'], columns: {} }))).toEqual([
      {
        code: 'wrong_type',
        pointer: '',
        expected: 'an open pool from openAssignmentPool',
        received: 'one that is closed',
      },
    ]);
  });

  it('rejects what its threads have not finished when it is closed', async () => {
    const pool = await openAssignmentPool(compiled, { threads: 1 });
    const table = assignParallel(pool, manyColumns(100_000));
    const rejected = expect(table).rejects.toThrow('Terminating worker thread');
    await pool.close();
    await rejected;
  });

  it.each([-1, 1.5, Number.NaN, '2', null])('refuses %j threads', async (threads) => {
    expect(
      await rejectedIssues(() => Reflect.apply(openAssignmentPool, undefined, [compiled, { threads }])),
    ).toMatchObject([{ code: 'wrong_type', pointer: '/threads', expected: 'a whole number from 0 on' }]);
  });

  it('refuses a model that is not compiled', async () => {
    expect(await rejectedIssues(() => Reflect.apply(openAssignmentPool, undefined, [model]))).toEqual([
      { code: 'wrong_type', pointer: '', expected: 'a model from compileModel', received: 'an object' },
    ]);
  });
});
