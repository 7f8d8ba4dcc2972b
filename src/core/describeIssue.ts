import { describePlace as at } from './describePlace.js';
import { describeValue } from './describeValue.js';
import { isMembers } from './isMembers.js';
import type { Issue, IssueCode } from './issues.js';
import { targetWording } from './targetWording.js';

type Wording = { readonly [Code in IssueCode]: (issue: Issue<Code>, nameRow: NameRow) => string };

const wording: Wording = {
  missing_member: (i) => `${at(i.pointer)}: expected ${i.expected}, got nothing`,
  wrong_type: (i) => `${at(i.pointer)}: expected ${i.expected}, got ${i.received}`,
  unreadable_value: (i) => `${at(i.pointer)}: expected plain data, got something that throws when read: ${i.reason}`,
  unknown_member: (i) => `${at(i.pointer)}: unknown member \`${i.member}\`${suggest(i.suggestion)}`,
  duplicate_id: (i) => `${at(i.pointer)}: the id \`${i.id}\` is taken by ${at(i.firstPointer)}`,
  unknown_parent: (i) => `${at(i.pointer)}: \`${i.id}\` has the parent \`${i.parentId}\`, which does not exist`,
  cycle: (i) => `${at(i.pointer)}: the parents form a cycle: ${quoteAll([...i.ids, ...i.ids.slice(0, 1)], ' > ')}`,
  unknown_type: (i) => `${at(i.pointer)}: ${undeclaredType(i)}`,
  duplicate_priority: (i) =>
    `${at(i.pointer)}: the priority ${i.priority} of \`${i.typeId}\` is taken by ${at(i.firstPointer)}`,
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

  unknown_territory: (i) => `${atAny(i.pointer)}there is no territory \`${i.territoryId}\``,

  archived_model: (i) => `${at(i.pointer)}: the model \`${i.modelId}\` is archived: only a clone of it can change`,
  refused_state: (i) => `${at(i.pointer)}: a model that is ${i.from} cannot become ${i.to}`,
  territory_in_use: (i) =>
    `${at(i.pointer)}: \`${i.territoryId}\` has ${count(i.children, 'child', 'children')} and ${count(i.members, 'member', 'members')}: name the territory that takes them in as \`transferTo\``,
  transfer_within: (i) =>
    `${at(i.pointer)}: expected a territory outside \`${i.territoryId}\`, got \`${i.transferTo}\``,
  foreign_transfer: (i) => `${at(i.pointer)}: \`${i.id}\` is neither a child nor a member of \`${i.territoryId}\``,
  refused_change: (i) => `${at(i.pointer)}: the change \`${i.op}\` is refused`,
  refused_patch: (i) => `${at(i.pointer)}: there is nothing to patch at \`${i.path}\``,
  unknown_role: (i) => `${at(i.pointer)}: \`${i.userId}\` has the role \`${i.roleId}\`, which does not exist`,
  overlapping_cells: (i) => `${at(i.pointer)}: expected no value of ${at(i.firstPointer)}, got ${i.shared}`,

  unknown_row: (i) =>
    i.rows === 0
      ? `there is no row ${i.row}: the table has none`
      : `expected a row from 0 to ${i.rows - 1}, got ${i.row}`,

  refused_account: (i, nameRow) =>
    `${nameRow(i.row)}: expected an object with a non-empty string \`id\`, got ${i.received}`,
  duplicate_account: (i, nameRow) =>
    `${nameRow(i.row)}: the account \`${i.accountId}\` is in ${nameRow(i.firstRow)} already`,
  absent_required_field: (i, nameRow) => `${account(i, nameRow)}: the required field \`${i.field}\` is absent`,
  mistyped_value: (i, nameRow) =>
    `${account(i, nameRow)}: \`${i.field}\` expects ${i.expected}, got ${i.received}, which counts as absent`,
  undeclared_value: (i, nameRow) =>
    `${account(i, nameRow)}: \`${i.field}\` expects one of its declared values, got ${i.received}`,
  tie_broken_by_id: (i, nameRow) =>
    `${account(i, nameRow)}: a tie was broken by id, ${list(i.kept)} before ${list(i.dropped)}: no declared precedence tells them apart`,
  tie_without_winner: (i, nameRow) => `${account(i, nameRow)}: a tie between ${list(i.dropped)} left none of them`,
  over_limit: (i, nameRow) =>
    `${account(i, nameRow)}: expected at most ${i.limit} territories, so ${list(i.dropped)} was left out`,
  pinned_to_closed_territory: (i, nameRow) =>
    `${account(i, nameRow)}: pinned to \`${i.territoryId}\`, which is inactive or out of its dates`,
  pin_on_unknown_territory: (i, nameRow) =>
    `${account(i, nameRow)}: there is a pin on the territory \`${i.territoryId}\`, which does not exist`,
  pin_on_unknown_account: (i) => `there is a pin on the account \`${i.accountId}\`, which is not among the accounts`,
  freeze_without_previous: (i, nameRow) =>
    `${account(i, nameRow)}: frozen, but there is no previous assignment, so the rules decided`,
  frozen_territory_gone: (i, nameRow) =>
    `${account(i, nameRow)}: frozen in \`${i.territoryId}\`, which does not exist any more`,
  opportunity_tied: (i) =>
    `opportunity \`${i.opportunityId}\`: nothing declared tells ${list(i.territoryIds)} apart, so ${i.kept === null ? 'it has none of them' : `it has \`${i.kept}\``}`,
  refinement_failed: (i) =>
    `opportunity \`${i.opportunityId}\`: the opportunity criteria of \`${i.territoryId}\` failed and count as not met: ${i.reason}`,
  evaluation_failed: (i, nameRow) =>
    `${account(i, nameRow)}: the criteria of \`${i.territoryId}\` failed and count as not met: ${i.reason}`,

  unknown_user: (i) => `${atAny(i.pointer)}there is no user \`${i.userId}\``,
  unknown_record: (i) => `${atAny(i.pointer)}there is no ${i.type} \`${i.id}\``,
  duplicate_owner: (i) =>
    `${at(i.pointer)}: the ${i.type} \`${i.id}\` has an owner already, from ${at(i.firstPointer)}`,

  period_gap: (i) =>
    `${at(i.pointer)}: expected \`${i.end}\`, as at ${at(i.firstPointer)}, got the later \`${i.start}\``,
  period_overlap: (i) =>
    `${at(i.pointer)}: expected \`${i.end}\`, as at ${at(i.firstPointer)}, got the earlier \`${i.start}\``,

  unknown_currency: (i) =>
    `${at(i.pointer)}: expected a currency of ISO 4217 that has a minor unit, got \`${i.currency}\``,
  excess_digits: (i) =>
    `${at(i.pointer)}: expected at most ${count(i.digits, 'digit', 'digits')} after the point in ${i.currency}, got \`${i.received}\``,
  unsafe_amount: (i) =>
    `${atAny(i.pointer)}expected an amount within 9007199254740991 minor units of 0, got \`${i.received}\``,
  duplicate_rate: (i) =>
    `${at(i.pointer)}: the rate from ${i.from} to ${i.to} at that date or in that set is taken by ${at(i.firstPointer)}`,
  rate_missing: (i) => `${atAny(i.pointer)}there is no rate from \`${i.from}\` to \`${i.to}\`${rateScope(i)}`,
  zero_weights: (i) => `${at(i.pointer)}: expected a weight above 0, got none`,
  empty_bounds: (i) => `${at(i.pointer)}: expected room for a share, got bounds from ${i.lowest} to ${i.highest}`,
  infeasible_margin: (i) =>
    `${at(i.pointer)}: expected a margin from ${i.lowest} to ${i.highest} beside the others, got ${i.margin}`,

  ...targetWording,

  refused_line: (i, nameRow) =>
    `${creditLine(i, nameRow)}: ${at(i.pointer)}: expected ${i.expected}, got ${i.received}`,
  duplicate_line: (i, nameRow) =>
    `${creditLine(i, nameRow)}: expected the same as in ${nameRow(i.firstRow)}, which has this id, got other content`,
  unknown_category: (i, nameRow) =>
    `${creditLine(i, nameRow)}: there is no category \`${i.category}\`${suggest(i.suggestion)}`,
  outside_periods: (i, nameRow) => `${creditLine(i, nameRow)}: expected a day of the periods, got \`${i.date}\``,
  unconverted_line: (i, nameRow) =>
    `${creditLine(i, nameRow)}: there is no rate from \`${i.from}\` to \`${i.to}\`${rateScope(i)}`,
  line_in_unknown_territory: (i, nameRow) =>
    `${creditLine(i, nameRow)}: there is no territory \`${i.territoryId}\` to count it in`,
  line_in_closed_territory: (i, nameRow) =>
    `${creditLine(i, nameRow)}: the territory \`${i.territoryId}\` is not open${i.date === undefined ? '' : ` on ${i.date}`}`,
  unassigned_line: (i, nameRow) => `${creditLine(i, nameRow)}: expected a territory to count it in, got none`,
  invalid_probability: (i, nameRow) =>
    `${creditLine(i, nameRow)}: expected a probability from 0 to 1, got ${i.received}`,
  unknown_period: (i) => `${atAny(i.pointer)}there is no period \`${i.periodId}\``,
  refused_opportunity: (i, nameRow) =>
    `${nameRow(i.row)}${i.opportunityId === null ? '' : `, opportunity \`${i.opportunityId}\``}: ${at(i.pointer)}: expected ${i.expected}, got ${i.received}`,

  malformed_row: (i) => `line ${i.line}: expected ${i.expected}, got ${i.received}`,
  unreadable_file: (i) => `${i.path}: cannot be read: ${i.reason}`,
  unwritable_file: (i) => `${i.path}: cannot be written: ${i.reason}`,
  malformed_file: (i) => `${i.path}${place(i)}: expected ${i.expected}, got ${i.received}`,
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
 * Rows are counted from 1 here, as a spreadsheet does without its header, and from 0 in the issue. It never throws: what
 * is no issue, or one of another version, is called that.
 *
 * @example
 * describeIssue({ code: 'unknown_territory', territoryId: 'mars' }); // => 'there is no territory `mars`'
 */
export function describeIssue<Code extends IssueCode>(issue: Issue<Code>): string {
  return isKnown(issue) ? describeIssueByRow(issue, nameSpreadsheetRow) : describeStranger(issue);
}

/** Whether there are words for a value, which may come from anywhere: another version's issue, or none at all. */
function isKnown(issue: unknown): boolean {
  return isMembers(issue) && typeof issue.code === 'string' && Object.hasOwn(wording, issue.code);
}

function describeStranger(issue: unknown): string {
  if (isMembers(issue) && typeof issue.code === 'string') return `an issue with the unknown code \`${issue.code}\``;
  return `expected an issue, got ${describeValue(issue)}`;
}

/** The wording of an issue with rows called otherwise: by the line of a file, say. */
export function describeIssueByRow<Code extends IssueCode>(issue: Issue<Code>, nameRow: NameRow): string {
  const describe: (issue: Issue<Code>, nameRow: NameRow) => string = wording[issue.code];
  return describe(issue, nameRow);
}

function nameSpreadsheetRow(row: number): string {
  return `row ${row + 1}`;
}

function place({ line, column, member }: Issue<'malformed_file'>): string {
  const inLine = line === undefined ? '' : `, line ${line}`;
  const inColumn = column === undefined ? '' : `, column ${column}`;
  return inLine + inColumn + (member === undefined ? '' : `, \`${member}\``);
}

function account(issue: { readonly row: number; readonly accountId: string }, nameRow: NameRow): string {
  return `${nameRow(issue.row)}, account \`${issue.accountId}\``;
}

function creditLine(issue: { readonly row: number; readonly lineId: string | null }, nameRow: NameRow): string {
  return nameRow(issue.row) + (issue.lineId === null ? '' : `, line \`${issue.lineId}\``);
}

function list(ids: readonly string[]): string {
  return quoteAll(ids, ', ');
}

/** The place of what may have none. */
function atAny(pointer: string | undefined): string {
  return pointer === undefined ? '' : `${at(pointer)}: `;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function rateScope({ date, rateSet }: { readonly date?: string; readonly rateSet?: string }): string {
  if (rateSet !== undefined) return ` in the set \`${rateSet}\``;
  return date === undefined ? ' without a date' : ` on ${date}`;
}

function undeclaredType({ territoryId, typeId }: Issue<'unknown_type'>): string {
  if (territoryId === undefined) return `the type \`${typeId}\` is not declared`;
  return `\`${territoryId}\` has the type \`${typeId}\`, which is not declared`;
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
