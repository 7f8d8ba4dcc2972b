import { accessLevel } from '../access/accessLevel.js';
import type { AccessIndex } from '../access/indexTypes.js';
import { listAccessible } from '../access/listAccessible.js';
import type { GrantedLevel } from '../access/types.js';
import type { AccessLevel } from '../model/types.js';

/** The accounts to which a user has access of one level. */
export interface LevelGroup {
  readonly level: GrantedLevel;
  /** In order of UTF-16 code unit. */
  readonly accountIds: readonly string[];
}

/** The accounts to which a user has access of some level or more, the highest level first; levels without any are left out. */
export function accountsByLevel(index: AccessIndex, userId: string, minLevel: GrantedLevel): LevelGroup[] {
  const idsOf: { readonly [Level in AccessLevel]: string[] } = { full: [], edit: [], view: [], none: [] };
  for (const id of listAccessible(index, userId, 'account', minLevel)) {
    idsOf[accessLevel(index, userId, { type: 'account', id })].push(id);
  }
  return (['full', 'edit', 'view'] as const).flatMap((level) => {
    // Without a comparison of its own, `sort` goes by UTF-16 code unit.
    return idsOf[level].length === 0 ? [] : [{ level, accountIds: idsOf[level].sort() }];
  });
}
