import type { ApportionMethod } from '../../core/apportionment/types.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { AllocationMethod, AllocationOptions, TargetBounds } from './allocationTypes.js';
import { findEntryIssues } from './findEntryIssues.js';
import { type HedgeLevel, hedgeLevel } from './hedgeLevel.js';
import { readTerritories } from './readTerritories.js';
import { type BasisFigures, sumBasis } from './sumBasis.js';
import { allocationOptionsSchema, allocationSchema } from './targetSchema.js';

/** What is allocated and how, checked, with amounts as big integers. */
export interface ReadAllocation {
  readonly index: HierarchyIndex;
  readonly total: bigint;
  readonly method: AllocationMethod;
  /** By position, each `scale` times what was given. */
  readonly basis: readonly BasisFigures[];
  readonly scale: bigint;
  readonly bounds: ReadonlyMap<string, TargetBounds>;
  readonly locks: ReadonlyMap<string, bigint>;
  readonly step: bigint;
  /** Of the children of a territory of this depth. */
  readonly hedgeOf: (depth: number) => HedgeLevel;
  readonly rounding: ApportionMethod;
}

/** What {@link allocateTarget} is given, or a thrown error with every issue of the form, or else of what is in it. */
export function readAllocation(given: unknown, givenOptions: unknown): ReadAllocation {
  const { territories, total, method, basis, bounds = [], locks = [] } = readOptions(allocationSchema, given);
  const { step = 1, hedge = 0, rounding = 'hamilton' } = readOptions(allocationOptionsSchema, givenOptions);
  const index = readTerritories(territories, [
    ...findEntryIssues(territories, basis, '/basis'),
    ...findEntryIssues(territories, bounds, '/bounds'),
    ...findEntryIssues(territories, locks, '/locks'),
    ...bounds.flatMap(findBoundIssues),
  ]);
  return {
    index,
    total: BigInt(total),
    method,
    ...sumBasis(index, basis),
    bounds: new Map(bounds.map((bound) => [bound.territoryId, bound])),
    locks: new Map(locks.map(({ territoryId, amountMinor }) => [territoryId, BigInt(amountMinor)])),
    step: BigInt(step),
    hedgeOf: readHedge(hedge),
    rounding,
  };
}

function findBoundIssues({ lowest = 0, highest }: TargetBounds, row: number): Issue[] {
  if (highest === undefined || lowest <= highest) return [];
  return [{ code: 'empty_bounds', pointer: `/bounds/${row}`, lowest, highest }];
}

function readHedge(hedge: Required<AllocationOptions>['hedge']): ReadAllocation['hedgeOf'] {
  const none = hedgeLevel(0);
  if (typeof hedge === 'number') {
    const level = hedgeLevel(hedge);
    return () => level;
  }
  const levels = hedge.map(hedgeLevel);
  return (depth) => levels[depth] ?? none;
}
