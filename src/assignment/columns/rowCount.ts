import type { AccountColumns } from '../columnTypes.js';

/** How many accounts there are. */
export function rowCount({ ids }: AccountColumns): number {
  return 'codes' in ids ? ids.codes.length : ids.length;
}
