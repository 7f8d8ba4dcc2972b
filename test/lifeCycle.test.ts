import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  applyChange,
  assignAccounts,
  compileModel,
  indexHierarchy,
  mayChooseTerritory,
  mayManage,
  parseModel,
  type Territory,
  tableRow,
  territoriesFromRoles,
} from '../src/index.js';
import { thrownIssues } from './support/thrownIssues.js';

interface Scenario {
  readonly id: string;
  readonly description: string;
  readonly call: string;
  // The JSON is ours, and each call below knows its own input.
  readonly input: ReturnType<typeof JSON.parse>;
  readonly expected: unknown;
}

const scenarios: readonly Scenario[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'cases/lifeCycle.json'), 'utf8'),
);

const calls: Readonly<Record<string, (input: Scenario['input']) => unknown>> = {
  mayManage: ({ nodes, managers, userId, territoryId }) =>
    mayManage(indexHierarchy(nodes), new Map(Object.entries(managers)), userId, territoryId),
  mayChooseTerritory: ({ model, account, territoryId, hasFullAccess }) => {
    const territories = account.map((each: string) => ({ territoryId: each, source: 'rule' }));
    const options = { account: { accountId: 'acme', territories }, hasFullAccess };
    return mayChooseTerritory(compileModel(model), territoryId, options);
  },
  reread: ({ model }) => parseModel(JSON.parse(JSON.stringify(parseModel(model)))).territories,
  parseModel: ({ model }) => outcomeOf(() => ({ parents: parentsOf(parseModel(model).territories) })),
  applyChange: ({ model, change }) =>
    outcomeOf(() => ({ parents: parentsOf(applyChange(model, change).model.territories) })),
  territoriesFromRoles: (input) => {
    const { territories, memberships } = territoriesFromRoles(input);
    const members = Object.fromEntries(memberships.map(({ userId, territoryId }) => [userId, territoryId]));
    return { parents: parentsOf(territories), members };
  },
  editRule: ({ model, change, account }) => {
    const idsIn = (table: ReturnType<typeof assignAccounts>) =>
      tableRow(table, 0).territories.map((t) => t.territoryId);
    const table = assignAccounts(compileModel(model), [account]);
    const before = idsIn(table);
    const edited = applyChange(model, change).model;
    return { before, untouched: idsIn(table), after: idsIn(assignAccounts(compileModel(edited), [account])) };
  },
};

function outcomeOf<Result>(run: () => Result): Result | { issues: string[] } {
  let result: Result | undefined;
  const issues = thrownIssues(() => {
    result = run();
  });
  return result ?? { issues: issues.map(({ code }) => code) };
}

function parentsOf(territories: readonly Territory[]): Record<string, string | null> {
  return Object.fromEntries(territories.map(({ id, parentId }) => [id, parentId]));
}

it.each(scenarios)('decides $id: $description', ({ call, input, expected }) => {
  expect(calls[call](input)).toEqual(expected);
});
