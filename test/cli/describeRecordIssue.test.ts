import { describe, expect, it } from 'vitest';
import { describeRecordIssue } from '../../src/cli/describeRecordIssue.js';
import { formatIssue, formatIssueHeader } from '../../src/cli/formatIssue.js';
import { issueLog } from '../../src/cli/issueLog.js';
import type { Issue } from '../../src/core/issues.js';

const lineOf = (row: number) => row * 10;
const subject = { row: 3, accountId: 'a' };

const issues: Issue[] = [
  { code: 'refused_account', row: 3, received: 'a list of 2' },
  { code: 'duplicate_account', ...subject, firstRow: 1 },
  { code: 'absent_required_field', ...subject, field: 'zip' },
  { code: 'mistyped_value', ...subject, field: 'zip', expected: 'a text', received: 'the number `1`' },
  { code: 'undeclared_value', ...subject, field: 'zip', received: 'the text `x`' },
  { code: 'evaluation_failed', ...subject, territoryId: 't', reason: 'no number' },
  { code: 'malformed_row', row: 3, line: 30, expected: '2 cells', received: '3' },
];

describe('describeRecordIssue', () => {
  it.each(issues)('calls the row of $code by its line', (issue) => {
    const { line, message } = describeRecordIssue(issue, lineOf);
    expect(line).toBe(30);
    expect(message).toMatch(/^line 30\b/);
    expect(message).not.toMatch(/\brow\b/);
  });

  it('calls the other row of a duplicate by its line, too', () => {
    expect(describeRecordIssue(issues[1], lineOf).message).toBe('line 30: the account `a` is in line 10 already');
  });
});

describe('describeRecordIssue of an issue without a record', () => {
  it('has no line', () => {
    const issue = { code: 'pin_on_unknown_account', accountId: 'a' } as const;
    const message = 'there is a pin on the account `a`, which is not among the accounts';
    expect(describeRecordIssue(issue, lineOf)).toEqual({ issue, message });
    expect(formatIssue({ issue, message }, 'csv')).toBe(`pin_on_unknown_account,,,a,,"${message}"\n`);
    expect(JSON.parse(formatIssue({ issue, message }, 'ndjson'))).toEqual({ ...issue, message });
  });
});

describe('formatIssue', () => {
  it('has a cell for each column in CSV', () => {
    expect(formatIssueHeader('csv')).toBe('code,line,row,accountId,field,message\n');
    expect(formatIssue(describeRecordIssue(issues[2], lineOf), 'csv')).toBe(
      'absent_required_field,30,3,a,zip,"line 30, account `a`: the required field `zip` is absent"\n',
    );
    expect(formatIssue(describeRecordIssue(issues[0], lineOf), 'csv')).toMatch(/^refused_account,30,3,,,/);
  });

  it('is the issue with its line and message in NDJSON', () => {
    expect(formatIssueHeader('ndjson')).toBe('');
    expect(JSON.parse(formatIssue(describeRecordIssue(issues[1], lineOf), 'ndjson'))).toEqual({
      ...issues[1],
      line: 30,
      message: 'line 30: the account `a` is in line 10 already',
    });
  });
});

describe('issueLog', () => {
  it('counts by kind and keeps the first three of each', () => {
    const log = issueLog();
    const recorded = [2, 4, 2, 2, 2, 4].map((place) => describeRecordIssue(issues[place], lineOf));
    recorded.forEach(log.add);
    expect(log.counts()).toEqual([
      { code: 'absent_required_field', count: 4, examples: [recorded[0], recorded[2], recorded[3]] },
      { code: 'undeclared_value', count: 2, examples: [recorded[1], recorded[5]] },
    ]);
  });
});
