import { lookUp } from './classMap.js';
import { type Entry, NO_ENTRY } from './entry.js';
import { type EntryStack, pushEntries, pushEntry } from './entryStack.js';
import { leavesClass } from './termConstraints.js';
import type { BitAxis, BitDecision, Decision, JointDecision, TableDecision, WordDecision } from './types.js';

/** The classes of a record on each axis: those in `classes` from `base` on. */
export interface RecordClasses {
  classes: Int32Array;
  base: number;
}

/**
 * The one entry that a decision leads a record to; where it leads to several, it puts them on the stack, the first one on
 * top, and gives no entry.
 */
export function decide(decision: Decision, record: RecordClasses, stack: EntryStack): Entry {
  switch (decision.kind) {
    case 'table':
      return decideByTable(decision, record, stack);
    case 'word':
      return decideByWord(decision, record, stack);
    case 'bits':
      return decideByBits(decision, record, stack);
    case 'joint':
      return decideJointly(decision, record, stack);
  }
}

function decideByTable({ outcomes, lists }: TableDecision, { classes, base }: RecordClasses, stack: EntryStack): Entry {
  const outcome = lookUp(outcomes, classes[base + outcomes.axis]);
  if (outcome >= 0) return outcome;
  pushEntries(stack, lists[~outcome]);
  return NO_ENTRY;
}

function decideByWord({ words, entries }: WordDecision, { classes, base }: RecordClasses, stack: EntryStack): Entry {
  let word = -1;
  for (let i = 0; i < words.length && word !== 0; i++) word &= lookUp(words[i], classes[base + words[i].axis]);
  return takeAlternatives(word, entries, 0, stack);
}

/** The entry of the one alternative whose bit is set; those of several are put on the stack. Entries stand from a place on. */
export function takeAlternatives(word: number, entries: Int32Array, from: number, stack: EntryStack): Entry {
  if (word === 0) return NO_ENTRY;
  if ((word & (word - 1)) === 0) return entries[from + 31 - Math.clz32(word)];
  let last = NO_ENTRY;
  for (let left = word; left !== 0; left &= ~(1 << (31 - Math.clz32(left)))) {
    const entry = entries[from + 31 - Math.clz32(left)];
    // Alternatives of one territory stand side by side.
    if (entry !== last) pushEntry(stack, entry);
    last = entry;
  }
  return NO_ENTRY;
}

function decideByBits(decision: BitDecision, record: RecordClasses, stack: EntryStack): Entry {
  const { axes, width, places, words } = decision;
  for (const axis of axes) axis.row = lookUp(axis.rowOf, record.classes[record.base + axis.rowOf.axis]);
  const start = stack.size;
  const count = listPlaces(decision);
  words.fill(-1, 0, count);
  for (let i = 0; i < axes.length; i++) intersect(words, axes[i].rows, axes[i].row * width, places, count);
  for (let i = 0; i < count; i++)
    if (words[i] !== 0) pushBits(decision, { word: words[i], at: places[i] }, record, stack);
  if (!decision.isAscending) orderAndMerge(stack, start);
  return soleEntry(stack, start);
}

/** Lists the words that no axis has as zero, the last ones first, and gives their number. */
function listPlaces({ axes, summaryWidth, places }: BitDecision): number {
  let count = 0;
  for (let block = summaryWidth - 1; block >= 0; block--) {
    let left = -1;
    for (let i = 0; i < axes.length; i++) left &= axes[i].summaries[axes[i].row * summaryWidth + block];
    while (left !== 0) {
      const bit = 31 - Math.clz32(left);
      left &= ~(1 << bit);
      places[count++] = block * 32 + bit;
    }
  }
  return count;
}

/** Leaves of some words what a row has, too. Without a branch, since which words are zero is different for each record. */
function intersect(words: Int32Array, rows: Int32Array, row: number, places: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) words[i] &= rows[row + places[i]];
}

/** The alternatives whose bits are set in one word of the rows. */
interface FoundBits {
  readonly word: number;
  readonly at: number;
}

function pushBits(decision: BitDecision, { word, at }: FoundBits, record: RecordClasses, stack: EntryStack): void {
  const { entries, coarse } = decision;
  let last = stack.size > 0 ? stack.entries[stack.size - 1] : NO_ENTRY;
  for (let left = word; left !== 0; left &= ~(1 << (31 - Math.clz32(left)))) {
    const alternative = at * 32 + 31 - Math.clz32(left);
    const entry = entries[alternative];
    if (entry === NO_ENTRY || entry === last || !isLeftByAll(coarse, alternative, record)) continue;
    pushEntry(stack, entry);
    last = entry;
  }
}

/** Whether axes leave an alternative, by more than their rows. */
function isLeftByAll(coarse: readonly BitAxis[], alternative: number, { classes, base }: RecordClasses): boolean {
  for (let i = 0; i < coarse.length; i++) {
    const axis = coarse[i];
    if (axis.row < axis.exactFrom && !isLeft(axis, alternative, classes[base + axis.rowOf.axis])) return false;
  }
  return true;
}

function isLeft({ bounds, constraints }: BitAxis, alternative: number, valueClass: number): boolean {
  if (bounds === undefined) return leavesClass(constraints[alternative], valueClass);
  return bounds[2 * alternative] <= valueClass && valueClass < bounds[2 * alternative + 1];
}

/** Takes what several decisions lead to, some territories perhaps by more than one of them. */
function decideJointly({ parts }: JointDecision, record: RecordClasses, stack: EntryStack): Entry {
  const start = stack.size;
  for (const part of parts) {
    const entry = decide(part, record, stack);
    if (entry !== NO_ENTRY) pushEntry(stack, entry);
  }
  orderAndMerge(stack, start);
  return soleEntry(stack, start);
}

/** So many numbers are sorted quickest by putting one after another in its place. */
const FEW = 24;

/** Puts the entries from `start` on into descending order, equal ones once. */
function orderAndMerge(stack: EntryStack, start: number): void {
  const { entries, size } = stack;
  if (size - start > FEW) entries.subarray(start, size).sort().reverse();
  else sortFew(entries, start, size);
  let kept = start;
  for (let at = start; at < size; at++)
    if (kept === start || entries[at] !== entries[kept - 1]) entries[kept++] = entries[at];
  stack.size = kept;
}

/** Sorts the entries from `start` up to `end` in descending order. */
function sortFew(entries: Int32Array, start: number, end: number): void {
  for (let at = start + 1; at < end; at++) {
    const entry = entries[at];
    let place = at;
    for (; place > start && entries[place - 1] < entry; place--) entries[place] = entries[place - 1];
    entries[place] = entry;
  }
}

/** What was pushed since `start`, if it is one entry, in place of having it on the stack. */
function soleEntry(stack: EntryStack, start: number): Entry {
  if (stack.size !== start + 1) return NO_ENTRY;
  stack.size = start;
  return stack.entries[start];
}
