import { TerritoryError } from '../core/errors.js';
import { checkCsvRow } from './checkCsvRow.js';
import { type BlockPlace, decodeBlock } from './decodeBlock.js';
import { readBlocks } from './readBlocks.js';
import { type CsvRow, readCsvText } from './readCsvText.js';
import type { Input, RecordBatch } from './types.js';

/**
 * What the names of the columns, without the spaces around them, make of a row of cells. It throws where they will not do.
 */
export type ReadHeader<Row> = (names: readonly string[], place: BlockPlace) => (cells: readonly string[]) => Row;

/** What the header says about the rows. */
interface Header<Row> {
  readonly columns: readonly string[];
  readonly build: (cells: readonly string[]) => Row;
}

/** The records of a batch as they come. */
interface Records<Row> {
  readonly records: Row[];
  readonly rows: number[];
  readonly lines: number[];
  readonly malformed: RecordBatch['malformed'][number][];
}

/**
 * The records of a CSV file in batches, a block of the file each: the first row names the columns, and `readHeader` says
 * what becomes of the others. There is at least one batch, which may be empty.
 *
 * A row with another number of cells than the header, or with a stray quote, is among the `malformed`.
 *
 * @throws {@link TerritoryError} `malformed_file` when the file is empty, is not UTF-8 or has an unusable header.
 */
export async function* readCsv<Row>(input: Input, readHeader: ReadHeader<Row>): AsyncGenerator<RecordBatch<Row>> {
  let header: Header<Row> | undefined;
  let row = 0;
  for await (const { csvRows, line, bytesRead } of readRows(input)) {
    const body = header === undefined ? csvRows.slice(1) : csvRows;
    header ??= openTable(csvRows[0], readHeader, { path: input.name, line });
    const batch = readBody(body, header, { row, line });
    row += body.length;
    yield { ...batch, columns: header.columns, bytesRead };
  }
  if (header === undefined) refuse({ path: input.name }, 'an empty file');
}

interface RowBlock {
  readonly csvRows: readonly CsvRow[];
  /** The line of the file on which the block starts, from 1. */
  readonly line: number;
  readonly bytesRead: number;
}

/** Blocks of at least one row, since a quoted cell may go on for several blocks of the file. */
async function* readRows(input: Input): AsyncGenerator<RowBlock> {
  let rest = '';
  let line = 1;
  for await (const { bytes, isLast, bytesRead } of readBlocks(input)) {
    const text = rest + decodeBlock(bytes, { path: input.name, line: line + countLineEnds(rest) });
    const reading = readCsvText(text, { isLast });
    if (reading.rows.length > 0) yield { csvRows: reading.rows, line, bytesRead };
    rest = text.slice(reading.end);
    line += reading.line;
  }
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}

function openTable<Row>(row: CsvRow, readHeader: ReadHeader<Row>, { path, line }: BlockPlace): Header<Row> {
  const place = { path, line: line + row.line };
  if (row.kind === 'malformed') return refuse(place, row.received);
  const columns = row.cells.map((name) => name.trim());
  return { columns, build: readHeader(columns, place) };
}

function readBody<Row>(
  body: readonly CsvRow[],
  header: Header<Row>,
  start: { row: number; line: number },
): Records<Row> {
  const batch: Records<Row> = { records: [], rows: [], lines: [], malformed: [] };
  body.forEach((csvRow, place) => {
    const row = start.row + place;
    const line = start.line + csvRow.line;
    const checked = checkCsvRow(csvRow, header.columns.length);
    if ('fault' in checked) batch.malformed.push({ code: 'malformed_row', row, line, ...checked.fault });
    else {
      batch.records.push(header.build(checked.cells));
      batch.rows.push(row);
      batch.lines.push(line);
    }
  });
  return batch;
}

function refuse(place: Partial<BlockPlace> & { path: string }, received: string): never {
  throw new TerritoryError([
    { code: 'malformed_file', ...place, expected: 'a first line with the names of the columns', received },
  ]);
}
