import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import { isCivilDate } from '../../core/isCivilDate.js';
import type { Issue } from '../../core/issues.js';
import { isTerritoryError } from '../../core/isTerritoryError.js';
import { requireConversion } from '../../core/money/requireConversion.js';
import type { Conversion } from '../../core/money/types.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { linkParents } from '../../hierarchy/linkParents.js';
import { defaultCategories } from './defaultCategories.js';
import { findPeriodIssues } from './findPeriodIssues.js';
import { findRepeatedIds } from './findRepeatedIds.js';
import { findTerritoryIssues } from './findTerritoryIssues.js';
import { forecastTree } from './forecastTree.js';
import type { RollUpPlan } from './indexTypes.js';
import { inputSchema, optionsSchema } from './rollUpSchema.js';
import type { CreditLine, RollUpInput, RollUpOptions } from './types.js';

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
  throwIssues([...findInputIssues(input.data), ...findDayIssues(rest.asOf), ...findConversionIssues(conversion)]);
  return { plan: toPlan(input.data, { ...rest, ...readConversion(conversion) }), lines: input.data.lines };
}

function toPlan({ territories, periods, categories, dimensions }: RollUpInput, options: RollUpOptions): RollUpPlan {
  return {
    tree: forecastTree(territories),
    periods,
    categories: categories ?? defaultCategories,
    dimensions: dimensions ?? [],
    overlap: options.overlap ?? 'distinct',
    tie: options.tie ?? 'first',
    attribution: options.attribution ?? 'asOf',
    asOf: options.asOf,
    conversion: options.conversion,
  };
}

function findInputIssues({ territories, periods, categories = [], dimensions = [] }: RollUpInput): Issue[] {
  return [
    ...linkParents(territories, (row) => `/territories/${row}`).issues,
    ...territories.flatMap((territory, row) => findIntervalIssues(territory, `/territories/${row}`)),
    ...findPeriodIssues(periods),
    ...findRepeatedIds(categories, '/categories'),
    ...findRepeatedIds(dimensions, '/dimensions'),
  ];
}

function findDayIssues(asOf: string | undefined): Issue[] {
  return asOf === undefined || isCivilDate(asOf) ? [] : [{ code: 'invalid_date', pointer: '/asOf', received: asOf }];
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
