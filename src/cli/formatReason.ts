import type { AccessReason } from '../access/decisionTypes.js';
import { describeAccessReason } from '../access/describeAccessReason.js';

/** A reason for access for JSON: its own members with its wording. */
export function formatReason(reason: AccessReason): AccessReason & { readonly message: string } {
  return { ...reason, message: describeAccessReason(reason, { type: 'account' }) };
}
