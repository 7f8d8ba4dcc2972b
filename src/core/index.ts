export { TerritoryError } from './errors.js';
export { isTerritoryError } from './isTerritoryError.js';
export { describeIssue } from './describeIssue.js';
export type { Issue, IssueCode, IssueDetails } from './issues.js';
export type { Json } from './json.js';
