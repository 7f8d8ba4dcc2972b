import { accessLevel, compileAccess, listAccessible, updateAccess } from 'bailiwick';
import type { AccessContestant } from './types.js';

/** The day that the bench asks about; nothing in its worlds has dates. */
export const AS_OF = '2026-07-01';

/** This library. */
export const bailiwick: AccessContestant = {
  name: 'bailiwick',
  prepare(world) {
    let index = compileAccess(world, { asOf: AS_OF });
    return {
      check: (userId, id) => accessLevel(index, userId, { type: 'account', id }),
      list: (userId) => listAccessible(index, userId, 'account'),
      move(accountId, territoryIds) {
        const territories = territoryIds.map((territoryId) => ({ territoryId }));
        index = updateAccess(index, { assignments: [{ accountId, territories }] });
      },
      join(userId, territoryIds) {
        const memberships = territoryIds.map((territoryId) => ({ territoryId }));
        index = updateAccess(index, { memberships: [{ userId, memberships }] });
      },
    };
  },
};
