import type { FileIssues } from '../issues/fileIssues.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with files, and with the command. */
export const fileWording: Wording<FileIssues> = {
  malformed_row: (i) => `line ${i.line}: expected ${i.expected}, got ${i.received}`,
  unreadable_file: (i) => `${i.path}: cannot be read: ${i.reason}`,
  unwritable_file: (i) => `${i.path}: cannot be written: ${i.reason}`,
  malformed_file: (i) => `${i.path}${place(i)}: expected ${i.expected}, got ${i.received}`,
  absent_account: (i) =>
    `${i.path}: expected an account with the id \`${i.accountId}\`, got none among ${i.records} ${i.records === 1 ? 'record' : 'records'}`,
  invalid_option: (i) => `${i.option}: expected ${i.expected}, got ${i.received}`,
};

function place({ line, column, member }: FileIssues['malformed_file']): string {
  const inLine = line === undefined ? '' : `, line ${line}`;
  const inColumn = column === undefined ? '' : `, column ${column}`;
  return inLine + inColumn + (member === undefined ? '' : `, \`${member}\``);
}
