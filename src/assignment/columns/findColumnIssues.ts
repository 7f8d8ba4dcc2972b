import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { isMembers, type Members } from '../../criteria/members.js';
import type { Fields, FieldType } from '../../criteria/types.js';
import { columnForm, FORM_MEMBERS, FORMS_BY_TYPE } from './columnForm.js';
import { findShapeIssues } from './findShapeIssues.js';
import { isIntegerArray } from './typedArrays.js';
import { type Path, wrongShape, wrongType } from './wrongType.js';

/** How far columns are looked at. */
export interface ColumnCheck {
  /** The fields whose columns are looked at; without them every column is, and may be of any form. */
  readonly fields?: Fields;
  /** Which columns will be read: of others only the form and the lengths are looked at. Without it, all will. */
  readonly isRead?: (name: string) => boolean;
  /** Of which fields the codes of texts are left to whoever reads them; without it, of none. */
  readonly areCodesLeft?: (name: string) => boolean;
  /** It is known that each column is whole in itself, so that only what it is for is looked at. */
  readonly isKnownToBeWhole?: boolean;
}

/**
 * What is wrong with accounts as columns, in one part or a list of parts.
 *
 * Codes and offsets of columns that will be read are looked at one by one, since a wrong one would give an account the
 * values of another. Those of values that are not there mean nothing, and may be anything.
 */
export function findColumnIssues(accounts: unknown, check: ColumnCheck): Issue[] {
  const partCheck = { ...check, textLists: new Set() };
  if (!Array.isArray(accounts)) return findPartIssues([], accounts, partCheck);
  // Not `flatMap`, which passes over the holes of a sparse list.
  return Array.from(accounts, (part: unknown, number) => findPartIssues([number], part, partCheck)).flat();
}

interface PartCheck extends ColumnCheck {
  readonly textLists: Set<unknown>;
}

function findPartIssues(path: Path, accounts: unknown, check: PartCheck): Issue[] {
  if (!isMembers(accounts)) return [wrongType(path, 'accounts as columns: `ids` and `columns`', accounts)];
  const { ids, columns } = accounts;
  const rows = rowCount(ids);
  if (rows === undefined) return [wrongType([...path, 'ids'], 'a list of texts, or `codes` and `values`', ids)];
  const isLookedInto = isMembers(ids) && check.isKnownToBeWhole !== true;
  const idIssues = isLookedInto
    ? findShapeIssues([...path, 'ids'], ids, { ...check, rows, form: 'id', isRead: true, areCodesLeft: false })
    : [];
  const columnsPath = [...path, 'columns'];
  if (!isMembers(columns)) return [...idIssues, wrongType(columnsPath, 'an object of columns by field name', columns)];
  return [...idIssues, ...findColumnsIssues(columnsPath, columns, { ...check, rows })];
}

function rowCount(ids: unknown): number | undefined {
  if (Array.isArray(ids)) return ids.length;
  return isMembers(ids) && isIntegerArray(ids.codes) ? ids.codes.length : undefined;
}

interface RowsCheck extends PartCheck {
  readonly rows: number;
}

function findColumnsIssues(path: Path, columns: Members, check: RowsCheck): Issue[] {
  const { fields, isRead = () => true, areCodesLeft = () => false } = check;
  if (fields === undefined)
    return Object.keys(columns).flatMap((name) =>
      findFieldIssues([...path, name], columns[name], { ...check, type: 'any', isRead: true, areCodesLeft: false }),
    );
  const names = Object.keys(fields).filter((name) => name !== 'id' && Object.hasOwn(columns, name));
  const fieldIssues = names.flatMap((name) =>
    findFieldIssues([...path, name], columns[name], {
      ...check,
      type: fields[name].type,
      isRead: isRead(name),
      areCodesLeft: areCodesLeft(name),
    }),
  );
  return [...findNestingIssues(path, names), ...fieldIssues];
}

/** A value of a field cannot be an object with members and something else at once. */
function findNestingIssues(path: Path, names: readonly string[]): Issue[] {
  return names.flatMap((name) => {
    const outer = ['id', ...names].find((other) => name.startsWith(`${other}.`));
    if (outer === undefined) return [];
    const expected = `no column inside the field \`${outer}\`, which has one of its own`;
    return [wrongShape([...path, name], expected, `one of \`${name}\``)];
  });
}

interface FieldCheck extends Omit<RowsCheck, 'isRead' | 'areCodesLeft'> {
  readonly type: FieldType;
  readonly isRead: boolean;
  readonly areCodesLeft: boolean;
}

function findFieldIssues(path: Path, column: unknown, { type, isKnownToBeWhole, ...shape }: FieldCheck): Issue[] {
  const form = isMembers(column) ? columnForm(column) : undefined;
  if (isMembers(column) && form !== undefined && FORMS_BY_TYPE[type].includes(form))
    return isKnownToBeWhole === true ? [] : findShapeIssues(path, column, { ...shape, form });
  const members = FORMS_BY_TYPE[type].map((each) => FORM_MEMBERS[each]);
  const received = form === undefined ? describeValue(column) : FORM_MEMBERS[form];
  return [wrongShape(path, `a column of ${members.join(', or of ')} for a ${type} field`, received)];
}
