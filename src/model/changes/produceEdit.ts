import { type Draft, enablePatches, Immer } from 'immer';
import type { Patch } from './types.js';

/** A value after an edit, with the patches that lead there and back. */
export interface Edit<Value> {
  readonly value: Value;
  readonly patches: readonly Patch[];
  readonly inversePatches: readonly Patch[];
}

// Without freezing: a result shares what did not change with its base, which is the caller's.
const immer = /* @__PURE__ */ new Immer({ autoFreeze: false });

/**
 * A value as `recipe` leaves a draft of it; `path` leads from the documents to the value.
 *
 * It is for single entries and for a model's own members. A draft of a long list is slow (0.6 s to take one of 20,000
 * entries out) and gives a patch for every entry that shifts, so lists are edited by {@link spliceList} and its kin.
 */
export function produceEdit<Value extends object>(
  value: Value,
  path: Patch['path'],
  recipe: (draft: Draft<Value>) => void,
): Edit<Value> {
  // Immer keeps its plugins in a table of its own; loading one again does nothing.
  enablePatches();
  const [next, patches, inversePatches] = immer.produceWithPatches(value, recipe);
  const within = (patch: Patch): Patch => ({ ...patch, path: [...path, ...patch.path] });
  return { value: next, patches: patches.map(within), inversePatches: inversePatches.map(within) };
}
