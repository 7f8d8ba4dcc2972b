import type { AccessReport } from './accessReport.js';
import { formatIssueCounts } from './formatIssueCounts.js';

/** What every report on access says as JSON: the day, the level that counts, and what the reading of the file came to. */
export function formatAccessHead({ asOf, minLevel, file }: AccessReport): object {
  return {
    asOf,
    minLevel,
    accounts: { read: file.read, refused: file.refused },
    issues: formatIssueCounts(file.issues),
    absentFields: file.absentFields,
    unreadableOwners: file.unreadableOwners,
  };
}
