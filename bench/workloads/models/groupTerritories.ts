import type { Territory } from 'bailiwick';
import { industryGroups } from '../companies/vocabulary.js';
import { isIn } from '../logic.js';

/** A territory for each of the 24 groups of industries, below a parent. */
export function groupTerritories(parentId: string): Territory[] {
  return industryGroups.map((group, i) => ({ id: `${parentId}/${i}`, parentId, criteria: isIn('industry', group) }));
}
