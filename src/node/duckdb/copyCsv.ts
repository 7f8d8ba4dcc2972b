import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { formatCsvRow } from '../formatCsvRow.js';
import { readCsv } from '../readCsv.js';
import type { Input } from '../types.js';

/** Writes a file of CSV with some columns of another, by their places: the records that can be read, all cells in quotes. */
export async function copyCsv(input: Input, path: string, places: readonly number[]): Promise<void> {
  await pipeline(copiedLines(input, places), createWriteStream(path));
}

async function* copiedLines(input: Input, places: readonly number[]): AsyncGenerator<string> {
  yield formatCsvRow(places.map((_, at) => `c${at}`));
  const pick = (cells: readonly string[]) => places.map((place) => cells[place]);
  for await (const { records } of readCsv(input, () => pick)) yield records.map(formatQuoted).join('');
}

/** Quotes keep apart the line ends within cells from those between records, and an empty cell from an empty line. */
function formatQuoted(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
}
