import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImproveInput, improvePlan, scorePlan, toLinearProgram } from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { openHighs } from '../../support/openHighs.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { planOf, smallWorlds, twelve } from './planWorlds.js';
import { solveWith } from './solveWith.js';

const highs = await openHighs();

describe('toLinearProgram', () => {
  it('writes one variable for each group and territory that it may go to', () => {
    const { text, variables } = toLinearProgram({
      units: [
        { id: 'a', activities: { load: 2 }, familyId: 'f' },
        { id: 'b', activities: { load: 3 }, familyId: 'f' },
        { id: 'c', activities: { load: 4 } },
      ],
      plan: planOf({ T1: 'abc' }),
      territories: [{ id: 'T1' }, { id: 'T2' }],
      baseline: planOf({ T1: 'abc' }),
      bands: [{ activity: 'load', lowest: 1, highest: 6 }],
      weights: { disruption: 3 },
      forbidden: planOf({ T2: 'c' }),
    });
    expect(text).toBe(`Minimize
 cost: 2 x0_1
Subject To
 once0: 1 x0_0 + 1 x0_1 = 1
 once1: 1 x1_0 = 1
 low0: 5 x0_0 + 4 x1_0 >= 1
 high0: 5 x0_0 + 4 x1_0 <= 6
 low1: 5 x0_1 >= 1
 high1: 5 x0_1 <= 6
 some0: 1 x0_0 + 1 x1_0 >= 1
 some1: 1 x0_1 >= 1
Binary
 x0_0
 x0_1
 x1_0
End
`);
    expect(variables[1]).toEqual({ name: 'x0_1', unitIds: ['a', 'b'], territoryId: 'T2' });
  });

  it('needs no plan where centres are known, and asks for one where they are not', () => {
    const { units, territories, metric } = twelve;
    const { variables } = toLinearProgram(deepFreeze({ units, territories, metric }));
    expect(variables).toHaveLength(36);
    const bare = { units: units.map(({ id, activities }) => ({ id, activities })), territories: [{ id: 'T1' }] };
    expect(toLinearProgram(bare).variables).toHaveLength(12);
    const issuesOf = (input: ImproveInput) => thrownIssues(() => toLinearProgram(input)).map(({ code }) => code);
    expect(issuesOf({ units, territories: [{ id: 'T1' }] })).toEqual(['missing_member']);
    expect(issuesOf({ units })).toEqual(['missing_member']);
    expect(issuesOf({ units, territories: [] })).toEqual(['wrong_type']);
  });

  it.each([
    [0.1, 562],
    [0.05, 570],
    [0.02, 676],
  ])('is solved by HiGHS to the known optimum within %s (T5-e)', (tolerance, cost) => {
    const input = { ...twelve, bands: [{ activity: 'load', tolerance }] };
    const { after } = improvePlan(input, { iterations: 0, solver: solveWith(highs) });
    expect(after.compactness.totalDistance).toBeCloseTo(cost, 9);
  });

  it('property: an exact solver finds nothing better than trying all does', () => {
    fc.assert(
      fc.property(smallWorlds({ hasPlaces: true, hasGraph: false }), (world) => {
        const input = { ...world, weights: { imbalance: 0 } };
        const found = improvePlan(input);
        if (!found.isFeasible) return;
        const solved = improvePlan(input, { iterations: 0, solver: solveWith(highs) });
        expect(solved.after.objective.total).toBeCloseTo(found.after.objective.total, 9);
        expect(scorePlan({ ...input, baseline: world.plan, plan: solved.plan }).objective.outsideBands).toBe(0);
      }),
      { numRuns: 15 },
    );
  });
});
