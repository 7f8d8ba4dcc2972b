import type { NoEstimate } from './types.js';

/** Why so many responses are too few for any figure; `null` where they are enough. */
export function withoutEstimate(responses: number, minimum: number): NoEstimate | null {
  if (responses === 0) return 'no_responses';
  return responses < minimum ? 'too_few_responses' : null;
}
