import type { Account, AccountColumns, Fields } from 'bailiwick';
import type { Sample } from '../contestants/types.js';
import type { Workload } from '../workloads/types.js';
import { toColumns } from './toColumns.js';

/** The accounts of a workload, as many as are asked for. */
export interface Supply {
  /** The most that there are. */
  readonly most: number;
  /** Whether a sample is used up by a round, since its texts are no longer new. */
  readonly isFresh: boolean;
  readonly take: (count: number) => Sample;
}

/** The first accounts of a workload, built once unless they have to be fresh. */
export function supplyOf({ accounts, isFresh = false }: Workload, fields: Fields, most: number): Supply {
  if (isFresh) return { most, isFresh, take: (count) => sampleOf(accounts(count), fields) };
  const all = accounts(most);
  const whole = sampleOf(all, fields);
  return { most, isFresh, take: (count) => (count >= most ? whole : sampleOf(all.slice(0, count), fields)) };
}

function sampleOf(accounts: readonly Account[], fields: Fields): Sample {
  let columns: AccountColumns | undefined;
  return {
    accounts,
    columns() {
      columns ??= toColumns(accounts, fields);
      return columns;
    },
  };
}
