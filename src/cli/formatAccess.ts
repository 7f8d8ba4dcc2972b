import type { AccessReport } from './accessReport.js';
import { formatAccountAccess } from './formatAccountAccess.js';
import { formatPairAccess } from './formatPairAccess.js';
import { formatUserAccess } from './formatUserAccess.js';
import type { AccessQuestion } from './readAccessQuestion.js';

/** The lines of the answer to a question about access as JSON for machines; its lists are never cut. */
export function formatAccess(report: AccessReport, question: AccessQuestion): Iterable<string> {
  switch (question.kind) {
    case 'user':
      return formatUserAccess(report, question.userId);
    case 'account':
      return formatAccountAccess(report, question.accountId);
    case 'pair':
      return [formatPairAccess(report, question)];
  }
}
