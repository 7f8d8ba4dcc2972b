import { TerritoryError } from '../core/errors.js';

/**
 * Refuses a `--memory` that is no size.
 *
 * @throws {@link TerritoryError} `invalid_option`.
 */
export function checkMemory(memory: string): void {
  if (/^[1-9]\d{0,6} ?[MG]i?B$/i.test(memory)) return;
  const expected = 'a size such as 512MB or 4GB';
  throw new TerritoryError([{ code: 'invalid_option', option: '--memory', expected, received: `\`${memory}\`` }]);
}
