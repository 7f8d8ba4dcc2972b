import fc from 'fast-check';
import { type CoveragePlan, type CoverageQuestion, organizationModels } from '../../src/index.js';

/** A plan, and what happens to its accounts, day after day. */
export interface CoverageWorld {
  readonly plan: CoveragePlan;
  readonly events: readonly CoverageQuestion[];
}

const STAGES = organizationModels.pod.stages;
const DAYS = ['2026-01-01', '2026-02-01', '2026-02-02', '2026-03-01', '2026-04-01', '2026-05-01'];
const { island, assemblyLine, pod, distribution } = organizationModels;
const organizations = [island, { ...assemblyLine, id: 'line' }, pod, distribution];
const territories = [
  { id: 'world', parentId: null },
  { id: 'dach', parentId: 'world' },
  { id: 'de', parentId: 'dach' },
  { id: 'us', parentId: 'world' },
];

/** Plans of any organisations, with and without segments and dates, and accounts that go from stage to stage. */
export function coverageWorlds(): fc.Arbitrary<CoverageWorld> {
  return fc
    .array(unit(), { minLength: 1, maxLength: 4 })
    .map((units) => units.map((each, row) => ({ ...each, id: `unit ${row}` })))
    .chain((units) => fc.tuple(fc.constant(units), fc.tuple(...units.map(seatsOf)), events()))
    .map(([units, seats, list]) => ({
      plan: { organizations, territories, units, seats: seats.flat() },
      events: list,
    }));
}

function dates() {
  return fc.constantFrom<{ from?: string; to?: string }>({}, {}, {}, { from: DAYS[2] }, { to: DAYS[3] });
}

function unit() {
  return fc
    .record({
      organizationId: fc.constantFrom(...organizations.map(({ id }) => id)),
      territoryId: fc.constantFrom('world', 'dach', 'de'),
      segmentIds: fc.constantFrom(undefined, undefined, ['large'], ['large', 'small']),
      dates: dates(),
    })
    .map(({ segmentIds, dates: open, ...rest }) => {
      return { ...rest, ...open, ...(segmentIds === undefined ? {} : { segmentIds }) };
    });
}

function seatsOf({ id, organizationId }: { readonly id: string; readonly organizationId: string }) {
  const roles = organizations.find((each) => each.id === organizationId)?.roles ?? [];
  const seat = fc.record({
    roleId: fc.constantFrom(...roles.map((role) => role.id)),
    userId: fc.constantFrom('ann', 'bob', 'cy', '__proto__'),
    dates: dates(),
    active: fc.constantFrom(true, true, true, false),
  });
  return fc
    .uniqueArray(seat, { maxLength: 6, selector: ({ roleId, userId }) => `${roleId} ${userId}` })
    .map((seats) => seats.map(({ dates: open, ...rest }) => ({ unitId: id, ...rest, ...open })));
}

function events(): fc.Arbitrary<CoverageQuestion[]> {
  const event = fc.record({
    account: fc
      .record({
        accountId: fc.constantFrom('acme', 'globex', '__proto__'),
        territoryId: fc.constantFrom('world', 'dach', 'de', 'us'),
        segmentId: fc.constantFrom(undefined, 'large', 'tiny'),
        channel: fc.constantFrom<'direct' | 'distribution' | undefined>(undefined, undefined, 'distribution'),
        size: fc.constantFrom(1, 2, 0.5),
      })
      .map(({ segmentId, channel, ...rest }) => ({
        ...rest,
        ...(segmentId === undefined ? {} : { segmentId }),
        ...(channel === undefined ? {} : { channel }),
      })),
    stage: fc.constantFrom(...STAGES),
    date: fc.constantFrom(...DAYS),
  });
  return fc
    .array(event, { maxLength: 6 })
    .map((list) => list.sort((a, b) => DAYS.indexOf(a.date) - DAYS.indexOf(b.date)));
}
