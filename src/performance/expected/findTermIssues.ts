import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { jsonPointer } from '../../core/jsonPointer.js';
import { FIGURE, isFigure } from '../figureSchema.js';
import type { ExpectationForm } from './types.js';

type LooseRow = Readonly<Record<string, unknown>>;

/** What is wrong with the terms of rows, and with sales whose logarithm is to be taken. */
export function findTermIssues(rows: readonly LooseRow[], terms: readonly string[], form: ExpectationForm): Issue[] {
  const members = form === 'logLog' ? ['actual', ...terms] : terms;
  const isUsable = rows.every((row) => members.every((member) => isAllowed(memberOf(row, member), form)));
  const issues = isUsable
    ? []
    : rows.flatMap((row, at) => members.flatMap((member) => findValueIssues(row, ['rows', at, member], form)));
  if (issues.length > 0 || form !== 'index' || rows.some((row) => row[terms[0]] !== 0)) return issues;
  return [{ code: 'zero_weights', pointer: '/terms/0' }];
}

function findValueIssues(row: LooseRow, path: readonly [string, number, string], form: ExpectationForm): Issue[] {
  const [, , member] = path;
  const value = memberOf(row, member);
  if (isAllowed(value, form)) return [];
  const [pointer, expected] = [jsonPointer(path), expectedOf(form)];
  if (value === undefined) return [{ code: 'missing_member', pointer, expected }];
  return [{ code: 'wrong_type', pointer, expected, received: describeValue(value) }];
}

function memberOf(row: LooseRow, member: string): unknown {
  return Object.hasOwn(row, member) ? row[member] : undefined;
}

function isAllowed(value: unknown, form: ExpectationForm): boolean {
  if (!isFigure(value)) return false;
  return form === 'linear' || (form === 'logLog' ? value > 0 : value >= 0);
}

function expectedOf(form: ExpectationForm): string {
  if (form === 'linear') return FIGURE;
  return form === 'logLog' ? 'a number above 0, whose logarithm is taken' : 'a potential of 0 or more';
}
