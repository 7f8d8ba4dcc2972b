import type { Issue } from '../core/issues.js';
import { decodeBlock } from './decodeBlock.js';
import { locateJsonError } from './locateJsonError.js';
import { readBlocks } from './readBlocks.js';
import type { Input, RecordBatch } from './types.js';

/**
 * The records of an NDJSON file in batches, a block of the file each: one JSON value a line, as it is; blank lines are
 * none. A line that is no JSON is among the `malformed`. There is at least one batch, which may be empty.
 *
 * @throws {@link TerritoryError} `malformed_file` when the file is not UTF-8.
 */
export async function* readNdjson(input: Input): AsyncGenerator<RecordBatch> {
  let line = 1;
  let row = 0;
  for await (const { bytes, bytesRead } of readBlocks(input)) {
    const texts = decodeBlock(bytes, { path: input.name, line }).split('\n');
    const batch = readLines(texts, { row, line });
    yield { ...batch, bytesRead };
    line += texts.length - 1;
    row += batch.records.length + batch.malformed.length;
  }
}

function readLines(texts: readonly string[], start: { row: number; line: number }): Omit<RecordBatch, 'bytesRead'> {
  const [records, rows, lines]: [unknown[], number[], number[]] = [[], [], []];
  const malformed: Issue<'malformed_row'>[] = [];
  for (const [place, text] of texts.entries()) {
    if (text.trim() === '') continue;
    const row = start.row + records.length + malformed.length;
    const line = start.line + place;
    const parsed = parseLine(text);
    if (parsed.kind === 'malformed') {
      malformed.push({
        code: 'malformed_row',
        row,
        line,
        expected: 'one JSON object on a line',
        received: parsed.received,
      });
    } else {
      records.push(parsed.value);
      rows.push(row);
      lines.push(line);
    }
  }
  return { records, rows, lines, malformed };
}

type ParsedLine =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'malformed'; readonly received: string };

function parseLine(text: string): ParsedLine {
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch {
    const { column, expected, received } = locateJsonError(text);
    return { kind: 'malformed', received: `${received} in column ${column} where ${expected} belongs` };
  }
}
