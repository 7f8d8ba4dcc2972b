import type { Answers, Sample } from '../contestants/types.js';

/** The answers of a contestant to a sample. */
export interface Answered {
  readonly name: string;
  readonly answers: Answers;
}

/**
 * Checks that two contestants agree on every account that both have answered.
 *
 * @throws Error with the first account on which they differ.
 */
export function checkAnswers(expected: Answered, actual: Answered, { accounts }: Sample): void {
  const rows = Math.min(expected.answers.offsets.length, actual.answers.offsets.length) - 1;
  for (let row = 0; row < rows; row++) {
    if (isSameRow(expected.answers, actual.answers, row)) continue;
    const [wanted, given] = [sortedRow(expected.answers, row), sortedRow(actual.answers, row)];
    if (wanted.join() === given.join()) continue;
    const account = JSON.stringify(accounts[row]);
    throw new Error(`${actual.name} gives [${given}], ${expected.name} [${wanted}] for account ${row}: ${account}`);
  }
}

/** Whether a row is the same to the letter, which spares most of them the sorting. */
function isSameRow(a: Answers, b: Answers, row: number): boolean {
  const [start, end] = [a.offsets[row], a.offsets[row + 1]];
  const shift = b.offsets[row] - start;
  if (b.offsets[row + 1] - shift !== end) return false;
  for (let at = start; at < end; at++) if (a.territories[at] !== b.territories[at + shift]) return false;
  return true;
}

function sortedRow({ offsets, territories }: Answers, row: number): Uint32Array {
  return territories.slice(offsets[row], offsets[row + 1]).sort();
}
