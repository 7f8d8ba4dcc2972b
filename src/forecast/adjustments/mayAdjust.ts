import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { positionOf } from '../../hierarchy/positionOf.js';
import { lineOfManagers } from '../targets/lineOfManagers.js';
import type { ManagedTerritory } from '../targets/permissionTypes.js';
import { readManaged } from '../targets/readManaged.js';
import { adjustmentRequestSchema } from './adjustmentSchema.js';
import type { AdjustmentPermission, AdjustmentPermissionReason, AdjustmentRequest } from './permissionTypes.js';

/**
 * Whether a user may adjust the forecast of a territory: its owner at level `owner`, and at level `manager` the owner of the
 * territory right above, as Salesforce has it. The first line of the table that holds, decides.
 *
 * | reason | holds when | may |
 * |---|---|---|
 * | `administrator` | the user is one | yes |
 * | `not_owner` | it is the owner's number, and somebody else's | no |
 * | `own_territory` | it is the manager's number, but the user is the territory's owner alone | no |
 * | `not_direct` | it is the manager's number, and the user manages a territory further up, but not the one right above | no |
 * | `not_manager` | it is the manager's number, and the user manages none of the territories above | no |
 * | `superior_decided` | an adjustment stands of a manager further up than the user: it has to be removed first | no |
 * | `owner`, `manager` | otherwise | yes |
 *
 * The owner of a territory is its manager, or else that of the nearest territory above that has one, as for targets
 * ({@link maySetTarget}). Who is further up is told by the tree as well: whoever manages a territory above all that the user
 * manages on the way to the root. An administrator's adjustment locks nobody out.
 *
 * @throws {@link TerritoryError} with everything that is wrong with the territories, or else with the request;
 * `unknown_territory`.
 * @example
 * const territories = [
 *   { id: 'emea', parentId: null, managerId: 'anna' },
 *   { id: 'de', parentId: 'emea', managerId: 'ben' },
 * ];
 * const request = { by: { userId: 'ben' }, territoryId: 'de', level: 'owner' };
 * mayAdjust(territories, request).reason; // => 'owner'
 * mayAdjust(territories, { ...request, setBy: ['anna'] }).explanation;
 * // => 'an adjustment of `de` by a superior of `ben` stands: it has to be removed first'
 */
export function mayAdjust(territories: readonly ManagedTerritory[], request: AdjustmentRequest): AdjustmentPermission {
  const index = readPlainData(() => readManaged(territories));
  const read = readPlainData(() => readOptions(adjustmentRequestSchema, request));
  const reason = decide(lineOfManagers(index, positionOf(index, read.territoryId)), read);
  return { isAllowed: ALLOWED.has(reason), reason, explanation: explanations[reason](read) };
}

const ALLOWED: ReadonlySet<AdjustmentPermissionReason> = new Set(['administrator', 'owner', 'manager'] as const);

type Line = readonly (string | undefined)[];

function decide(line: Line, { by, level, setBy = [] }: AdjustmentRequest): AdjustmentPermissionReason {
  if (by.isAdministrator) return 'administrator';
  const isOwner = ownerOf(line) === by.userId;
  if (level === 'owner' && !isOwner) return 'not_owner';
  const above = line.slice(1);
  if (level === 'manager' && ownerOf(above) !== by.userId) {
    if (above.includes(by.userId)) return 'not_direct';
    return isOwner ? 'own_territory' : 'not_manager';
  }
  const superiors = line.slice(line.lastIndexOf(by.userId) + 1);
  return setBy.some((setter) => superiors.includes(setter)) ? 'superior_decided' : level;
}

function ownerOf(line: Line): string | undefined {
  return line.find((managerId) => managerId !== undefined);
}

type Explanations = { readonly [Reason in AdjustmentPermissionReason]: (request: AdjustmentRequest) => string };

const explanations: Explanations = {
  administrator: ({ by }) => `\`${by.userId}\` is an administrator`,
  owner: ({ by, territoryId }) => `\`${by.userId}\` owns the forecast of \`${territoryId}\``,
  manager: ({ by, territoryId }) => `\`${by.userId}\` manages the territory right above \`${territoryId}\``,
  superior_decided: ({ by, territoryId }) =>
    `an adjustment of \`${territoryId}\` by a superior of \`${by.userId}\` stands: it has to be removed first`,
  not_owner: ({ by, territoryId }) => `the forecast of \`${territoryId}\` is not that of \`${by.userId}\``,
  own_territory: ({ by, territoryId }) =>
    `\`${by.userId}\` owns the forecast of \`${territoryId}\`, and the manager above adjusts it at this level`,
  not_direct: ({ by, territoryId }) =>
    `\`${by.userId}\` manages a territory above \`${territoryId}\`, but not the one right above`,
  not_manager: ({ by, territoryId }) => `\`${by.userId}\` manages no territory above \`${territoryId}\``,
};
