import { describeValue } from '../core/describeValue.js';
import { isMembers, type Members } from '../core/isMembers.js';
import type { Issue } from '../core/issues.js';
import type { CreditLine } from '../forecast/rollUp/types.js';
import { readAmount } from '../node/readAmount.js';
import { readCell } from '../node/readCell.js';

/** What the records of a file of opportunities are read with. */
export interface OpportunityRules {
  /** The currency of amounts that come without one. */
  readonly currency: string | undefined;
  /** The category of each stage; without any, a stage is the id of a category. */
  readonly stages: ReadonlyMap<string, string>;
  /** The territories of an account, where they are known. */
  readonly territoriesOf: (accountId: string) => readonly string[];
}

/** A credit line, or everything that keeps a record from being one; `row` is its number in the file. */
export type ReadOpportunity =
  | { readonly kind: 'line'; readonly line: CreditLine }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** A record of a file as a credit line. Its date, its category and its territories are looked at when it is rolled up. */
export function toCreditLine(record: unknown, row: number, rules: OpportunityRules): ReadOpportunity {
  if (!isMembers(record) || typeof record.id !== 'string' || record.id === '') {
    const expected = 'an object with a non-empty text as `id`';
    return { kind: 'refused', issues: [refused({ row, lineId: null }, '', expected, record)] };
  }
  const lineId = record.id;
  const read = readAmount({ ...record, currency: record.currency ?? rules.currency });
  const issues = [
    ...('code' in read ? [amountIssue(read, { row, lineId })] : []),
    ...findTextIssues(record, { row, lineId }),
    ...findTerritoryIssues(record, { row, lineId }),
  ];
  if ('code' in read || issues.length > 0) return { kind: 'refused', issues };
  const { closeDate, userId, probability } = record;
  const line = {
    ...{ id: lineId, ...read, category: categoryOf(record, rules.stages), closeDate: String(closeDate ?? '') },
    territories: territoriesOf(record, rules).map((territoryId) => ({ territoryId })),
    ...(typeof userId === 'string' ? { userId } : {}),
    ...readProbability(probability),
  };
  return { kind: 'line', line };
}

interface LinePlace {
  readonly row: number;
  readonly lineId: string | null;
}

function refused(place: LinePlace, pointer: string, expected: string, value: unknown): Issue {
  return { code: 'refused_line', ...place, pointer, expected, received: describeValue(value) };
}

function amountIssue(issue: Issue, place: LinePlace): Issue {
  const refusal = { code: 'refused_line' as const, ...place, pointer: 'pointer' in issue ? (issue.pointer ?? '') : '' };
  switch (issue.code) {
    case 'missing_member':
      return { ...refusal, expected: issue.expected, received: 'nothing' };
    case 'wrong_type':
      return { ...refusal, expected: issue.expected, received: issue.received };
    case 'unknown_currency': {
      const expected = 'a currency of ISO 4217 that has a minor unit';
      return { ...refusal, pointer: '/currency', expected, received: `\`${issue.currency}\`` };
    }
    case 'excess_digits': {
      const expected = `at most ${issue.digits} digits after the point in ${issue.currency}`;
      return { ...refusal, expected, received: `\`${issue.received}\`` };
    }
    default:
      return { ...refusal, expected: 'an amount within 2^53 minor units', received: 'a larger one' };
  }
}

const TEXTS = ['accountId', 'category', 'stage', 'closeDate', 'userId', 'currency'];

function findTextIssues(record: Members, place: LinePlace): Issue[] {
  const wrong = TEXTS.filter((name) => typeof (record[name] ?? '') !== 'string');
  return wrong.map((name) => refused(place, `/${name}`, 'a text', record[name]));
}

function findTerritoryIssues({ territoryId }: Members, place: LinePlace): Issue[] {
  const given: unknown = territoryId ?? '';
  const isList = Array.isArray(given) && given.every((id) => typeof id === 'string');
  return typeof given === 'string' || isList
    ? []
    : [refused(place, '/territoryId', 'the id of a territory, or a list of ids', given)];
}

/** Those that the record names, else those of its account. */
function territoriesOf({ territoryId, accountId }: Members, rules: OpportunityRules): readonly string[] {
  const named: unknown = readCell(typeof territoryId === 'string' ? territoryId : '', 'string[]') ?? territoryId;
  const ids = Array.isArray(named) ? named.map(String) : [];
  if (ids.length > 0) return ids;
  return typeof accountId === 'string' ? rules.territoriesOf(accountId) : [];
}

function categoryOf({ category, stage }: Members, stages: OpportunityRules['stages']): string {
  if (typeof category === 'string') return category;
  return typeof stage === 'string' ? (stages.get(stage) ?? stage) : '';
}

/** What is no number is told when lines are rolled up. */
function readProbability(given: unknown): { readonly probability?: number } {
  const read = typeof given === 'string' ? readCell(given, 'number') : given;
  if (read === undefined || read === null) return {};
  return { probability: typeof read === 'number' ? read : Number.NaN };
}
