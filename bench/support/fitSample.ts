import type { Answers, Matcher, Round } from '../contestants/types.js';
import type { Supply } from './supplyOf.js';
import { type TimedRound, timeRound } from './timeRound.js';

/** A matcher with the largest sample that it assigns in time. */
export interface Fitted {
  readonly accounts: number;
  readonly answers: Answers;
  /** Prepares another round over the sample, which is not timed. */
  readonly start: () => Round | Promise<Round>;
}

/** Bounds on the search for a sample. */
export interface FitOptions {
  readonly limitMs: number;
  /** Where it starts. */
  readonly first: number;
  /** Where it ends; with all accounts by default. */
  readonly most?: number;
  /** Whether accounts that are new to the matcher take longer than the same ones once more. */
  readonly isLazy?: boolean;
}

/** A small sample may mislead, so no step is wider. */
const WIDEST_STEP = 16;

/**
 * Doubles a sample for as long as twice as many accounts fit as well.
 *
 * @throws Error where the matcher does not answer each account.
 */
export async function fitSample(matcher: Matcher, supply: Supply, options: FitOptions): Promise<Fitted> {
  const most = options.most ?? supply.most;
  for (let accounts = Math.min(options.first, most); ; ) {
    const round = await matcher.load(supply.take(accounts));
    const isCold = options.isLazy === true || accounts === options.first;
    const { ms, outcome } = await warmRound(round, isCold, options.limitMs);
    if (accounts < most && stepOf(ms, options.limitMs) >= 2) {
      accounts = Math.min(most, accounts * stepOf(ms, options.limitMs));
    } else {
      const start = () => (supply.isFresh ? matcher.load(supply.take(accounts)) : round);
      return { accounts, answers: completeAnswers(await outcome(), accounts), start };
    }
  }
}

/** A round, or the one after it where a cold one leaves no room for more accounts. */
async function warmRound(round: Round, isCold: boolean, limitMs: number): Promise<TimedRound> {
  const first = await timeRound(round);
  return isCold && stepOf(first.ms, limitMs) < 2 ? timeRound(round) : first;
}

/** How many times as many accounts fit, as a power of two. */
function stepOf(ms: number, limitMs: number): number {
  return Math.min(WIDEST_STEP, 2 ** Math.floor(Math.log2(limitMs / Math.max(ms, 0.001))));
}

function completeAnswers(answers: Answers, accounts: number): Answers {
  if (answers.offsets.length !== accounts + 1) throw new Error('a contestant does not answer each account');
  return answers;
}
