import type { Readable, Writable } from 'node:stream';
import type { Issue } from '../core/issues.js';

/** An output stream that may be a terminal. */
export interface Screen extends Writable {
  readonly isTTY?: boolean;
}

/** What the command may touch besides files. */
export interface CommandContext {
  readonly stdin: Readable;
  readonly stdout: Screen;
  readonly stderr: Screen;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Interrupts the command, which then leaves no unfinished file behind. */
  readonly signal: AbortSignal;
  /**
   * Does work that keeps the thread busy, during which `signal` cannot be told of anything: until it is done, an
   * interruption ends the process on the spot. No file may be open for writing.
   */
  readonly runBusy: <Result>(work: () => Result) => Result;
}

/** 0: done; 1: `check` found something; 2: the input or the command line cannot be used. */
export type ExitCode = 0 | 1 | 2;

/** An issue of one record with its place in the file and its wording, as they are written to issue files. */
export interface RecordIssue {
  readonly issue: Issue;
  /** Absent where the issue concerns no record of the file. */
  readonly line?: number;
  readonly message: string;
}

/** How often a kind of issue came up, and the first few of it. */
export interface IssueCount {
  readonly code: Issue['code'];
  readonly count: number;
  readonly examples: readonly RecordIssue[];
}

/** How many accounts a run read, and what became of them: `read` is the sum of `assigned`, `inNone` and `refused`. */
export interface AccountCounts {
  readonly read: number;
  readonly assigned: number;
  /** Of the assigned ones, those with more than one territory. */
  readonly inSeveral: number;
  readonly inNone: number;
  readonly refused: number;
}
