import { accountIdOf } from '../accountIdOf.js';

/** The id of an input, also where something else of it throws when it is read; `undefined` where it has none to be read. */
export function readableId(input: unknown): string | undefined {
  try {
    return accountIdOf(input);
  } catch {
    return undefined;
  }
}
