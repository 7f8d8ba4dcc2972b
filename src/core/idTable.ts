/**
 * Ids and their numbers, from 0 in the order in which they came. A copy with more ids shares those that were there.
 *
 * Made for a million ids: what an id of up to 19 Latin letters and digits consists of stands in its slot, so that one look
 * at memory finds it, where a `Map` takes four; it is also built several times as fast. In longer ids only the hash is
 * compared there, and then the ids themselves. Ids that crowd together, by chance or by somebody's design, go to a `Map` of
 * their own.
 */
export interface IdTable {
  readonly count: number;
  /** All ids where they are few: then a `Map` is in reach of the processor, and it keeps the hashes of ids. */
  readonly few: ReadonlyMap<string, number> | undefined;
  readonly slots: Slots;
  /** Ids that came after `slots` were filled. */
  readonly added: ReadonlyMap<string, number>;
  readonly ids: readonly string[];
  /** Those of `added`, in order. */
  readonly addedIds: readonly string[];
}

/** Ids that are being gathered. */
export interface IdBuilder {
  readonly slots: Slots;
  readonly ids: string[];
}

/** A hash table: `width` words for each slot, the number plus one first, 0 for a free slot, and what tells ids apart. */
interface Slots {
  readonly words: Int32Array;
  readonly width: number;
  readonly size: number;
  /** The words of the id that is looked for, to be filled anew each time. */
  readonly wanted: Int32Array;
  readonly crowded: Map<string, number>;
}

/** Longer ids are compared by themselves. */
const LONGEST = 19;

/** In place of the length where an id does not fit. */
const LONG = 255;

/** An id looks no further than so many slots from its own. */
const REACH = 32;

/** Up to so many ids are few. */
const FEW = 65_536;

/** Beyond so many, the next copy gathers all ids anew. */
const MOST_ADDED = 1_000;

/** A place to gather up to so many ids in, hardly any longer than `longest`: the shorter, the less memory to look at. */
export function idBuilder(most: number, longest: number = LONGEST): IdBuilder {
  const size = Math.ceil(1.5 * most) + 8;
  // The number, the characters, four to a word, and their count.
  const width = 1 + Math.ceil((Math.min(longest, LONGEST) + 1) / 4);
  const words = new Int32Array(width * (size + REACH));
  return { slots: { words, width, size, wanted: new Int32Array(width), crowded: new Map() }, ids: [] };
}

/** Whether an id is new; then it has the next number. */
export function addId({ slots, ids }: IdBuilder, id: string): boolean {
  const { words, crowded } = slots;
  const at = slotOf(slots, ids, id);
  if (at === -1) {
    if (crowded.has(id)) return false;
    crowded.set(id, ids.push(id) - 1);
    return true;
  }
  if (words[at] !== 0) return false;
  for (let word = 1; word < slots.width; word++) words[at + word] = slots.wanted[word];
  words[at] = ids.push(id);
  return true;
}

/** The table of the ids that were gathered. */
export function idTable({ slots, ids }: IdBuilder): IdTable {
  const few = ids.length <= FEW ? new Map(ids.map((id, number) => [id, number])) : undefined;
  return { count: ids.length, few, slots, added: NOTHING, ids, addedIds: [] };
}

/** The table of some ids, each of which counts once. */
export function idTableOf(ids: readonly string[]): IdTable {
  const builder = idBuilder(ids.length);
  for (const id of ids) addId(builder, id);
  return idTable(builder);
}

/** The number of an id, -1 for one that nobody has, and for what is no text. */
export function numberOfId({ few, slots, ids, added }: IdTable, id: string): number {
  if (typeof id !== 'string') return -1;
  const number = few === undefined ? numberInSlots(slots, ids, id) : few.get(id);
  if (number !== undefined) return number;
  return added.size === 0 ? -1 : (added.get(id) ?? -1);
}

function numberInSlots(slots: Slots, ids: readonly string[], id: string): number | undefined {
  const at = slotOf(slots, ids, id);
  if (at === -1) return slots.crowded.get(id);
  return slots.words[at] === 0 ? undefined : slots.words[at] - 1;
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

/** Where an id stands, or would stand, in `words`; -1 where there is no room near its own slot. */
function slotOf(slots: Slots, ids: readonly string[], id: string): number {
  const { words, width, size, wanted } = slots;
  const first = Math.floor((pack(wanted, id) / 2 ** 32) * size);
  for (let at = first * width, steps = 0; steps < REACH; at += width, steps++) {
    if (words[at] === 0) return at;
    if (isSame(words, at, wanted) && (wanted[width - 1] >>> 24 !== LONG || ids[words[at] - 1] === id)) return at;
  }
  return -1;
}

function isSame(words: Int32Array, at: number, wanted: Int32Array): boolean {
  for (let word = 1; word < wanted.length; word++) if (words[at + word] !== wanted[word]) return false;
  return true;
}

/** Fills `wanted` with what tells an id from others, and gives its hash, of 32 bits. */
function pack(wanted: Int32Array, id: string): number {
  const { length } = id;
  const last = wanted.length - 1;
  if (length > 4 * last - 1) return packLong(wanted, id);
  let word = 0;
  let slot = 1;
  let units = 0;
  for (let at = 0; at < length; at++) {
    const unit = id.charCodeAt(at);
    units |= unit;
    word |= unit << ((at & 3) << 3);
    if ((at & 3) !== 3) continue;
    wanted[slot++] = word;
    word = 0;
  }
  if (units > 255) return packLong(wanted, id);
  if (slot <= last) wanted[slot++] = word;
  while (slot <= last) wanted[slot++] = 0;
  wanted[last] |= length << 24;
  return mix(wanted);
}

/** Two hashes in the place of what does not fit; ids with both the same are told apart by themselves. */
function packLong(wanted: Int32Array, id: string): number {
  let one = 0x811c9dc5;
  let other = id.length;
  for (let at = 0; at < id.length; at++) {
    const unit = id.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other, 31) + unit;
  }
  wanted.fill(0);
  wanted[1] = one;
  wanted[wanted.length - 1] = (other & 0xffffff) | (LONG << 24);
  return mix(wanted);
}

function mix(words: Int32Array): number {
  let hash = Math.imul(words[1], 0x9e3779b1);
  for (let at = 2; at < words.length; at++) {
    hash = Math.imul(hash ^ (hash >>> 15) ^ words[at], 0x85ebca77);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae3d);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const NOTHING: ReadonlyMap<string, number> = new Map();
