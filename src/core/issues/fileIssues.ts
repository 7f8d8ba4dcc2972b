/** What can be wrong with files, and with the command. */
export interface FileIssues {
  /** A record of a file that cannot be read: it is left out. `row` counts records from 0, `line` lines of the file from 1. */
  malformed_row: { row: number; line: number; expected: string; received: string };
  /** A file that cannot be opened or read. */
  unreadable_file: { path: string; reason: string };
  /** A file that cannot be written. */
  unwritable_file: { path: string; reason: string };
  /** A file that is not what its name and place promise; `line` and `column` count from 1, `member` names a part of a record. */
  malformed_file: {
    path: string;
    line?: number;
    column?: number;
    member?: string;
    expected: string;
    received: string;
  };
  /** A file without the account that was asked for; `records` says how many it has. */
  absent_account: { path: string; accountId: string; records: number };
  /** An option of the command that cannot be used. */
  invalid_option: { option: string; expected: string; received: string };
}
