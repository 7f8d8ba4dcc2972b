import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  type AssignmentOptions,
  type CompiledModel,
  compileModel,
  diffAssignments,
  explainAccount,
  reassign,
  trackAssignment,
} from '../../src/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { expectFullRuns } from '../support/expectFullRuns.js';
import { criteriaChanges, evolutions, orderlyEvolutions } from '../support/reassignArbitraries.js';

describe('reassign', () => {
  it('property: comes to what a full run over the resulting accounts comes to, step after step', () => {
    fc.assert(fc.property(evolutions(), expectFullRuns), { numRuns: 300 });
  });

  it('property: gives the difference that diffAssignments finds', () => {
    fc.assert(
      fc.property(orderlyEvolutions(), ({ model, accounts, options, steps: [{ model: later, ...changes }] }) => {
        const tracked = trackAssignment(compileModel(model), accounts, options);
        const { next, changes: list, flows, counts } = reassign(compileModel(later), tracked, changes);
        expect({ changes: list, flows, counts }).toEqual(diffAssignments(tracked.table, next.table));
      }),
      { numRuns: 200 },
    );
  });

  it('property: evaluates the accounts about which changed criteria decide otherwise, and no others', () => {
    fc.assert(
      fc.property(criteriaChanges(), ({ model, later, territoryId, accounts, asOf }) => {
        const [before, after] = [compileModel(model), compileModel(later)];
        const tracked = trackAssignment(before, accounts, { asOf });
        const { next, evaluated, fullRun } = reassign(after, tracked, {});
        const issues = [...tracked.table.issues, ...next.table.issues];
        fc.pre(fullRun === undefined && issues.every(({ code }) => code !== 'evaluation_failed'));
        const touched = accounts.filter((account) => {
          const [was, now] = [before, after].map((each) => verdict(each, account, { asOf }, territoryId));
          return was !== now;
        });
        expect(evaluated).toBe(touched.length);
      }),
      { numRuns: 300 },
    );
  });

  it('property: evaluates nothing where nothing is different, and shares the whole table', () => {
    fc.assert(
      fc.property(evolutions(), ({ model, accounts, options }) => {
        const tracked = trackAssignment(compileModel(model), accounts, options);
        const { next, evaluated, tested, changes, flows } = reassign(compileModel(structuredClone(model)), tracked);
        expect({ evaluated, tested, changes, flows }).toEqual({ evaluated: 0, tested: 0, changes: [], flows: [] });
        expect(next.table).toBe(tracked.table);
      }),
    );
  });

  it('property: leaves what it is given as it is', () => {
    fc.assert(
      fc.property(orderlyEvolutions(), ({ model, accounts, options, steps: [{ model: later, ...changes }] }) => {
        const tracked = trackAssignment(compileModel(deepFreeze(model)), Object.freeze([...accounts]), options);
        const { compiled, run, accounts: list, ...state } = tracked;
        const before = structuredClone(state);
        Object.freeze(tracked);
        Object.freeze(tracked.table);
        for (const part of [list, tracked.table.accountIds, tracked.table.issues, tracked.rowsIn]) Object.freeze(part);
        reassign(compileModel(deepFreeze(later)), tracked, Object.freeze(changes));
        expect(state).toEqual(before);
      }),
    );
  });
});

/** What a territory says of an account by itself; nothing where the account does not get there. */
function verdict(compiled: CompiledModel, account: Account, options: AssignmentOptions, territoryId: string): string {
  const found = explainAccount(compiled, account, options).visited.find((each) => each.territoryId === territoryId);
  switch (found?.outcome) {
    case 'parent_failed':
    case 'inactive':
    case 'out_of_dates':
    case 'criteria_failed':
      return 'stopped';
    case 'no_criteria':
    case 'local_criteria_failed':
      return 'passed';
    default:
      return 'taken';
  }
}
