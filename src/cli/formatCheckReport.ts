import { describeIssue } from '../core/describeIssue.js';
import { formatFindings } from './formatFindings.js';
import { formatIssueCounts } from './formatIssueCounts.js';
import type { CheckReport } from './renderCheckReport.js';

/** A check's report as JSON for machines, with the same content as the one for people. */
export function formatCheckReport(report: CheckReport): string {
  if (report.kind === 'invalid') {
    const issues = report.issues.map((issue) => ({ ...issue, message: describeIssue(issue) }));
    return JSON.stringify({ valid: false, issues }, undefined, 2);
  }
  const { model, plan, accounts } = report;
  const checked =
    accounts === undefined ? {} : { accounts: { ...accounts, issues: formatIssueCounts(accounts.issues) } };
  return JSON.stringify({ valid: true, model, findings: formatFindings(plan), ...checked }, undefined, 2);
}
