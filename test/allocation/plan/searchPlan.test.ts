import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupUnits } from '../../../src/allocation/plan/groupUnits.js';
import { mendPlan } from '../../../src/allocation/plan/mendPlan.js';
import { objectiveOf } from '../../../src/allocation/plan/objectiveOf.js';
import { openSearch } from '../../../src/allocation/plan/openSearch.js';
import { readPlan } from '../../../src/allocation/plan/readPlan.js';
import { searchPlan } from '../../../src/allocation/plan/searchPlan.js';
import type { SearchState } from '../../../src/allocation/plan/searchTypes.js';
import { spreadAssigned } from '../../../src/allocation/plan/spreadAssigned.js';
import { startPlan } from '../../../src/allocation/plan/startPlan.js';
import { totalOf } from '../../../src/allocation/plan/totalOf.js';
import type { ImproveInput } from '../../../src/allocation/plan/types.js';
import { randomNumbers } from '../../../src/performance/statistics/randomNumbers.js';
import { path, smallWorlds } from './planWorlds.js';
import { isWholeSlowly } from './slowPlans.js';

/** Searches, and shows the state after each change. */
function watch(input: ImproveInput, look: (state: SearchState) => void): void {
  const problem = readPlan(input, { isPlanNeeded: false });
  const groups = groupUnits(problem);
  const random = randomNumbers(5);
  const state = openSearch(problem, groups, { assigned: startPlan(problem, groups, random) });
  mendPlan(state);
  look(state);
  searchPlan(state, { iterations: 400, random, onMove: look });
}

/** The units of each territory. */
function territoriesOf({ problem, groups, assigned, territories }: SearchState): string[][] {
  const units = spreadAssigned(groups, assigned);
  return Array.from({ length: territories }, (_, territory) =>
    problem.unitIds.filter((__, unit) => units[unit] === territory),
  );
}

describe('searchPlan', () => {
  it('property: keeps territories that are whole in one piece at every move', () => {
    const worlds = smallWorlds({ hasPlaces: false, hasGraph: true });
    fc.assert(
      fc.property(worlds, ({ plan, forbidden, locks, ...world }) => {
        let pieces = Number.POSITIVE_INFINITY;
        const families = world.units.filter(({ familyId }) => familyId !== undefined).map(({ id }) => id);
        const kin = families.slice(1).map((id) => [families[0], id] as const);
        const edges = [...(world.adjacency ?? []), ...kin];
        watch(world, (state) => {
          const broken = territoriesOf(state).filter((unitIds) => !isWholeSlowly(unitIds, edges)).length;
          expect(broken).toBeLessThanOrEqual(pieces);
          pieces = broken;
        });
      }),
      { numRuns: 25 },
    );
  });

  it('keeps both halves of a path whole at every move', () => {
    watch(path, (state) => {
      for (const unitIds of territoriesOf(state)) expect(isWholeSlowly(unitIds, path.adjacency)).toBe(true);
    });
  });

  it('property: maintains the objective that a plan has from scratch', () => {
    const worlds = fc.record({ hasPlaces: fc.boolean(), hasGraph: fc.boolean() }).chain((how) => smallWorlds(how));
    fc.assert(
      fc.property(worlds, (world) => {
        let count = 0;
        watch(world, (state) => {
          if (count++ % 25 !== 0) return;
          const units = spreadAssigned(state.groups, state.assigned);
          const { total, extraPieces } = objectiveOf(state.problem, units, state.centres);
          expect(totalOf(state)).toBeCloseTo(total, 10);
          if (state.groups.graph === null) return;
          const kept = state.pieces.reduce((sum, pieces) => sum + Math.max(0, pieces - 1), 0);
          // A family that its rules tear apart counts as together from scratch.
          if (state.groups.issues.length === 0) expect(kept).toBe(extraPieces);
        });
      }),
      { numRuns: 25 },
    );
  });
});
