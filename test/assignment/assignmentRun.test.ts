import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentRun } from '../../src/assignment/assignmentRun.js';
import { assignAccounts, compileModel, type Pin, parseModel, tableRows } from '../../src/index.js';
import { situations } from '../support/pinArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';

const compiled = compileModel({ id: 'm', territories: [{ id: 't', parentId: null, criteria: true }] });
const pinOn = (accountId: string): Pin => ({ accountId, effect: 'exclude' });

describe('assignmentRun', () => {
  it('reports a pin whose account never came once, at the end', () => {
    const run = assignmentRun(compiled, { pins: [pinOn('z'), pinOn('b'), pinOn('a'), pinOn('z')] });
    expect(run.assign([{ id: 'c' }]).issues).toEqual([]);
    expect(run.assign([{ id: 'b' }]).issues).toEqual([]);
    expect(run.finish()).toEqual([
      { code: 'pin_on_unknown_account', accountId: 'a' },
      { code: 'pin_on_unknown_account', accountId: 'z' },
    ]);
  });

  it('refuses pins that are not of the form of one before any account comes', () => {
    expect(thrownIssues(() => assignmentRun(compiled, { pins: [{ accountId: 'a', effect: 'assign' }] }))).toEqual([
      { code: 'missing_member', pointer: '/pins/0/territoryId', expected: 'the territory to assign' },
    ]);
  });

  it('property: accounts in parts come to the same as all at once', () => {
    fc.assert(
      fc.property(situations(), fc.array(fc.nat(9), { maxLength: 4 }), ({ model, accounts, options }, cuts) => {
        const ready = compileModel(parseModel(model));
        const run = assignmentRun(ready, options);
        const ends = [0, ...[...cuts].sort((a, b) => a - b), accounts.length];
        const tables = ends.slice(1).map((end, place) => run.assign(accounts.slice(ends[place], end)));
        const whole = assignAccounts(ready, accounts, options);
        expect(tables.flatMap((table) => [...tableRows(table)].map(withoutRow))).toEqual(
          [...tableRows(whole)].map(withoutRow),
        );
        expect(run.finish()).toEqual(whole.issues.filter(({ code }) => code === 'pin_on_unknown_account'));
      }),
    );
  });
});

/** Rows count from the start of a part, not of the whole. */
function withoutRow(assignment: { readonly issues?: readonly object[] }): object {
  return { ...assignment, issues: assignment.issues?.map((issue) => ({ ...issue, row: 0 })) };
}
