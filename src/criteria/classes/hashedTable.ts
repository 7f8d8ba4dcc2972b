import type { TextTable } from './types.js';

/** Texts that lie so far from their place would make look-ups slow: somebody may have chosen them to that end. */
export const FURTHEST = 64;

/** What a slot of the table holds, side by side. */
const SLOT = 4;
const HASH = 0;
const NUMBER = 1; // until texts are numbered, one more than the place of the text; 0 in an empty slot
const FROM = 2; // where the text's code units begin
const TO = 3; // and end

/**
 * A hash table in flat arrays, for many texts: a look-up touches two places in memory where a `Map` of strings touches
 * five, and memory is what it waits for. `undefined` for texts that crowd together.
 */
export function hashedTable(all: readonly string[]): TextTable | undefined {
  const slots = new Int32Array(SLOT * 2 ** Math.ceil(Math.log2(all.length * 1.5)));
  const units = new Uint16Array(all.reduce((length, text) => length + text.length, 0));
  const texts: string[] = [];
  let end = 0;
  for (const text of all) {
    const hash = hashOf(text);
    const slot = slotOf(slots, units, hash, text);
    if (slot === -1) return undefined;
    if (slots[slot + NUMBER] !== 0) continue;
    slots.set([hash, texts.push(text), end, end + text.length], slot);
    for (let i = 0; i < text.length; i++) units[end++] = text.charCodeAt(i);
  }
  return {
    texts,
    numbered(numbers) {
      for (let slot = 0; slot < slots.length; slot += SLOT)
        if (slots[slot + NUMBER] !== 0) slots[slot + NUMBER] = numbers[slots[slot + NUMBER] - 1];
      return {
        find(text) {
          const slot = slotOf(slots, units, hashOf(text), text);
          return slot === -1 ? 0 : slots[slot + NUMBER];
        },
      };
    },
  };
}

/** The place of a text's slot, or of the empty one where it would be; -1 for a text that does not come near its place. */
function slotOf(slots: Int32Array, units: Uint16Array, hash: number, text: string): number {
  const mask = slots.length - 1;
  let slot = (SLOT * hash) & mask;
  for (let distance = 0; slots[slot + NUMBER] !== 0; slot = (slot + SLOT) & mask) {
    if (slots[slot + HASH] === hash && isTextAt(units, slots[slot + FROM], slots[slot + TO], text)) return slot;
    if (++distance > FURTHEST) return -1;
  }
  return slot;
}

function isTextAt(units: Uint16Array, from: number, to: number, text: string): boolean {
  if (to - from !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (units[from + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** FNV-1a over code units, with its bits mixed once more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
