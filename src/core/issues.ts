import type { AccessIssues } from './issues/accessIssues.js';
import type { AdjustmentIssues } from './issues/adjustmentIssues.js';
import type { ApportionmentIssues } from './issues/apportionmentIssues.js';
import type { AssignmentIssues } from './issues/assignmentIssues.js';
import type { CriteriaIssues } from './issues/criteriaIssues.js';
import type { DataIssues } from './issues/dataIssues.js';
import type { FileIssues } from './issues/fileIssues.js';
import type { ModelIssues } from './issues/modelIssues.js';
import type { MoneyIssues } from './issues/moneyIssues.js';
import type { OrganizationIssues } from './issues/organizationIssues.js';
import type { PerformanceIssues } from './issues/performanceIssues.js';
import type { PlanIssues } from './issues/planIssues.js';
import type { RollUpIssues } from './issues/rollUpIssues.js';
import type { SqlIssues } from './issues/sqlIssues.js';
import type { SupportIssues } from './issues/supportIssues.js';
import type { TargetIssues } from './issues/targetIssues.js';

/**
 * What each kind of problem carries besides its `code`. A `pointer` is a JSON Pointer (RFC 6901) into the value that was
 * given; `expected` and `received` are phrases ready for a sentence.
 */
export interface IssueDetails
  extends DataIssues,
    CriteriaIssues,
    ModelIssues,
    AssignmentIssues,
    AccessIssues,
    MoneyIssues,
    ApportionmentIssues,
    TargetIssues,
    RollUpIssues,
    PlanIssues,
    SupportIssues,
    AdjustmentIssues,
    PerformanceIssues,
    OrganizationIssues,
    SqlIssues,
    FileIssues {}

/** The name of a kind of problem: part of the API, unlike its wording. */
export type IssueCode = keyof IssueDetails;

/** A problem in data, as plain data: a `code` and what it concerns. {@link describeIssue} puts it into words. */
export type Issue<Code extends IssueCode = IssueCode> = {
  [C in Code]: { readonly code: C } & Readonly<IssueDetails[C]>;
}[Code];
