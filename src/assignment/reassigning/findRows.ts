/**
 * The rows, ascending, whose ids are wanted; `hashes` are those of the ids by row. Linear in the rows, a few nanoseconds
 * each, since texts are looked at only where hashes agree.
 */
export function findRows(ids: readonly string[], hashes: Uint32Array, wanted: ReadonlyMap<string, unknown>): number[] {
  const rows: number[] = [];
  if (wanted.size === 0) return rows;
  const mask = 2 ** Math.min(MOST_BITS, Math.ceil(Math.log2(wanted.size * PLACES_PER_ID))) - 1;
  const isWanted = new Uint8Array(mask + 1);
  for (const id of wanted.keys()) isWanted[hashOf(id) & mask] = 1;
  for (let row = 0; row < hashes.length; row++) {
    if (isWanted[hashes[row] & mask] === 1 && wanted.has(ids[row])) rows.push(row);
  }
  return rows;
}

/** So many that few ids are taken for wanted ones. */
const PLACES_PER_ID = 64;
const MOST_BITS = 24;

/** A hash for each id. */
export function hashIds(ids: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(ids.length);
  for (let row = 0; row < hashes.length; row++) hashes[row] = hashOf(ids[row]);
  return hashes;
}

/** The hashes of ids of which some, at ascending rows, are different or new. */
export function updateHashes(hashes: Uint32Array, ids: readonly string[], rows: Uint32Array): Uint32Array {
  const updated = new Uint32Array(ids.length);
  updated.set(hashes);
  for (const row of rows) updated[row] = hashOf(ids[row]);
  return updated;
}

/** The 32-bit FNV-1a hash of a text's UTF-16 code units. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
