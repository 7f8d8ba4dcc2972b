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
  const { axes, summaryWidth } = decision;
  for (const axis of axes) axis.row = lookUp(axis.rowOf, record.classes[record.base + axis.rowOf.axis]);
  const isExact = axes.every(hasExactRow);
  const start = stack.size;
  for (let block = summaryWidth - 1; block >= 0; block--) {
    let nonZero = -1;
    for (let i = 0; i < axes.length; i++) nonZero &= axes[i].summaries[axes[i].row * summaryWidth + block];
    if (nonZero !== 0) decideBlock(decision, { block, nonZero, isExact }, record, stack);
  }
  if (!decision.isAscending) orderAndMerge(stack, start);
  return soleEntry(stack, start);
}

/** Some of the 32 words of a block, by the bits of those that no axis has as zero. */
interface Block {
  readonly block: number;
  readonly nonZero: number;
  /** Whether all rows are exact. */
  readonly isExact: boolean;
}

/** Each word of a block from every axis, the last word first. */
function decideBlock(decision: BitDecision, found: Block, record: RecordClasses, stack: EntryStack): void {
  const { axes, width } = decision;
  const { block, nonZero, isExact } = found;
  for (let left = nonZero; left !== 0; left &= ~(1 << (31 - Math.clz32(left)))) {
    const at = block * 32 + 31 - Math.clz32(left);
    let word = -1;
    for (let i = 0; i < axes.length && word !== 0; i++) word &= axes[i].rows[axes[i].row * width + at];
    if (word !== 0) pushBits(decision, { word, at, isExact }, record, stack);
  }
}

/** The alternatives whose bits are set in one word of the rows. */
interface FoundBits {
  readonly word: number;
  readonly at: number;
  readonly isExact: boolean;
}

function pushBits(
  decision: BitDecision,
  { word, at, isExact }: FoundBits,
  record: RecordClasses,
  stack: EntryStack,
): void {
  const { entries } = decision;
  let last = stack.size > 0 ? stack.entries[stack.size - 1] : NO_ENTRY;
  for (let left = word; left !== 0; left &= ~(1 << (31 - Math.clz32(left)))) {
    const alternative = at * 32 + 31 - Math.clz32(left);
    const entry = entries[alternative];
    if (entry === NO_ENTRY || entry === last) continue;
    if (!isExact && !isConfirmed(decision, alternative, record)) continue;
    pushEntry(stack, entry);
    last = entry;
  }
}

function hasExactRow({ row, exactFrom }: BitAxis): boolean {
  return row >= exactFrom;
}

/** Whether the axes whose rows stand for several classes leave an alternative, too. */
function isConfirmed({ axes }: BitDecision, alternative: number, { classes, base }: RecordClasses): boolean {
  return axes.every(
    (axis) => hasExactRow(axis) || leavesClass(axis.constraints[alternative], classes[base + axis.rowOf.axis]),
  );
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
