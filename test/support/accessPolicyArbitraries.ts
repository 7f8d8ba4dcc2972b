import fc from 'fast-check';
import {
  type AccessLevel,
  type AccessPolicy,
  accessPolicies,
  type DirectKind,
  type LevelByType,
} from '../../src/index.js';
import { chain } from './accessFacts.js';

const kinds: readonly DirectKind[] = [
  'everyone',
  'administrator',
  'owner',
  'superior',
  'role_peer',
  'territory',
  'peer',
  'manager',
  'team',
  'share',
];

/** What members are called, names that every object has among them. */
export const memberRoles: readonly string[] = ['rep', 'overlay', 'constructor', '__proto__'];

/** Any level. */
export const levels: fc.Arbitrary<AccessLevel> = fc.constantFrom(...chain);

/** A level for some types of records. */
export const levelsByType: fc.Arbitrary<LevelByType> = fc.record(
  { account: levels, contact: levels, opportunity: levels },
  { requiredKeys: [] },
);

/** Never more for less; where a level gives nothing, it is often left out. */
const impliedLevels = fc
  .tuple(fc.array(levels, { minLength: 3, maxLength: 3 }), fc.boolean())
  .map(([some, isBrief]) => {
    const [view, edit, full] = [...some].sort((one, other) => chain.indexOf(one) - chain.indexOf(other));
    return Object.fromEntries(Object.entries({ view, edit, full }).filter(([, level]) => !isBrief || level !== 'none'));
  });

const upward: fc.Arbitrary<NonNullable<AccessPolicy['upward']>> = fc.oneof(
  fc.constantFrom('child' as const, 'member' as const),
  fc.record({ direct: levels, deeper: levels }),
);

const byRole: fc.Arbitrary<Record<string, LevelByType>> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...memberRoles), levelsByType), { selector: ([role]) => role, maxLength: 3 })
  // A member of its own, whatever it is called.
  .map((entries) => Object.fromEntries(entries));

const anyPolicy: fc.Arbitrary<AccessPolicy> = fc.record(
  {
    // Access for everyone hides what else there is.
    everyone: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: levelsByType }),
    administrator: levels,
    owner: levels,
    superior: levels,
    rolePeer: levels,
    territory: levelsByType,
    memberRoles: byRole,
    upward,
    upwardSteps: fc.nat({ max: 3 }),
    peer: levelsByType,
    manager: fc.record({ level: levels, inherits: fc.boolean(), isMember: fc.boolean() }, { requiredKeys: [] }),
    children: fc.record(
      { contact: impliedLevels, opportunity: impliedLevels, from: fc.subarray([...kinds]) },
      { requiredKeys: [] },
    ),
    parent: levels,
    recordTerritories: fc.constantFrom('ownElseAccount' as const, 'ownAndAccount' as const),
  },
  { requiredKeys: [] },
);

/** Policies of every shape, and those of products. */
export function accessPolicySettings(): fc.Arbitrary<AccessPolicy> {
  return fc.oneof(
    { weight: 4, arbitrary: anyPolicy },
    { weight: 2, arbitrary: fc.constantFrom({}, accessPolicies.zoho, accessPolicies.salesforce) },
  );
}
