import type { Fields } from '../criteria/types.js';

/** What of accounts has to be known to assign them. */
export interface AccountNeeds {
  readonly ids: boolean;
  /** Whether criteria read the field of a column, or one that it lies in. */
  readonly column: (name: string) => boolean;
}

/** What is needed of accounts with such fields where criteria read those with some names. */
export function accountNeeds(fields: Fields, names: ReadonlySet<string>): AccountNeeds {
  const isInside = (name: string) => [...names].some((outer) => name.startsWith(`${outer}.`));
  return {
    ids: names.has('id'),
    column: (name) => name !== 'id' && Object.hasOwn(fields, name) && (names.has(name) || isInside(name)),
  };
}
