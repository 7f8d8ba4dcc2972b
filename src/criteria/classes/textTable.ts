/** The number of a text among known ones, or -1. */
export type FindText = (text: string) => number;

/** So many texts find room in the processor's caches whatever holds them. */
const FEW_TEXTS = 2_048;

/** Texts that lie so far from their place would make look-ups slow: somebody may have chosen them to that end. */
const FURTHEST = 64;

/** A look-up of distinct texts by their position in a list. */
export function textTable(texts: readonly string[]): FindText {
  return (texts.length > FEW_TEXTS ? flatTable(texts) : undefined) ?? mapTable(texts);
}

function mapTable(texts: readonly string[]): FindText {
  const positions = new Map(texts.map((text, position) => [text, position]));
  return (text) => positions.get(text) ?? -1;
}

/** What a slot of the table holds, side by side. */
const SLOT = 4;
const HASH = 0;
const POSITION = 1; // one more than that of the text; 0 in an empty slot
const FROM = 2; // where the text's code units begin
const TO = 3; // and end

/**
 * A hash table in flat arrays, for many texts: a look-up touches two places in memory where a `Map` of strings touches
 * five, and memory is what it waits for. `undefined` for texts that crowd together.
 */
function flatTable(texts: readonly string[]): FindText | undefined {
  const mask = 2 ** Math.ceil(Math.log2(texts.length * 1.5)) - 1;
  const slots = new Int32Array(SLOT * (mask + 1));
  const units = new Uint16Array(texts.reduce((length, text) => length + text.length, 0));
  let end = 0;
  for (const [position, text] of texts.entries()) {
    const hash = hashOf(text);
    let slot = hash & mask;
    for (let distance = 0; slots[SLOT * slot + POSITION] !== 0; slot = (slot + 1) & mask)
      if (++distance > FURTHEST) return undefined;
    const from = end;
    for (let i = 0; i < text.length; i++) units[end++] = text.charCodeAt(i);
    slots.set([hash, position + 1, from, end], SLOT * slot);
  }
  return (text) => {
    const hash = hashOf(text);
    for (let at = SLOT * (hash & mask); slots[at + POSITION] !== 0; at = (at + SLOT) & (SLOT * mask + SLOT - 1)) {
      if (slots[at + HASH] === hash && isTextAt(units, slots[at + FROM], slots[at + TO], text))
        return slots[at + POSITION] - 1;
    }
    return -1;
  };
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
