import { describeValue } from './describeValue.js';
import { isMembers } from './isMembers.js';
import type { Issue, IssueCode, IssueDetails } from './issues.js';
import { accessWording } from './wording/accessWording.js';
import { adjustmentWording } from './wording/adjustmentWording.js';
import { apportionmentWording } from './wording/apportionmentWording.js';
import { assignmentWording } from './wording/assignmentWording.js';
import { criteriaWording } from './wording/criteriaWording.js';
import { dataWording } from './wording/dataWording.js';
import { fileWording } from './wording/fileWording.js';
import { modelWording } from './wording/modelWording.js';
import { moneyWording } from './wording/moneyWording.js';
import { organizationWording } from './wording/organizationWording.js';
import { performanceWording } from './wording/performanceWording.js';
import { planWording } from './wording/planWording.js';
import { rollUpWording } from './wording/rollUpWording.js';
import { sqlWording } from './wording/sqlWording.js';
import { supportWording } from './wording/supportWording.js';
import { targetWording } from './wording/targetWording.js';
import type { NameRow, Wording } from './wording/types.js';

const wording: Wording<IssueDetails> = {
  ...dataWording,
  ...criteriaWording,
  ...modelWording,
  ...assignmentWording,
  ...accessWording,
  ...moneyWording,
  ...apportionmentWording,
  ...targetWording,
  ...rollUpWording,
  ...planWording,
  ...supportWording,
  ...adjustmentWording,
  ...performanceWording,
  ...organizationWording,
  ...sqlWording,
  ...fileWording,
};

/**
 * The wording of an issue: one line, lower case, no full stop, the caller's own values in backticks. Wording may change
 * between versions; an issue's `code` and members do not.
 *
 * Rows are counted from 1 here, as a spreadsheet does without its header, and from 0 in the issue. It never throws: what
 * is no issue, or one of another version, is called that.
 *
 * @example
 * describeIssue({ code: 'unknown_territory', territoryId: 'mars' }); // => 'there is no territory `mars`'
 */
export function describeIssue<Code extends IssueCode>(issue: Issue<Code>): string {
  return isKnown(issue) ? describeIssueByRow(issue, nameSpreadsheetRow) : describeStranger(issue);
}

/** Whether there are words for a value, which may come from anywhere: another version's issue, or none at all. */
function isKnown(issue: unknown): boolean {
  return isMembers(issue) && typeof issue.code === 'string' && Object.hasOwn(wording, issue.code);
}

function describeStranger(issue: unknown): string {
  if (isMembers(issue) && typeof issue.code === 'string') return `an issue with the unknown code \`${issue.code}\``;
  return `expected an issue, got ${describeValue(issue)}`;
}

/** The wording of an issue with rows called otherwise: by the line of a file, say. */
export function describeIssueByRow<Code extends IssueCode>(issue: Issue<Code>, nameRow: NameRow): string {
  const describe: (issue: Issue<Code>, nameRow: NameRow) => string = wording[issue.code];
  return describe(issue, nameRow);
}

function nameSpreadsheetRow(row: number): string {
  return `row ${row + 1}`;
}
