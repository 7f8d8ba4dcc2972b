import { join } from 'node:path';
import { TerritoryError } from '../../core/errors.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { Fields } from '../../criteria/types.js';
import { findHeaderIssues } from '../findHeaderIssues.js';
import { readColumns } from '../readColumns.js';
import type { Input } from '../types.js';
import { cellReading } from './cellReading.js';
import { copyCsv } from './copyCsv.js';
import { describeDuckDBError } from './describeDuckDBError.js';
import type { SourceOptions } from './openParquet.js';
import { quoteName, quotePath, quoteText } from './quoteSql.js';
import { type CsvScan, type ScanOptions, scanCsv } from './scanCsv.js';
import type { AccountSource, Database, SourceColumn } from './types.js';

/** What reading a CSV file takes besides. */
export interface CsvSourceOptions extends SourceOptions {
  /** Where the cells are kept in the meantime. */
  readonly folder: string;
  /** The file from its start, each time that it is called. */
  readonly open: () => Promise<Input>;
  readonly report: ScanOptions['report'];
}

/** The columns of a file that are read: their places, the id first. */
interface Header {
  readonly names: readonly string[];
  readonly places: readonly number[];
  readonly fields: readonly string[];
}

/** DuckDB's own bound for a record is 2 MB, ours is this. */
const LONGEST_RECORD = 64 * 1024 * 1024;

/**
 * The accounts in a CSV file, as `readCsv` reads it: records that cannot be read are reported and left out. Their cells go
 * to a file in the folder first.
 *
 * DuckDB reads the file. Where that does not come to the same records, as in a file with stray quotes, it gets a copy of
 * those that can be read.
 *
 * @throws {@link TerritoryError} `malformed_file` for an unusable header and what is not UTF-8.
 */
export async function openCsv(database: Database, options: CsvSourceOptions): Promise<AccountSource> {
  let header: Header | undefined;
  const scan = await scanCsv(await options.open(), {
    checkHeader: (names, line) => {
      header = readHeader(names, line, options);
    },
    report: options.report,
  });
  const { places, names, fields } = header ?? { places: [], names: [], fields: [] };
  const staged = join(options.folder, 'cells.parquet');
  await stage(database, scan, { options, staged, places, width: names.length });
  const columns = fields.map((field, at): SourceColumn => {
    return { field, given: `cell_${at + 1}`, ...cellReading(options.fields[field].type) };
  });
  const read = readColumns(['id', ...fields], options.fields, { path: options.path, line: 1 });
  return {
    relation: `read_parquet(${quotePath(staged)}, file_row_number = true)`,
    count: scan.count,
    id: 'cell_0',
    columns,
    read: (cells) => read(cells.map((cell) => (cell === null ? '' : String(cell)))),
    rowOf: scan.rowOf,
    lineOf: scan.lineOf,
  };
}

function readHeader(names: readonly string[], line: number, { path, idColumn, fields }: CsvSourceOptions): Header {
  if (names.length === 0) refuse(path, 'a first line with the names of the columns', 'a stray quote');
  const read = readableFields(fields);
  throwIssues(findHeaderIssues(names, { required: [idColumn], read: [idColumn, ...read] }, { path, line }));
  const found = read.filter((name) => names.includes(name));
  return { names, places: [idColumn, ...found].map((name) => names.indexOf(name)), fields: found };
}

function readableFields(fields: Fields): string[] {
  return Object.keys(fields).filter((name) => name !== 'id');
}

interface Staging {
  readonly options: CsvSourceOptions;
  readonly staged: string;
  readonly places: readonly number[];
  /** How many columns the file has. */
  readonly width: number;
}

async function stage(database: Database, scan: CsvScan, staging: Staging): Promise<void> {
  const { options, places, width } = staging;
  if (!scan.hasMalformed && (await isStaged(database, scan, { ...staging, path: options.path }))) return;
  const copy = join(options.folder, 'copy.csv');
  await copyCsv(await options.open(), copy, places);
  const own = { ...staging, path: copy, places: places.map((_, at) => at), width: places.length };
  if (await isStaged(database, scan, { ...own, isCopy: true })) return;
  refuse(options.path, `${scan.count} records that DuckDB can read, of ${width} cells`, 'others');
}

interface CellFile {
  readonly path: string;
  readonly isCopy?: boolean;
}

/** Reads the cells of a file and tells whether that came to the records that were counted. */
async function isStaged(
  database: Database,
  { count }: CsvScan,
  { options, path, staged, places, width, isCopy = false }: Staging & CellFile,
): Promise<boolean> {
  const names = Array.from({ length: width }, (_, at) => `'c${at}': 'VARCHAR'`);
  const sizes = isCopy
    ? `, parallel = false, max_line_size = ${LONGEST_RECORD}, buffer_size = ${2 * LONGEST_RECORD}`
    : '';
  const cells = `read_csv(${quotePath(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${names.join(', ')}}${sizes})`;
  const chosen = places.map((place, at) => `${quoteName(`c${place}`)} AS cell_${at}`);
  try {
    const [[found]] = await database.rows(
      `COPY (SELECT ${chosen.join(', ')} FROM ${cells}) TO ${quoteText(staged)} (FORMAT parquet, USE_TMP_FILE false)`,
    );
    return Number(found) === count;
  } catch (error) {
    // What is wrong with a file as DuckDB sees it; anything else, such as a full disk, is not cured by a copy.
    if (error instanceof Error && error.message.startsWith('Invalid Input Error') && !isCopy) return false;
    if (isCopy && error instanceof Error)
      refuse(options.path, 'records that DuckDB can read', describeDuckDBError(error));
    throw error;
  }
}

function refuse(path: string, expected: string, received: string): never {
  throw new TerritoryError([{ code: 'malformed_file', path, expected, received }]);
}
