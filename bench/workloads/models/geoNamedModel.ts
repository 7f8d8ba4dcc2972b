import type { TerritoryModel } from 'bailiwick';
import { companyFields } from '../companies/companyFields.js';
import { geoTerritories } from './geoModel.js';
import { namedTerritories } from './namedModel.js';

/** The tree of geoModel and, in a branch of its own, lists of named accounts: one in 40 territories is a list. */
export function geoNamedModel(count: number): TerritoryModel {
  const lists = Math.ceil(count / 40);
  const named = [{ id: 'named', parentId: null }, ...namedTerritories(lists, 'named')];
  const territories = [...geoTerritories(count - named.length), ...named];
  return { id: `geo+named-${count}`, fields: companyFields, territories };
}
