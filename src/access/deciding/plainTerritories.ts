import type { AccessTree } from '../indexTypes.js';
import { ACCOUNT } from './levels.js';

/** How many numbers of `plain` a territory has: where it ends, who manages it, and what it gives on its accounts. */
export const TERRITORY_WIDTH = 4;

/** Where the number of the manager by whom it is managed stands, -1 for nobody. */
export const MANAGER_AT = 1;

/** Where the level stands, {@link CLOSED} for a territory that is not open. */
export const GIVES_AT = 2;

/** In place of the level of a territory that gives nothing to anybody. */
export const CLOSED = -1;

/** The numbers of all territories by position. */
export function plainTerritories({
  hierarchy,
  isOpen,
  managedAt,
  managerOf,
  levels,
}: Pick<AccessTree, 'hierarchy' | 'isOpen' | 'managedAt' | 'managerOf' | 'levels'>): Int32Array {
  const plain = new Int32Array(hierarchy.nodes.length * TERRITORY_WIDTH);
  for (let position = 0, at = 0; at < plain.length; position++, at += TERRITORY_WIDTH) {
    plain[at] = hierarchy.endOf[position];
    plain[at + MANAGER_AT] = managedAt[position] === -1 ? -1 : managerOf[managedAt[position]];
    plain[at + GIVES_AT] = isOpen[position] === 0 ? CLOSED : levels[ACCOUNT][position];
  }
  return plain;
}
