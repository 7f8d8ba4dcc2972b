import { readPlainData } from '../core/readPlainData.js';
import { requireObject } from '../core/requireObject.js';
import type { AccessWording } from './describeAccessReason.js';
import type { AccessObstacle } from './obstacleTypes.js';
import { requireKind } from './requireKind.js';

/**
 * The wording of what keeps a user from a record, on one line, in lower case, ids in backticks. Wording may change between
 * versions; the members of an obstacle do not.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no obstacle.
 * @example
 * describeAccessObstacle({ kind: 'not_member', path: ['emea', 'dach'] }, { type: 'account' });
 * // => 'no member of `dach`, which holds the account, or of `emea` above it'
 */
export function describeAccessObstacle(obstacle: AccessObstacle, wording: AccessWording = {}): string {
  requireKind(obstacle, 'an obstacle', OBSTACLE_KINDS);
  requireObject(wording);
  return readPlainData(() => {
    const { nameTerritory = inBackticks, type = 'record' } = wording;
    return wordsFor(obstacle, type, nameTerritory);
  });
}

const OBSTACLE_KINDS: readonly AccessObstacle['kind'][] = [
  'user_closed',
  'denied',
  'ceiling',
  'no_territory',
  'territory_closed',
  'not_member',
  'path_denied',
  'territory_gives',
];

function wordsFor(obstacle: AccessObstacle, record: string, name: (territoryId: string) => string): string {
  switch (obstacle.kind) {
    case 'user_closed':
      return 'the user is not active on that day';
    case 'denied':
      return `the ${obstacle.deny.type} ${inBackticks(obstacle.deny.id)} is denied to the user${because(obstacle.deny.reason)}`;
    case 'ceiling':
      return `the profile leaves ${obstacle.level} at the most`;
    case 'no_territory':
      return `the ${record} is in no territory`;
    case 'territory_closed':
      return `${name(obstacle.closedId)} is not active on that day${above(obstacle, name)}`;
    case 'not_member':
      return `no member of ${wayUp(obstacle.path.map(name), record)}`;
    case 'path_denied':
      return `nothing reaches the user through ${name(obstacle.deniedId)}, on the way from ${obstacle.path.map(name).join(' to ')}`;
    case 'territory_gives':
      return `${name(obstacle.territoryId)} gives the user ${obstacle.level}`;
  }
}

function because(reason: string | undefined): string {
  return reason === undefined ? '' : `: ${reason}`;
}

function above(
  { closedId, territoryId }: Extract<AccessObstacle, { kind: 'territory_closed' }>,
  name: (territoryId: string) => string,
): string {
  return closedId === territoryId ? '' : `, nor is ${name(territoryId)} below it`;
}

function wayUp(names: readonly string[], record: string): string {
  const [holder, ...above] = names.slice().reverse();
  const those = above.length === 0 ? '' : `, or of ${above.join(' or ')} above it`;
  return `${holder}, which holds the ${record}${those}`;
}

function inBackticks(id: string): string {
  return `\`${id}\``;
}
