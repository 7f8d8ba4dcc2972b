import type { TerritoryModel } from 'bailiwick';
import { integerBetween, seededRandom } from '../../support/random.js';
import { isIn } from '../logic.js';

const SEED = 12;
const ZIPS_EACH = 20;
/** Each ZIP code is asked for about five times. */
const ZIPS_PER_TERRITORY = 4.1;

/** `count` territories in order of rank, each with some ZIP codes that others have, too: the last ones often get none. */
export function zipListsModel(count: number): TerritoryModel {
  const random = seededRandom(SEED);
  const zip = () => String(integerBetween(random, 10_000, 10_000 + Math.floor(count * ZIPS_PER_TERRITORY)));
  const territories = Array.from({ length: count }, (_, rank) => {
    const zips = [...new Set(Array.from({ length: ZIPS_EACH }, zip))];
    return { id: `zips-${rank}`, parentId: null, rank, criteria: isIn('zip', zips) };
  });
  const policy = { winners: 1, precedence: ['rank' as const] };
  return { id: `zip-lists-${count}`, fields: { zip: { type: 'string' } }, policy, territories };
}
