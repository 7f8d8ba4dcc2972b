import { TerritoryError } from '../core/errors.js';
import { nearestName } from '../core/nearestName.js';
import { rawReader } from '../criteria/fieldReaders.js';
import type { Fields } from '../criteria/types.js';
import type { BlockPlace } from '../node/decodeBlock.js';
import { detachText } from '../node/detachText.js';
import { readColumns } from '../node/readColumns.js';
import { readCsv } from '../node/readCsv.js';
import { readNdjson } from '../node/readNdjson.js';
import type { Input, RecordBatch, RecordFormat } from '../node/types.js';

/** One record of a file with the user who owns it. */
export interface OwnedRecord {
  readonly account: unknown;
  /** `null` where nothing says so, `undefined` for what is no text. */
  readonly ownerId: string | null | undefined;
}

/** How {@link readOwned} reads a file. */
export interface OwnedOptions {
  readonly format: RecordFormat;
  readonly fields: Fields;
  /** The field that holds the id of the owner; dots lead into nested objects. */
  readonly ownerField?: string;
}

/**
 * The records of a file in batches, each with its owner.
 *
 * @throws {@link TerritoryError} as {@link readRecords}, and `invalid_option` for owners in a column that is not there.
 */
export function readOwned(input: Input, options: OwnedOptions): AsyncGenerator<RecordBatch<OwnedRecord>> {
  if (options.format === 'ndjson') return readOwnedLines(input, options);
  return readCsv(input, (names, place) => {
    const read = readColumns(names, options.fields, place);
    const column = findOwnerColumn(names, options.ownerField, place);
    return (cells) => ({ account: read(cells), ownerId: readOwner(cells[column]) });
  });
}

async function* readOwnedLines(input: Input, { ownerField }: OwnedOptions): AsyncGenerator<RecordBatch<OwnedRecord>> {
  const read = ownerField === undefined ? () => undefined : rawReader(ownerField);
  for await (const batch of readNdjson(input)) {
    yield { ...batch, records: batch.records.map((account) => ({ account, ownerId: readOwner(read(account)) })) };
  }
}

/** -1, where there is no cell, when no owners are asked for. */
function findOwnerColumn(names: readonly string[], ownerField: string | undefined, { path }: BlockPlace): number {
  if (ownerField === undefined || names.includes(ownerField)) return names.indexOf(ownerField ?? '\n');
  const near = nearestName(ownerField, names);
  const expected = `a column of ${path}${near === undefined ? '' : `, such as \`${near}\``}`;
  throw new TerritoryError([{ code: 'invalid_option', option: '--owner', expected, received: `\`${ownerField}\`` }]);
}

function readOwner(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? `${detachText(value)}` : undefined;
}
