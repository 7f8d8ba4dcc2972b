import { type AccountChunk, CHUNK_SIZE, strideOf } from './accountChunk.js';
import type { ClassMap } from './classMap.js';
import type { Matcher } from './createMatcher.js';
import { decide, type RecordClasses } from './decide.js';
import { type EntryStack, entryStack } from './entryStack.js';
import { NO_PLACE } from './flatDecisions.js';
import { enterFirst, enterNext, NO_TERRITORY, SEVERAL, stepDown, UNSETTLED } from './soleSteps.js';
import type { Decision, WordDecision } from './types.js';

/**
 * Finds the one territory that each account of a chunk has in each tree: by tree, and then by row, its position,
 * {@link NO_TERRITORY} or {@link UNSETTLED}.
 */
export type FindSole = (chunk: AccountChunk) => readonly Int32Array[];

/**
 * A function for accounts that every decision leads to one territory at most, as it does most accounts of most plans;
 * `undefined` where the first decision is more than tables.
 *
 * A plan is one tree, or as many as it has first decisions.
 *
 * All accounts of a chunk take one step down the tree before any takes the next: what one of them waits for in memory does
 * not keep the others waiting.
 */
export function soleFinder(matcher: Matcher): FindSole | undefined {
  const trees = treesOf(matcher);
  if (trees === undefined) return undefined;
  const found = trees.map(() => new Int32Array(CHUNK_SIZE));
  const descent: Descent = {
    matcher,
    stride: strideOf(matcher.axes),
    record: { classes: new Int32Array(), base: 0 },
    stack: entryStack(),
    found: found[0],
    rows: new Int32Array(CHUNK_SIZE),
    positions: new Int32Array(CHUNK_SIZE),
    outcomes: new Int32Array(CHUNK_SIZE),
    count: 0,
    hasUnlisted: false,
  };
  return (chunk) => {
    descent.record.classes = chunk.classes;
    for (let tree = 0; tree < trees.length; tree++) {
      descent.found = found[tree];
      enter(descent, trees[tree], matcher.endOf.length + tree, chunk);
      while (descent.count > 0) {
        if (descent.hasUnlisted) decideUnlisted(descent);
        follow(descent);
      }
    }
    return found;
  };
}

/** The first decision of a tree, as it is quickest for many accounts: maps, each by one axis, or words. */
type FirstDecision = readonly ClassMap[] | WordDecision;

/** `undefined` where some tree begins with a decision that is more than that. */
function treesOf({ tops }: Matcher): readonly FirstDecision[] | undefined {
  const trees = tops.map((top) => (top.kind === 'word' ? top : mapsOf(top)));
  return trees.every((first) => first !== undefined) ? trees : undefined;
}

/** The maps of a decision by tables; `undefined` for any other. */
function mapsOf(decision: Decision): readonly ClassMap[] | undefined {
  const parts = decision.kind === 'joint' ? decision.parts : [decision];
  const maps = parts.flatMap((part) => (part.kind === 'table' ? [part.outcomes] : []));
  return maps.length === parts.length ? maps : undefined;
}

/** Accounts on their way down the tree. */
interface Descent {
  readonly matcher: Matcher;
  readonly stride: number;
  readonly record: RecordClasses;
  readonly stack: EntryStack;
  /** By row, in the tree at hand. */
  found: Int32Array;
  /** The rows of the accounts that go on, the first `count`; the position that each has got to; where it goes from there. */
  readonly rows: Int32Array;
  readonly positions: Int32Array;
  readonly outcomes: Int32Array;
  count: number;
  /** Whether some go on by a decision that is not in the flat array. */
  hasUnlisted: boolean;
}

/** The first step of all accounts whose classes are known. */
function enter(descent: Descent, first: FirstDecision, position: number, chunk: AccountChunk): void {
  const { matcher, found, rows, positions } = descent;
  descent.count = listClear(chunk, found, rows);
  positions.fill(position, 0, descent.count);
  if (matcher.placeAt[position] === NO_PLACE) {
    if ('kind' in first) decideAll(descent, first);
    else lookUpAll(descent, first);
  }
  follow(descent);
}

function lookUpAll({ stride, record, rows, outcomes, count }: Descent, [first, ...others]: readonly ClassMap[]): void {
  enterFirst(first, record.classes, stride, rows, outcomes, count);
  for (const map of others) enterNext(map, record.classes, stride, rows, outcomes, count);
}

function decideAll({ stride, record, stack, rows, outcomes, count }: Descent, decision: WordDecision): void {
  for (let at = 0; at < count; at++) {
    record.base = rows[at] * stride;
    outcomes[at] = soleEntry(decision, record, stack);
  }
}

/** Lists the rows of accounts whose classes are known, and gives their number. */
function listClear({ count, areAllClear, isUnclear }: AccountChunk, found: Int32Array, rows: Int32Array): number {
  found.fill(NO_TERRITORY, 0, count);
  let listed = 0;
  for (let row = 0; row < count; row++) {
    if (areAllClear || !isUnclear(row)) rows[listed++] = row;
    else found[row] = UNSETTLED;
  }
  return listed;
}

/** Makes decisions that have not been made; the outcomes of those that are not in the flat array even then. */
function decideUnlisted({ matcher, stride, record, stack, rows, positions, outcomes, count }: Descent): void {
  for (let at = 0; at < count; at++) {
    if (matcher.placeAt[positions[at]] !== NO_PLACE) continue;
    const decision = matcher.decisionAt(positions[at]);
    record.base = rows[at] * stride;
    outcomes[at] = soleEntry(decision, record, stack);
  }
}

function soleEntry(decision: Decision, record: RecordClasses, stack: EntryStack): number {
  if (decision.kind !== 'table' && decision.kind !== 'word') return SEVERAL;
  const entry = decide(decision, record, stack);
  if (stack.size === 0) return entry;
  stack.size = 0;
  return SEVERAL;
}

/** One more step of all that go on. */
function follow(descent: Descent): void {
  const { matcher, stride, record, found, rows, positions, outcomes, count } = descent;
  const { flat, placeAt, kinds, isDeepest } = matcher;
  const goingOn = stepDown(
    flat.cells,
    placeAt,
    kinds,
    isDeepest,
    record.classes,
    stride,
    found,
    rows,
    positions,
    outcomes,
    count,
  );
  descent.hasUnlisted = goingOn < 0;
  descent.count = goingOn < 0 ? ~goingOn : goingOn;
}
