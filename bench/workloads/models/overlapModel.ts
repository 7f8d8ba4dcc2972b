import type { Territory, TerritoryModel } from 'bailiwick';
import { pickSome, seededRandom } from '../../support/random.js';
import { companyFields } from '../companies/companyFields.js';
import { countries } from '../companies/places.js';
import { isIn } from '../logic.js';
import { groupTerritories } from './groupTerritories.js';

const SEED = 19;
const smallCountries = countries.slice(1).map(({ code }) => code);

/**
 * Broad siblings that overlap, each all the world but three countries and each divided by 24 groups of industries: with
 * 64 of them (1,601 territories) a company is in about 62.
 */
export function overlapModel(count: number): TerritoryModel {
  const random = seededRandom(SEED);
  const siblings = Array.from({ length: Math.floor((count - 1) / 25) }, (_, i): Territory[] => {
    const id = `all-but-${i}`;
    const criteria = { '!': isIn('country', pickSome(random, smallCountries, 3)) };
    return [{ id, parentId: 'world', criteria }, ...groupTerritories(id)];
  });
  const territories = [{ id: 'world', parentId: null }, ...siblings.flat()];
  return { id: `overlap-${count}`, fields: companyFields, territories };
}
