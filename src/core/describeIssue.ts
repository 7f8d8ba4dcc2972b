import type { Issue, IssueCode } from './issues.js';

type Wording = { readonly [Code in IssueCode]: (issue: Issue<Code>, nameRow: NameRow) => string };

const wording: Wording = {
  missing_member: (i) => `${at(i.pointer)}: expected ${i.expected}, got nothing`,
  wrong_type: (i) => `${at(i.pointer)}: expected ${i.expected}, got ${i.received}`,
  unreadable_value: (i) => `${at(i.pointer)}: expected plain data, got something that throws when read: ${i.reason}`,
  unknown_member: (i) => `${at(i.pointer)}: unknown member \`${i.member}\`${suggest(i.suggestion)}`,
  unsupported_member: (i) => `${at(i.pointer)}: \`${i.member}\` is not supported by this version`,
  duplicate_id: (i) => `${at(i.pointer)}: the id \`${i.id}\` is taken by ${at(i.firstPointer)}`,
  unknown_parent: (i) => `${at(i.pointer)}: \`${i.id}\` has the parent \`${i.parentId}\`, which does not exist`,
  cycle: (i) => `${at(i.pointer)}: the parents form a cycle: ${quoteAll([...i.ids, ...i.ids.slice(0, 1)], ' > ')}`,
  unknown_type: (i) => `${at(i.pointer)}: \`${i.territoryId}\` has the type \`${i.typeId}\`, which is not declared`,
  invalid_date: (i) => `${at(i.pointer)}: expected a calendar day as YYYY-MM-DD, got \`${i.received}\``,
  empty_interval: (i) => `${at(i.pointer)}: expected \`from\` before \`to\`, got \`${i.from}\` and \`${i.to}\``,
  limit_exceeded: (i) => `${at(i.pointer)}: expected at most ${i.maximum} (${i.limit}), got ${i.received}`,
  inapplicable_member: (i) => `${at(i.pointer)}: \`${i.member}\` does not go with a field of type ${i.fieldType}`,

  unknown_operator: (i) => `${at(i.pointer)}: unknown operator \`${i.operator}\`${hint(i.hint)}`,
  refused_operator: (i) => `${at(i.pointer)}: \`${i.operator}\` is refused here${hint(i.hint)}`,
  wrong_arity: (i) => `${at(i.pointer)}: \`${i.operator}\` expects ${i.expected}, got ${i.received}`,
  wrong_operand: (i) => `${at(i.pointer)}: \`${i.operator}\` expects ${i.expected}, got ${i.received}`,
  not_one_operator: (i) => `${at(i.pointer)}: expected an object with one operator, got ${keyList(i.keys)}`,
  unsafe_path: (i) => `${at(i.pointer)}: the field name \`${i.path}\` is refused: it reaches outside plain data`,
  unknown_field: (i) => `${at(i.pointer)}: the field \`${i.field}\` is not declared${suggest(i.suggestion)}`,
  field_type_conflict: (i) =>
    `${at(i.pointer)}: the field \`${i.field}\` is of type ${i.fieldType}${since(i.firstPointer)}, but used as ${i.usedAs}`,
  unordered_text: (i) => `${at(i.pointer)}: expected text below U+D800 in an ordered comparison, got \`${i.received}\``,

  unknown_territory: (i) => `there is no territory \`${i.territoryId}\``,

  unknown_row: (i) => `expected a row from 0 to ${i.rows - 1}, got ${i.row}`,

  refused_account: (i, nameRow) =>
    `${nameRow(i.row)}: expected an object with a non-empty string \`id\`, got ${i.received}`,
  duplicate_account: (i, nameRow) =>
    `${nameRow(i.row)}: the account \`${i.accountId}\` is in ${nameRow(i.firstRow)} already`,
  absent_required_field: (i, nameRow) =>
    `${nameRow(i.row)}, account \`${i.accountId}\`: the required field \`${i.field}\` is absent`,
  mistyped_value: (i, nameRow) =>
    `${nameRow(i.row)}, account \`${i.accountId}\`: \`${i.field}\` expects ${i.expected}, got ${i.received}, which counts as absent`,
  undeclared_value: (i, nameRow) =>
    `${nameRow(i.row)}, account \`${i.accountId}\`: \`${i.field}\` expects one of its declared values, got ${i.received}`,
  evaluation_failed: (i, nameRow) =>
    `${nameRow(i.row)}, account \`${i.accountId}\`: the criteria of \`${i.territoryId}\` failed and count as not met: ${i.reason}`,

  malformed_row: (i) => `line ${i.line}: expected ${i.expected}, got ${i.received}`,
  unreadable_file: (i) => `${i.path}: cannot be read: ${i.reason}`,
  unwritable_file: (i) => `${i.path}: cannot be written: ${i.reason}`,
  malformed_file: (i) => `${i.path}${place(i.line, i.column)}: expected ${i.expected}, got ${i.received}`,
  absent_account: (i) =>
    `${i.path}: expected an account with the id \`${i.accountId}\`, got none among ${i.records} ${i.records === 1 ? 'record' : 'records'}`,
  invalid_option: (i) => `${i.option}: expected ${i.expected}, got ${i.received}`,
};

/** How a row is called in a message, from its number, which counts from 0. */
export type NameRow = (row: number) => string;

/**
 * The wording of an issue: one line, lower case, no full stop, the caller's own values in backticks. Wording may change
 * between versions; an issue's `code` and members do not.
 *
 * Rows are counted from 1 here, as a spreadsheet does without its header, and from 0 in the issue.
 *
 * @example
 * describeIssue({ code: 'unknown_territory', territoryId: 'mars' }); // => 'there is no territory `mars`'
 */
export function describeIssue<Code extends IssueCode>(issue: Issue<Code>): string {
  return describeIssueByRow(issue, nameSpreadsheetRow);
}

/** The wording of an issue with rows called otherwise: by the line of a file, say. */
export function describeIssueByRow<Code extends IssueCode>(issue: Issue<Code>, nameRow: NameRow): string {
  const describe: (issue: Issue<Code>, nameRow: NameRow) => string = wording[issue.code];
  return describe(issue, nameRow);
}

function nameSpreadsheetRow(row: number): string {
  return `row ${row + 1}`;
}

function place(line: number | undefined, column: number | undefined): string {
  const inLine = line === undefined ? '' : `, line ${line}`;
  return column === undefined ? inLine : `${inLine}, column ${column}`;
}

function at(pointer: string): string {
  return pointer === '' ? 'top level' : pointer;
}

function hint(text: string | undefined): string {
  return text === undefined ? '' : `: ${text}`;
}

function suggest(name: string | undefined): string {
  return name === undefined ? '' : `, did you mean \`${name}\`?`;
}

function since(pointer: string | undefined): string {
  return pointer === undefined ? '' : ` (from ${at(pointer)})`;
}

function keyList(keys: readonly string[]): string {
  return keys.length === 0 ? 'an empty object' : `the keys ${quoteAll(keys, ', ')}`;
}

function quoteAll(names: readonly string[], separator: string): string {
  return names.map((name) => `\`${name}\``).join(separator);
}
