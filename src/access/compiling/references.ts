import { type IdTable, numberOfId } from '../../core/idTable.js';
import type { Issue } from '../../core/issues.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import { TYPES } from '../deciding/levels.js';

/**
 * What ids refer to, as numbers. Each id that refers to nothing becomes an issue and gives -1, which is no number of
 * anything: whoever resolves throws the issues before anything is decided.
 */
export interface References {
  readonly issues: Issue[];
  readonly territory: (territoryId: string, pointer: () => string) => number;
  readonly user: (userId: string, pointer: () => string) => number;
  readonly record: (type: number, id: string, pointer: () => string) => number;
}

/** References into the territories, users and records that there are. */
export function references(hierarchy: HierarchyIndex, users: IdTable, records: readonly IdTable[]): References {
  const issues: Issue[] = [];
  return {
    issues,
    territory(territoryId, pointer) {
      const position = hierarchy.positionById.get(territoryId);
      if (position !== undefined) return position;
      issues.push({ code: 'unknown_territory', pointer: pointer(), territoryId });
      return -1;
    },
    user(userId, pointer) {
      const number = numberOfId(users, userId);
      if (number === -1) issues.push({ code: 'unknown_user', pointer: pointer(), userId });
      return number;
    },
    record(type, id, pointer) {
      const row = numberOfId(records[type], id);
      if (row === -1) issues.push({ code: 'unknown_record', pointer: pointer(), type: TYPES[type], id });
      return row;
    },
  };
}
