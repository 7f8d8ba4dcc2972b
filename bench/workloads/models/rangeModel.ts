import type { TerritoryModel } from 'bailiwick';
import { companyFields } from '../companies/companyFields.js';
import { isFrom } from '../logic.js';

const LEAST = 1_000;
const MOST = 20_000_000_000;

/** `count` ranges of revenue side by side, each some per mille wide, so that every company is in one of them. */
export function rangeModel(count: number): TerritoryModel {
  return { id: `range-${count}`, fields: companyFields, territories: ranges(count, 1) };
}

/** The ranges of {@link rangeModel}, each reaching over the six after it as well. */
export function overlappingRangeModel(count: number): TerritoryModel {
  return { id: `range-overlap-${count}`, fields: companyFields, territories: ranges(count, 7) };
}

function ranges(count: number, width: number): TerritoryModel['territories'] {
  const bound = (step: number) => Math.round(LEAST * (MOST / LEAST) ** (step / count));
  return Array.from({ length: count }, (_, step) => ({
    id: `range-${step}`,
    parentId: null,
    criteria: isFrom('revenue', bound(step), bound(step + width)),
  }));
}
