import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const FINITE = 'a finite number of 0 or more';
const NUMBER = 'a number within 9007199254740991 of 0';
const LATITUDE = 'degrees from -90 to 90';
const LONGITUDE = 'degrees from -180 to 180';
const SEED = 'a whole number from 0 to 4294967295';
const ITERATIONS = 'a whole number from 0 to 1000000000';
const PAIR = 'a pair of ids';

const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const finite = z.number(FINITE).check(z.minimum(0, FINITE), z.maximum(Number.MAX_SAFE_INTEGER, FINITE));
const number = z
  .number(NUMBER)
  .check(z.minimum(-Number.MAX_SAFE_INTEGER, NUMBER), z.maximum(Number.MAX_SAFE_INTEGER, NUMBER));

const place = {
  latitude: z.optional(z.number(LATITUDE).check(z.minimum(-90, LATITUDE), z.maximum(90, LATITUDE))),
  longitude: z.optional(z.number(LONGITUDE).check(z.minimum(-180, LONGITUDE), z.maximum(180, LONGITUDE))),
  x: z.optional(number),
  y: z.optional(number),
};

const unit = z.object(
  { id, ...place, activities: z.optional(z.unknown()), relationValue: z.optional(finite), familyId: z.optional(id) },
  'an object',
);
const entry = z.object({ unitId: id, territoryId: id }, 'an object');
const entries = z.array(entry, 'a list of units with their territories');
const pairs = z.array(z.tuple([id, id], PAIR), 'a list of pairs of ids');

const band = z.strictObject(
  {
    activity: id,
    territoryId: z.optional(id),
    tolerance: z.optional(finite),
    lowest: z.optional(finite),
    highest: z.optional(finite),
  },
  'an object',
);

const weights = z.strictObject(
  { distance: z.optional(finite), imbalance: z.optional(finite), disruption: z.optional(finite) },
  'an object',
);

/** Units, a plan for them, and what it is to respect. Activities are looked at apart. */
export const planSchema = z.strictObject(
  {
    units: z.array(unit, 'a list of units'),
    territories: z.optional(z.array(z.object({ id, ...place }, 'an object'), 'a list of territories')),
    plan: z.optional(entries),
    baseline: z.optional(entries),
    adjacency: z.optional(pairs),
    bridges: z.optional(pairs),
    bands: z.optional(z.array(band, 'a list of bands')),
    weights: z.optional(weights),
    locks: z.optional(entries),
    forbidden: z.optional(entries),
    distanceBy: z.optional(id),
    disruptionBy: z.optional(id),
    metric: z.optional(z.enum(['euclidean', 'manhattan'], 'euclidean or manhattan')),
    families: z.optional(z.enum(['together', 'apart'], 'together or apart')),
    contiguity: z.optional(z.enum(['required', 'ignored'], 'required or ignored')),
    emptyTerritories: z.optional(z.enum(['allowed', 'refused'], 'allowed or refused')),
  },
  'an object',
);

/** How a plan is improved; the solver is looked at apart. */
export const improveOptionsSchema = z.strictObject(
  {
    seed: z.optional(z.int(SEED).check(z.minimum(0, SEED), z.maximum(4_294_967_295, SEED))),
    iterations: z.optional(z.int(ITERATIONS).check(z.minimum(0, ITERATIONS), z.maximum(1_000_000_000, ITERATIONS))),
    solver: z.optional(z.unknown()),
  },
  'options as an object',
);

/** A plan by itself. */
export const entriesSchema = entries;

/** How plans are compared. */
export const diffOptionsSchema = z.strictObject(
  {
    labels: z.optional(z.enum(['matched', 'same'], 'matched or same')),
    values: z.optional(z.array(z.object({ unitId: id, value: finite }, 'an object'), 'a list of values')),
  },
  'options as an object',
);

/** What pins say besides the territory. */
export const pinOptionsSchema = z.strictObject(
  {
    current: z.optional(entries),
    reason: z.optional(z.string('a text')),
    by: z.optional(z.string('a text')),
    from: z.optional(z.string('a date as YYYY-MM-DD')),
    to: z.optional(z.string('a date as YYYY-MM-DD')),
  },
  'options as an object',
);

/** Which field criteria test. */
export const criteriaOptionsSchema = z.strictObject({ field: z.optional(id) }, 'options as an object');

/** A parsed input. */
export type ParsedPlan = z.infer<typeof planSchema>;

/** A parsed unit of one. */
export type ParsedUnit = z.infer<typeof unit>;
