import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessFileResult, accessFile } from '../../src/cli/accessFile.js';
import type { OwnedRecord } from '../../src/cli/readOwned.js';
import { assignAccounts, compileModel, parseModel, tableRows } from '../../src/index.js';
import type { RecordBatch } from '../../src/node/types.js';
import { refusedAccounts } from '../support/modelArbitraries.js';
import { type Situation, situations } from '../support/pinArbitraries.js';

const owners = fc.oneof(fc.constantFrom('anna', 'ben'), fc.constant(null), fc.constant(undefined));

/** The accounts of a situation, some of them again later on, and what is no account in between. */
const files = situations().chain((situation) =>
  fc.record({
    situation: fc.constant(situation),
    repeated: fc.subarray([...situation.accounts]),
    strangers: fc.array(fc.tuple(refusedAccounts(), fc.nat(situation.accounts.length)), { maxLength: 3 }),
    owners: fc.array(owners, { minLength: 1, maxLength: 12 }),
    cuts: fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
  }),
);

describe('accessFile', () => {
  it('property: batch by batch it keeps what the library says of all accounts at once, each account as it came first', async () => {
    await fc.assert(
      fc.asyncProperty(files, async ({ situation, repeated, strangers, owners, cuts }) => {
        const usable: unknown[] = [...situation.accounts];
        for (const [stranger, place] of strangers) usable.splice(place, 0, stranger);
        const records = [...usable, ...repeated].map((account, row) => ({
          account,
          ownerId: owners[row % owners.length],
        }));
        const file = await readInBatches(situation, records, cuts);
        const { options, model, accounts } = situation;
        const expected = assignAccounts(compileModel(parseModel(model)), accounts, options);
        const { accountIds, territoryIds, offsets, territories, pinned } = expected;
        expect(file.table).toEqual({ accountIds, territoryIds, offsets, territories, pinned, issues: [] });
        const first = accounts.map(
          ({ id }) => records.find(({ account }) => isNamed(account, id))?.ownerId ?? undefined,
        );
        expect(file.owners).toEqual(first);
        expect([file.read, file.refused]).toEqual([records.length, strangers.length]);
      }),
    );
  });

  it('property: with one account it keeps the row of that one', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), async ({ situation, owners, cuts }, choice) => {
        const records = situation.accounts.map((account, row) => ({ account, ownerId: owners[row % owners.length] }));
        const wanted = choice % records.length;
        const accountId = situation.accounts[wanted].id;
        const all = await readInBatches(situation, records, cuts);
        const one = await readInBatches(situation, records, cuts, accountId);
        expect([...tableRows(one.table)]).toEqual([...tableRows(all.table)].slice(wanted, wanted + 1));
        expect(one.owners).toEqual([all.owners[wanted]]);
        expect({ ...one, table: 0, owners: 0 }).toEqual({ ...all, table: 0, owners: 0 });
      }),
    );
  });
});

function readInBatches(
  { model, options }: Situation,
  records: readonly OwnedRecord[],
  cuts: readonly number[],
  accountId?: string,
): Promise<AccessFileResult> {
  return accessFile(batchesOf(records, cuts), {
    compiled: compileModel(parseModel(model)),
    run: { options, pinFile: { pins: [], places: [] } },
    accountId,
    progress: { update: () => undefined, stop: () => undefined },
  });
}

async function* batchesOf(
  records: readonly OwnedRecord[],
  cuts: readonly number[],
): AsyncGenerator<RecordBatch<OwnedRecord>> {
  for (let start = 0, cut = 0; start < records.length; cut++) {
    const batch = records.slice(start, start + 1 + cuts[cut % cuts.length]);
    const rows = batch.map((_, place) => start + place);
    yield { records: batch, rows, lines: rows.map((row) => row + 2), malformed: [], bytesRead: 0 };
    start += batch.length;
  }
}

function isNamed(account: unknown, id: string): boolean {
  return (
    typeof account === 'object' && account !== null && Object.hasOwn(account, 'id') && Reflect.get(account, 'id') === id
  );
}
