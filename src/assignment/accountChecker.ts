import { describeValue } from '../core/describeValue.js';
import type { Issue } from '../core/issues.js';
import { foldCase, type ReadField, rawReader } from '../criteria/fieldReaders.js';
import { isFieldValue, isTextList } from '../criteria/isFieldValue.js';
import { fieldUse } from '../criteria/reading/fieldReading.js';
import type { Field, FieldUse } from '../criteria/types.js';
import { accountIdOf } from './accountIdOf.js';
import type { CompiledModel } from './compileModel.js';
import { describeInput } from './describeInput.js';

/** Finds what is wrong with the next account; it remembers every id, to find those that occur twice. */
export type AccountChecker = (account: unknown, row: number) => Issue[];

/** A check of accounts one by one, for those that come as a stream; {@link checkAccounts} takes them all at once. */
export function accountChecker(compiled: CompiledModel): AccountChecker {
  const checks = Object.entries(compiled.fields).map(([name, field]) => fieldCheck(name, field));
  const rowById = new Map<string, number>();
  return (account, row) => {
    try {
      const accountId = accountIdOf(account);
      if (accountId === undefined) return [{ code: 'refused_account', row, received: describeInput(account) }];
      const fieldIssues = checks.flatMap((check) => check(account, { row, accountId }));
      return [...findDuplicate(rowById, accountId, row), ...fieldIssues];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [{ code: 'refused_account', row, received: `an object that cannot be read: ${reason}` }];
    }
  };
}

function findDuplicate(rowById: Map<string, number>, accountId: string, row: number): Issue[] {
  const firstRow = rowById.get(accountId);
  if (firstRow !== undefined) return [{ code: 'duplicate_account', row, firstRow, accountId }];
  rowById.set(accountId, row);
  return [];
}

/** Which account a finding is about. */
interface Subject {
  readonly row: number;
  readonly accountId: string;
}

type FieldCheck = (account: unknown, subject: Subject) => Issue[];

function fieldCheck(name: string, field: Field): FieldCheck {
  const use = fieldUse(name, field);
  const read: ReadField<unknown> = rawReader(name);
  const domain = field.values === undefined ? undefined : new Set(field.values.map((value) => fold(use, value)));
  return (account, subject) => {
    const value = read(account);
    if (value === undefined || value === null) {
      return field.required === true ? [{ code: 'absent_required_field', ...subject, field: name }] : [];
    }
    if (!isFieldValue(use, value)) {
      return [
        { code: 'mistyped_value', ...subject, field: name, expected: expectedOf(use), received: describeValue(value) },
      ];
    }
    const strangers = domain === undefined ? [] : textsOf(value).filter((text) => !domain.has(fold(use, text)));
    return strangers.map((text) => ({
      code: 'undeclared_value',
      ...subject,
      field: name,
      received: describeValue(text),
    }));
  };
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return isTextList(value) ? value : [];
}

function fold({ ignoreCase }: FieldUse, text: string): string {
  return ignoreCase === true ? foldCase(text) : text;
}

function expectedOf({ type, integer }: FieldUse): string {
  switch (type) {
    case 'string':
      return 'a text';
    case 'number':
      return integer === true ? 'a whole number' : 'a number';
    case 'boolean':
      return 'true or false';
    case 'date':
      return 'a date as YYYY-MM-DD';
    case 'string[]':
      return 'a list of texts';
    case 'any':
      return 'a JSON value';
  }
}
