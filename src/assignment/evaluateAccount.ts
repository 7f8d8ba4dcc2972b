import { describeValue } from '../core/describeValue.js';
import type { Issue } from '../core/issues.js';
import type { CompiledModel } from './compileModel.js';
import { matchTerritories } from './matchTerritories.js';

/** What one input comes to. */
export interface EvaluatedAccount {
  /** `''` when the input was refused. */
  readonly accountId: string;
  /** Positions in the compiled model's index, in precedence order. */
  readonly positions: readonly number[];
  readonly issues: readonly Issue[];
}

/** The territories of one input, and what went wrong with it; it never throws, whatever the input is. */
export function evaluateAccount(
  compiled: CompiledModel,
  account: unknown,
  row: number,
  asOf?: string,
): EvaluatedAccount {
  try {
    const accountId = accountIdOf(account);
    return accountId === undefined
      ? refused(row, describeInput(account))
      : evaluate(compiled, account, { accountId, row }, asOf);
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

function evaluate(
  compiled: CompiledModel,
  account: unknown,
  subject: { readonly accountId: string; readonly row: number },
  asOf: string | undefined,
): EvaluatedAccount {
  const issues: Issue[] = [];
  const positions = matchTerritories(compiled, account, asOf, (position, reason) => {
    issues.push({ code: 'evaluation_failed', ...subject, territoryId: compiled.index.nodes[position].id, reason });
  });
  // Without a declared precedence the id decides, so that the order of territories in the model does not.
  positions.sort((a, b) => compiled.numberOf[a] - compiled.numberOf[b]);
  return { accountId: subject.accountId, positions, issues };
}

function refused(row: number, received: string): EvaluatedAccount {
  return { accountId: '', positions: [], issues: [{ code: 'refused_account', row, received }] };
}
