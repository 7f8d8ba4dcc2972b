import { KIND_BITS } from '../deciding/kinds.js';
import { ACCOUNT } from '../deciding/levels.js';
import { childTable, recordTable } from '../deciding/recordTable.js';
import { inheritsTerritories } from '../deciding/territoriesOfRecord.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { listAt } from '../tables/listPages.js';
import type { Demand } from './demand.js';
import { everyRow } from './everyRow.js';
import { hasEverything } from './hasEverything.js';
import { ownersWith } from './ownersWith.js';
import { positionsWith } from './positionsWith.js';

/** Rows one after the other. */
export type Rows = ArrayLike<number>;

/**
 * The rows of the records for which a user meets a demand, in parts, ground after ground; a row may come several times. As
 * levels add up to the highest one, a record has a level exactly when one ground gives it, so that no record need be looked
 * at.
 */
export function* grantedRows(index: AccessIndex, user: UserAccess, demand: Demand): Generator<Rows> {
  const { type, minLevel, kinds } = demand;
  if (hasEverything(index, user, demand)) {
    yield* everyRow(recordTable(index, type).ids.count);
    return;
  }
  for (const owner of ownersWith(index, user, demand)) yield index.users.users[owner].owned[type];
  if ((kinds & KIND_BITS.share) !== 0) yield rowsWith(user.shares[type], (level) => level >= minLevel);
  if ((kinds & KIND_BITS.team) !== 0) {
    const accounts = rowsWith(user.teams, ({ levels }) => levels[type] >= minLevel);
    if (type === ACCOUNT) yield accounts;
    else for (const account of accounts) yield listAt(index.accounts.children[type], account);
  }
  yield* inTerritories(index, user, demand);
}

function* inTerritories(index: AccessIndex, user: UserAccess, demand: Demand): Generator<Rows> {
  const { type } = demand;
  const { inTerritory } = recordTable(index, type);
  for (const position of positionsWith(index, user, demand)) {
    yield inTerritory[position];
    if (type !== ACCOUNT) yield* inheriting(index, type, index.accounts.inTerritory[position]);
  }
}

/** What belongs to some accounts and has their territories. */
function* inheriting(index: AccessIndex, type: number, accounts: Int32Array): Generator<Rows> {
  if (childTable(index, type).ids.count === 0) return;
  for (const account of accounts) {
    const rows = listAt(index.accounts.children[type], account);
    if (rows.length > 0) yield rows.filter((row) => inheritsTerritories(index, type, row));
  }
}

function rowsWith<Grant>(grants: ReadonlyMap<number, Grant>, counts: (grant: Grant) => boolean): number[] {
  return Array.from(grants).flatMap(([row, grant]) => (counts(grant) ? row : []));
}
