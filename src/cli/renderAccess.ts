import type { AccessReport } from './accessReport.js';
import type { AccessQuestion } from './readAccessQuestion.js';
import { renderAccountAccess } from './renderAccountAccess.js';
import { renderPairAccess } from './renderPairAccess.js';
import { type AccessView, renderUserAccess } from './renderUserAccess.js';

/** The lines of the answer to a question about access. */
export function renderAccess(report: AccessReport, question: AccessQuestion, view: AccessView): Iterable<string> {
  switch (question.kind) {
    case 'user':
      return renderUserAccess(report, question.userId, view);
    case 'account':
      return renderAccountAccess(report, question.accountId, view);
    case 'pair':
      return renderPairAccess(report, question, view);
  }
}
