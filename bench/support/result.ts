/** One measured figure: the answer to a question for one contestant at one size. */
export interface Result {
  readonly question: string;
  readonly territories: number;
  readonly contestant: string;
  readonly median: number;
  /** The lowest and the highest of the rounds. */
  readonly low: number;
  readonly high: number;
  /** How many times as fast as the peer of the same question and size. */
  readonly ratio?: number;
}
