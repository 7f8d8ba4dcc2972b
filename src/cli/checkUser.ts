import { TerritoryError } from '../core/errors.js';
import { nearestName } from '../core/nearestName.js';

/**
 * Refuses a user whom nothing names, since the answer "no access" would hide that the id is misspelt.
 *
 * @throws {@link TerritoryError} `invalid_option`, with the id that comes closest.
 */
export function checkUser(userId: string, known: ReadonlySet<string>): void {
  if (known.has(userId)) return;
  const near = nearestName(userId, known);
  const expected = `the id of a member, a manager or an owner${near === undefined ? '' : `, such as \`${near}\``}`;
  throw new TerritoryError([{ code: 'invalid_option', option: '--user', expected, received: `\`${userId}\`` }]);
}
