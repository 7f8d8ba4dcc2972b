import { compareText } from '../../core/compareText.js';
import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import { isCivilDate } from '../../core/isCivilDate.js';
import type { Issue } from '../../core/issues.js';
import { isTerritoryError } from '../../core/isTerritoryError.js';
import { requireConversion } from '../../core/money/requireConversion.js';
import type { Conversion } from '../../core/money/types.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { textNumbers } from '../../core/textNumbers.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { defaultCategories } from './defaultCategories.js';
import { findPeriodIssues } from './findPeriodIssues.js';
import { findRepeatedIds } from './findRepeatedIds.js';
import { findTerritoryIssues } from './findTerritoryIssues.js';
import { forecastTree } from './forecastTree.js';
import type { RollUpPlan } from './indexTypes.js';
import { type PlacedTerritories, placeTerritories } from './placeTerritories.js';
import { inputSchema, optionsSchema } from './rollUpSchema.js';
import type { CreditLine, ForecastTerritory, RollUpInput, RollUpOptions } from './types.js';

/** What is rolled up, checked, and the lines, which are not yet. */
export interface ReadRollUp {
  readonly plan: RollUpPlan;
  readonly lines: readonly CreditLine[];
}

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([['', Object.keys(inputSchema.shape)]]);
const OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([['', Object.keys(optionsSchema.shape)]]);

/** Everything that a roll-up needs, or a thrown error with all that is wrong with its structure. */
export function readPlan(givenInput: unknown, givenOptions: unknown): ReadRollUp {
  const input = inputSchema.safeParse(givenInput);
  const options = optionsSchema.safeParse(givenOptions);
  const issues = [
    ...findTerritoryIssues(givenInput),
    ...schemaIssues(input.error?.issues ?? [], givenInput, { members: MEMBERS }),
    ...schemaIssues(options.error?.issues ?? [], givenOptions, { members: OPTIONS }),
  ];
  if (!input.success || !options.success || issues.length > 0) return fail(issues);
  const { conversion, ...rest } = options.data;
  const placed = placeTerritories(input.data.territories);
  throwIssues([
    ...placed.issues,
    ...findInputIssues(input.data),
    ...findDayIssues(rest.asOf),
    ...findAmbiguity(placed, rest),
    ...findConversionIssues(conversion),
  ]);
  return { plan: toPlan(input.data, placed, { ...rest, ...readConversion(conversion) }), lines: input.data.lines };
}

function toPlan(
  { periods, categories = defaultCategories, dimensions = [] }: RollUpInput,
  placed: PlacedTerritories,
  options: RollUpOptions,
): RollUpPlan {
  return {
    tree: forecastTree(placed),
    // INVARIANT: they do not overlap, so that no two begin on one day.
    periods: [...periods].sort((a, b) => compareText(a.from, b.from)),
    categories,
    categoryNumbers: textNumbers(categories.map(({ id }) => id)),
    dimensions,
    overlap: options.overlap ?? 'distinct',
    tie: options.tie ?? 'first',
    attribution: options.attribution ?? 'asOf',
    asOf: options.asOf,
    conversion: options.conversion,
  };
}

function findInputIssues({ territories, periods, categories = [], dimensions = [] }: RollUpInput): Issue[] {
  return [
    ...findTerritoryDates(territories),
    ...findPeriodIssues(periods),
    ...findRepeatedIds(categories, '/categories'),
    ...findRepeatedIds(dimensions, '/dimensions'),
  ];
}

/** Most territories have no dates, and what is wrong with none need not be listed. */
function findTerritoryDates(territories: readonly ForecastTerritory[]): Issue[] {
  const issues: Issue[] = [];
  for (const [row, { from, to }] of territories.entries()) {
    if (from === undefined && to === undefined) continue;
    issues.push(...findIntervalIssues({ from, to }, `/territories/${row}`));
  }
  return issues;
}

function findDayIssues(asOf: string | undefined): Issue[] {
  return asOf === undefined || isCivilDate(asOf) ? [] : [{ code: 'invalid_date', pointer: '/asOf', received: asOf }];
}

/** Without a day, nothing says where a territory is that has been in several places. */
function findAmbiguity({ haveVersions }: PlacedTerritories, { attribution, asOf }: RollUpOptions): Issue[] {
  if (!haveVersions || attribution === 'closeDate' || asOf !== undefined) return [];
  return [
    { code: 'missing_member', pointer: '/asOf', expected: 'the day of attribution, as a territory has several rows' },
  ];
}

function findConversionIssues(conversion: unknown): readonly Issue[] {
  if (conversion === undefined) return [];
  try {
    requireConversion(conversion);
    return [];
  } catch (error) {
    if (!isTerritoryError(error)) throw error;
    return error.issues.map((issue) =>
      'pointer' in issue ? { ...issue, pointer: `/conversion${issue.pointer}` } : issue,
    );
  }
}

/** INVARIANT: `requireConversion` has accepted it, or it is absent. */
function readConversion(conversion: unknown): { conversion?: Conversion } {
  return isConversion(conversion) ? { conversion } : {};
}

function isConversion(conversion: unknown): conversion is Conversion {
  return conversion !== undefined;
}
