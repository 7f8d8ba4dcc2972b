import { idOf } from '../../core/idTable.js';
import { isWithinPositions } from '../deciding/isWithinPositions.js';
import { KIND_BITS } from '../deciding/kinds.js';
import { ACCOUNT, LEVELS, NONE } from '../deciding/levels.js';
import { childTable, recordTable } from '../deciding/recordTable.js';
import type { DirectReason } from '../decisionTypes.js';
import { listAt } from '../tables/listPages.js';
import { numberAt } from '../tables/numberPages.js';
import type { Subject } from './subject.js';
import { territoryReasons } from './territoryReasons.js';

/** Everything that gives a user access to a record itself on the grounds in `kinds`: what `directLevel` is the most of. */
export function directReasons(subject: Subject, kinds: number): DirectReason[] {
  const reasons = [
    ...plainReasons(subject),
    ...ownerReasons(subject),
    ...teamReasons(subject),
    ...territoryReasons(subject),
  ];
  return reasons.filter(({ kind, level }) => level !== 'none' && (KIND_BITS[kind] & kinds) !== 0);
}

function plainReasons({ index: { rules }, user, type, row }: Subject): DirectReason[] {
  return [
    { kind: 'everyone', level: LEVELS[rules.everyone[type]] },
    { kind: 'administrator', level: LEVELS[user.isAdministrator ? rules.administrator : NONE] },
    { kind: 'share', level: LEVELS[user.shares[type].get(row) ?? NONE] },
  ];
}

function ownerReasons({ index, user, type, row }: Subject): DirectReason[] {
  const owner = numberAt(recordTable(index, type).owners, row);
  if (owner === -1) return [];
  if (owner === user.number) return [{ kind: 'owner', level: LEVELS[index.rules.owner] }];
  const { role, number } = index.users.users[owner];
  if (role === -1 || user.role === -1) return [];
  const ownerId = idOf(index.users.ids, number);
  if (role === user.role) return [{ kind: 'role_peer', level: LEVELS[index.rules.rolePeer], ownerId }];
  const isSuperior = isWithinPositions(index.roles.hierarchy, role, user.role);
  return isSuperior ? [{ kind: 'superior', level: LEVELS[index.rules.superior], ownerId }] : [];
}

function teamReasons({ index, user, type, row }: Subject): DirectReason[] {
  const accounts = type === ACCOUNT ? [row] : [...listAt(childTable(index, type).accounts, row)];
  return accounts.flatMap((account): DirectReason[] => {
    const grant = user.teams.get(account);
    if (grant === undefined) return [];
    const accountId = idOf(index.accounts.ids, account);
    const role = grant.role === undefined ? {} : { role: grant.role };
    return [{ kind: 'team', level: LEVELS[grant.levels[type]], accountId, ...role }];
  });
}
