import { findPinIssues } from '../assignment/findPinIssues.js';
import type { Pin } from '../assignment/types.js';
import type { EntryPlace } from './locateEntryIssue.js';
import { type EntryFormat, type EntryReader, readEntries } from './readEntries.js';
import type { Input } from './types.js';

/** The pins in a file. */
export interface PinFile {
  readonly pins: readonly Pin[];
  /** Where each of them stands. */
  readonly places: readonly EntryPlace[];
}

const reader: EntryReader<Pin> = {
  one: 'a pin',
  several: 'pins',
  members: ['accountId', 'effect', 'territoryId', 'reason', 'by', 'from', 'to'],
  required: ['accountId', 'effect'],
  at: '/pins/0',
  parse: (value) => (isPin(value) ? { entry: value, issues: [] } : { issues: findPinIssues([value]) }),
};

/**
 * The pins in a file: {@link readEntries}. Pins are decisions, so a column or member that they do not have is refused.
 *
 * @throws {@link TerritoryError} `unreadable_file`, or `malformed_file` for everything that is no pin.
 */
export async function readPins(input: Input, format: EntryFormat): Promise<PinFile> {
  const { entries, places } = await readEntries(input, format, reader);
  return { pins: entries, places };
}

function isPin(value: unknown): value is Pin {
  return findPinIssues([value]).length === 0;
}
