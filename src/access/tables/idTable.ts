/**
 * Ids and their numbers, from 0 in the order in which they came. A copy with more ids shares those that were there.
 *
 * Made for a million ids: a hash table in one typed array is built several times as fast as a `Map`, and holds a third of its
 * memory. Ids that crowd together, by chance or by somebody's design, go to a `Map` of their own.
 */
export interface IdTable {
  readonly count: number;
  /** Pairs of a hash and a number plus one; 0 in the place of the latter for a free slot. */
  readonly slots: Int32Array;
  readonly crowded: ReadonlyMap<string, number>;
  /** Ids that came after `slots` were filled. */
  readonly added: ReadonlyMap<string, number>;
  readonly ids: readonly string[];
  /** Those of `added`, in order. */
  readonly addedIds: readonly string[];
}

/** Ids that are being gathered. */
export interface IdBuilder {
  readonly slots: Int32Array;
  readonly crowded: Map<string, number>;
  readonly ids: string[];
}

/** An id looks no further than so many slots from its own. */
const REACH = 32;

/** Beyond so many, the next copy gathers all ids anew. */
const MOST_ADDED = 1_000;

/** A place to gather up to so many ids in. */
export function idBuilder(most: number): IdBuilder {
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, 2 * most)));
  return { slots: new Int32Array(2 * size), crowded: new Map(), ids: [] };
}

/** Whether an id is new; then it has the next number. */
export function addId(builder: IdBuilder, id: string): boolean {
  const { slots, crowded, ids } = builder;
  const mask = slots.length / 2 - 1;
  const hash = hashOf(id);
  for (let at = hash & mask, steps = 0; steps < REACH; at = (at + 1) & mask, steps++) {
    const number = slots[2 * at + 1];
    if (number === 0) {
      slots[2 * at] = hash;
      slots[2 * at + 1] = ids.push(id);
      return true;
    }
    if (slots[2 * at] === hash && ids[number - 1] === id) return false;
  }
  if (crowded.has(id)) return false;
  crowded.set(id, ids.push(id) - 1);
  return true;
}

/** The table of the ids that were gathered. */
export function idTable({ slots, crowded, ids }: IdBuilder): IdTable {
  return { count: ids.length, slots, crowded, added: NOTHING, ids, addedIds: [] };
}

/** The table of some ids, each of which counts once. */
export function idTableOf(ids: readonly string[]): IdTable {
  const builder = idBuilder(ids.length);
  for (const id of ids) addId(builder, id);
  return idTable(builder);
}

/** The number of an id, -1 for one that nobody has, and for what is no text. */
export function numberOfId(table: IdTable, id: string): number {
  if (typeof id !== 'string') return -1;
  const { slots, ids, crowded, added } = table;
  const mask = slots.length / 2 - 1;
  const hash = hashOf(id);
  for (let at = hash & mask, steps = 0; steps < REACH; at = (at + 1) & mask, steps++) {
    const number = slots[2 * at + 1];
    if (number === 0) break;
    if (slots[2 * at] === hash && ids[number - 1] === id) return number - 1;
  }
  if (crowded.size === 0 && added.size === 0) return -1;
  return crowded.get(id) ?? added.get(id) ?? -1;
}

/** The id with a number. */
export function idOf({ ids, addedIds }: IdTable, number: number): string {
  return number < ids.length ? ids[number] : addedIds[number - ids.length];
}

/** A table with one more id, which is not there yet. */
export function withId(table: IdTable, id: string): IdTable {
  if (table.added.size >= MOST_ADDED) return withId(idTableOf([...table.ids, ...table.addedIds]), id);
  const added = new Map(table.added).set(id, table.count);
  return { ...table, count: table.count + 1, added, addedIds: [...table.addedIds, id] };
}

/** FNV-1a over code units, with a last mix since the low bits choose the slot. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

const NOTHING: ReadonlyMap<string, number> = new Map();
