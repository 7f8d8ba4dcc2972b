import type { CompiledModel } from '../../assignment/compileModel.js';
import { criteriaFields } from '../../criteria/criteriaFields.js';
import type { AccountNeeds } from './types.js';

/** What of accounts the criteria of a model read: columns, those inside a field that they read included, and ids. */
export function accountNeeds({ territories, fields }: CompiledModel): AccountNeeds {
  const criteria = territories.flatMap((territory) => [territory.criteria ?? [], territory.localCriteria ?? []].flat());
  const names = new Set(criteria.flatMap(criteriaFields));
  const isInside = (name: string) => [...names].some((outer) => name.startsWith(`${outer}.`));
  return {
    ids: names.has('id'),
    column: (name) => name !== 'id' && Object.hasOwn(fields, name) && (names.has(name) || isInside(name)),
  };
}
