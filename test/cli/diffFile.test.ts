import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffFileResult, diffFile } from '../../src/cli/diffFile.js';
import type { ComparedRecord } from '../../src/cli/readCompared.js';
import { compareText } from '../../src/core/compareText.js';
import {
  type Account,
  type AssignmentDiff,
  type AssignmentOptions,
  assignAccounts,
  compileModel,
  diffAssignments,
  parseModel,
  type TerritoryModel,
} from '../../src/index.js';
import { readCsvText } from '../../src/node/readCsvText.js';
import type { RecordBatch, RecordFormat } from '../../src/node/types.js';
import { models } from '../support/modelArbitraries.js';
import { situations } from '../support/pinArbitraries.js';

const withAmounts = situations().chain((situation) =>
  fc.record({
    situation: fc.constant(situation),
    // Under the other model the same ids are other territories, so that much moves.
    other: fc.oneof(models(), fc.constant(situation.model)),
    amounts: fc.array(fc.integer({ min: -5, max: 1000 }), { minLength: 8, maxLength: 8 }),
    cuts: fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
  }),
);

describe('diffFile', () => {
  it('property: batch by batch it comes to what the library says of all accounts at once', async () => {
    await fc.assert(
      fc.asyncProperty(withAmounts, async ({ situation, other, amounts, cuts }) => {
        const { model, accounts, options } = situation;
        const plan: Plan = { before: other, after: model, options, accounts, amounts, cuts };
        const { changes, ...expected } = compareAtOnce(plan);
        const { result, text } = await compareInBatches(plan, 'ndjson');
        expect(result).toMatchObject({ ...expected, read: accounts.length, refused: 0 });
        const listed = text
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line));
        expect(
          listed.map(({ amount, ...change }) => change).sort((a, b) => compareText(a.accountId, b.accountId)),
        ).toEqual(changes);
      }),
    );
  });

  it('property: the lines of the list sum up to the flows', async () => {
    await fc.assert(
      fc.asyncProperty(withAmounts, async ({ situation, other, amounts, cuts }) => {
        const { model, accounts, options } = situation;
        const plan: Plan = { before: model, after: other, options, accounts, amounts, cuts };
        const { result, text } = await compareInBatches(plan, 'csv');
        const [header, ...rows] = readCsvText(text, { isLast: true }).rows.map((row) =>
          row.kind === 'cells' ? row.cells : [],
        );
        expect(header).toEqual(['accountId', 'kind', 'from', 'to', 'amount']);
        expect(sumUp(rows)).toEqual(
          new Map(
            result.flows.map((flow) => [
              JSON.stringify([flow.from ?? '', flow.to ?? '']),
              [flow.accounts, flow.amount],
            ]),
          ),
        );
      }),
    );
  });
});

interface Plan {
  readonly before: TerritoryModel;
  readonly after: TerritoryModel;
  readonly options: AssignmentOptions;
  readonly accounts: readonly Account[];
  readonly amounts: readonly number[];
  readonly cuts: readonly number[];
}

function compareAtOnce({ before, after, options, accounts, amounts }: Plan): AssignmentDiff {
  const [earlier, later] = [before, after].map((model) =>
    assignAccounts(compileModel(parseModel(model)), accounts, options),
  );
  const valued = accounts.map(({ id }, place) => ({ id, amount: amounts[place] }));
  return diffAssignments(earlier, later, { accounts: valued, amountField: 'amount' });
}

async function compareInBatches(plan: Plan, format: RecordFormat): Promise<{ result: DiffFileResult; text: string }> {
  const chunks: string[] = [];
  const output = { write: async (text: string) => void chunks.push(text), commit: nothing, discard: nothing };
  const result = await diffFile(batchesOf(plan), {
    before: compileModel(parseModel(plan.before)),
    after: compileModel(parseModel(plan.after)),
    run: { options: plan.options, pinFile: { pins: [], places: [] } },
    hasAmounts: true,
    changes: { output, format },
    progress: { update: () => undefined, stop: () => undefined },
  });
  return { result, text: chunks.join('') };
}

async function* batchesOf({ accounts, amounts, cuts }: Plan): AsyncGenerator<RecordBatch<ComparedRecord>> {
  for (let start = 0, cut = 0; start < accounts.length; cut++) {
    const size = 1 + cuts[cut % cuts.length];
    const rows = accounts.slice(start, start + size).map((_, place) => start + place);
    const records = rows.map((row) => ({ before: accounts[row], after: accounts[row], amount: amounts[row] }));
    yield { records, rows, lines: rows.map((row) => row + 1), malformed: [], bytesRead: 0 };
    start += size;
  }
}

function sumUp(rows: readonly (readonly string[])[]): Map<string, [number, number]> {
  const sums = new Map<string, [number, number]>();
  for (const [, , from, to, amount] of rows) {
    const key = JSON.stringify([from, to]);
    const [accounts, sum] = sums.get(key) ?? [0, 0];
    sums.set(key, [accounts + 1, sum + Number(amount)]);
  }
  return sums;
}

async function nothing(): Promise<void> {}
