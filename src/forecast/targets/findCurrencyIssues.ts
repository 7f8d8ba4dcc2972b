import type { Issue } from '../../core/issues.js';

/** A list of amounts, some of which name their currency, and where it stands. */
export interface CurrencyList {
  readonly pointer: string;
  readonly entries: readonly { readonly currency?: string }[];
}

/** Entries whose currency is not that of the first one that names any. */
export function findCurrencyIssues(lists: readonly CurrencyList[]): Issue[] {
  const [first, ...rest] = lists.flatMap(({ pointer, entries }) =>
    entries.flatMap(({ currency }, row) => {
      return currency === undefined ? [] : [{ currency, pointer: `${pointer}/${row}/currency` }];
    }),
  );
  return rest
    .filter(({ currency }) => currency !== first.currency)
    .map((other) => ({
      code: 'mixed_currency',
      ...other,
      firstPointer: first.pointer,
      expected: first.currency,
    }));
}
