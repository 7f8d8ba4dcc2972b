import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const text = z.string('a text');
const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const date = z.string('a calendar day as text, YYYY-MM-DD');
const month = whole(1, 12, 'a month from 1 to 12');
const labelBy = z.optional(z.enum(['startYear', 'endYear'], 'startYear or endYear'));
const grain = z.enum(['week', 'period', 'quarter', 'year'], 'week, period, quarter or year');

const monthsSchema = z.strictObject({ kind: z.literal('months'), startMonth: z.optional(month), labelBy });

const weeksSchema = z.strictObject({
  kind: z.literal('weeks'),
  weekday: z.enum(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    'a weekday, monday to sunday',
  ),
  anchorMonth: month,
  rule: z.enum(['last', 'nearest'], 'last or nearest'),
  pattern: z.enum(['4-4-5', '4-5-4', '5-4-4'], '4-4-5, 4-5-4 or 5-4-4'),
  leapWeek: z.optional(whole(1, 12, 'a period from 1 to 12')),
  labelBy,
});

const periodSchema = z.strictObject(
  {
    id,
    from: date,
    to: date,
    fiscalYear: whole(0, 9_999, 'a year from 0 to 9999'),
    quarter: z.optional(whole(1, 4, 'a quarter from 1 to 4')),
    period: z.optional(whole(1, 366, 'a number from 1 to 366')),
  },
  'an object',
);

const PERIODS = 'a list of at least one period';

const customSchema = z.strictObject({
  kind: z.literal('custom'),
  periods: z.array(periodSchema, PERIODS).check(z.minLength(1, PERIODS)),
});

const KIND = {
  error: ({ code }: { readonly code?: string }) =>
    code === 'invalid_union' ? 'months, weeks or custom' : 'an object with the `kind` of a calendar',
};

/** What a calendar is made of. */
export const definitionSchema = z.discriminatedUnion('kind', [monthsSchema, weeksSchema, customSchema], KIND);

/** A range of days and the periods that are wanted of it. */
export const rangeSchema = z.strictObject({ from: date, to: date, grain: z.optional(grain) }, 'a range as an object');

/** What a period from a calendar is known by; whatever else it holds follows. */
export const periodKeySchema = z.object({ id: text, grain, from: date, to: date }, 'a period as an object');

/** The members of each kind of definition, by pointer, to suggest a name. */
export const definitionMembers = new Map<unknown, ReadonlyMap<string, readonly string[]>>([
  ['months', new Map([['', Object.keys(monthsSchema.shape)]])],
  ['weeks', new Map([['', Object.keys(weeksSchema.shape)]])],
  [
    'custom',
    new Map([
      ['', Object.keys(customSchema.shape)],
      ['/periods/*', Object.keys(periodSchema.shape)],
    ]),
  ],
]);

function whole(minimum: number, maximum: number, expected: string) {
  return z.int(expected).check(z.minimum(minimum, expected), z.maximum(maximum, expected));
}
