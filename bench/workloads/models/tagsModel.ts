import type { Territory, TerritoryModel } from 'bailiwick';
import { companyFields } from '../companies/companyFields.js';
import { tags } from '../companies/vocabulary.js';
import { groupTerritories } from './groupTerritories.js';

/** Tags of a list field side by side, each divided by 24 groups of industries: with all 40 tags, 1,001 territories. */
export function tagsModel(count: number): TerritoryModel {
  const byTag = tags.slice(0, Math.floor((count - 1) / 25)).map((tag): Territory[] => {
    return [{ id: tag, parentId: 'world', criteria: { in: [tag, { var: 'tags' }] } }, ...groupTerritories(tag)];
  });
  const territories = [{ id: 'world', parentId: null }, ...byTag.flat()];
  return { id: `tags-${count}`, fields: companyFields, territories };
}
