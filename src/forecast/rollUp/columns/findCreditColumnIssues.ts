import { columnForm, FORM_MEMBERS } from '../../../assignment/columns/columnForm.js';
import { findShapeIssues } from '../../../assignment/columns/findShapeIssues.js';
import { type Path, wrongShape, wrongType } from '../../../assignment/columns/wrongType.js';
import { describeValue } from '../../../core/describeValue.js';
import type { Issue } from '../../../core/issues.js';
import { jsonPointer } from '../../../core/jsonPointer.js';
import { nearestName } from '../../../core/nearestName.js';
import { isMembers, type Members } from '../../../criteria/members.js';

/** The form of each column, and whether there has to be one. */
const FORMS = {
  amountsMinor: { form: 'number', isNeeded: true },
  categories: { form: 'text', isNeeded: true },
  closeDates: { form: 'text', isNeeded: true },
  territories: { form: 'list', isNeeded: true },
  currencies: { form: 'text', isNeeded: false },
  userIds: { form: 'text', isNeeded: false },
  kinds: { form: 'text', isNeeded: false },
  probabilities: { form: 'number', isNeeded: false },
} as const;

const MEMBERS = ['ids', 'opportunityIds', ...Object.keys(FORMS), 'dimensions'];

/** What keeps columns from being credit lines: members, forms, lengths and codes. */
export function findCreditColumnIssues(columns: unknown): Issue[] {
  const path = ['columns'];
  if (columns === undefined) return [missing(path, COLUMNS)];
  if (!isMembers(columns)) return [wrongType(path, COLUMNS, columns)];
  const { ids } = columns;
  if (!Array.isArray(ids)) return [wrongType([...path, 'ids'], 'a list of texts', ids), ...findUnknown(columns)];
  const check = { rows: ids.length, isRead: true, textLists: new Set<unknown>() };
  const formIssues = Object.entries(FORMS).flatMap(([name, { form, isNeeded }]) => {
    if (columns[name] === undefined) return isNeeded ? [missing([...path, name], describeForm(form))] : [];
    return findFormIssues([...path, name], columns[name], { ...check, form });
  });
  return [
    ...findOpportunityIssues(columns, ids.length),
    ...formIssues,
    ...findDimensionIssues(columns.dimensions, check),
    ...findUnknown(columns),
  ];
}

const COLUMNS = 'credit lines as columns: `ids`, `amountsMinor`, `categories`, `closeDates` and `territories`';

interface Check {
  readonly rows: number;
  readonly isRead: boolean;
  readonly textLists: Set<unknown>;
}

type Form = 'text' | 'number' | 'list';

function findFormIssues(path: Path, column: unknown, { form, ...check }: Check & { readonly form: Form }): Issue[] {
  if (isMembers(column) && columnForm(column) === form) return findShapeIssues(path, column, { ...check, form });
  return [wrongShape(path, describeForm(form), describeValue(column))];
}

function describeForm(form: Form): string {
  return `a column of ${FORM_MEMBERS[form]}`;
}

function findOpportunityIssues({ opportunityIds }: Members, rows: number): Issue[] {
  const path = ['columns', 'opportunityIds'];
  if (opportunityIds === undefined) return [];
  if (!Array.isArray(opportunityIds)) return [wrongType(path, 'a list of texts', opportunityIds)];
  return opportunityIds.length === rows ? [] : [wrongShape(path, `${rows}, one a row`, `${opportunityIds.length}`)];
}

function findDimensionIssues(dimensions: unknown, check: Check): Issue[] {
  const path = ['columns', 'dimensions'];
  if (dimensions === undefined) return [];
  if (!isMembers(dimensions)) return [wrongType(path, 'an object of columns by dimension', dimensions)];
  return Object.keys(dimensions).flatMap((id) => {
    return findFormIssues([...path, id], dimensions[id], { ...check, form: 'text' });
  });
}

function findUnknown(columns: Members): Issue[] {
  const unknown = Object.keys(columns).filter((member) => !MEMBERS.includes(member));
  return unknown.map((member) => {
    const suggestion = nearestName(member, MEMBERS);
    const pointer = jsonPointer(['columns', member]);
    return { code: 'unknown_member', pointer, member, ...(suggestion === undefined ? {} : { suggestion }) };
  });
}

function missing(path: Path, expected: string): Issue {
  return { code: 'missing_member', pointer: jsonPointer(path), expected };
}
