import { requireUsable } from './requireUsable.js';

/** A text in single quotes, as the standard has it: a backslash is itself. */
export function singleQuoted(text: string): string {
  return `'${requireUsable(text).replaceAll("'", "''")}'`;
}
