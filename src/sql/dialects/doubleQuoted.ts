import { requireUsable } from './requireUsable.js';

/** A name in double quotes, as the standard has it. */
export function doubleQuoted(name: string): string {
  return `"${requireUsable(name, name === '' ? 'a name cannot be empty' : undefined).replaceAll('"', '""')}"`;
}
