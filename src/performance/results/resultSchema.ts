import * as z from 'zod/mini';
import { figure, id } from '../figureSchema.js';

// A message is the phrase after "expected", from which an issue is made.
const AMOUNT = 'a whole number of minor units';
const YEARS = 'a number of years above 0';
const DAYS = 'a whole number of days, 0 or more';
const SEASON = 'a whole number of periods above 0';

const amount = z.int(AMOUNT);
const day = z.string('a calendar day as YYYY-MM-DD');

/** Amounts of spans of days. */
export const seriesSchema = z.array(
  z.object({ from: day, to: day, amountMinor: amount }, 'an object'),
  'a list of amounts',
);

/** Two amounts some years apart. */
export const compoundSchema = z.strictObject(
  { firstMinor: amount, lastMinor: amount, years: z.number(YEARS).check(z.gt(0, YEARS)) },
  'an object',
);

const holdings = z.array(
  z.object({ accountId: id, territoryId: id, amountMinor: amount }, 'an object'),
  'a list of holdings',
);

/** What territories held in two periods. */
export const likeForLikeSchema = z.strictObject({ previous: holdings, current: holdings }, 'an object');

/** What was reached of targets. */
export const attainmentSchema = z.array(
  z.object(
    { id, groupId: z.optional(id), achievedMinor: z.nullable(amount), targetMinor: z.nullable(amount) },
    'an object',
  ),
  'a list of rows',
);

const days = z.int(DAYS).check(z.minimum(0, DAYS));

/** Forecasts beside what came of them. */
export const forecastPairsSchema = z.array(
  z.object(
    {
      id,
      managerId: z.optional(id),
      forecast: figure,
      actual: figure,
      snapshotId: z.optional(id),
      horizonDays: z.optional(days),
    },
    'an object',
  ),
  'a list of forecasts',
);

const values = z.array(figure, 'a list of figures');

/** How forecasts are judged. */
export const accuracyOptionsSchema = z.strictObject(
  {
    horizonDays: z.optional(days),
    history: z.optional(values),
    managerHistories: z.optional(
      z.array(z.strictObject({ managerId: id, values }, 'an object'), 'a list of histories'),
    ),
    season: z.optional(z.int(SEASON).check(z.minimum(1, SEASON))),
    zeroActuals: z.optional(z.enum(['withhold', 'skip'], 'withhold or skip')),
  },
  'options as an object',
);
