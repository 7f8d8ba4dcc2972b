import { isWithinInterval } from '../../core/isWithinInterval.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { Territory } from '../../model/types.js';
import { levelNumber, TYPES } from '../deciding/levels.js';
import { plainTerritories } from '../deciding/plainTerritories.js';
import type { AccessRules, AccessTree, ByType } from '../indexTypes.js';
import type { References } from './references.js';

/** What a tree follows from besides its territories. */
export interface TreeContext {
  readonly asOf: string;
  readonly rules: AccessRules;
  /** What a territory gives where it says nothing. */
  readonly defaults: ByType;
  readonly references: References;
  /** The pointer to a territory. */
  readonly pointerOf: (territoryId: string) => string;
}

/** The territories on a day, without their members. */
export function accessTree(
  hierarchy: HierarchyIndex<Territory>,
  { asOf, rules, defaults, references, pointerOf }: TreeContext,
): Omit<AccessTree, 'members'> {
  const managerOf = Int32Array.from(hierarchy.nodes, ({ id, managerId }) =>
    managerId === undefined ? -1 : references.user(managerId, () => `${pointerOf(id)}/managerId`),
  );
  const tree = {
    hierarchy,
    isOpen: openOn(hierarchy, asOf),
    levels: TYPES.map((name, type) =>
      Uint8Array.from(hierarchy.nodes, ({ access = {} }) => {
        const level = access[name];
        return level === undefined ? defaults[type] : levelNumber(level);
      }),
    ),
    managerOf,
    managedAt: rules.manager.inherits ? nearestManaged(hierarchy, managerOf) : ownManaged(managerOf),
  };
  return { ...tree, plain: plainTerritories(tree) };
}

function openOn({ nodes, parentOf }: HierarchyIndex<Territory>, asOf: string): Uint8Array {
  const isOpen = new Uint8Array(nodes.length);
  // INVARIANT: in pre-order a parent comes before its children.
  for (const [position, territory] of nodes.entries()) {
    const isParentOpen = parentOf[position] === -1 || isOpen[parentOf[position]] === 1;
    if (isParentOpen && territory.active !== false && isWithinInterval(asOf, territory)) isOpen[position] = 1;
  }
  return isOpen;
}

function ownManaged(managerOf: Int32Array): Int32Array {
  return managerOf.map((manager, position) => (manager === -1 ? -1 : position));
}

function nearestManaged({ parentOf }: HierarchyIndex, managerOf: Int32Array): Int32Array {
  const managedAt = ownManaged(managerOf);
  for (let position = 0; position < managedAt.length; position++) {
    const parent = parentOf[position];
    if (managedAt[position] === -1 && parent !== -1) managedAt[position] = managedAt[parent];
  }
  return managedAt;
}
