import type { AssignmentTable } from '../assignment/types.js';
import type { OwnedRecord } from './readOwned.js';

/** What access to the accounts of a file follows from. */
export interface CollectedAccounts {
  /** A row for each account that is kept. */
  readonly table: AssignmentTable;
  /** By row of the table: the owner, where there is one. */
  readonly owners: readonly (string | undefined)[];
  /** The owners of all accounts. */
  readonly ownerIds: ReadonlySet<string>;
  /** How many accounts have an owner that is no text. */
  readonly unreadableOwners: number;
}

/** Puts the parts of a file together. */
export interface AccountCollector {
  /**
   * The rows of the table are those of the records, and the tables are of one model. Accounts that came before are left out
   * like refused ones: access knows each account once.
   */
  add(table: AssignmentTable, records: readonly OwnedRecord[], isRepeated: (row: number) => boolean): void;
  finish(): CollectedAccounts;
}

/** An empty collector of all accounts, or of a single one. */
export function accountCollector(wantedId: string | undefined): AccountCollector {
  const rows = rowCollector();
  const owners: (string | undefined)[] = [];
  const ownerIds = new Map<string, string>();
  let unreadableOwners = 0;
  const readOwner = ({ ownerId }: OwnedRecord): string | undefined => {
    if (ownerId === undefined) unreadableOwners++;
    if (ownerId === undefined || ownerId === null) return undefined;
    // One text for all accounts of an owner takes less memory than one for each.
    if (!ownerIds.has(ownerId)) ownerIds.set(ownerId, ownerId);
    return ownerIds.get(ownerId);
  };
  return {
    add: (table, records, isRepeated) => {
      table.accountIds.forEach((accountId, row) => {
        if (accountId === '' || isRepeated(row)) return;
        const owner = readOwner(records[row]);
        if ((wantedId ?? accountId) !== accountId) return;
        rows.add(table, row);
        owners.push(owner);
      });
    },
    finish: () => ({ table: rows.table(), owners, ownerIds: new Set(ownerIds.keys()), unreadableOwners }),
  };
}

/** Copies rows of tables, one after the other, without their issues, which name rows of the parts. */
function rowCollector() {
  const accountIds: string[] = [];
  const offsets = [0];
  const territories: number[] = [];
  const pinned: number[] = [];
  let territoryIds: readonly string[] = [];
  const addEntry = (table: AssignmentTable, entry: number): void => {
    const place = territories.push(table.territories[entry]) - 1;
    if ((place & 7) === 0) pinned.push(0);
    pinned[place >> 3] |= ((table.pinned[entry >> 3] >> (entry & 7)) & 1) << (place & 7);
  };
  return {
    add: (table: AssignmentTable, row: number): void => {
      for (let entry = table.offsets[row]; entry < table.offsets[row + 1]; entry++) addEntry(table, entry);
      territoryIds = table.territoryIds;
      accountIds.push(table.accountIds[row]);
      offsets.push(territories.length);
    },
    table: (): AssignmentTable => ({
      accountIds,
      territoryIds,
      offsets: Uint32Array.from(offsets),
      territories: Uint32Array.from(territories),
      pinned: Uint8Array.from(pinned),
      issues: [],
    }),
  };
}
