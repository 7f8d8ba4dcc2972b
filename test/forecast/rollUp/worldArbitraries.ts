import fc from 'fast-check';
import type {
  CreditLine,
  ForecastTerritory,
  OverlapPolicy,
  RollUpInput,
  RollUpOptions,
} from '../../../src/forecast/rollUp/types.js';
import { months } from './worlds.js';

/** What is rolled up and how. */
export interface World {
  readonly input: RollUpInput;
  readonly options: RollUpOptions;
}

const CATEGORIES = ['omitted', 'pipeline', 'bestCase', 'commit', 'closed', 'nothing'];

const days = fc.constantFrom(
  '2026-09-30',
  '2026-10-01',
  '2026-10-31',
  '2026-11-01',
  '2026-12-15',
  '2026-12-31',
  '2027-01-01',
);

const dates = fc.record(
  { from: fc.constantFrom('2026-10-15', '2026-11-01'), to: fc.constantFrom('2026-12-01', '2026-12-31') },
  { requiredKeys: [] },
);

/** A forest, in any order. */
function forests(maxLength = 12): fc.Arbitrary<ForecastTerritory[]> {
  const entry = fc.record({
    parent: fc.nat(),
    isRoot: fc.boolean(),
    interval: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: dates }),
    active: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    typePriority: fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined }),
  });
  return fc
    .array(entry, { minLength: 1, maxLength })
    .map((entries) =>
      entries.map(({ parent, isRoot, interval, active, typePriority }, at) => ({
        id: `t${at}`,
        parentId: at === 0 || (isRoot && parent % 3 === 0) ? null : `t${parent % at}`,
        ...interval,
        active,
        ...(typePriority === undefined ? {} : { typePriority }),
      })),
    )
    .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));
}

/** Lines with all that may be wrong with them; `amounts` are those of the lines. */
export function creditLineLists(amounts = fc.oneof(fc.integer(), fc.maxSafeInteger())): fc.Arbitrary<CreditLine[]> {
  const entry = fc
    .tuple(fc.nat(13), fc.oneof(fc.constant({}), dates), fc.option(fc.nat(5), { nil: undefined }))
    .map(([at, interval, weight]) => ({
      territoryId: `t${at}`,
      ...interval,
      ...(weight === undefined ? {} : { weight }),
    }));
  const line = fc.record(
    {
      id: fc.nat(40).map((id) => `l${id}`),
      amountMinor: fc.oneof({ weight: 12, arbitrary: amounts }, { weight: 1, arbitrary: fc.constant(0.5) }),
      category: fc.constantFrom(...CATEGORIES),
      closeDate: fc.oneof({ weight: 12, arbitrary: days }, { weight: 1, arbitrary: fc.constant('2026-02-30') }),
      territories: fc.array(entry, { maxLength: 4 }),
      userId: fc.constantFrom('ann', 'ben'),
      kind: fc.constantFrom('revenue' as const, 'revenue' as const, 'overlay' as const),
      probability: fc.constantFrom(0, 0.1, 0.25, 1, 2),
    },
    { requiredKeys: ['id', 'amountMinor', 'category', 'closeDate', 'territories'] },
  );
  return fc.array(line, { maxLength: 25 }).chain((lines) => {
    return fc.shuffledSubarray(lines).map((again) => [...lines, ...again.slice(0, 2).map((each) => ({ ...each }))]);
  });
}

/** Worlds under every policy and attribution. */
export function worlds(amounts?: fc.Arbitrary<number>): fc.Arbitrary<World> {
  return fc
    .tuple(forests(), creditLineLists(amounts), attributions(), policies())
    .map(([territories, lines, rest, overlap]) => ({
      input: { territories, lines, periods: months },
      options: { ...rest, overlap },
    }));
}

/** Worlds in which most lines count, and many of them in one cell: sums are of several lines. */
export function denseWorlds(amounts: fc.Arbitrary<number>): fc.Arbitrary<World> {
  const line = fc.record({
    amountMinor: amounts,
    category: fc.constantFrom(...CATEGORIES.slice(0, 5)),
    closeDate: fc.constantFrom('2026-10-31', '2026-11-14', '2026-11-15', '2026-12-15'),
    places: fc.array(fc.record({ at: fc.nat(), weight: fc.constantFrom(1, 1, 2, 3) }), { maxLength: 3, size: 'max' }),
    userId: fc.constantFrom('ann', 'ben', 'eve', undefined),
    product: fc.constantFrom('a', 'b', undefined),
    kind: fc.constantFrom('revenue' as const, 'revenue' as const, undefined, 'overlay' as const),
  });
  const lists = fc.array(line, { minLength: 10, maxLength: 24, size: 'max' });
  return fc.tuple(forests(6), lists, attributions(), policies()).map(([territories, list, rest, overlap]) => {
    const lines = list.map(({ places, product, ...each }, at): CreditLine => {
      const entries = places.map((place) => ({
        territoryId: `t${place.at % territories.length}`,
        weight: place.weight,
      }));
      const dress = product === undefined ? {} : { dimensions: { product } };
      return { id: `l${at}`, ...each, ...dress, territories: entries };
    });
    return { input: { territories, lines, periods: months }, options: { ...rest, overlap } };
  });
}

function attributions(): fc.Arbitrary<RollUpOptions> {
  return fc.constantFrom<RollUpOptions>(
    {},
    { asOf: '2026-11-15' },
    { attribution: 'asOf', asOf: '2026-12-31' },
    { attribution: 'closeDate' },
  );
}

function policies(): fc.Arbitrary<OverlapPolicy> {
  return fc.constantFrom('distinct', 'primary', 'fractional', 'duplicate', 'distinct' as const);
}
