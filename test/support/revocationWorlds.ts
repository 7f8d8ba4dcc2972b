import { type AccessInput, type AccessPolicy, accessPolicies, compileAccess, updateAccess } from '../../src/index.js';
import type { AccessWorld } from './accessArbitraries.js';
import { changesInto } from './accessChanges.js';
import { wrongAnswers } from './accessEntries.js';

/** Days before, on and after that on which something ends. */
export const revocationDays = { before: '2026-06-30', on: '2026-07-01', after: '2026-07-02' } as const;

type Lists = Required<Omit<AccessInput, 'model' | 'assignments' | 'roles' | 'users'>> & {
  readonly assignments: readonly { readonly accountId: string; readonly territoryId: string; readonly to?: string }[];
};

/** One thing that grants something, without an end or with one. */
type Ground = (end: { readonly to?: string }) => Partial<Lists>;

export const account = { type: 'account', id: 'a' } as const;
const opportunity = { type: 'opportunity', id: 'o' } as const;

/** All that grants something, by name. */
export const grounds: Readonly<Record<string, Ground>> = {
  'membership above': (end) => ({ memberships: [{ userId: 'u', territoryId: 'top', ...end }] }),
  membership: (end) => ({ memberships: [{ userId: 'u', territoryId: 'low', role: 'lead', ...end }] }),
  'place below': (end) => ({ assignments: [{ accountId: 'a', territoryId: 'low', ...end }] }),
  'place above': (end) => ({ assignments: [{ accountId: 'a', territoryId: 'top', ...end }] }),
  'share of the account': (end) => ({ shares: [{ ...account, userId: 'u', level: 'edit', ...end }] }),
  'share of the opportunity': (end) => ({ shares: [{ ...opportunity, userId: 'u', level: 'view', ...end }] }),
  team: (end) => ({
    teams: [{ accountId: 'a', userId: 'u', access: { account: 'view', opportunity: 'edit' }, ...end }],
  }),
  'account of the opportunity': (end) => ({ records: [{ ...opportunity, accountId: 'a', ...end }] }),
  'territory of the opportunity': (end) => ({ records: [{ ...opportunity, territoryIds: ['low'], ...end }] }),
  'owner of the account': (end) => ({ ownership: [{ ...account, userId: 'u', ...end }] }),
  'owner below': (end) => ({ ownership: [{ ...opportunity, userId: 'v', ...end }] }),
};

/** Policies under which each ground matters. */
export const policies: Readonly<Record<string, AccessPolicy>> = {
  zoho: accessPolicies.zoho,
  salesforce: accessPolicies.salesforce,
  roles: {
    memberRoles: { lead: { account: 'full' } },
    peer: { opportunity: 'edit' },
    upward: 'member',
    parent: 'edit',
  },
};

/** A world with some grounds, of which one may end. */
export function inputOf(names: readonly string[], ending?: string): AccessInput {
  const parts = names.map((name) => grounds[name](name === ending ? { to: revocationDays.on } : {}));
  return {
    model: {
      id: 'm',
      territories: [
        { id: 'top', parentId: null, access: { account: 'edit' } },
        { id: 'low', parentId: 'top', managerId: 'm', access: { opportunity: 'full' } },
      ],
    },
    roles: [
      { id: 'head', parentId: null },
      { id: 'rep', parentId: 'head' },
    ],
    users: [{ id: 'u', roleId: 'head' }, { id: 'v', roleId: 'rep' }, { id: 'm' }],
    memberships: parts.flatMap(({ memberships = [] }) => memberships),
    assignments: parts.flatMap(({ assignments = [] }) => assignments),
    records: [account, opportunity, ...parts.flatMap(({ records = [] }) => records)],
    ownership: parts.flatMap(({ ownership = [] }) => ownership),
    shares: parts.flatMap(({ shares = [] }) => shares),
    teams: parts.flatMap(({ teams = [] }) => teams),
  };
}

/** What is wrong with an index that is built anew, and with one that is updated from what there was before. */
export function wrongWhenAsked(world: AccessWorld, truth: AccessWorld, before: AccessInput): string[] {
  const { users: _, ...changes } = changesInto(world.input);
  const rebuilt = compileAccess(world.input, world.options);
  const updated = updateAccess(compileAccess(before, world.options), changes);
  return [rebuilt, updated].flatMap((index) => wrongAnswers(index, world, truth));
}

/**
 * What is wrong when one of some grounds ends: the day before, everything should be as without an end; on that very day and
 * after, as without the ground.
 */
export function wrongWhenEnding(names: readonly string[], ending: string, policy: AccessPolicy): string[] {
  const { before, on, after } = revocationDays;
  const [endless, input] = [inputOf(names), inputOf(names, ending)];
  const rest = inputOf(names.filter((name) => name !== ending));
  const wrongOn = (asOf: string, truth: AccessInput, from: AccessInput) => {
    const options = { asOf, policy };
    return wrongWhenAsked({ input, options }, { input: truth, options }, from);
  };
  return [...wrongOn(before, endless, rest), ...wrongOn(on, rest, endless), ...wrongOn(after, rest, endless)];
}
