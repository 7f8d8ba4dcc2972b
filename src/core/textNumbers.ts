/**
 * Different texts and their numbers, from 0 in the order in which they came.
 *
 * Made for ids, which mostly differ in their last characters: four of these and the length say where a text stands, and a
 * look at that place is all that most look-ups take. A `Map` hashes the whole text, and goes through all that stand under the
 * same hash. Texts that crowd together, by chance or by somebody's design, are in a `Map` all the same.
 */
export interface TextNumbers {
  readonly texts: readonly string[];
  /** The number of a text plus one, 0 for a free slot. */
  readonly slots: Int32Array;
  /** So many lower bits of a hash are left out. */
  readonly shift: number;
  /** So many characters at the end of a text are left out. */
  readonly skipped: number;
  /** In place of the slots; `null` where they hold the texts. */
  readonly crowded: ReadonlyMap<string, number> | null;
}

/** In place of the number of a text that there is not. */
export const NO_NUMBER = -1;

/** A text is at most so many slots from its own. */
const REACH = 8;

/** So many slots for each text: where most are free, most texts have their own. */
const ROOM = 6;
const FEWEST_BITS = 8;

/** Ids that end alike, in a check digit say, differ before that. */
const SKIPPED = [0, 3, 6];

/** The numbers of texts. */
export function textNumbers(texts: readonly string[]): TextNumbers {
  const bits = Math.max(FEWEST_BITS, Math.ceil(Math.log2(ROOM * texts.length)));
  for (const skipped of SKIPPED) {
    const numbers = { texts, slots: new Int32Array(2 ** bits), shift: 32 - bits, skipped, crowded: null };
    if (texts.every((text, number) => takeSlot(numbers, text, number))) return numbers;
  }
  const crowded = new Map(texts.map((text, number) => [text, number]));
  return { texts, slots: new Int32Array(0), shift: 0, skipped: 0, crowded };
}

/** Whether there is a free slot within reach, which is the text's then. */
function takeSlot(numbers: TextNumbers, text: string, number: number): boolean {
  const { slots } = numbers;
  const home = homeOf(numbers, text);
  for (let step = 0; step < REACH; step++) {
    const slot = (home + step) & (slots.length - 1);
    if (slots[slot] !== 0) continue;
    slots[slot] = number + 1;
    return true;
  }
  return false;
}

/** The number of a text, {@link NO_NUMBER} where there is none. */
export function numberOfText(numbers: TextNumbers, text: string): number {
  const { texts, slots, crowded } = numbers;
  if (crowded !== null) return crowded.get(text) ?? NO_NUMBER;
  const home = homeOf(numbers, text);
  for (let step = 0; step < REACH; step++) {
    const number = slots[(home + step) & (slots.length - 1)] - 1;
    if (number === NO_NUMBER || texts[number] === text) return number;
  }
  return NO_NUMBER;
}

/**
 * Fills `found` with the numbers of the first so many of some texts. In short loops, so that while one look-up waits for
 * memory others are under way.
 */
export function findNumbers(numbers: TextNumbers, wanted: readonly string[], count: number, found: Int32Array): void {
  const { texts, slots, crowded } = numbers;
  if (crowded === null) {
    for (let at = 0; at < count; at++) found[at] = homeOf(numbers, wanted[at]);
    for (let at = 0; at < count; at++) found[at] = slots[found[at]] - 1;
  } else found.fill(NO_NUMBER, 0, count);
  for (let at = 0; at < count; at++) {
    const number = found[at];
    if (number === NO_NUMBER || texts[number] !== wanted[at]) found[at] = numberOfText(numbers, wanted[at]);
  }
}

/** The slot that is a text's own: by its length and four of its code units, the first in place of those that it has not. */
function homeOf({ shift, skipped }: TextNumbers, text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  const last = length - 1 - skipped;
  // Odd numbers, for their upper bits; by themselves in the code, since a bundle looks up what has a name.
  const hash =
    Math.imul(text.charCodeAt(Math.max(0, last)), 0x9e3779b1) ^
    Math.imul(text.charCodeAt(Math.max(0, last - 1)), 0x85ebca6b) ^
    Math.imul(text.charCodeAt(Math.max(0, last - 2)), 0xc2b2ae35) ^
    Math.imul(text.charCodeAt(Math.max(0, last - 3)), 0x27d4eb2f);
  return (hash ^ length) >>> shift;
}
