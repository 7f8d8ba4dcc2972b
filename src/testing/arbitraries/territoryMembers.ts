import fc from 'fast-check';
import type { Fields, JsonLogic } from '../../criteria/types.js';
import type { TerritoryMembers } from '../../model/changes/types.js';
import type { AccessLevel } from '../../model/types.js';
import { criteriaOver } from './criteriaOver.js';

/** What a territory's members may name. */
export interface TerritorySurroundings {
  readonly fields: Fields;
  readonly typeIds: readonly string[];
  readonly opaque: boolean;
}

/** Members of a territory, any of which may be absent; some close it. */
export function territoryMembers({ fields, typeIds, opaque }: TerritorySurroundings): fc.Arbitrary<TerritoryMembers> {
  const criteria = passable(criteriaOver(fields, { opaque }));
  const described = fc.record(
    {
      name: fc.string(),
      rank: fc.integer({ min: 0, max: 2 }),
      managerId: fc.constantFrom('ann', 'ben'),
      access,
      attributes,
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(
      described,
      typeIds.length === 0 ? fc.constant({}) : fc.record({ typeId: fc.constantFrom(...typeIds) }, { requiredKeys: [] }),
      sometimes(3, 4, fc.record({ criteria })),
      sometimes(1, 3, fc.record({ localCriteria: criteria })),
      sometimes(1, 6, fc.record({ opportunityCriteria: criteria })),
      sometimes(1, 12, fc.record({ active: fc.boolean() })),
      sometimes(1, 8, dates),
    )
    .map((parts) => Object.assign({}, ...parts));
}

/** The members of `arbitrary` in `share` of `total` cases, otherwise none. */
function sometimes<T>(share: number, total: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | object> {
  return fc.oneof({ weight: total - share, arbitrary: fc.constant({}) }, { weight: share, arbitrary });
}

/** Criteria at random close most paths, and nothing below would ever be reached. */
function passable(criteria: fc.Arbitrary<JsonLogic>): fc.Arbitrary<JsonLogic> {
  return fc.oneof({ weight: 4, arbitrary: criteria }, { weight: 1, arbitrary: fc.constant(true) });
}

const level: fc.Arbitrary<AccessLevel> = fc.constantFrom('none', 'view', 'edit', 'full');
const access = fc.record(
  { account: level, contact: level, opportunity: level },
  { requiredKeys: [], noNullPrototype: true },
);
const attributes = fc.record(
  { colour: fc.constantFrom('red', 'blue'), size: fc.nat(9) },
  { requiredKeys: [], noNullPrototype: true },
);

const dates = fc.constantFrom({ from: '2025-01-01' }, { to: '2026-01-01' }, { from: '2025-01-01', to: '2026-01-01' });
