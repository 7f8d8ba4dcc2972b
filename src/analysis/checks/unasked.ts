import type { Finding } from '../types.js';

/** That some questions of a kind were not asked. */
export function unasked(question: Finding<'unknown'>['question'], reason: 'limit' | 'stopped'): Finding<'unknown'> {
  return {
    code: 'unknown',
    severity: 'info',
    territoryIds: [],
    scope: null,
    certainty: 'unknown',
    question,
    reason,
  };
}
