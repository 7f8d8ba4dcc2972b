import { randomUUID } from 'node:crypto';
import type { AccountNeeds } from '../../assignment/accountNeeds.js';
import { partsOf } from '../../assignment/columns/partsOf.js';
import { rowCount } from '../../assignment/columns/rowCount.js';
import type { AccountColumns, Column, TextColumn } from '../../assignment/columnTypes.js';
import { memorySharer, type ShareMemory } from './memorySharer.js';
import { readAccountIds } from './readAccountIds.js';
import { shareTexts } from './shareTexts.js';
import type { SharedColumn, SharedColumns, SharedPart, SharedTexts } from './types.js';

/** Accounts in shared memory, out of columns that are known to be whole; by default without ids, but with every column. */
export function shareParts(
  accounts: AccountColumns | readonly AccountColumns[],
  { ids = false, column: isShared = () => true }: Partial<AccountNeeds>,
): SharedColumns {
  const share = memorySharer();
  const shareDictionary = dictionarySharer();
  const parts = partsOf(accounts).map(({ ids: own, columns }) => {
    const chosen = Object.entries(columns).filter(([name]) => isShared(name));
    return {
      ids: own,
      columns: Object.fromEntries(chosen.map(([name, column]) => [name, columnInSharedMemory(column, share)])),
    };
  });
  return {
    kind: 'sharedColumns',
    key: randomUUID(),
    accounts: 'ids' in accounts ? parts[0] : parts,
    ...readAccountIds(parts),
    parts: parts.map((part) => ({
      ...sharedPart(part, shareDictionary),
      ...(ids ? { ids: sharedIds(part, share, shareDictionary) } : {}),
    })),
  };
}

type ShareDictionary = (values: readonly (string | null)[]) => SharedTexts;

/** A function that shares dictionaries, one that comes again only once. */
function dictionarySharer(): ShareDictionary {
  const known = new Map<readonly (string | null)[], SharedTexts>();
  return (values) => {
    const texts = known.get(values) ?? shareTexts(values, known.size);
    known.set(values, texts);
    return texts;
  };
}

/** The members that a column of its form has, and no other, since what is posted to a thread has to be plain data. */
function columnInSharedMemory(column: Column, share: ShareMemory): Column {
  const nulls =
    column.validity === undefined
      ? {}
      : { validity: share(column.validity), validityOffset: column.validityOffset ?? 0 };
  if ('numbers' in column) return { numbers: share(column.numbers), ...nulls };
  if ('booleans' in column) return { booleans: share(column.booleans), ...nulls };
  if ('bits' in column) return { bits: share(column.bits), bitsOffset: column.bitsOffset ?? 0, ...nulls };
  const { codes, values } = column;
  if (!('offsets' in column)) return { codes: share(codes), values, ...nulls };
  return { offsets: share(column.offsets), codes: share(codes), values, ...nulls };
}

function sharedPart(part: AccountColumns, shareDictionary: ShareDictionary): SharedPart {
  const columns = Object.entries(part.columns).map(([name, column]) => [name, codedColumn(column, shareDictionary)]);
  return { rows: rowCount(part), columns: Object.fromEntries(columns) };
}

function codedColumn(column: Column, shareDictionary: ShareDictionary): SharedColumn {
  if (!('values' in column)) return column;
  const { values, ...others } = column;
  return { ...others, texts: shareDictionary(values) };
}

function sharedIds({ ids }: AccountColumns, share: ShareMemory, shareDictionary: ShareDictionary): SharedPart['ids'] {
  // In plain JavaScript some may be no texts; accounts without a text for an id are not left to the threads.
  const texts = ('codes' in ids ? ids.values : ids).map((id) => (typeof id === 'string' ? id : null));
  if (!('codes' in ids)) return shareDictionary(texts);
  const { codes, validity, validityOffset }: TextColumn = ids;
  const nulls = validity === undefined ? {} : { validity: share(validity), validityOffset: validityOffset ?? 0 };
  return { codes: share(codes), texts: shareDictionary(texts), ...nulls };
}
