import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  type Assignment,
  type AssignmentOptions,
  type AssignmentTable,
  assignAccount,
  assignAccounts,
  compileModel,
  explainAccount,
  type Pin,
  parseModel,
  type TerritoryModel,
  tableRow,
} from '../../src/index.js';
import { decideSlowly } from '../support/decisionOracle.js';
import { tableOf } from '../support/tableOf.js';

interface Scenario {
  readonly id: string;
  readonly description: string;
  readonly model: unknown;
  readonly account: Account;
  readonly asOf?: string;
  readonly pins?: readonly Pin[];
  readonly previous?: readonly string[];
  readonly expected: readonly string[];
  /** Those of the expected ones that come from a pin. */
  readonly pinned?: readonly string[];
  readonly issues?: readonly string[];
}

type BackEnd = (model: TerritoryModel, account: Account, options: AssignmentOptions) => Assignment;

const scenarios: readonly Scenario[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../cases/assignment/policies.json'), 'utf8'),
);

const backEnds: Readonly<Record<string, BackEnd>> = {
  assignAccount: (model, account, options) => assignAccount(compileModel(model), account, options),
  assignAccounts: (model, account, options) => tableRow(assignAccounts(compileModel(model), [account], options), 0),
  explainAccount: (model, account, options) => {
    const { visited, ...assignment } = explainAccount(compileModel(model), account, options);
    return visited.length === 0 ? { accountId: '', territories: [] } : assignment;
  },
  oracle: (model, account, options) => decideSlowly(model)(account, options),
};

describe.each(Object.entries(backEnds))('%s', (_, assign) => {
  it.each(scenarios)('decides $id: $description', ({ model, account, asOf, pins, previous, ...scenario }) => {
    const table: AssignmentTable | undefined = previous && tableOf([[account.id, previous]]);
    const { territories, issues = [] } = assign(parseModel(model), account, { asOf, pins, previous: table });
    expect({
      expected: territories.map(({ territoryId }) => territoryId),
      pinned: territories.filter(({ source }) => source === 'pin').map(({ territoryId }) => territoryId),
      issues: issues.map(({ code }) => code).sort(),
    }).toEqual({
      expected: scenario.expected,
      pinned: scenario.pinned ?? [],
      issues: [...(scenario.issues ?? [])].sort(),
    });
  });
});
