import type { CompiledModel } from '../../assignment/compileModel.js';
import { criteriaFields } from '../../criteria/criteriaFields.js';

/** A function that tells whether accounts are assigned by what a column of a field's name holds. */
export function fieldFilter({ territories, fields }: CompiledModel): (name: string) => boolean {
  const names = new Set(
    territories.flatMap(({ criteria, localCriteria }) =>
      [criteria ?? [], localCriteria ?? []].flat().flatMap(criteriaFields),
    ),
  );
  const isInside = (name: string) => [...names].some((outer) => name.startsWith(`${outer}.`));
  return (name) => Object.hasOwn(fields, name) && (names.has(name) || isInside(name));
}
