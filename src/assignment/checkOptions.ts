import { describeValue } from '../core/describeValue.js';
import { TerritoryError } from '../core/errors.js';
import { isCivilDate } from '../core/isCivilDate.js';
import type { AssignmentOptions } from './types.js';

/** Throws `invalid_date` when `asOf` is given and is no civil date. */
export function checkOptions({ asOf }: AssignmentOptions): void {
  if (asOf === undefined || (typeof asOf === 'string' && isCivilDate(asOf))) return;
  const received = typeof asOf === 'string' ? asOf : describeValue(asOf);
  throw new TerritoryError([{ code: 'invalid_date', pointer: '/asOf', received }]);
}
