import { describeValue } from '../core/describeValue.js';
import { TerritoryError } from '../core/errors.js';
import type { Issue } from '../core/issues.js';
import { throwIssues } from '../core/throwIssues.js';
import { type EntryKind, type EntryPlace, locateEntryIssue } from './locateEntryIssue.js';
import { locateMalformed } from './locateMalformed.js';
import { readCsv } from './readCsv.js';
import { readJsonFile } from './readJsonFile.js';
import { readNdjson } from './readNdjson.js';
import { readTextColumns } from './readTextColumns.js';
import type { Input, RecordBatch, RecordFormat } from './types.js';

/** How decisions are written in a file: as records are, or as one JSON list. */
export type EntryFormat = RecordFormat | 'json';

/** How the entries of a file are read. */
export interface EntryReader<Entry> extends EntryKind {
  /** The columns without which a file has none. */
  readonly required: readonly string[];
  /** One entry, and what is wrong with it, with pointers that start at `at`. */
  readonly parse: (value: unknown) => { readonly entry?: Entry; readonly issues: readonly Issue[] };
  readonly at: string;
}

/** The entries of a file. */
export interface EntryFile<Entry> {
  readonly entries: readonly Entry[];
  /** Where each of them stands. */
  readonly places: readonly EntryPlace[];
}

/**
 * The entries of a file: in CSV one a row under columns named after its members, empty cells absent; in NDJSON one a line;
 * in JSON a list. Nothing about them is passed over: a column or member that they do not have is refused.
 *
 * @throws {@link TerritoryError} `unreadable_file`, or `malformed_file` for everything that is no entry.
 */
export async function readEntries<Entry>(
  input: Input,
  format: EntryFormat,
  reader: EntryReader<Entry>,
): Promise<EntryFile<Entry>> {
  const candidates = format === 'json' ? await readList(input, reader) : await readLines(input, format, reader);
  const { values, places, malformed } = candidates;
  const entries: Entry[] = [];
  const found: Issue<'malformed_file'>[] = [...malformed];
  for (const [row, value] of values.entries()) {
    const { entry, issues } = reader.parse(value);
    if (entry !== undefined) entries.push(entry);
    for (const issue of issues) found.push(locateEntryIssue({ issue, at: reader.at }, places[row], reader));
  }
  throwIssues(found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  return { entries, places };
}

/** What stands in the places of entries, and what could not be read at all. */
interface Candidates {
  readonly values: readonly unknown[];
  readonly places: readonly EntryPlace[];
  readonly malformed: readonly Issue<'malformed_file'>[];
}

async function readList(input: Input, { several }: EntryKind): Promise<Candidates> {
  const path = input.name;
  const values = await readJsonFile(input);
  if (!Array.isArray(values)) {
    const received = describeValue(values);
    throw new TerritoryError([{ code: 'malformed_file', path, expected: `a list of ${several}`, received }]);
  }
  return { values, places: values.map((_, at) => ({ path, member: `/${at}` })), malformed: [] };
}

type Columns = Pick<EntryReader<unknown>, 'members' | 'required'>;

async function readLines(input: Input, format: RecordFormat, columns: Columns): Promise<Candidates> {
  const path = input.name;
  const batches: RecordBatch[] = [];
  for await (const batch of readBatches(input, format, columns)) batches.push(batch);
  return {
    values: batches.flatMap(({ records }) => records),
    places: batches.flatMap(({ lines }) => lines.map((line) => ({ path, line }))),
    malformed: batches.flatMap(({ malformed }) => malformed.map((issue) => locateMalformed(issue, path))),
  };
}

function readBatches(input: Input, format: RecordFormat, { members, required }: Columns): AsyncGenerator<RecordBatch> {
  if (format === 'ndjson') return readNdjson(input);
  const rules = { required, read: members, isClosed: true };
  return readCsv(input, (names, place) => readTextColumns(names, rules, place));
}
