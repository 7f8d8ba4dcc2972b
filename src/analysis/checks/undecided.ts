import type { UnknownReason } from '../logic/findRecord.js';
import type { Finding, FindingCode } from '../types.js';
import { finding, type Subject } from './finding.js';

/** The finding that a question was not decided. */
export function undecided(
  question: Exclude<FindingCode, 'unknown'>,
  subject: Subject,
  { reason }: { readonly reason: UnknownReason },
): Finding<'unknown'> {
  return finding('unknown', subject, { question, reason });
}
