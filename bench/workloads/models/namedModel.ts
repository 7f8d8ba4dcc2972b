import type { Territory, TerritoryModel } from 'bailiwick';
import { companyFields } from '../companies/companyFields.js';
import { companyDomain, companyId } from '../companies/companyNames.js';

/** `count` lists of named accounts side by side that share a million companies, by id and by domain in turns. */
export function namedModel(count: number): TerritoryModel {
  return { id: `named-${count}`, fields: companyFields, territories: namedTerritories(count, null) };
}

/** The lists of {@link namedModel} below a parent. */
export function namedTerritories(count: number, parentId: string | null): Territory[] {
  // Few lists are those of a quick look, not of a measurement.
  const companies = count < 200 ? count * 100 : 1_000_000;
  return Array.from({ length: count }, (_, list) => {
    const size = Math.ceil((companies - list) / count);
    const [field, name] = list % 2 === 0 ? (['id', companyId] as const) : (['domain', companyDomain] as const);
    const names = Array.from({ length: size }, (_company, i) => name(list + i * count));
    return { id: `list-${list}`, parentId, criteria: { in: [{ var: field }, names] } };
  });
}
