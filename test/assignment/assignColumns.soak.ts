import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignAccounts, assignColumns, columnsFromArrow, compileModel } from '../../src/index.js';
import { assignParallel } from '../../src/node/index.js';
import { poolInThisThread } from '../node/parallel/poolInThisThread.js';
import { arrowOf } from '../support/arrowOf.js';
import { columnsOf } from '../support/columnsOf.js';
import { situations } from '../support/pinArbitraries.js';
import { soakRuns } from '../support/soak.js';

const numRuns = soakRuns(3_000);

describe('accounts column by column', () => {
  it('are assigned as records are, in 3,000 random situations, by one thread and by several', async () => {
    await fc.assert(
      fc.asyncProperty(situations(), fc.gen(), async ({ model, accounts, options }, g) => {
        const compiled = compileModel(model);
        const written = columnsOf(accounts, compiled.fields, g);
        const expected = assignAccounts(compiled, written.records, options);
        expect(assignColumns(compiled, written.accounts, options)).toEqual(expected);
        expect(await assignParallel(poolInThisThread(compiled), written.accounts, options)).toEqual(expected);
      }),
      { numRuns },
    );
  });

  it('are assigned as records are, in 3,000 random situations, out of tables of Apache Arrow', () => {
    fc.assert(
      fc.property(situations(), fc.gen(), ({ model, accounts, options }, g) => {
        const compiled = compileModel(model);
        const { table, records } = arrowOf(accounts, compiled.fields, g);
        const expected = assignAccounts(compiled, records, options);
        expect(assignColumns(compiled, columnsFromArrow(table), options)).toEqual(expected);
      }),
      { numRuns },
    );
  });
});
