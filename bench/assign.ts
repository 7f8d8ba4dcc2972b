import { isDeepStrictEqual } from 'node:util';
import { assignAccounts, compileModel, parseModel, tableRows } from '../src/index.js';
import { generateAccounts } from './support/generateAccounts.js';
import { generateModel } from './support/generateModel.js';
import { jsonLogicWalk } from './support/jsonLogicWalk.js';
import { measure } from './support/measure.js';
import type { Result } from './support/result.js';

const ACCOUNTS = 10_000;
const ROUNDS = 9;

/** How many accounts a second are assigned, against json-logic-js in the same walk over the same tree? */
export function assign(territoryCounts: readonly number[]): Result[] {
  const accounts = generateAccounts(ACCOUNTS, 1);
  return territoryCounts.flatMap((count) => {
    const model = parseModel(generateModel(count, 2));
    const compiled = compileModel(model);
    const walk = jsonLogicWalk(model);
    const rows = [...tableRows(assignAccounts(compiled, accounts))];
    const decisions = rows.map((row) => row.territories.map(({ territoryId }) => territoryId));
    if (!isDeepStrictEqual(decisions, accounts.map(walk))) throw new Error(`other decisions with ${count} territories`);

    const [ours, peer] = measure(
      [
        { name: 'bailiwick, assignAccounts', run: () => assignAccounts(compiled, accounts) },
        { name: 'json-logic-js, own walk', run: () => accounts.map(walk) },
      ],
      ROUNDS,
    );
    return [ours, peer].map((timing) => ({
      question: 'accounts a second',
      territories: count,
      contestant: timing.name,
      median: perSecond(timing.medianMs),
      low: perSecond(timing.slowestMs),
      high: perSecond(timing.fastestMs),
      ratio: peer.medianMs / timing.medianMs,
    }));
  });
}

function perSecond(milliseconds: number): number {
  return (ACCOUNTS / milliseconds) * 1_000;
}
