import * as z from 'zod/mini';
import type { Issue } from '../core/issues.js';
import { schemaIssues } from '../core/schemaIssues.js';
import type { Target } from '../forecast/targets/types.js';
import type { EntryPlace } from './locateEntryIssue.js';
import { readAmount } from './readAmount.js';
import { type EntryFormat, type EntryReader, readEntries } from './readEntries.js';
import type { Input } from './types.js';

/** The targets in a file. */
export interface TargetFile {
  readonly targets: readonly Target[];
  /** Where each of them stands. */
  readonly places: readonly EntryPlace[];
}

/** How {@link readTargets} reads a file. */
export interface TargetFileOptions {
  readonly format: EntryFormat;
  /** The currency of decimal amounts that come without one. */
  readonly currency: string | undefined;
}

const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const target = z.strictObject(
  {
    territoryId: id,
    userId: z.optional(id),
    periodId: id,
    amount: z.optional(z.unknown()),
    amountMinor: z.optional(z.unknown()),
    currency: z.optional(id),
  },
  'a target as an object',
);
const members = Object.keys(target.shape);

/**
 * The targets in a file: {@link readEntries}. They are decisions, so a column or member that they do not have is refused.
 *
 * @throws {@link TerritoryError} `unreadable_file`, or `malformed_file` for everything that is no target.
 */
export async function readTargets(input: Input, { format, currency }: TargetFileOptions): Promise<TargetFile> {
  const reader: EntryReader<Target> = {
    ...{ one: 'a target', several: 'targets', members, required: ['territoryId', 'periodId'], at: '' },
    parse: (value) => parseTarget(value, currency),
  };
  const { entries, places } = await readEntries(input, format, reader);
  return { targets: entries, places };
}

function parseTarget(
  value: unknown,
  currency: string | undefined,
): { readonly entry?: Target; readonly issues: readonly Issue[] } {
  const parsed = target.safeParse(value);
  if (!parsed.success)
    return { issues: schemaIssues(parsed.error.issues, value, { members: new Map([['', members]]) }) };
  const { amount, amountMinor, currency: own, ...key } = parsed.data;
  const read = readAmount({ amount, amountMinor, currency: own ?? currency });
  return 'code' in read ? { issues: [read] } : { entry: { ...key, ...read }, issues: [] };
}
