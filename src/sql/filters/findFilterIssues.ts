import type { GrantFilter } from '../../access/filtering/types.js';
import type { RecordType } from '../../access/types.js';
import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { whyUnusable } from '../dialects/requireUsable.js';
import type { AccessTables, FilterConditions } from './types.js';

/** Why a filter over tables cannot become SQL: ids that no engine can hold, and tables and columns that it needs and has not. */
export function findFilterIssues(filter: FilterConditions, tables: AccessTables): Issue[] {
  const types = new Set(typesAskedFor(filter));
  return [...findTextIssues(filter, ''), ...[...types].flatMap((type) => findTableIssues(type, tables))];
}

function typesAskedFor({ type, children }: FilterConditions): RecordType[] {
  if (children === undefined) return [type, 'account'];
  const contact: RecordType[] = isNothing(children.contact) ? [] : ['contact'];
  const opportunity: RecordType[] = isNothing(children.opportunity) ? [] : ['opportunity'];
  return [type, ...contact, ...opportunity];
}

/** Whether no record meets a grant. */
function isNothing({ everyone, ...lists }: GrantFilter): boolean {
  return !everyone && Object.values(lists).every((list) => list.length === 0);
}

function findTableIssues(type: RecordType, tables: AccessTables): Issue[] {
  const table = tables[type];
  if (table === undefined) {
    return [{ code: 'missing_member', pointer: `/${type}`, expected: `the table of records of type ${type}` }];
  }
  const { territoryId, number } = table.territories;
  const pointer = `/${type}/territories/territoryId`;
  const withoutTerritory: Issue = { code: 'missing_member', pointer, expected: 'a column of ids or of numbers' };
  const withoutAccounts: Issue = {
    code: 'missing_member',
    pointer: `/${type}/accounts`,
    expected: 'the accounts that records belong to',
  };
  return [
    ...(territoryId === undefined && number === undefined ? [withoutTerritory] : []),
    ...(type !== 'account' && table.accounts === undefined ? [withoutAccounts] : []),
  ];
}

/** The texts in plain data that no engine can hold, each with its place. */
function findTextIssues(value: unknown, pointer: string): Issue[] {
  if (typeof value === 'string') {
    const reason = whyUnusable(value);
    return reason === undefined ? [] : [{ code: 'unusable_in_sql', pointer, received: describeValue(value), reason }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, each]) => findTextIssues(each, `${pointer}/${member}`));
}
