import { describeValue } from '../core/describeValue.js';
import { TerritoryError } from '../core/errors.js';
import type { Issue } from '../core/issues.js';
import { throwIssues } from '../core/throwIssues.js';
import type { BlockPlace } from './decodeBlock.js';
import { readCsv } from './readCsv.js';
import type { EntryFormat } from './readEntries.js';
import { readJsonFile } from './readJsonFile.js';
import { readNdjson } from './readNdjson.js';
import { readTextColumns } from './readTextColumns.js';
import type { Input, RecordBatch } from './types.js';

const COLUMNS = [
  ...['id', 'accountId', 'territoryId', 'amount', 'amountMinor', 'currency', 'category', 'stage'],
  ...['closeDate', 'userId', 'probability'],
];

/** Of each, a file has to have one at least. */
const ALTERNATIVES = [
  ['amount', 'amountMinor'],
  ['category', 'stage'],
];

/**
 * The opportunities of a file in batches, as records whose members are not looked at yet: in CSV texts under the columns
 * that are known, others left out; in NDJSON one a line; in JSON a list, whose entries have no lines.
 *
 * @throws {@link TerritoryError} `unreadable_file`, or `malformed_file` when the file as a whole cannot be used.
 */
export function readOpportunities(input: Input, format: EntryFormat): AsyncGenerator<RecordBatch> {
  if (format === 'ndjson') return readNdjson(input);
  if (format === 'json') return readList(input);
  return readCsv(input, (names, place) => {
    const read = readTextColumns(names, { required: ['id', 'closeDate'], read: COLUMNS }, place);
    throwIssues(findAbsent(names, place));
    return read;
  });
}

function findAbsent(names: readonly string[], place: BlockPlace): Issue[] {
  const absent = ALTERNATIVES.filter((each) => !each.some((name) => names.includes(name)));
  return absent.map(([one, other]) => {
    return { code: 'malformed_file', ...place, expected: `a column \`${one}\` or \`${other}\``, received: 'neither' };
  });
}

async function* readList(input: Input): AsyncGenerator<RecordBatch> {
  const records = await readJsonFile(input);
  if (!Array.isArray(records)) {
    const [path, received] = [input.name, describeValue(records)];
    throw new TerritoryError([{ code: 'malformed_file', path, expected: 'a list of opportunities', received }]);
  }
  const rows = records.map((_, row) => row);
  yield { records, rows, lines: rows, malformed: [], bytesRead: input.byteLength ?? 0 };
}
