import { attempt } from '../../access/reading/attempt.js';
import type { Issue } from '../../core/issues.js';
import type { Dialect } from '../dialects/types.js';
import type { SqlTable } from '../filters/types.js';

/** The caller's names, quoted one by one. */
export interface Names {
  /** A name, quoted; '' for one that the engine cannot have. */
  readonly one: (name: string, pointer: string) => string;
  /** The name of a table with its schema and so on, quoted. */
  readonly table: (table: SqlTable, pointer: string) => string;
  /** Why names had to be refused so far, each with its pointer. */
  readonly issues: readonly Issue[];
}

/** Names as a dialect quotes them, so that all which it cannot have are told at once. */
export function openNames(dialect: Dialect): Names {
  const issues: Issue[] = [];
  const one = (name: string, pointer: string) => {
    const quoted = attempt(() => dialect.quoteName(name), pointer);
    issues.push(...quoted.issues);
    return quoted.result ?? '';
  };
  const table = (given: SqlTable, pointer: string) =>
    typeof given === 'string'
      ? one(given, pointer)
      : given.map((part, position) => one(part, `${pointer}/${position}`)).join('.');
  return { one, table, issues };
}
