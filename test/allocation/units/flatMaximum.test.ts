import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatMaximum } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { type GainInput, gainInputs } from '../../support/unitArbitraries.js';
import { everyAllocation, valueSlowly } from './slowUnits.js';

const teams = [
  { id: 'a', gains: [10, 9, 8, 7, 6, 5] },
  { id: 'b', gains: [10, 9, 8, 7, 6, 5] },
];

describe('flatMaximum', () => {
  it('tells what is lost when a team gets a quarter less or more', () => {
    const { value, teams: rows } = flatMaximum({ units: 8, teams, rule: 'marginal' });
    expect(value).toBe(68);
    expect(rows[0]).toEqual({
      teamId: 'a',
      units: 4,
      less: { units: 3, loss: 1, lossShare: 1 / 68 },
      more: { units: 5, loss: 1, lossShare: 1 / 68 },
      lowest: 4,
      highest: 4,
    });
  });

  it('tells between which shares little is lost', () => {
    const { teams: rows } = flatMaximum({ units: 8, teams, rule: 'marginal' }, { tolerance: 0.02, swing: 0.5 });
    expect(rows[0]).toMatchObject({ less: { units: 2, loss: 4 }, more: { units: 6 }, lowest: 3, highest: 5 });
  });

  it('tells what a quarter less or more in all means', () => {
    const { total } = flatMaximum({ units: 8, teams, rule: 'marginal' });
    expect(total).toEqual({
      less: { units: 6, loss: 14, lossShare: 14 / 68 },
      more: { units: 10, loss: -12, lossShare: -12 / 68 },
    });
  });

  it('goes no further than bounds let it', () => {
    const bounded = [{ ...teams[0], floor: 4, cap: 4 }, teams[1]];
    const { teams: rows } = flatMaximum({ units: 8, teams: bounded, rule: 'marginal' }, { swing: 1, tolerance: 1 });
    expect(rows[0]).toMatchObject({ less: { units: 4, loss: 0 }, more: { units: 4, loss: 0 }, lowest: 4, highest: 4 });
  });

  it('refuses other rules, and gains that rise', () => {
    expect(thrownIssues(() => flatMaximum({ units: 8, teams, rule: 'maxMin' }))).toEqual([
      { code: 'wrong_type', pointer: '/rule', expected: 'marginal', received: '`maxMin`' },
    ]);
    const rising = [{ id: 'a', gains: [1, 2] }];
    expect(thrownIssues(() => flatMaximum({ units: 1, teams: rising, rule: 'marginal' }))).toMatchObject([
      { code: 'not_concave', teamId: 'a', unit: 2 },
    ]);
    expect(
      thrownIssues(() => flatMaximum({ units: 8, teams, rule: 'marginal' }, { limits: { moves: 1 } })),
    ).toMatchObject([{ code: 'limit_exceeded', limit: 'moves' }]);
  });

  it('property: is what the best of all allocations with that share of the team loses', () => {
    fc.assert(
      fc.property(
        gainInputs(),
        fc.constantFrom(0.25, 0.5, 1),
        fc.constantFrom(0, 0.1, 0.5),
        (input, swing, tolerance) => {
          const flat = flatMaximum(deepFreeze(input), { swing, tolerance });
          const best = bestByShare(input);
          expect(flat.value).toBe(Math.max(...[...best.values()].flatMap((shares) => [...shares.values()])));
          for (const { teamId, units, less, more, lowest, highest } of flat.teams) {
            const values = best.get(teamId) ?? new Map();
            for (const { units: share, loss } of [less, more]) expect(flat.value - values.get(share)).toBe(loss);
            const near = nearShares(values, { units, limit: tolerance * Math.abs(flat.value), value: flat.value });
            expect([lowest, highest]).toEqual([Math.min(...near), Math.max(...near)]);
          }
        },
      ),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(flatMaximum, undefined, args));
        call(hostileValue(recipe));
        call({ units: hostileValue(recipe), teams, rule: 'marginal' });
        call({ units: 3, teams, rule: hostileValue(recipe) });
        call({ units: 3, teams, rule: 'marginal' }, hostileValue(recipe));
        call({ units: 3, teams, rule: 'marginal' }, { swing: hostileValue(recipe), tolerance: hostileValue(recipe) });
      }),
    );
  });
});

/** Of each team, the best value with every share that it may have. */
function bestByShare(input: GainInput): Map<string, Map<number, number>> {
  const best = new Map(input.teams.map(({ id }) => [id, new Map<number, number>()]));
  for (const shares of everyAllocation(input)) {
    const value = valueSlowly(input.teams, shares);
    for (const [at, share] of shares.entries()) {
      const values = best.get(input.teams[at].id);
      values?.set(share, Math.max(value, values.get(share) ?? value));
    }
  }
  return best;
}

interface Nearness {
  readonly units: number;
  readonly limit: number;
  readonly value: number;
}

/** Shares around the best one of which no more than the limit is lost. */
function nearShares(values: ReadonlyMap<number, number>, { units, limit, value }: Nearness): number[] {
  const near = [units];
  for (const step of [1, -1]) {
    for (let share = units + step; value - (values.get(share) ?? Number.NEGATIVE_INFINITY) <= limit; share += step) {
      near.push(share);
    }
  }
  return near;
}
