import { ALL_KINDS, kindSet } from '../deciding/kinds.js';
import { FULL, levelNumber, NONE, TYPES, VIEW } from '../deciding/levels.js';
import type { AccessRules, ByType, UpwardRule } from '../indexTypes.js';
import type { AccessPolicy, ImpliedLevels, LevelByType } from '../types.js';
import type { ReadOptions } from './readOptions.js';

/** A policy with its defaults, levels as numbers. */
export function readRules({ policy, memberRoles }: Omit<ReadOptions, 'asOf'>): AccessRules {
  const { administrator = 'full', owner = 'full', superior = 'none', rolePeer = 'none', parent = 'none' } = policy;
  const { level = 'edit', inherits = true, isMember = true } = policy.manager ?? {};
  const { contact, opportunity, from } = policy.children ?? {};
  const upward = readUpward(policy);
  const { upwardSteps = Number.POSITIVE_INFINITY } = policy;
  return {
    everyone: byType(policy.everyone, NONE),
    administrator: levelNumber(administrator),
    owner: levelNumber(owner),
    superior: levelNumber(superior),
    rolePeer: levelNumber(rolePeer),
    memberRoles: new Map(Array.from(memberRoles, ([role, levels]) => [role, byType(levels, -1)])),
    upward,
    upwardSteps,
    givesOwnLevel: upward.kind === 'child' && upwardSteps === Number.POSITIVE_INFINITY,
    peer: byType(policy.peer, NONE),
    manager: { level: levelNumber(level), inherits, isMember },
    children: [[], readImplied(contact), readImplied(opportunity)],
    childKinds: from === undefined ? ALL_KINDS : kindSet(from),
    parent: levelNumber(parent),
    addsTerritories: policy.recordTerritories === 'ownAndAccount',
  };
}

/** What a territory gives where it says nothing, by type. */
export function readTerritoryDefaults(policy: AccessPolicy): ByType {
  return byType(policy.territory, VIEW);
}

/** Levels by type as numbers, `absent` for a type that is not named. */
export function byType(levels: LevelByType = {}, absent: number): ByType {
  const [account, contact, opportunity] = TYPES.map((type) => {
    const level = levels[type];
    return level === undefined ? absent : levelNumber(level);
  });
  return [account, contact, opportunity];
}

/** The ceilings of a profile. */
export function ceilingsOf(profile: LevelByType | undefined): ByType {
  return profile === undefined ? NO_CEILINGS : byType(profile, FULL);
}

function readUpward({ upward = 'child' }: AccessPolicy): UpwardRule {
  if (typeof upward === 'string') return { kind: upward };
  return { kind: 'distance', direct: levelNumber(upward.direct), deeper: levelNumber(upward.deeper) };
}

/** By level of the account. */
function readImplied({ view = 'none', edit = 'none', full = 'none' }: ImpliedLevels = {}): number[] {
  return [NONE, levelNumber(view), levelNumber(edit), levelNumber(full)];
}

const NO_CEILINGS: ByType = [FULL, FULL, FULL];
