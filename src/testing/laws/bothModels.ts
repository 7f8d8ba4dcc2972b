import type { CompiledModel } from '../../assignment/compileModel.js';
import type { Field, Fields } from '../../criteria/types.js';
import type { Territory, TerritoryModel } from '../../model/types.js';

/** The models of which accounts are to be tried when one replaces the other: one with the rules of both, if that can be. */
export function bothModels([before, after]: readonly [CompiledModel, CompiledModel]): TerritoryModel[] {
  const fields: Fields = { ...before.fields, ...after.fields };
  const isReadAlike = Object.entries(before.fields).every(
    ([name, field]) => readingOf(field) === readingOf(fields[name]),
  );
  if (!isReadAlike) return [before.model, after.model];
  return [{ id: 'both', fields, territories: [...rulesOf(before, 'before'), ...rulesOf(after, 'after')] }];
}

/** What decides which values count, and which are equal. */
function readingOf({ type, integer = false, ignoreCase = false }: Field): string {
  return `${type} ${integer} ${ignoreCase}`;
}

function rulesOf({ model }: CompiledModel, name: string): Territory[] {
  return model.territories.map(({ id, parentId, criteria, localCriteria }) => ({
    id: `${name} ${id}`,
    parentId: parentId === null ? null : `${name} ${parentId}`,
    ...(criteria === undefined ? {} : { criteria }),
    ...(localCriteria === undefined ? {} : { localCriteria }),
  }));
}
