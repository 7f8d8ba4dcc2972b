import { expect } from 'vitest';
import { assignAccounts, compileModel, reassign, type TrackedAssignment, trackAssignment } from '../../src/index.js';
import type { Evolution, Step } from './reassignArbitraries.js';

/**
 * Goes through an evolution step by step: each comes to what a full run over the resulting accounts comes to, and all that
 * is kept for the next step is what a fresh start would keep.
 */
export function expectFullRuns({ model, accounts, options: first, steps }: Evolution): void {
  let tracked = trackAssignment(compileModel(model), accounts, first);
  for (const { model: later, ...changes } of steps) {
    const compiled = compileModel(later);
    const expected = accountsAfter(tracked, changes);
    const options = changes.options ?? tracked.options;
    const { next } = reassign(compiled, tracked, changes);
    expect(next.accounts).toSatisfy((list) => isSameList(list, expected));
    expect(next.table).toEqual(assignAccounts(compiled, expected, options));
    expect(kept(next)).toEqual(kept(trackAssignment(compiled, expected, options)));
    tracked = next;
  }
}

function kept({ rowsIn, looseRows, options }: TrackedAssignment): object {
  return { rowsIn, looseRows, options };
}

function isSameList(list: readonly unknown[], expected: readonly unknown[]): boolean {
  return list.length === expected.length && list.every((item, place) => item === expected[place]);
}

/** What the accounts are after a step, as the docstring has it. */
function accountsAfter({ accounts, table }: TrackedAssignment, step: Omit<Step, 'model'>): unknown[] {
  const changed = new Map<string, unknown>();
  for (const account of step.accounts) {
    const id = idOf(account);
    if (id !== undefined) changed.set(id, account);
  }
  const left = accounts
    .map((account, row) => ({ account, id: table.accountIds[row] }))
    .filter(({ id }) => id === '' || changed.has(id) || !step.removed.includes(id));
  const added = [...changed].filter(([id]) => !left.some((each) => each.id === id));
  return [
    ...left.map(({ account, id }) => (changed.has(id) ? changed.get(id) : account)),
    ...added.map(([, account]) => account),
  ];
}

function idOf(account: unknown): string | undefined {
  if (typeof account !== 'object' || account === null || !Object.hasOwn(account, 'id')) return undefined;
  const id: unknown = Reflect.get(account, 'id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}
