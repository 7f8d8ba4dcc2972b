import type { AssignmentTable } from '../assignment/types.js';
import { compareText } from '../core/compareText.js';
import { describeValue } from '../core/describeValue.js';
import type { Issue } from '../core/issues.js';
import { throwIssues } from '../core/throwIssues.js';
import { detachText } from './detachText.js';
import { findHeaderIssues } from './findHeaderIssues.js';
import { locateMalformed } from './locateMalformed.js';
import { readCsv } from './readCsv.js';
import { readNdjson } from './readNdjson.js';
import type { Input, RecordBatch, RecordFormat } from './types.js';

/** A file with more is another kind of file. */
const ENOUGH_ISSUES = 100;

/** How {@link readAssignments} reads a file. */
export interface AssignmentFileOptions {
  readonly format: RecordFormat;
  /** The accounts that are asked for; of others nothing is kept. */
  readonly accountIds: ReadonlySet<string>;
}

/**
 * What some accounts had in the assignments that a former run wrote, as a table without the sources: rows in the order in
 * which the accounts come up first, and all territories of an account in its row, wherever its lines stand.
 *
 * @throws {@link TerritoryError} `unreadable_file`, or `malformed_file` for the first hundred lines that no run has written.
 */
export async function readAssignments(
  input: Input,
  { format, accountIds }: AssignmentFileOptions,
): Promise<AssignmentTable> {
  const territoriesOf = new Map<string, Set<string>>();
  const issues: Issue[] = [];
  for await (const batch of format === 'csv' ? readLongForm(input) : readNdjson(input)) {
    issues.push(...findIssues(batch, input.name));
    if (issues.length > ENOUGH_ISSUES) break;
    for (const record of batch.records) {
      if (isAssignment(record) && accountIds.has(record.accountId)) keep(territoriesOf, record);
    }
  }
  throwIssues(issues.slice(0, ENOUGH_ISSUES));
  return toTable(territoriesOf);
}

/** The part of an assignment that is read. */
interface FormerAssignment {
  readonly accountId: string;
  readonly territories: readonly { readonly territoryId: string }[];
}

function readLongForm(input: Input): AsyncGenerator<RecordBatch> {
  const names = ['accountId', 'territoryId'];
  return readCsv(input, (header, place) => {
    throwIssues(findHeaderIssues(header, { required: names, read: names }, place));
    const [account, territory] = names.map((name) => header.indexOf(name));
    return (cells): FormerAssignment => {
      const territoryId = cells[territory];
      return { accountId: cells[account], territories: territoryId === '' ? [] : [{ territoryId }] };
    };
  });
}

function keep(territoriesOf: Map<string, Set<string>>, { accountId, territories }: FormerAssignment): void {
  const known = territoriesOf.get(accountId) ?? new Set();
  if (known.size === 0) territoriesOf.set(detachText(accountId), known);
  for (const { territoryId } of territories) known.add(detachText(territoryId));
}

function findIssues({ records, lines, malformed }: RecordBatch, path: string): Issue<'malformed_file'>[] {
  const issues = malformed.map((issue) => locateMalformed(issue, path));
  for (const [at, record] of records.entries()) {
    if (!isAssignment(record)) {
      issues.push({ code: 'malformed_file', path, line: lines[at], ...describeStranger(record) });
    }
  }
  return issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function describeStranger(record: unknown): { readonly expected: string; readonly received: string } {
  if (isObject(record) && record.accountId === '') {
    return { expected: 'an account and its territory', received: 'no account' };
  }
  return { expected: 'an assignment as a run writes it', received: describeValue(record) };
}

function isAssignment(record: unknown): record is FormerAssignment {
  if (!isObject(record) || typeof record.accountId !== 'string' || record.accountId === '') return false;
  return Array.isArray(record.territories) && record.territories.every(isTerritory);
}

function isTerritory(value: unknown): boolean {
  return isObject(value) && typeof value.territoryId === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function toTable(territoriesOf: ReadonlyMap<string, ReadonlySet<string>>): AssignmentTable {
  const rows = [...territoriesOf.values()].map((ids) => [...ids]);
  const territoryIds = [...new Set(rows.flat())].sort(compareText);
  const numberOf = new Map(territoryIds.map((id, number) => [id, number]));
  const offsets = [0];
  for (const ids of rows) offsets.push(offsets[offsets.length - 1] + ids.length);
  return {
    accountIds: [...territoriesOf.keys()],
    territoryIds,
    offsets: Uint32Array.from(offsets),
    territories: Uint32Array.from(rows.flat(), (id) => numberOf.get(id) ?? 0),
    pinned: new Uint8Array(Math.ceil(rows.flat().length / 8)),
    issues: [],
  };
}
