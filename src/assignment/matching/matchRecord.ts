import type { MatchFailure } from '../evaluationTypes.js';
import { GOES_ON, type Matcher, TAKES_ALL } from './createMatcher.js';
import { decide, type RecordClasses, takeAlternatives } from './decide.js';
import { type Entry, MAY_BE_CLOSED, NO_ENTRY, positionOf, TAKES, UNDECIDED } from './entry.js';
import { type EntryStack, entryStack, pushEntries } from './entryStack.js';
import { entriesOf, NO_PLACE, numberAt, wordAt } from './flatDecisions.js';
import type { Decision } from './types.js';

/** What matching one record needs, to be used again for the next one. */
export interface MatchScratch extends RecordClasses {
  readonly stack: EntryStack;
  /** The positions of the territories that take the record, in pre-order: the first `count`. */
  found: Int32Array;
  count: number;
  /** What `isMet` could not evaluate. */
  failures: MatchFailure[];
}

/** Scratch memory. */
export function matchScratch(): MatchScratch {
  return { classes: new Int32Array(), base: 0, stack: entryStack(), found: new Int32Array(64), count: 0, failures: [] };
}

/**
 * Finds the territories that take the record whose classes are in the scratch memory.
 *
 * They are those that `matchTerritories` gives, which evaluates the criteria themselves. `isMet` decides what classes do
 * not: the criteria of entries that are undecided, and whether a territory is open.
 */
export function matchRecord(matcher: Matcher, scratch: MatchScratch, isMet: (entry: Entry) => boolean): void {
  scratch.count = 0;
  scratch.stack.size = 0;
  for (let tree = 0; tree < matcher.tops.length; tree++) matchBelow(matcher, matcher.tops[tree], scratch, isMet);
}

function matchBelow(matcher: Matcher, top: Decision, scratch: MatchScratch, isMet: (entry: Entry) => boolean): void {
  const { stack } = scratch;
  let entry = decide(top, scratch, stack);
  while (entry !== NO_ENTRY || stack.size > 0) {
    const current = entry === NO_ENTRY ? stack.entries[--stack.size] : entry;
    entry = NO_ENTRY;
    if ((current & (UNDECIDED | MAY_BE_CLOSED)) !== 0 && !isMet(current)) continue;
    const position = positionOf(current);
    const kind = matcher.kinds[position + 1];
    if ((current & TAKES) !== 0) addFound(matcher, scratch, position);
    else {
      if ((kind & TAKES_ALL) !== 0) addFound(matcher, scratch, position);
      if ((kind & GOES_ON) !== 0) entry = decideAt(matcher, position, scratch);
    }
  }
}

/** The one entry that the decision of a territory leads to; several are put on the stack. */
function decideAt({ flat, placeAt, decisionAt }: Matcher, position: number, scratch: MatchScratch): Entry {
  const place = placeAt[position];
  if (place === NO_PLACE) return decide(decisionAt(position), scratch, scratch.stack);
  const { cells } = flat;
  const { classes, base, stack } = scratch;
  if (place < 0) return takeAlternatives(wordAt(cells, ~place, classes, base), cells, entriesOf(cells, ~place), stack);
  const outcome = numberAt(cells, place, classes, base);
  if (outcome >= 0) return outcome;
  pushEntries(stack, cells, ~outcome + 1, ~outcome + 1 + cells[~outcome]);
  return NO_ENTRY;
}

/** Adds a territory, in place of the one above it that was found last where only the deepest counts. */
function addFound({ isDeepest, endOf }: Matcher, scratch: MatchScratch, position: number): void {
  const { found, count } = scratch;
  if (isDeepest && count > 0 && position < endOf[found[count - 1]]) {
    found[count - 1] = position;
    return;
  }
  if (count === found.length) {
    scratch.found = new Int32Array(count * 2);
    scratch.found.set(found);
  }
  scratch.found[count] = position;
  scratch.count = count + 1;
}
