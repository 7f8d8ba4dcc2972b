import * as z from 'zod/mini';
import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail } from '../../core/throwIssues.js';
import { accountIdOf } from '../accountIdOf.js';
import { describeInput } from '../describeInput.js';
import type { AssignmentOptions } from '../types.js';
import type { AccountChanges } from './types.js';

/** Changed accounts by id, in the order in which the ids first come. */
export interface ReadAccounts {
  readonly placeById: ReadonlyMap<string, number>;
  /** By place; of several accounts with one id the last one counts. */
  readonly latest: readonly unknown[];
}

/** Changes of accounts, looked through. */
export interface ReadChanges {
  readonly accounts: ReadAccounts;
  /** The place of each id in the list; one that is among the accounts, too, is not gone. */
  readonly removed: ReadonlyMap<string, number>;
  readonly options: AssignmentOptions | undefined;
  readonly issues: readonly Issue[];
}

const changesSchema = z.strictObject(
  {
    accounts: z.optional(z.custom<Iterable<unknown>>(isIterable, 'accounts, one after the other')),
    removed: z.optional(z.custom<Iterable<unknown>>(isIterable, 'ids of accounts, one after the other')),
    options: z.optional(z.custom<AssignmentOptions>(isObject, 'an object')),
  },
  'an object',
);

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([['', Object.keys(changesSchema.shape)]]);

/**
 * Looks changes through; single ones that cannot be used are issues.
 *
 * @throws {@link TerritoryError} `wrong_type` and `unknown_member` for what is not of the form of changes.
 */
export function readChanges(changes: AccountChanges): ReadChanges {
  return readPlainData(() => readForm(changes));
}

function readForm(changes: AccountChanges): ReadChanges {
  const parsed = changesSchema.safeParse(changes);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, changes, { members: MEMBERS }));
  const issues: Issue[] = [];
  const accounts = readAccounts(parsed.data.accounts ?? [], issues);
  const removed = readRemoved(parsed.data.removed ?? [], issues);
  for (const id of accounts.placeById.keys()) removed.delete(id);
  return { accounts, removed, options: parsed.data.options, issues };
}

function readAccounts(accounts: Iterable<unknown>, issues: Issue[]): ReadAccounts {
  const latest = [...accounts];
  const placeById = new Map<string, number>();
  for (let row = 0; row < latest.length; row++) {
    const accountId = readId(latest[row], row, issues);
    if (accountId === undefined) continue;
    const firstRow = placeById.get(accountId);
    if (firstRow === undefined) {
      placeById.set(accountId, row);
      continue;
    }
    issues.push({ code: 'duplicate_account', row, firstRow, accountId });
    latest[firstRow] = latest[row];
  }
  return { placeById, latest };
}

function readId(account: unknown, row: number, issues: Issue[]): string | undefined {
  try {
    const accountId = accountIdOf(account);
    if (accountId === undefined) issues.push({ code: 'refused_account', row, received: describeInput(account) });
    return accountId;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    issues.push({ code: 'refused_account', row, received: `an object that cannot be read: ${reason}` });
    return undefined;
  }
}

function readRemoved(removed: Iterable<unknown>, issues: Issue[]): Map<string, number> {
  const places = new Map<string, number>();
  let place = 0;
  for (const id of removed) {
    if (typeof id === 'string') places.set(id, place);
    else issues.push(noAccountIssue(place, id));
    place++;
  }
  return places;
}

/** Something to remove that is not there. */
export function noAccountIssue(place: number, received: unknown): Issue {
  const expected = 'the id of an account of the table';
  return { code: 'wrong_type', pointer: `/removed/${place}`, expected, received: describeValue(received) };
}

function isIterable(value: unknown): boolean {
  return isObject(value) && Symbol.iterator in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
