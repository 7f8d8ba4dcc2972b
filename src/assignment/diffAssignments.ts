import { compareText } from '../core/compareText.js';
import { readPlainData } from '../core/readPlainData.js';
import { requireObject } from '../core/requireObject.js';
import { wrongTypeError } from '../core/wrongTypeError.js';
import { type ReadField, rawReader } from '../criteria/fieldReaders.js';
import type { AssignmentChange, AssignmentDiff, DiffOptions } from './diffTypes.js';
import { flowCounter } from './flowCounter.js';
import { readInputs } from './readInputs.js';
import { readableId } from './reassigning/readableId.js';
import { requireTable } from './requireTable.js';
import type { AssignmentTable } from './types.js';

/**
 * What changed between two assignments, account by account and as a flow between territories.
 *
 * An account that only one of the tables has counts as having no territory in the other. In the flow each territory that
 * an account lost stands once as `from` and each one that it gained once as `to`; they are paired in precedence order,
 * and what is left over goes to, or comes from, `null`. So the flows out of a territory add up to the accounts that it
 * lost, and those into it to the ones that it gained. Refused inputs are passed over; of an id that occurs twice the
 * first row counts.
 *
 * @example
 * const before = assignAccounts(compiled, [{ id: 'a', country: 'FR' }]);
 * const after = assignAccounts(compiled, [{ id: 'a', country: 'DE' }]);
 * diffAssignments(before, after).flows; // => [{ from: 'fr', to: 'de', accounts: 1 }]
 */
export function diffAssignments(
  before: AssignmentTable,
  after: AssignmentTable,
  options: DiffOptions = {},
): AssignmentDiff {
  requireTable(before);
  requireTable(after);
  requireObject(options);
  const counter = flowCounter(amountLookup(options));
  const earlier = rowsById(before);
  const later = rowsById(after);
  const changes: AssignmentChange[] = [];
  for (const accountId of new Set([...earlier.keys(), ...later.keys()])) {
    const change = counter.add(
      accountId,
      territoriesIn(before, earlier.get(accountId)),
      territoriesIn(after, later.get(accountId)),
    );
    if (change !== undefined) changes.push(change);
  }
  return { changes: changes.sort((a, b) => compareText(a.accountId, b.accountId)), ...counter.finish() };
}

function rowsById({ accountIds }: AssignmentTable): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, id] of accountIds.entries()) if (id !== '' && !rows.has(id)) rows.set(id, row);
  return rows;
}

function territoriesIn(table: AssignmentTable, row: number | undefined): string[] {
  if (row === undefined) return [];
  return Array.from(
    table.territories.subarray(table.offsets[row], table.offsets[row + 1]),
    (n) => table.territoryIds[n],
  );
}

function amountLookup(options: DiffOptions): ((accountId: string) => number) | undefined {
  const { accounts, amountField } = readPlainData(() => ({ ...options }));
  if (accounts === undefined || amountField === undefined) return undefined;
  if (typeof amountField !== 'string') throw wrongTypeError(amountField, 'the name of a field', '/amountField');
  const read = rawReader(amountField);
  const amounts = new Map<string, number>();
  for (const account of readInputs(accounts)) {
    const id = readableId(account);
    if (id !== undefined && !amounts.has(id)) amounts.set(id, amountOf(account, read));
  }
  return (accountId) => amounts.get(accountId) ?? 0;
}

/** The amount of an account, 0 where that is no finite number or throws when it is read. */
function amountOf(account: unknown, read: ReadField<unknown>): number {
  try {
    const amount = read(account);
    return typeof amount === 'number' && Number.isFinite(amount) ? amount : 0;
  } catch {
    return 0;
  }
}
