import type { TerritoryModel } from 'bailiwick';
import { companyFields } from '../companies/companyFields.js';
import { isFrom } from '../logic.js';

const REVENUE_PER_LEVEL = 120_000;

/** One chain below the root: every level asks for more revenue than the one above. */
export function deepModel(count: number): TerritoryModel {
  const levels = Array.from({ length: count - 1 }, (_, level) => ({
    id: `level-${level + 1}`,
    parentId: level === 0 ? 'world' : `level-${level}`,
    criteria: isFrom('revenue', (level + 1) * REVENUE_PER_LEVEL),
  }));
  return { id: `deep-${count}`, fields: companyFields, territories: [{ id: 'world', parentId: null }, ...levels] };
}
