import { recordTable } from '../deciding/recordTable.js';
import type { AccessIndex } from '../indexTypes.js';
import { listAt, withList } from '../tables/listPages.js';
import { movedRow } from './movedNumber.js';
import { withPlainAccount } from './withPlainAccount.js';
import { withTable } from './withTable.js';

/** An index in which a record has these territories of its own. */
export function withTerritories(
  index: AccessIndex,
  type: number,
  row: number,
  positions: readonly number[],
): AccessIndex {
  const { territories, inTerritory } = recordTable(index, type);
  const distinct = [...new Set(positions)];
  const moved = withTable(index, type, {
    territories: withList(territories, row, distinct),
    inTerritory: movedRow(inTerritory, row, listAt(territories, row), distinct),
  });
  return withPlainAccount(moved, type, row);
}
