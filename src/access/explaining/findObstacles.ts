import { LEVELS } from '../deciding/levels.js';
import { findDeny } from '../deciding/recordLevel.js';
import { territoriesOfRecord } from '../deciding/territoriesOfRecord.js';
import type { AccessObstacle } from '../obstacleTypes.js';
import { findTerritoryObstacle } from './findTerritoryObstacle.js';
import type { Subject } from './subject.js';

/** What keeps a user from a level on a record: first what concerns the user as a whole, then territory by territory. */
export function findObstacles(subject: Subject, minLevel: number): AccessObstacle[] {
  const { index, user, type, row } = subject;
  const obstacles: AccessObstacle[] = [];
  const deny = findDeny(index, user, type, row);
  const positions = new Set(territoriesOfRecord(index, type, row).map(({ position }) => position));
  if (!user.isOpen) obstacles.push({ kind: 'user_closed' });
  if (deny !== undefined) obstacles.push({ kind: 'denied', deny });
  if (user.ceilings[type] < minLevel) obstacles.push({ kind: 'ceiling', level: LEVELS[user.ceilings[type]] });
  if (positions.size === 0) obstacles.push({ kind: 'no_territory' });
  const inOrder = [...positions].sort((one, other) => one - other);
  return [...obstacles, ...inOrder.map((position) => findTerritoryObstacle(subject, position))];
}
