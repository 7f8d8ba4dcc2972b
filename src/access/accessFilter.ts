import { findUser } from './deciding/findUser.js';
import { ALL_KINDS, PARENT_KINDS } from './deciding/kinds.js';
import { ACCOUNT, CHILD_TYPES, VIEW } from './deciding/levels.js';
import { findUserIssues } from './explaining/findSubjectIssues.js';
import { denyFilter, NO_DENIES } from './filtering/denyFilter.js';
import { grantFilter, NOTHING } from './filtering/grantFilter.js';
import type { AccessFilter } from './filtering/types.js';
import type { AccessIndex, UserAccess } from './indexTypes.js';
import { enoughOfAccount } from './listing/enoughOfAccount.js';
import { requireAccessIndex } from './requireAccessIndex.js';
import { requireLevel } from './requireLevel.js';
import { requireType } from './requireType.js';
import type { GrantedLevel, RecordType } from './types.js';

/**
 * The conditions under which a record of a type is one on which a user has at least a level, as plain data: what a data
 * layer needs to enforce in its own query the very answer of {@link checkAccess}.
 *
 * Territories are given by id, for short lists, and as spans of the numbers of {@link territoryNumbers}, for long ones.
 * A filter goes with the index that it was made from: numbers, owners and dates are those of its day. Nothing passes for a
 * user that nobody knows. Linear in the number of territories below those of the user.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no index, type or level.
 * @example
 * const index = compileAccess(accessInput, { asOf: '2026-07-01' });
 * accessFilter(index, 'ann', 'account').direct.territoryIds; // => ['dach', 'emea']
 * accessFilter(index, 'ann', 'account').direct.territories; // => [{ from: 0, to: 2 }]
 */
export function accessFilter(
  index: AccessIndex,
  userId: string,
  type: RecordType,
  minLevel: GrantedLevel = 'view',
): AccessFilter {
  requireAccessIndex(index);
  const [typeNumber, levelNumber] = [requireType(type), requireLevel(minLevel)];
  const user = findUser(index, userId);
  const { asOf, rules } = index;
  const recordTerritories = rules.addsTerritories ? 'ownAndAccount' : 'ownElseAccount';
  const question = { userId, type, minLevel, asOf, recordTerritories } as const;
  if (user === undefined) {
    return { ...question, direct: NOTHING, except: NO_DENIES, issues: findUserIssues(index, userId) };
  }
  if (!user.isOpen || user.ceilings[typeNumber] < levelNumber) {
    return { ...question, direct: NOTHING, except: NO_DENIES };
  }
  return {
    ...question,
    direct: grantFilter(index, user, { type: typeNumber, minLevel: levelNumber, kinds: ALL_KINDS }),
    ...impliedFilters(index, user, { type: typeNumber, minLevel: levelNumber }),
    except: denyFilter(index, user, typeNumber),
  };
}

interface Demand {
  readonly type: number;
  readonly minLevel: number;
}

function impliedFilters(
  index: AccessIndex,
  user: UserAccess,
  { type, minLevel }: Demand,
): Pick<AccessFilter, 'account' | 'children'> {
  const { childKinds, parent } = index.rules;
  if (type !== ACCOUNT) {
    const enough = enoughOfAccount(index, type, minLevel);
    if (enough === undefined) return {};
    return { account: grantFilter(index, user, { type: ACCOUNT, minLevel: enough, kinds: childKinds }) };
  }
  if (parent < minLevel) return {};
  const [contact, opportunity] = CHILD_TYPES.map((child) =>
    grantFilter(index, user, { type: child, minLevel: VIEW, kinds: PARENT_KINDS }),
  );
  return { children: { contact, opportunity } };
}
