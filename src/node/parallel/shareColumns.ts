import { findColumnIssues } from '../../assignment/columns/findColumnIssues.js';
import type { AccountColumns } from '../../assignment/columnTypes.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { shareParts } from './shareParts.js';
import type { SharedColumns } from './types.js';

/** What sharing columns may be told. */
export interface ShareOptions {
  /** The ids are shared, too, as threads need them whose model has criteria on the field `id`. */
  readonly ids?: boolean;
}

/**
 * Accounts in memory that threads share, made ready once for any number of {@link assignParallel}, by whatever pools.
 *
 * Typed arrays that are not in a `SharedArrayBuffer` are copied into one, and so is each dictionary. Every column is
 * looked at, since nobody knows yet which fields a model will have; and it is looked at here, so that assigning need not
 * do it again. Leave out what no criteria read.
 *
 * @throws {@link TerritoryError} `wrong_type` for columns that do not fit each other or the number of ids, and for codes
 * outside of their dictionary, with the JSON Pointer of the place.
 * @example
 * import { assignParallel, openAssignmentPool } from 'bailiwick/node';
 * const shared = shareColumns({
 *   ids: ['siemens', 'renault'],
 *   columns: { country: { codes: Int32Array.of(0, 1), values: ['DE', 'FR'] } },
 * });
 * const pool = await openAssignmentPool(compiled, { threads: 2 });
 * const table = await assignParallel(pool, shared);
 * await pool.close();
 * countByTerritory(table).get('fr'); // => 1
 */
export function shareColumns(
  accounts: AccountColumns | readonly AccountColumns[],
  options: ShareOptions = {},
): SharedColumns {
  throwIssues(readPlainData(() => findColumnIssues(accounts, {})));
  return shareParts(accounts, { ids: options.ids });
}
