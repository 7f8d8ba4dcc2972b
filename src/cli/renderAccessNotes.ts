import type { AccessFileResult } from './accessFile.js';
import type { Palette } from './choosePalette.js';
import { formatCount } from './formatCount.js';
import { renderAbsentFields } from './renderAbsentFields.js';
import { renderIssueCounts } from './renderIssueCounts.js';

/** What {@link renderAccessNotes} needs besides the file. */
export interface AccessNotesView {
  readonly ownerField: string | undefined;
  readonly palette: Palette;
}

/** The lines that say what in a file of accounts makes a report on access less certain; none when nothing does. */
export function renderAccessNotes(file: AccessFileResult, { ownerField, palette }: AccessNotesView): string[] {
  const blocks = [
    renderIssueCounts(file.issues, palette),
    [
      ...renderAbsentFields(file.absentFields, palette),
      ...[...renderRefused(file), ...renderRepeated(file), ...renderOwners(file, ownerField)].map((note) =>
        palette.bad(`note: ${note}`),
      ),
    ],
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines) => ['', ...lines]);
}

function renderRefused({ read, refused }: AccessFileResult): string[] {
  if (refused === 0) return [];
  return [`left out ${formatCount(refused)} of ${formatCount(read, 'record')}, which could not be read as an account`];
}

function renderRepeated({ issues }: AccessFileResult): string[] {
  const isRepeated = issues.some(({ code }) => code === 'duplicate_account');
  return isRepeated ? ['of an account that comes twice, the first record counts'] : [];
}

function renderOwners(
  { unreadableOwners, ownerIds, read }: AccessFileResult,
  ownerField: string | undefined,
): string[] {
  if (unreadableOwners > 0) {
    return [`the \`${ownerField}\` of ${formatCount(unreadableOwners, 'account')} is no text and counts as no owner`];
  }
  if (ownerField === undefined || ownerIds.size > 0 || read === 0) return [];
  return [`no account has an owner in \`${ownerField}\``];
}
