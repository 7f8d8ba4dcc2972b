import { TerritoryError } from '../core/errors.js';
import { isEqualJson } from '../core/isEqualJson.js';
import { nearestName } from '../core/nearestName.js';
import { rawReader } from '../criteria/fieldReaders.js';
import type { Fields } from '../criteria/types.js';
import type { BlockPlace } from '../node/decodeBlock.js';
import { readCell } from '../node/readCell.js';
import { readColumns } from '../node/readColumns.js';
import { readCsv } from '../node/readCsv.js';
import { readNdjson } from '../node/readNdjson.js';
import type { Input, RecordBatch, RecordFormat } from '../node/types.js';

/** One record of a file, read by the fields of two models. */
export interface ComparedRecord {
  readonly before: unknown;
  readonly after: unknown;
  /** What it is worth: 0 where nothing says so, `undefined` for what is no number. */
  readonly amount: number | undefined;
}

/** How {@link readCompared} reads a file. */
export interface ComparedOptions {
  readonly format: RecordFormat;
  readonly before: Fields;
  readonly after: Fields;
  /** The field that holds what an account is worth; dots lead into nested objects. */
  readonly amountField?: string;
}

/**
 * The records of a file in batches, each read by the fields of both models, which may take one cell for a number here and
 * for a text there.
 *
 * @throws {@link TerritoryError} as {@link readRecords}, and `invalid_option` for amounts in a column that is not there.
 */
export function readCompared(input: Input, options: ComparedOptions): AsyncGenerator<RecordBatch<ComparedRecord>> {
  if (options.format === 'ndjson') return readComparedLines(input, options);
  return readCsv(input, (names, place) => {
    const readBefore = readColumns(names, options.before, place);
    const readAfter = isEqualJson(options.before, options.after) ? undefined : readColumns(names, options.after, place);
    const column = findAmountColumn(names, options.amountField, place);
    return (cells) => {
      const before = readBefore(cells);
      return { before, after: readAfter?.(cells) ?? before, amount: readAmount(cells[column]) };
    };
  });
}

async function* readComparedLines(
  input: Input,
  { amountField }: ComparedOptions,
): AsyncGenerator<RecordBatch<ComparedRecord>> {
  const read = amountField === undefined ? () => 0 : rawReader(amountField);
  for await (const batch of readNdjson(input)) {
    yield {
      ...batch,
      records: batch.records.map((record) => ({ before: record, after: record, amount: readAmount(read(record)) })),
    };
  }
}

/** -1, where there is no cell, when no amounts are asked for. */
function findAmountColumn(names: readonly string[], amountField: string | undefined, { path }: BlockPlace): number {
  if (amountField === undefined || names.includes(amountField)) return names.indexOf(amountField ?? '\n');
  const near = nearestName(amountField, names);
  const expected = `a column of ${path}${near === undefined ? '' : `, such as \`${near}\``}`;
  throw new TerritoryError([{ code: 'invalid_option', option: '--amount', expected, received: `\`${amountField}\`` }]);
}

function readAmount(value: unknown): number | undefined {
  const read = typeof value === 'string' ? readCell(value, 'number') : (value ?? undefined);
  if (read === undefined) return 0;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}
