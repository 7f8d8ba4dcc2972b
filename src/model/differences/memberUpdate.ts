import { isEqualJson } from '../../core/isEqualJson.js';

/**
 * What to set and what to unset, so that the named members of one object become those of another; nothing when they
 * are equal already.
 */
export function memberUpdate<Value extends object, Name extends keyof Value>(
  before: Value,
  after: Value,
  names: readonly Name[],
): { readonly set?: Partial<Pick<Value, Name>>; readonly unset?: readonly Name[] } | undefined {
  const changed = names.filter((name) => !isEqualJson(before[name], after[name]));
  if (changed.length === 0) return undefined;
  const set: Partial<Pick<Value, Name>> = {};
  for (const name of changed) if (after[name] !== undefined) set[name] = after[name];
  const unset = changed.filter((name) => after[name] === undefined);
  return { ...(unset.length === changed.length ? {} : { set }), ...(unset.length === 0 ? {} : { unset }) };
}
