import { TerritoryError } from '../core/errors.js';

/**
 * The number that `--budget` gives; nothing without it.
 *
 * @throws {@link TerritoryError} `invalid_option` for anything but a whole number of at least 1.
 */
export function parseBudget(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const budget = /^\d+$/.test(text) ? Number(text) : 0;
  if (budget >= 1 && Number.isSafeInteger(budget)) return budget;
  const expected = 'a whole number of at least 1';
  throw new TerritoryError([{ code: 'invalid_option', option: '--budget', expected, received: `\`${text}\`` }]);
}
