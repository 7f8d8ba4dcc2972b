import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { positionOf } from '../../hierarchy/positionOf.js';
import { lineOfManagers } from './lineOfManagers.js';
import type { ManagedTerritory, TargetPermission, TargetPermissionReason, TargetRequest } from './permissionTypes.js';
import { readManaged } from './readManaged.js';
import { targetRequestSchema } from './targetSchema.js';

/**
 * Whether a user may set a target, of a territory or of a user in it, by the rules of Zoho's forecasts: the first line of
 * the table that holds, decides.
 *
 * | reason | holds when | may |
 * |---|---|---|
 * | `already_set` | a forecast is being created that exists: it is to be changed instead | no |
 * | `administrator` | the user is one | yes |
 * | `own_target` | it is the user's own, who manages neither the territory nor one above | no |
 * | `not_manager` | the user manages neither the territory nor one above | no |
 * | `level_too_deep` | a forecast is being created, and the territory is neither the user's nor a child of one: drill down later | no |
 * | `superior_decided` | it is the manager's own, and a manager further up has set it | no |
 * | `manager` | otherwise | yes |
 *
 * A manager's own targets are those with the manager's `userId` and those of the territories that the user manages. Who is
 * further up is told by the tree: whoever manages a territory above all that the user manages on the way to the root. So
 * where a territory has no manager, the one above sets the targets of its users. An administrator who has set a target
 * leaves its manager free to.
 *
 * @throws {@link TerritoryError} with everything that is wrong with the territories, or else with the request;
 * `unknown_territory`.
 * @example
 * const territories = [
 *   { id: 'emea', parentId: null, managerId: 'anna' },
 *   { id: 'de', parentId: 'emea', managerId: 'ben' },
 * ];
 * const request = { by: { userId: 'ben' }, territoryId: 'de', userId: 'ben' };
 * maySetTarget(territories, request); // => { isAllowed: true, reason: 'manager' }
 * maySetTarget(territories, { ...request, setBy: ['ben', 'anna'] }); // => { isAllowed: false, reason: 'superior_decided' }
 */
export function maySetTarget(territories: readonly ManagedTerritory[], request: TargetRequest): TargetPermission {
  const index = readPlainData(() => readManaged(territories));
  const read = readPlainData(() => readOptions(targetRequestSchema, request));
  const line = lineOfManagers(index, positionOf(index, read.territoryId));
  const reason = decide(line, read);
  return { isAllowed: reason === 'administrator' || reason === 'manager', reason };
}

function decide(line: readonly (string | undefined)[], request: TargetRequest): TargetPermissionReason {
  const { by, userId, stage = 'later', setBy = [] } = request;
  if (stage === 'creation' && setBy.length > 0) return 'already_set';
  if (by.isAdministrator) return 'administrator';
  const nearest = line.indexOf(by.userId);
  if (nearest === -1) return userId === by.userId ? 'own_target' : 'not_manager';
  if (stage === 'creation' && nearest > 1) return 'level_too_deep';
  const isOwn = userId === by.userId || (userId === undefined && nearest === 0);
  const superiors = line.slice(line.lastIndexOf(by.userId) + 1);
  return isOwn && setBy.some((setter) => superiors.includes(setter)) ? 'superior_decided' : 'manager';
}
