import { describeValue } from '../core/describeValue.js';
import type { Issue } from '../core/issues.js';
import type { CompiledModel } from './compileModel.js';
import { decideAccount, type Entry } from './decideAccount.js';
import type { Run } from './prepareRun.js';

/** What one input comes to. */
export interface EvaluatedAccount {
  /** `''` when the input was refused. */
  readonly accountId: string;
  /** In precedence order. */
  readonly entries: readonly Entry[];
  readonly issues: readonly Issue[];
}

/** The territories of one input, and what went wrong with it; it never throws, whatever the input is. */
export function evaluateAccount(compiled: CompiledModel, account: unknown, row: number, run: Run): EvaluatedAccount {
  try {
    const accountId = accountIdOf(account);
    if (accountId === undefined) return refused(row, describeInput(account));
    const { entries, issues } = decideAccount(compiled, account, { accountId, row }, run);
    return { accountId, entries, issues };
  } catch (error) {
    // Plain data cannot get here; an object whose members throw when read can.
    return refused(row, `an object that cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The id of a usable account: an object with a non-empty text `id` of its own; else `undefined`. */
export function accountIdOf(account: unknown): string | undefined {
  if (typeof account !== 'object' || account === null || !Object.hasOwn(account, 'id')) return undefined;
  const id: unknown = Reflect.get(account, 'id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** An input that is no account, in the words of an issue. */
export function describeInput(input: unknown): string {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return describeValue(input);
  return `an object whose \`id\` is ${describeValue(Object.hasOwn(input, 'id') ? Reflect.get(input, 'id') : undefined)}`;
}

function refused(row: number, received: string): EvaluatedAccount {
  return { accountId: '', entries: [], issues: [{ code: 'refused_account', row, received }] };
}
