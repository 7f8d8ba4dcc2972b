import { expect, it } from 'vitest';
import { tableBuilder } from '../../src/assignment/tableBuilder.js';
import { compileModel } from '../../src/index.js';

const compiled = compileModel({ id: 'plan', territories: [{ id: 't', parentId: null, criteria: true }] });

it('a table is the same whatever number of rows was expected, even one that no memory has room for', () => {
  const tables = [0, 1, 3, 2 ** 32 - 1].map((expectedRows) => {
    const builder = tableBuilder(compiled, expectedRows);
    builder.addTogether({ ids: ['-', 'a', 'b', 'c'], firstId: 1 }, [Int32Array.of(0, -1, 0)], 0, 3);
    builder.addFound('d', { found: Int32Array.of(0), count: 1, failures: [] });
    return builder.finish();
  });
  const [first] = tables;
  expect(first.accountIds).toEqual(['a', 'b', 'c', 'd']);
  expect([...first.offsets]).toEqual([0, 1, 1, 2, 3]);
  for (const table of tables) expect(table).toEqual(first);
});
