import { CsvError, parse } from 'csv-parse/sync';

/** The longest record in UTF-16 code units; a longer one starts, no doubt, with a quote that is never closed. */
const LONGEST_RECORD = 1024 * 1024;

/** One record of CSV text: its cells, or what is wrong with it. `line` counts from 0 in the text. */
export type CsvRow =
  | { readonly kind: 'cells'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'malformed'; readonly line: number; readonly received: string };

/** The records of a text, and where its rest starts: that of a record which the text breaks off. */
export interface CsvReading {
  readonly rows: readonly CsvRow[];
  readonly end: number;
  /** The line, from 0, on which the rest starts. */
  readonly line: number;
}

/** A line, or the lines that quoted cells join, without the line end. */
interface Piece {
  readonly text: string;
  readonly line: number;
  readonly lineCount: number;
  readonly next: number;
  /** Its last quote is closed nowhere in reach; then the piece is the line with that quote. */
  readonly isOpen: boolean;
}

/**
 * The records in CSV text as RFC 4180 has them, with line ends of either kind; blank lines are none.
 *
 * A line with a stray quote is one malformed record, and reading resumes on the next line whatever the quote seemed to
 * enclose, so that a typing error costs a line and not the rest of the file. Unless `isLast`, a record that is unfinished
 * at the end of the text is left as the rest.
 *
 * @example
 * readCsvText('id,name\na,"Smith, Jones"\n', { isLast: true }).rows.length; // => 2
 */
export function readCsvText(text: string, { isLast }: { readonly isLast: boolean }): CsvReading {
  return readTogether(text, isLast) ?? readOneByOne(text, isLast);
}

/** Fast: one call of the parser for all records with quotes. `undefined` when any of them is malformed. */
function readTogether(text: string, isLast: boolean): CsvReading | undefined {
  const rows: CsvRow[] = [];
  const quoted: { readonly piece: Piece; readonly place: number }[] = [];
  const rest = visitPieces(text, isLast, (piece) => {
    if (hasQuotes(piece)) quoted.push({ piece, place: rows.length });
    rows.push(hasQuotes(piece) ? { kind: 'cells', line: piece.line, cells: [] } : readPlain(piece));
    return true;
  });
  const parsed = parseQuoted(quoted.map(({ piece }) => piece.text).join('\n'));
  if (parsed instanceof CsvError || parsed.length !== quoted.length) return undefined;
  quoted.forEach(({ piece, place }, number) => {
    rows[place] = { kind: 'cells', line: piece.line, cells: parsed[number] };
  });
  return { rows, ...rest };
}

/** Slow: each record with quotes alone, since only a well-formed one tells where the next one starts. */
function readOneByOne(text: string, isLast: boolean): CsvReading {
  const rows: CsvRow[] = [];
  const rest = visitPieces(text, isLast, (piece) => {
    const row = hasQuotes(piece) ? readQuoted(piece) : readPlain(piece);
    rows.push(row);
    return row.kind === 'cells';
  });
  return { rows, ...rest };
}

/** Where `accept` refuses a piece of several lines, the next piece starts on its second line. */
function visitPieces(text: string, isLast: boolean, accept: (piece: Piece) => boolean): { end: number; line: number } {
  let end = 0;
  let line = 0;
  while (end < text.length) {
    const piece = findPiece(text, end, line);
    if (piece.isOpen && !isLast && text.length - end < LONGEST_RECORD) break;
    const isWhole = piece.text === '' || accept(piece);
    end = isWhole ? piece.next : lineEnd(text, end) + 1;
    line += isWhole ? piece.lineCount : 1;
  }
  return { end: Math.min(end, text.length), line };
}

function findPiece(text: string, start: number, line: number): Piece {
  const firstEnd = lineEnd(text, start);
  let end = firstEnd;
  let isOpen = hasOddQuotes(text.slice(start, end));
  let lineCount = 1;
  while (isOpen && end + 1 < text.length && end - start < LONGEST_RECORD) {
    const from = end + 1;
    end = lineEnd(text, from);
    isOpen = isOpen !== hasOddQuotes(text.slice(from, end));
    lineCount++;
  }
  if (isOpen) return { text: cut(text, start, firstEnd), line, lineCount: 1, next: firstEnd + 1, isOpen };
  return { text: cut(text, start, end), line, lineCount, next: end + 1, isOpen };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

function cut(text: string, start: number, end: number): string {
  return text.slice(start, end > start && text[end - 1] === '\r' ? end - 1 : end);
}

function hasOddQuotes(line: string): boolean {
  let isOdd = false;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}

function hasQuotes(piece: Piece): boolean {
  return piece.text.includes('"');
}

function readPlain({ line, text }: Piece): CsvRow {
  return { kind: 'cells', line, cells: text.split(',') };
}

function readQuoted({ line, text }: Piece): CsvRow {
  const parsed = parseQuoted(text);
  if (parsed instanceof CsvError) return { kind: 'malformed', line, received: describeQuote(parsed) };
  return { kind: 'cells', line, cells: parsed[0] };
}

function parseQuoted(text: string): string[][] | CsvError {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: '\n' });
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

function describeQuote({ code }: CsvError): string {
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'text after a closing quote';
  return code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote that is never closed' : 'a quote inside a cell without quotes';
}
