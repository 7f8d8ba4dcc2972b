import { describeValue } from '../describeValue.js';
import type { Issue } from '../issues.js';

const WEIGHT = 'a finite number of 0 or more';
const TOTAL = 'a whole number within 2^53';

/** What is wrong with weights: no list, or a member that is negative or no finite number. */
export function findWeightIssues(weights: unknown): Issue[] {
  if (!Array.isArray(weights)) return [wrongType('/weights', 'a list of weights', weights)];
  // What a sparse list lacks counts as well; and most lists have nothing wrong, so no place is put into words for them.
  const list: readonly unknown[] = Array.from(weights);
  if (list.every(isWeight)) return [];
  return list.flatMap((weight, index) => (isWeight(weight) ? [] : [wrongType(`/weights/${index}`, WEIGHT, weight)]));
}

/** What is wrong with a total, of a whole or of a row. */
export function findTotalIssues(total: unknown, pointer: string): Issue[] {
  return Number.isSafeInteger(total) ? [] : [wrongType(pointer, TOTAL, total)];
}

function isWeight(weight: unknown): boolean {
  return typeof weight === 'number' && weight >= 0 && weight < Number.POSITIVE_INFINITY;
}

function wrongType(pointer: string, expected: string, value: unknown): Issue {
  return { code: 'wrong_type', pointer, expected, received: describeValue(value) };
}
