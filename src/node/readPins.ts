import { findPinIssues } from '../assignment/findPinIssues.js';
import type { Pin } from '../assignment/types.js';
import { describeValue } from '../core/describeValue.js';
import { TerritoryError } from '../core/errors.js';
import type { Issue } from '../core/issues.js';
import { throwIssues } from '../core/throwIssues.js';
import { locateMalformed } from './locateMalformed.js';
import { locatePinIssue, PIN_MEMBERS, type PinPlace } from './locatePinIssue.js';
import { readCsv } from './readCsv.js';
import { readJsonFile } from './readJsonFile.js';
import { readNdjson } from './readNdjson.js';
import { readTextColumns } from './readTextColumns.js';
import type { Input, RecordBatch, RecordFormat } from './types.js';

/** How pins are written in a file: as records are, or as one JSON list. */
export type PinFormat = RecordFormat | 'json';

/** The pins in a file. */
export interface PinFile {
  readonly pins: readonly Pin[];
  /** Where each of them stands. */
  readonly places: readonly PinPlace[];
}

/**
 * The pins in a file: in CSV a pin a row under columns named after its members, empty cells absent; in NDJSON a pin a line;
 * in JSON a list of pins. Pins are decisions, so nothing about them is passed over: a column or member that pins do not
 * have is refused.
 *
 * @throws {@link TerritoryError} `unreadable_file`, or `malformed_file` for everything that is no pin.
 */
export async function readPins(input: Input, format: PinFormat): Promise<PinFile> {
  const { values, places, malformed } = format === 'json' ? await readList(input) : await readLines(input, format);
  const found = values.flatMap((value, at) => {
    return findPinIssues([value]).map((issue) => locatePinIssue(issue, places[at]));
  });
  throwIssues([...malformed, ...found].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  return { pins: values.filter(isPin), places };
}

/** What stands in the places of pins, and what could not be read at all. */
interface Candidates {
  readonly values: readonly unknown[];
  readonly places: readonly PinPlace[];
  readonly malformed: readonly Issue<'malformed_file'>[];
}

function isPin(value: unknown): value is Pin {
  return findPinIssues([value]).length === 0;
}

async function readList(input: Input): Promise<Candidates> {
  const path = input.name;
  const values = await readJsonFile(input);
  if (!Array.isArray(values)) {
    const received = describeValue(values);
    throw new TerritoryError([{ code: 'malformed_file', path, expected: 'a list of pins', received }]);
  }
  return { values, places: values.map((_, at) => ({ path, member: `/${at}` })), malformed: [] };
}

async function readLines(input: Input, format: RecordFormat): Promise<Candidates> {
  const path = input.name;
  const batches: RecordBatch[] = [];
  for await (const batch of readBatches(input, format)) batches.push(batch);
  return {
    values: batches.flatMap(({ records }) => records),
    places: batches.flatMap(({ lines }) => lines.map((line) => ({ path, line }))),
    malformed: batches.flatMap(({ malformed }) => malformed.map((issue) => locateMalformed(issue, path))),
  };
}

function readBatches(input: Input, format: RecordFormat): AsyncGenerator<RecordBatch> {
  if (format === 'ndjson') return readNdjson(input);
  const rules = { required: ['accountId', 'effect'], read: PIN_MEMBERS, isClosed: true };
  return readCsv(input, (names, place) => readTextColumns(names, rules, place));
}
