import type { Entry } from './entry.js';

/** Entries that are still to be visited, the next one last. */
export interface EntryStack {
  entries: Int32Array;
  size: number;
}

/** An empty stack. */
export function entryStack(): EntryStack {
  return { entries: new Int32Array(1_024), size: 0 };
}

/** Adds one entry, to be visited next. */
export function pushEntry(stack: EntryStack, entry: Entry): void {
  if (stack.size === stack.entries.length) makeRoom(stack, 1);
  stack.entries[stack.size++] = entry;
}

/** Adds the entries from one place of a list up to another, the last one to be visited next. */
export function pushEntries(stack: EntryStack, list: Int32Array, from = 0, to = list.length): void {
  if (stack.size + to - from > stack.entries.length) makeRoom(stack, to - from);
  for (let i = from; i < to; i++) stack.entries[stack.size++] = list[i];
}

function makeRoom(stack: EntryStack, more: number): void {
  const longer = new Int32Array(Math.max(stack.entries.length * 2, stack.size + more));
  longer.set(stack.entries);
  stack.entries = longer;
}
