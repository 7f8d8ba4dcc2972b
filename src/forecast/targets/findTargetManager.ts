import { readPlainData } from '../../core/readPlainData.js';
import { positionOf } from '../../hierarchy/positionOf.js';
import { lineOfManagers } from './lineOfManagers.js';
import type { ManagedTerritory } from './permissionTypes.js';
import { readManaged } from './readManaged.js';

/**
 * The user who sets the targets of a territory and of its users: its manager, or else that of the nearest territory above
 * that has one; `null` where none has.
 *
 * @throws {@link TerritoryError} with everything that is wrong with the territories; `unknown_territory`.
 * @example
 * const territories = [{ id: 'emea', parentId: null, managerId: 'anna' }, { id: 'de', parentId: 'emea' }];
 * findTargetManager(territories, 'de'); // => 'anna'
 */
export function findTargetManager(territories: readonly ManagedTerritory[], territoryId: string): string | null {
  const index = readPlainData(() => readManaged(territories));
  const line = lineOfManagers(index, positionOf(index, territoryId));
  return line.find((managerId) => managerId !== undefined) ?? null;
}
