import { type AccountChunk, CHUNK_SIZE, strideOf } from './accountChunk.js';
import { type ClassMap, lookUp } from './classMap.js';
import { GOES_ON, type Matcher, TAKES_ALL } from './createMatcher.js';
import { decide, type RecordClasses } from './decide.js';
import { MAY_BE_CLOSED, NO_ENTRY, positionOf, TAKES, UNDECIDED } from './entry.js';
import { type EntryStack, entryStack } from './entryStack.js';
import { NO_TABLE, outcomeOf } from './flatTables.js';
import type { Decision } from './types.js';

/** In place of the position of the one territory of an account: it has none. */
const NO_TERRITORY = -1;

/** In place of a position: the account may have several, or classes do not decide, or are not known. */
export const UNSETTLED = -2;

/** Finds the one territory of each account of a chunk: by row its position, or one of the numbers above. */
export type FindSole = (chunk: AccountChunk) => Int32Array;

/**
 * A function for accounts that every decision leads to one territory at most, as it does most accounts of most plans;
 * `undefined` where the first decision is more than tables.
 *
 * All accounts of a chunk take one step down the tree before any takes the next: what one of them waits for in memory does
 * not keep the others waiting.
 */
export function soleFinder(matcher: Matcher): FindSole | undefined {
  const maps = mapsOf(matcher.top);
  if (maps === undefined) return undefined;
  const stride = strideOf(matcher.axes);
  const descent: Descent = {
    matcher,
    record: { classes: new Int32Array(), base: 0 },
    stack: entryStack(),
    found: new Int32Array(CHUNK_SIZE),
    rows: new Int32Array(CHUNK_SIZE),
    positions: new Int32Array(CHUNK_SIZE),
    outcomes: new Int32Array(CHUNK_SIZE),
    count: 0,
  };
  return (chunk) => {
    descent.record.classes = chunk.classes;
    enter(descent, maps, chunk, stride);
    while (descent.count > 0) goDown(descent, stride);
    return descent.found;
  };
}

/** The maps of a decision by tables, each by one axis; `undefined` for any other. */
function mapsOf(decision: Decision): readonly ClassMap[] | undefined {
  const parts = decision.kind === 'joint' ? decision.parts : [decision];
  const maps = parts.flatMap((part) => (part.kind === 'table' ? [part.outcomes] : []));
  return maps.length === parts.length ? maps : undefined;
}

/** Accounts on their way down the tree. */
interface Descent {
  readonly matcher: Matcher;
  readonly record: RecordClasses;
  readonly stack: EntryStack;
  /** By row. */
  readonly found: Int32Array;
  /** The rows of the accounts that go on, the first `count`; the position that each has got to; where it goes from there. */
  readonly rows: Int32Array;
  readonly positions: Int32Array;
  readonly outcomes: Int32Array;
  count: number;
}

/** The first step of all accounts whose classes are known. */
function enter(descent: Descent, maps: readonly ClassMap[], chunk: AccountChunk, stride: number): void {
  const { found, rows, outcomes } = descent;
  const { classes } = chunk;
  let entered = 0;
  for (let row = 0; row < chunk.count; row++) {
    const isClear = chunk.areAllClear || !chunk.isUnclear(row);
    found[row] = isClear ? NO_TERRITORY : UNSETTLED;
    if (!isClear) continue;
    rows[entered] = row;
    let outcome = NO_ENTRY;
    for (let at = 0; at < maps.length; at++) {
      const next = lookUp(maps[at], classes[row * stride + maps[at].axis]);
      if (next !== NO_ENTRY) outcome = outcome === NO_ENTRY ? next : SEVERAL;
    }
    outcomes[entered++] = outcome;
  }
  descent.count = entered;
  follow(descent);
}

/** One more step of all that go on. */
function goDown(descent: Descent, stride: number): void {
  const { record, rows, positions, outcomes, count } = descent;
  if (!lookUpOutcomes(descent, stride)) {
    for (let at = 0; at < count; at++) {
      if (outcomes[at] !== NOT_LISTED) continue;
      record.base = rows[at] * stride;
      outcomes[at] = outcomeAt(descent, positions[at]);
    }
  }
  follow(descent);
}

/** In place of an outcome: the decision is not among the flat tables, if only for not having been made. */
const NOT_LISTED = -(2 ** 31);

/** The outcomes of the flat tables; whether they were all that was needed. */
function lookUpOutcomes({ matcher, record, rows, positions, outcomes, count }: Descent, stride: number): boolean {
  const { tableAt } = matcher;
  const { cells } = matcher.tables;
  const { classes } = record;
  let areAllListed = true;
  for (let at = 0; at < count; at++) {
    const table = tableAt[positions[at]];
    if (table !== NO_TABLE) outcomes[at] = outcomeOf(cells, table, classes, rows[at] * stride);
    else {
      outcomes[at] = NOT_LISTED;
      areAllListed = false;
    }
  }
  return areAllListed;
}

/** In place of an entry, as any negative outcome: there may be several. */
const SEVERAL = -1;

function outcomeAt(descent: Descent, position: number): number {
  const { matcher, record } = descent;
  const decision = matcher.decisionAt(position);
  const table = matcher.tableAt[position];
  if (table !== NO_TABLE) return outcomeOf(matcher.tables.cells, table, record.classes, record.base);
  return decision.kind === 'table' || decision.kind === 'word' ? soleOutcome(descent, decision) : SEVERAL;
}

function soleOutcome({ record, stack }: Descent, decision: Decision): number {
  const entry = decide(decision, record, stack);
  if (stack.size === 0) return entry;
  stack.size = 0;
  return SEVERAL;
}

/** Takes accounts to where their outcomes lead, as `matchRecord` does with one. */
function follow(descent: Descent): void {
  const { matcher, found, rows, positions, outcomes, count } = descent;
  const { kinds, isDeepest } = matcher;
  let kept = 0;
  // INVARIANT: those that go on are written where they, or others before them, have been read.
  for (let at = 0; at < count; at++) {
    const outcome = outcomes[at];
    const row = rows[at];
    if (outcome === NO_ENTRY) continue;
    if (outcome < 0 || (outcome & (UNDECIDED | MAY_BE_CLOSED)) !== 0) {
      found[row] = UNSETTLED;
      continue;
    }
    const position = positionOf(outcome);
    const isEnd = (outcome & TAKES) !== 0;
    // What was found before lies above.
    if (isEnd || (kinds[position] & TAKES_ALL) !== 0)
      found[row] = isDeepest || found[row] === NO_TERRITORY ? position : UNSETTLED;
    if (isEnd || (kinds[position] & GOES_ON) === 0 || found[row] === UNSETTLED) continue;
    rows[kept] = row;
    positions[kept++] = position;
  }
  descent.count = kept;
}
