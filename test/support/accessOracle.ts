import type {
  AccessInput,
  AccessLevel,
  AccessOptions,
  AccessPolicy,
  DirectKind,
  LevelByType,
  Membership,
  RecordRef,
  RecordType,
} from '../../src/index.js';
import {
  accountIdsSlowly,
  everyRef,
  highest,
  isOpenTerritory,
  isPresent,
  isSame,
  lineOf,
  lower,
  openAt,
  ownerSlowly,
  territoryIdsSlowly,
  userOf,
} from './accessFacts.js';

export { everyRef, everyUserId } from './accessFacts.js';

/** One ground for access; `path` leads from the user's territory down to that of the record. */
export interface Grant {
  readonly kind: DirectKind | 'account' | 'child';
  readonly level: AccessLevel;
  readonly path?: readonly string[];
}

/** Everything to be looked at for an answer, as it was given. */
interface Sight {
  readonly input: AccessInput;
  readonly asOf: string;
  readonly policy: AccessPolicy;
}

/**
 * The rules of access, transcribed word for word: over the plain input, territories walked from parent to parent. An
 * unknown user or record has nothing.
 */
export function levelSlowly(input: AccessInput, options: AccessOptions, userId: string, ref: RecordRef): AccessLevel {
  return highest(leftSlowly(input, options, userId, ref).map(({ level }) => level));
}

/** Every ground for access as the ceiling leaves it, but for those that give nothing; none where denied. */
export function leftSlowly(input: AccessInput, options: AccessOptions, userId: string, ref: RecordRef): Grant[] {
  const { asOf, policy = {} } = options;
  const isKnown = everyRef(input).some((each) => isSame(each, ref));
  if (!isKnown || !isPresent(input, asOf, userId) || isDeniedSlowly(input, options, userId, ref)) return [];
  const user = userOf(input, userId);
  const ceiling = user?.isAdministrator === true ? 'full' : (user?.profile?.[ref.type] ?? 'full');
  const sight = { input, asOf, policy };
  return [...directGrants(sight, userId, ref), ...impliedGrants(sight, userId, ref)]
    .map((grant) => ({ ...grant, level: lower(grant.level, ceiling) }))
    .filter(({ level }) => level !== 'none');
}

/** Whether something keeps a user from a record, whatever else there is. */
export function isDeniedSlowly(input: AccessInput, options: AccessOptions, userId: string, ref: RecordRef): boolean {
  const accounts = accountIdsSlowly(input, options.asOf, ref);
  const isOwner = ownerSlowly(input, options.asOf, ref) === userId;
  return openAt(options.asOf, input.denies).some((deny) => {
    if (deny.scope !== 'record' || deny.userId !== userId) return false;
    if (deny.exceptOwner === true && isOwner) return false;
    const isOfAccount = deny.type === 'account' && deny.includeChildren === true && accounts.includes(deny.id);
    return isOfAccount || isSame(deny, ref);
  });
}

function directGrants(sight: Sight, userId: string, ref: RecordRef): Grant[] {
  const { input, asOf, policy } = sight;
  const isAdministrator = userOf(input, userId)?.isAdministrator === true;
  const teams = ref.type === 'account' ? [ref.id] : accountIdsSlowly(input, asOf, ref);
  return [
    { kind: 'everyone', level: policy.everyone?.[ref.type] ?? 'none' },
    { kind: 'administrator', level: isAdministrator ? (policy.administrator ?? 'full') : 'none' },
    ...ownerGrants(sight, userId, ref),
    ...openAt(asOf, input.shares)
      .filter((share) => share.userId === userId && isSame(share, ref))
      .map(({ level }): Grant => ({ kind: 'share', level })),
    ...openAt(asOf, input.teams)
      .filter((member) => member.userId === userId && teams.includes(member.accountId))
      .map(({ access }): Grant => ({ kind: 'team', level: access[ref.type] ?? 'none' })),
    ...pathGrants(sight, userId, ref),
  ];
}

function ownerGrants({ input, asOf, policy }: Sight, userId: string, ref: RecordRef): Grant[] {
  const owner = ownerSlowly(input, asOf, ref);
  if (owner === undefined) return [];
  if (owner === userId) return [{ kind: 'owner', level: policy.owner ?? 'full' }];
  const mine = userOf(input, userId)?.roleId;
  const theirs = userOf(input, owner)?.roleId;
  if (mine === undefined || theirs === undefined) return [];
  if (mine === theirs) return [{ kind: 'role_peer', level: policy.rolePeer ?? 'none' }];
  return rolesAbove(input, theirs).includes(mine) ? [{ kind: 'superior', level: policy.superior ?? 'none' }] : [];
}

function rolesAbove(input: AccessInput, roleId: string): string[] {
  const parentId = input.roles?.find(({ id }) => id === roleId)?.parentId ?? null;
  return parentId === null ? [] : [parentId, ...rolesAbove(input, parentId)];
}

/** What territories give: to members, peers and managers, without that which comes through a denied one. */
function pathGrants(sight: Sight, userId: string, ref: RecordRef): Grant[] {
  const { input, asOf, policy } = sight;
  const denied = openAt(asOf, input.denies).flatMap((deny) =>
    deny.scope === 'path' && deny.userId === userId ? [deny.territoryId] : [],
  );
  return territoryIdsSlowly(input, asOf, ref, policy.recordTerritories)
    .filter((id) => isOpenTerritory(input, asOf, id))
    .flatMap((id) => [...memberGrants(sight, userId, ref.type, id), ...managerGrants(sight, userId, id)])
    .filter(({ path = [] }) => !denied.some((id) => path.includes(id)));
}

function memberGrants(sight: Sight, userId: string, type: RecordType, territoryId: string): Grant[] {
  const line = lineOf(sight.input, territoryId).map(({ id }) => id);
  return membershipsOf(sight, userId).flatMap((membership): Grant[] => {
    const steps = line.indexOf(membership.territoryId);
    if (steps === -1) return [];
    const path = line.slice(0, steps + 1).reverse();
    const own: Grant = { kind: 'territory', level: memberLevel(sight, membership, type, path), path };
    return steps === 0 ? [own, { kind: 'peer', level: sight.policy.peer?.[type] ?? 'none', path }] : [own];
  });
}

function membershipsOf({ input, asOf, policy }: Sight, userId: string): Omit<Membership, 'userId'>[] {
  const managed = input.model.territories.filter(({ managerId }) => managerId === userId);
  return [
    ...openAt(asOf, input.memberships).filter((membership) => membership.userId === userId),
    ...((policy.manager?.isMember ?? true) ? managed.map(({ id }) => ({ territoryId: id })) : []),
  ];
}

function memberLevel(
  sight: Sight,
  { territoryId, role }: Omit<Membership, 'userId'>,
  type: RecordType,
  path: readonly string[],
): AccessLevel {
  const { upward = 'child', upwardSteps = Number.POSITIVE_INFINITY } = sight.policy;
  const steps = path.length - 1;
  if (steps > upwardSteps) return 'none';
  if (steps === 0 || upward === 'child') return baseLevel(sight, role, type, path[steps]);
  if (upward === 'member') return baseLevel(sight, role, type, territoryId);
  return steps === 1 ? upward.direct : upward.deeper;
}

function baseLevel({ input, policy }: Sight, role: string | undefined, type: RecordType, id: string): AccessLevel {
  const { memberRoles = {}, territory = {} } = policy;
  const byRole: LevelByType = role !== undefined && Object.hasOwn(memberRoles, role) ? memberRoles[role] : {};
  return byRole[type] ?? lineOf(input, id)[0].access?.[type] ?? territory[type] ?? 'view';
}

function managerGrants({ input, policy }: Sight, userId: string, territoryId: string): Grant[] {
  const line = lineOf(input, territoryId);
  const reach = (policy.manager?.inherits ?? true) ? line : line.slice(0, 1);
  const steps = reach.findIndex(({ managerId }) => managerId !== undefined);
  if (steps === -1 || line[steps].managerId !== userId) return [];
  const path = line.slice(0, steps + 1).map(({ id }) => id);
  return [{ kind: 'manager', level: policy.manager?.level ?? 'edit', path: path.reverse() }];
}

function impliedGrants(sight: Sight, userId: string, ref: RecordRef): Grant[] {
  const { input, asOf, policy } = sight;
  if (ref.type === 'account') return childGrants(sight, userId, ref);
  const { from } = policy.children ?? {};
  const implied = policy.children?.[ref.type] ?? {};
  return accountIdsSlowly(input, asOf, ref).map((id) => {
    const counted = directGrants(sight, userId, { type: 'account', id }).filter(
      ({ kind }) => from === undefined || from.some((each) => each === kind),
    );
    const level = highest(counted.map((grant) => grant.level));
    return { kind: 'account', level: level === 'none' ? 'none' : (implied[level] ?? 'none') };
  });
}

function childGrants(sight: Sight, userId: string, account: RecordRef): Grant[] {
  const { input, asOf, policy } = sight;
  return everyRef(input)
    .filter((ref) => accountIdsSlowly(input, asOf, ref).includes(account.id))
    .filter((ref) =>
      directGrants(sight, userId, ref).some(
        ({ kind, level }) => kind !== 'everyone' && kind !== 'administrator' && level !== 'none',
      ),
    )
    .map(() => ({ kind: 'child', level: policy.parent ?? 'none' }));
}
