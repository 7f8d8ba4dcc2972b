import { isUtf8 } from 'node:buffer';
import { TerritoryError } from '../../core/errors.js';
import type { Issue } from '../../core/issues.js';
import { checkCsvRow } from '../checkCsvRow.js';
import { decodeBlock } from '../decodeBlock.js';
import { readBlocks } from '../readBlocks.js';
import { type CsvRow, readCsvText } from '../readCsvText.js';
import { type RowLines, rowLines } from '../rowLines.js';
import type { Input } from '../types.js';

/** What a CSV file comes to without its cells. */
export interface CsvScan {
  /** The records that can be read. */
  readonly count: number;
  /** The number of a record among all records, from 0, by its number among those that can be read. */
  readonly rowOf: (place: number) => number;
  readonly lineOf: (row: number) => number;
  readonly hasMalformed: boolean;
}

/** What a scan is told, and whom it tells. */
export interface ScanOptions {
  /** Looks at the names of the columns, none where there is no header, and throws where they will not do. */
  readonly checkHeader: (names: readonly string[], line: number) => void;
  /** Takes the records that cannot be read. */
  readonly report: (malformed: readonly Issue<'malformed_row'>[]) => Promise<void>;
}

/** How far a scan has come. */
interface Progress {
  columns: number | undefined;
  line: number;
  row: number;
  count: number;
  readonly rows: RowLines;
  readonly lines: RowLines;
}

const [COMMA, LINE_FEED, CARRIAGE_RETURN, QUOTE] = [0x2c, 0x0a, 0x0d, 0x22];

/**
 * The records of a CSV file as `readCsv` has them, counted and with their places, but not kept. Lines without quotes are
 * only looked through, which is many times as fast as reading them.
 *
 * @throws {@link TerritoryError} `malformed_file` when the file is empty or is not UTF-8, and what `checkHeader` throws.
 */
export async function scanCsv(input: Input, options: ScanOptions): Promise<CsvScan> {
  const progress: Progress = { columns: undefined, line: 1, row: 0, count: 0, rows: rowLines(), lines: rowLines() };
  let hasMalformed = false;
  let rest = '';
  for await (const { bytes, isLast } of readBlocks(input)) {
    const plain = rest === '' ? countPlainLines(bytes, progress.columns) : undefined;
    if (plain !== undefined) {
      passPlain(progress, plain);
      continue;
    }
    const startLine = progress.line + rest.split('\n').length - 1;
    const text = rest + decodeBlock(bytes, { path: input.name, line: startLine });
    const reading = readCsvText(text, { isLast });
    const malformed = passRows(progress, reading.rows, options);
    if (malformed.length > 0) await options.report(malformed);
    hasMalformed ||= malformed.length > 0;
    rest = text.slice(reading.end);
    progress.line += reading.line;
  }
  if (progress.columns === undefined) refuseEmpty(input.name);
  return { count: progress.count, rowOf: progress.rows.lineOf, lineOf: progress.lines.lineOf, hasMalformed };
}

/** The number of lines where each has so many cells and nothing needs a closer look. */
function countPlainLines(bytes: Buffer, columns: number | undefined): number | undefined {
  if (columns === undefined || bytes.includes(QUOTE) || bytes.includes(CARRIAGE_RETURN)) return undefined;
  let [lines, commas, start] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === COMMA) commas++;
    else if (byte === LINE_FEED) {
      if (commas !== columns - 1 || at === start) return undefined;
      [lines, commas, start] = [lines + 1, 0, at + 1];
    }
  }
  return start === bytes.length && isUtf8(bytes) ? lines : undefined;
}

function passPlain(progress: Progress, count: number): void {
  if (count > 0) place(progress, progress.row, progress.line);
  progress.row += count;
  progress.count += count;
  progress.line += count;
}

/** Says where the next record stands that can be read. */
function place({ rows, lines, count }: Progress, row: number, line: number): void {
  rows.add({ rows: [count], lines: [row] });
  lines.add({ rows: [row], lines: [line] });
}

function passRows(progress: Progress, csvRows: readonly CsvRow[], { checkHeader }: ScanOptions) {
  const malformed: Issue<'malformed_row'>[] = [];
  for (const csvRow of csvRows) {
    const line = progress.line + csvRow.line;
    if (progress.columns === undefined) progress.columns = openHeader(csvRow, line, checkHeader);
    else passRow(progress, csvRow, line, malformed);
  }
  return malformed;
}

function openHeader(csvRow: CsvRow, line: number, checkHeader: ScanOptions['checkHeader']): number {
  const names = csvRow.kind === 'cells' ? csvRow.cells.map((name) => name.trim()) : [];
  checkHeader(names, line);
  return names.length;
}

function passRow(progress: Progress, csvRow: CsvRow, line: number, malformed: Issue<'malformed_row'>[]): void {
  const { row, columns = 0 } = progress;
  progress.row++;
  const checked = checkCsvRow(csvRow, columns);
  if ('fault' in checked) {
    malformed.push({ code: 'malformed_row', row, line, ...checked.fault });
  } else {
    place(progress, row, line);
    progress.count++;
  }
}

function refuseEmpty(path: string): never {
  const expected = 'a first line with the names of the columns';
  throw new TerritoryError([{ code: 'malformed_file', path, expected, received: 'an empty file' }]);
}
