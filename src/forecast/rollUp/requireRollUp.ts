import { isMembers } from '../../core/isMembers.js';
import { readPlainData } from '../../core/readPlainData.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';

/** Throws `wrong_type` for what is no roll-up, such as its input. */
export function requireRollUp(value: unknown): void {
  if (!readPlainData(() => isRollUp(value))) throw wrongTypeError(value, 'a roll-up from rollUp');
}

function isRollUp(value: unknown): boolean {
  return isMembers(value) && value.kind === 'rollUp' && isMembers(value.plan) && isMembers(value.lines);
}
