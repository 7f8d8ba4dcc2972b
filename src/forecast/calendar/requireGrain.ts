import { wrongTypeError } from '../../core/wrongTypeError.js';
import type { FiscalCalendar } from './types.js';

/** Throws `wrong_type` for a grain that a calendar does not have. */
export function requireGrain({ grains }: FiscalCalendar, grain: unknown, pointer: string): void {
  if (grains.some((each) => each === grain)) return;
  throw wrongTypeError(grain, `${grains.slice(0, -1).join(', ')} or ${grains.slice(-1).join()}`, pointer);
}
