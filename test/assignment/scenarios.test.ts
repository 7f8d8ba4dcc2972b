import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  type Assignment,
  type AssignmentOptions,
  assignAccount,
  assignAccounts,
  compileModel,
  explainAccount,
  parseModel,
  type TerritoryModel,
  tableRow,
} from '../../src/index.js';
import { assignSlowly } from '../support/assignmentOracle.js';

interface Scenario {
  readonly id: string;
  readonly description: string;
  readonly source: string;
  readonly model: unknown;
  readonly account: Account;
  readonly asOf?: string;
  readonly expected: readonly string[];
}

type BackEnd = (model: TerritoryModel, account: Account, options: AssignmentOptions) => readonly string[];

const scenarios: readonly Scenario[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../cases/assignment/scenarios.json'), 'utf8'),
);

const backEnds: Readonly<Record<string, BackEnd>> = {
  assignAccount: (model, account, options) => idsOf(assignAccount(compileModel(model), account, options)),
  assignAccounts: (model, account, options) =>
    idsOf(tableRow(assignAccounts(compileModel(model), [account], options), 0)),
  explainAccount: (model, account, options) => idsOf(explainAccount(compileModel(model), account, options)),
  oracle: (model, account, options) => assignSlowly(model)(account, options),
};

function idsOf(assignment: Assignment): string[] {
  return assignment.territories.map(({ territoryId }) => territoryId);
}

describe.each(Object.entries(backEnds))('%s', (_, assign) => {
  it.each(scenarios)('decides $id: $description', ({ model, account, asOf, expected }) => {
    const options = asOf === undefined ? {} : { asOf };
    expect(assign(parseModel(model), account, options)).toEqual(expected);
  });
});

describe('scenarios', () => {
  it('have ids of their own', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  });
});
