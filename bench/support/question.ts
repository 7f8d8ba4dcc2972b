import type { Result } from './result.js';

/** How thorough a run is. */
export interface Settings {
  /** Small workloads, to see that everything works and that all contestants agree. */
  readonly isShort: boolean;
  readonly rounds: number;
  /** Where the search for a sample starts. */
  readonly firstSample: number;
  /** How long a round of a walk may take, and of what users would pick instead. */
  readonly sampleMs: number;
  readonly peerMs: number;
  /** How long a round of this library over all accounts may take, and one account after the other. */
  readonly wholeMs: number;
  readonly singleMs: number;
  /** All accounts. */
  readonly accounts: number;
}

/** Something that the bench answers, in parts that each run in a process of their own. */
export interface Question {
  readonly name: string;
  /** What it is asked about, such as the workloads by name and size. */
  readonly subjects: (settings: Settings) => readonly string[];
  readonly answer: (subject: string, settings: Settings) => Promise<Result[]>;
}
