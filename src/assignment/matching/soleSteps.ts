import { type ClassMap, lookUp } from './classMap.js';
import { MAY_BE_CLOSED, NO_ENTRY, UNDECIDED } from './entry.js';
import { entriesOf, NO_PLACE, numberAt, wordAt } from './flatDecisions.js';

// The loops of `soleFinder`. They take typed arrays one by one for the reason that `inBlocks` gives, and all of `rows`,
// `positions` and `outcomes` by account: its row in the chunk, the territory it has got to, and where it goes from there.

/** In place of the position of the one territory of an account: it has none. */
export const NO_TERRITORY = -1;

/** In place of a position: the account may have several, or classes do not decide, or are not known. */
export const UNSETTLED = -2;

/** In place of an entry, as any negative outcome: there may be several. */
export const SEVERAL = -1;

/** The outcomes of the first decision, which is one map or the first of several. */
export function enterFirst(
  map: ClassMap,
  classes: Int32Array,
  stride: number,
  rows: Int32Array,
  outcomes: Int32Array,
  count: number,
): void {
  for (let at = 0; at < count; at++) outcomes[at] = lookUp(map, classes[Math.imul(rows[at], stride) + map.axis]);
}

/** Adds the outcomes of one more map of the first decision. */
export function enterNext(
  map: ClassMap,
  classes: Int32Array,
  stride: number,
  rows: Int32Array,
  outcomes: Int32Array,
  count: number,
): void {
  for (let at = 0; at < count; at++) {
    const next = lookUp(map, classes[Math.imul(rows[at], stride) + map.axis]);
    if (next !== NO_ENTRY) outcomes[at] = outcomes[at] === NO_ENTRY ? next : SEVERAL;
  }
}

/**
 * Takes accounts one step down, as `matchRecord` does with one, and gives how many go on: `~count` where the decision of some
 * of those is not in the flat array. Where it is not now, `outcomes` has what it leads to.
 */
export function stepDown(
  cells: Int32Array,
  placeAt: Int32Array,
  kinds: Uint8Array,
  isDeepest: boolean,
  classes: Int32Array,
  stride: number,
  found: Int32Array,
  rows: Int32Array,
  positions: Int32Array,
  outcomes: Int32Array,
  count: number,
): number {
  let kept = 0;
  let unlisted = 0;
  // INVARIANT: those that go on are written where they, or others before them, have been read.
  for (let at = 0; at < count; at++) {
    const row = rows[at];
    const place = placeAt[positions[at]];
    let outcome: number;
    if (place > NO_PLACE) outcome = numberAt(cells, place, classes, Math.imul(row, stride));
    else if (place < NO_PLACE) outcome = soleOutcome(cells, ~place, classes, Math.imul(row, stride));
    else outcome = outcomes[at];
    if (outcome < 0 || (outcome & (UNDECIDED | MAY_BE_CLOSED)) !== 0) {
      found[row] = UNSETTLED;
      continue;
    }
    // INVARIANT: `TAKES` and `TAKES_ALL` are 1, `GOES_ON` is 2 and `IS_UNLISTED` 4. Where only the deepest counts, nothing branches.
    const kind = kinds[outcome >> 3];
    const isEnd = outcome & 1;
    const takes = isEnd | (kind & 1);
    const before = found[row];
    // What was found before lies above.
    if (!isDeepest && takes === 1 && before !== NO_TERRITORY) {
      found[row] = UNSETTLED;
      continue;
    }
    const position = (outcome >> 3) - 1;
    found[row] = before + Math.imul(takes, position - before);
    rows[kept] = row;
    positions[kept] = position;
    const goesOn = (kind >> 1) & (1 - isEnd);
    kept += goesOn;
    unlisted |= kind & (goesOn << 2);
  }
  return unlisted === 0 ? kept : ~kept;
}

/** The entry of the one alternative that words leave, if they leave one. */
function soleOutcome(cells: Int32Array, words: number, classes: Int32Array, base: number): number {
  const word = wordAt(cells, words, classes, base);
  if (word === 0) return NO_ENTRY;
  return (word & (word - 1)) === 0 ? cells[entriesOf(cells, words) + 31 - Math.clz32(word)] : SEVERAL;
}
