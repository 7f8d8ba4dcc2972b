import { wholeNumbers } from '../../core/exact/wholeNumbers.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { UnitProblem } from './problemTypes.js';
import { readProblem } from './readProblem.js';
import type { CurrentUnits, SupportTeam, UnitAllocationLimits, UnitAllocationOptions, UnitRule } from './types.js';
import { unitsOptionsSchema, unitsSchema } from './unitsSchema.js';

/** What is divided and how, checked. */
export interface ReadAllocation {
  readonly problem: UnitProblem;
  /** All units, with those of the shared pool. */
  readonly units: number;
  readonly sharedUnits: number;
  readonly isWhole: boolean;
  /** By position of the member; `null` where nothing is known of today. */
  readonly current: readonly number[] | null;
  readonly rounding: 'webster' | 'hamilton';
  readonly whenNotConcave: 'refuse' | 'exact';
  readonly hasDetails: boolean;
  readonly listedSteps: number;
  readonly limits: Required<UnitAllocationLimits>;
}

/** What an allocation may cost unless it says otherwise. */
export const unitLimits: Required<UnitAllocationLimits> = { units: 1_000_000, pairs: 50_000_000, moves: 2_000_000 };

/** What `allocateUnits` is given, or a thrown error with every issue of the form, or else of what is in it. */
export function readAllocation(given: unknown, givenOptions: unknown): ReadAllocation {
  const input = readOptions(unitsSchema, given);
  const options = readOptions(unitsOptionsSchema, givenOptions);
  const isWhole = isWholeDivision(options.division, input.rule);
  const sharedUnits = shareOf(input.units, options.sharedPool ?? 0, isWhole);
  throwIssues(findCurrentIssues(options.current ?? [], input.teams));
  const problem = readProblem(input, { isWhole, sharedUnits });
  const limits = options.limits ?? {};
  return {
    problem,
    units: input.units,
    sharedUnits,
    isWhole,
    current: options.current === undefined ? null : currentOf(problem, options.current),
    rounding: options.rounding ?? 'webster',
    whenNotConcave: options.whenNotConcave ?? 'refuse',
    hasDetails: options.details !== 'none',
    listedSteps: options.steps ?? 100,
    limits: {
      units: limits.units ?? unitLimits.units,
      pairs: limits.pairs ?? unitLimits.pairs,
      moves: limits.moves ?? unitLimits.moves,
    },
  };
}

function isWholeDivision(division: UnitAllocationOptions['division'], rule: UnitRule): boolean {
  return division === undefined ? rule !== 'maxMin' : division === 'whole';
}

/** A part of units, of whole ones rounded down exactly: 0.29 of 100 are 29. */
export function shareOf(units: number, share: number, isWhole: boolean): number {
  if (!isWhole || !Number.isSafeInteger(units)) return units * share;
  const { values, exponent } = wholeNumbers([units, share]);
  return Number((values[0] * values[1]) / 10n ** BigInt(-2 * exponent));
}

function findCurrentIssues(current: readonly CurrentUnits[], teams: readonly SupportTeam[]): Issue[] {
  const known = new Set(teams.map(({ id }) => id));
  const first = new Map<string, number>();
  return current.flatMap(({ teamId }, row): Issue[] => {
    const pointer = `/current/${row}/teamId`;
    const earlier = first.get(teamId);
    if (earlier === undefined) first.set(teamId, row);
    if (!known.has(teamId)) return [{ code: 'unknown_team', pointer, teamId }];
    if (earlier === undefined) return [];
    return [{ code: 'duplicate_id', pointer, id: teamId, firstPointer: `/current/${earlier}/teamId` }];
  });
}

function currentOf({ members }: UnitProblem, current: readonly CurrentUnits[]): number[] {
  const units = new Map(current.map((each) => [each.teamId, each.units]));
  return members.map(({ team }) => units.get(team.id) ?? 0);
}
