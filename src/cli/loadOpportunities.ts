import { tableRows } from '../assignment/tableRows.js';
import { isMembers } from '../core/isMembers.js';
import type { Issue } from '../core/issues.js';
import type { CreditLine } from '../forecast/rollUp/types.js';
import { openInput } from '../node/openInput.js';
import { readAssignments } from '../node/readAssignments.js';
import type { EntryFormat } from '../node/readEntries.js';
import { readOpportunities } from '../node/readOpportunities.js';
import { rowLines } from '../node/rowLines.js';
import type { RecordFormat } from '../node/types.js';
import { chooseEntryFormat } from './chooseEntryFormat.js';
import { chooseFormat } from './chooseFormat.js';
import { progressBar } from './progressBar.js';
import { toCreditLine } from './toCreditLine.js';
import type { CommandContext } from './types.js';

/** The flags that say where opportunities are, and what they are read with. */
export interface OpportunityFlags {
  readonly opportunities: string;
  readonly assignments?: string;
  readonly currency?: string;
  readonly format?: RecordFormat;
}

/** The opportunities in a file. */
export interface OpportunityFile {
  readonly lines: readonly CreditLine[];
  /** The number of the record of each line. */
  readonly rows: readonly number[];
  /** Records read, those that could not be used among them. */
  readonly read: number;
  /** What is wrong with single records. */
  readonly issues: readonly Issue[];
  /** What to call a record in messages, and, where the file has lines, on which one it starts. */
  readonly nameRow: (row: number) => string;
  readonly lineOf: (row: number) => number | undefined;
}

/**
 * The opportunities in a file as credit lines, in the territories that they name, or else in those of their accounts.
 *
 * @throws {@link TerritoryError} for a file that cannot be read, and `malformed_file` for one that is something else.
 */
export async function loadOpportunities(
  flags: OpportunityFlags,
  stages: ReadonlyMap<string, string>,
  context: CommandContext,
): Promise<OpportunityFile> {
  const { opportunities: path, currency, format } = flags;
  const chosen = chooseEntryFormat({ option: '--opportunities', path, format });
  const { records, rows, malformed, lineOf } = await readAll(path, chosen, context);
  const territoriesOf = await loadTerritories(flags, records, context);
  const read = records.map((record, at) => toCreditLine(record, rows[at], { currency, stages, territoriesOf }));
  return {
    lines: read.flatMap((each) => (each.kind === 'line' ? [each.line] : [])),
    rows: rows.filter((_, at) => read[at].kind === 'line'),
    read: records.length + malformed.length,
    issues: [...malformed, ...read.flatMap((each) => (each.kind === 'refused' ? each.issues : []))],
    ...(chosen === 'json' ? byEntry : { nameRow: (row: number) => `line ${lineOf(row)}`, lineOf }),
  };
}

const byEntry = { nameRow: (row: number) => `\`/${row}\``, lineOf: () => undefined };

async function readAll(path: string, format: EntryFormat, context: CommandContext) {
  const input = await openInput(path, context);
  const progress = progressBar(context, input.byteLength);
  const lines = rowLines();
  const [records, rows]: [unknown[], number[]] = [[], []];
  const malformed: Issue<'malformed_row'>[] = [];
  try {
    for await (const batch of readOpportunities(input, format)) {
      lines.add(batch);
      for (const [at, record] of batch.records.entries()) {
        records.push(record);
        rows.push(batch.rows[at]);
      }
      malformed.push(...batch.malformed);
      progress.update(batch.bytesRead, records.length);
    }
  } finally {
    progress.stop();
  }
  return { records, rows, malformed, lineOf: lines.lineOf };
}

async function loadTerritories(
  { assignments: path, format }: OpportunityFlags,
  records: readonly unknown[],
  context: CommandContext,
): Promise<(accountId: string) => readonly string[]> {
  if (path === undefined) return () => [];
  const accountIds = new Set(records.flatMap((record) => accountOf(record)));
  const input = await openInput(path, context);
  const chosen = chooseFormat({ option: '--assignments', path, format });
  const table = await readAssignments(input, { format: chosen, accountIds });
  const known = new Map(Array.from(tableRows(table), ({ accountId, territories }) => [accountId, territories]));
  return (accountId) => known.get(accountId)?.map(({ territoryId }) => territoryId) ?? [];
}

function accountOf(record: unknown): string[] {
  return isMembers(record) && typeof record.accountId === 'string' ? [record.accountId] : [];
}
