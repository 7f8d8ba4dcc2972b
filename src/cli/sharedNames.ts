import type { Territory } from '../model/types.js';

/** The names that stand for more than one id; a territory without a name goes by its id. */
export function sharedNames(territories: readonly Territory[]): Set<string> {
  const idByName = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name = id } of territories) {
    if ((idByName.get(name) ?? id) !== id) shared.add(name);
    idByName.set(name, id);
  }
  return shared;
}
