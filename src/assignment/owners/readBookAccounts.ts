import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { rawReader } from '../../criteria/fieldReaders.js';
import { isTextList } from '../../criteria/isFieldValue.js';
import { accountIdOf } from '../accountIdOf.js';
import { describeInput } from '../describeInput.js';
import { readInputs } from '../readInputs.js';
import type { DemandingAccount } from './excludeUnfit.js';
import { hashText } from './hashText.js';

/** An account of a book. */
export interface BookAccount extends DemandingAccount {
  readonly accountHash: number;
  /** The first row with this id. */
  readonly row: number;
}

/** The accounts of a book, which of them each row is about, and what is wrong with rows. */
export interface BookAccounts {
  /** Each account once. */
  readonly accounts: readonly BookAccount[];
  /** By row: the first row with the same id, mostly itself; -1 where the input is no account. */
  readonly firstRows: readonly number[];
  readonly issues: readonly Issue[];
}

/** The accounts among any inputs: an id that occurs again stands for its first row, and has an issue. */
export function readBookAccounts(inputs: Iterable<unknown>): BookAccounts {
  const accounts: BookAccount[] = [];
  const firstRows: number[] = [];
  const issues: Issue[] = [];
  const rowById = new Map<string, number>();
  const report = (issue: Issue) => void issues.push(issue);
  for (const input of readInputs(inputs)) {
    const row = firstRows.length;
    const account = readAccount(input, row, report);
    const firstRow = account === undefined ? -1 : (rowById.get(account.accountId) ?? row);
    firstRows.push(firstRow);
    if (account === undefined) continue;
    if (firstRow < row) report({ code: 'duplicate_account', row, firstRow, accountId: account.accountId });
    else {
      rowById.set(account.accountId, row);
      accounts.push(account);
    }
  }
  return { accounts, firstRows, issues };
}

type Report = (issue: Issue) => void;

function readAccount(input: unknown, row: number, report: Report): BookAccount | undefined {
  try {
    const accountId = accountIdOf(input);
    if (accountId !== undefined) {
      const requiredSkills = readSkills(input, { accountId, row }, report);
      return { accountId, accountHash: hashText(accountId), row, requiredSkills };
    }
    report({ code: 'refused_account', row, received: describeInput(input) });
    return undefined;
  } catch (error) {
    // Plain data cannot get here; an object whose members throw when read can.
    const reason = error instanceof Error ? error.message : String(error);
    report({ code: 'refused_account', row, received: `an object that cannot be read: ${reason}` });
    return undefined;
  }
}

const FIELD = 'requiredSkills';
const readField = rawReader(FIELD);
const NONE: readonly string[] = [];

function readSkills(
  input: unknown,
  subject: { readonly accountId: string; readonly row: number },
  report: Report,
): readonly string[] {
  const skills = readField(input) ?? NONE;
  if (isTextList(skills)) return skills;
  const received = describeValue(skills);
  report({ code: 'mistyped_value', ...subject, field: FIELD, expected: 'a list of texts', received });
  return NONE;
}
