/** One line of the table: what was measured of one contestant on one workload. */
export interface Result {
  readonly question: string;
  readonly workload: string;
  readonly territories: number;
  readonly contestant: string;
  /** Of the three figures. */
  readonly unit?: string;
  /** Accounts in a round. */
  readonly accounts?: number;
  readonly median?: number;
  /** The lowest and the highest of the rounds. */
  readonly low?: number;
  readonly high?: number;
  /** How many times as good as what the question compares with; each question says what that is. */
  readonly ratio?: number;
  /** Why there are no figures. */
  readonly refusal?: string;
}
