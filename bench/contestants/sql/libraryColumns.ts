import { type AssignmentTable, assignColumns, compileModel } from 'bailiwick';
import { readColumns } from '../../support/sql/readColumns.js';
import type { SqlCourse, SqlRunner } from './types.js';

/** This library on the columns of the file, in one thread. */
export async function libraryColumns({ model, connection, path, accounts }: SqlCourse): Promise<SqlRunner> {
  const compiled = compileModel(model);
  const start = performance.now();
  const columns = await readColumns(connection, path);
  const loadMs = performance.now() - start;
  let table: AssignmentTable | undefined;
  const run = () => {
    table = assignColumns(compiled, columns);
  };
  return { name: 'columns', accounts, loadMs, run, answers: async () => numbersOf(table, accounts) };
}

/** These plans give an account one territory at most. */
function numbersOf(table: AssignmentTable | undefined, accounts: number): Int32Array {
  const { offsets = new Uint32Array(), territories = new Uint32Array() } = table ?? {};
  return Int32Array.from({ length: accounts }, (_, row) => {
    if (offsets[row + 1] > offsets[row] + 1) throw new Error(`row ${row} is in several territories`);
    return offsets[row + 1] === offsets[row] ? -1 : territories[offsets[row]];
  });
}
