import type { Members } from '../../core/isMembers.js';
import { asMembers } from '../looseModel.js';
import type { Patch } from './types.js';

/** A step of a patch, and what to do where there is nothing that it could be done to. */
export interface PatchStep extends Pick<Patch, 'op' | 'value'> {
  readonly refuse: () => never;
}

/** A copy of a value in which the entry or member at `path` is patched; what is beside the path is shared. */
export function patchAt(container: unknown, path: Patch['path'], step: PatchStep): unknown {
  const [key, ...rest] = path;
  if (isList(container)) return patchList(container, key, rest, step);
  const members = asMembers(container);
  return members === undefined ? step.refuse() : patchMembers(members, key, rest, step);
}

function patchList(
  list: readonly unknown[],
  key: string | number | undefined,
  rest: Patch['path'],
  step: PatchStep,
): unknown[] {
  const isAdded = rest.length === 0 && step.op === 'add';
  if (typeof key !== 'number' || key < 0 || key >= list.length + (isAdded ? 1 : 0)) return step.refuse();
  const before = list.slice(0, key);
  if (isAdded) return [...before, step.value, ...list.slice(key)];
  const after = list.slice(key + 1);
  if (rest.length > 0) return [...before, patchAt(list[key], rest, step), ...after];
  return step.op === 'remove' ? [...before, ...after] : [...before, step.value, ...after];
}

function patchMembers(
  members: Members,
  key: string | number | undefined,
  rest: Patch['path'],
  step: PatchStep,
): Members {
  if (typeof key !== 'string') return step.refuse();
  const isThere = Object.hasOwn(members, key);
  if (!isThere && (rest.length > 0 || step.op !== 'add')) return step.refuse();
  // Computed keys and entries make own members of any name, `__proto__` included.
  if (rest.length > 0) return { ...members, [key]: patchAt(members[key], rest, step) };
  if (step.op !== 'remove') return { ...members, [key]: step.value };
  return Object.fromEntries(Object.entries(members).filter(([member]) => member !== key));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
