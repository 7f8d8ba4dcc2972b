import type { Issue } from '../core/issues.js';
import type { RecordIssue } from './types.js';

/** An issue of a record as one object for JSON: its own members with its line and its wording. */
export function flattenIssue({ issue, line, message }: RecordIssue): Issue & { line?: number; message: string } {
  return { ...issue, ...(line === undefined ? {} : { line }), message };
}
