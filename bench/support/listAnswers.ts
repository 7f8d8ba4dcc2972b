import type { Answers } from '../contestants/types.js';

/** Answers from a list of territory numbers for each account. */
export function listAnswers(lists: readonly (readonly number[])[]): Answers {
  const offsets = new Uint32Array(lists.length + 1);
  for (const [row, { length }] of lists.entries()) offsets[row + 1] = offsets[row] + length;
  const territories = new Uint32Array(offsets[lists.length]);
  for (const [row, list] of lists.entries()) territories.set(list, offsets[row]);
  return { offsets, territories };
}
