import { readPlainData } from '../core/readPlainData.js';
import { checkAccess } from './checkAccess.js';
import { findRow, typeOf } from './deciding/findRow.js';
import { findUser } from './deciding/findUser.js';
import { levelNumber } from './deciding/levels.js';
import { findObstacles } from './explaining/findObstacles.js';
import type { AccessIndex } from './indexTypes.js';
import type { NoAccess } from './obstacleTypes.js';
import { requireLevel } from './requireLevel.js';
import type { GrantedLevel, RecordRef } from './types.js';

/**
 * Why a user does not have a level on a record: what denies it or caps it, and for each territory of the record what is
 * missing. {@link describeAccessObstacle} puts an obstacle into words.
 *
 * Ownership, shares, teams and what is implied by other records are no obstacles where they are missing: anybody could have
 * them.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no index or level.
 * @example
 * const index = compileAccess(accessInput, { asOf: '2026-07-01' });
 * explainNoAccess(index, 'carl', { type: 'account', id: 'siemens' }).obstacles;
 * // => [{ kind: 'not_member', path: ['emea', 'dach'] }]
 */
export function explainNoAccess(
  index: AccessIndex,
  userId: string,
  ref: RecordRef,
  minLevel: GrantedLevel = 'view',
): NoAccess {
  const wanted = requireLevel(minLevel);
  const { level, reasons, issues } = checkAccess(index, userId, ref);
  const isGranted = levelNumber(level) >= wanted;
  const answer = { level, minLevel, isGranted, reasons };
  if (issues !== undefined) return { ...answer, obstacles: [], issues };
  return { ...answer, obstacles: isGranted ? [] : obstaclesTo(index, { userId, ref, wanted }) };
}

interface Question {
  readonly userId: string;
  readonly ref: RecordRef;
  readonly wanted: number;
}

function obstaclesTo(index: AccessIndex, { userId, ref, wanted }: Question): NoAccess['obstacles'] {
  return readPlainData(() => {
    const user = findUser(index, userId);
    const type = typeOf(ref);
    const row = findRow(index, type, ref);
    return user === undefined ? [] : findObstacles({ index, user, type, row }, wanted);
  });
}
