import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateUnits, type SupportTeam, type UnitAllocationInput } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { gainInputs } from '../../support/unitArbitraries.js';
import { sum } from './slowUnits.js';
import { wrongDetails, wrongUnits } from './wrongUnits.js';

const runs = { numRuns: 100 };

function unitsOf(input: UnitAllocationInput, options?: Parameters<typeof allocateUnits>[1]): number[] {
  return allocateUnits(input, options).teams.map(({ units }) => units);
}

describe('units by what the next one brings', () => {
  it('property: are the best of all allocations, at the right prices, when handed out one by one', () => {
    fc.assert(
      fc.property(gainInputs(), (input) => {
        expect(wrongUnits(input)).toEqual([]);
      }),
      runs,
    );
  });

  it('property: are the best of all allocations, at the right prices, when searched exactly', () => {
    fc.assert(
      fc.property(gainInputs({ isConcave: false }), (input) => {
        expect(wrongUnits(input, { whenNotConcave: 'exact' })).toEqual([]);
      }),
      runs,
    );
  });

  it('property: have the prices and the firmness that allocating anew shows, in larger cases', () => {
    fc.assert(
      fc.property(gainInputs({ mostTeams: 8, mostGains: 12, mostUnits: 50 }), (input) => {
        expect(wrongDetails(input)).toEqual([]);
      }),
      runs,
    );
  });

  it('property: with one more unit nobody gets less', () => {
    fc.assert(
      fc.property(gainInputs(), (input) => {
        const more = unitsOf({ ...input, units: input.units + 1 });
        for (const [at, units] of unitsOf(input).entries()) expect(more[at]).toBeGreaterThanOrEqual(units);
      }),
      runs,
    );
  });

  it('property: larger gains never lower a share', () => {
    const raises = fc.array(fc.nat(5), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(gainInputs(), raises, fc.nat(3), ({ teams, ...input }, raise, pick) => {
        const { id } = teams[pick % teams.length];
        const falling = [...raise].sort((a, b) => b - a);
        const raised = teams.map((team) =>
          team.id === id ? { ...team, gains: team.gains.map((gain, at) => gain + falling[at]) } : team,
        );
        const shareOf = (some: readonly SupportTeam[]) =>
          allocateUnits({ ...input, teams: some }).teams.find(({ teamId }) => teamId === id)?.units ?? -1;
        expect(shareOf(raised)).toBeGreaterThanOrEqual(shareOf(teams));
      }),
      runs,
    );
  });

  it('property: do not depend on the order of teams and groups', () => {
    fc.assert(
      fc.property(gainInputs({ isConcave: false }), (input) => {
        const turned = { ...input, teams: [...input.teams].reverse(), groups: [...input.groups].reverse() };
        const options = { whenNotConcave: 'exact' } as const;
        expect(allocateUnits(turned, options)).toStrictEqual(allocateUnits(input, options));
      }),
      runs,
    );
  });

  it('property: a bound that is relaxed never lowers the value of as many units', () => {
    fc.assert(
      fc.property(gainInputs(), fc.nat(3), ({ teams, ...input }, pick) => {
        const { id } = teams[pick % teams.length];
        const { value, directedUnits } = allocateUnits({ ...input, teams });
        const relaxed = teams.map(({ floor = 0, cap, ...team }) => ({
          ...team,
          floor: team.id === id ? Math.max(0, floor - 1) : floor,
          ...(cap === undefined ? {} : { cap: team.id === id ? cap + 1 : cap }),
        }));
        const wider = allocateUnits({ ...input, teams: relaxed, units: directedUnits });
        expect(wider.value).toBeGreaterThanOrEqual(value ?? 0);
      }),
      runs,
    );
  });

  it('property: equal teams differ by at most 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(12),
        (list, count, units) => {
          const gains = [...list].sort((a, b) => b - a);
          const teams = Array.from({ length: count }, (_, at) => ({ id: `team ${at}`, gains }));
          const shares = unitsOf({ units, teams, rule: 'marginal' });
          expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        },
      ),
      runs,
    );
  });

  const responses = fc.oneof(
    fc.record({
      kind: fc.constant('power' as const),
      scale: fc.nat(50),
      exponent: fc.double({ min: 0.1, max: 1, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant('exponential' as const),
      ceiling: fc.nat(50),
      rate: fc.double({ min: 0.01, max: 2, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant('adbudg' as const),
      lowest: fc.nat(5),
      highest: fc.integer({ min: 5, max: 50 }),
      constant: fc.double({ min: 0.1, max: 5, noNaN: true }),
      shape: fc.double({ min: 0.2, max: 1, noNaN: true }),
    }),
  );
  const responseTeams = fc.array(
    fc.record({ response: responses, cap: fc.option(fc.nat(9), { nil: undefined }), group: fc.constantFrom('g', 'h') }),
    { minLength: 1, maxLength: 4 },
  );

  it('property: parts of units are at least as good as whole ones, and add up', () => {
    fc.assert(
      fc.property(responseTeams, fc.nat(12), fc.nat(9), (made, units, cap) => {
        const teams = made.map(({ cap: own, ...team }, at) => ({
          id: `${at}`,
          ...team,
          ...(own === undefined ? {} : { cap: own }),
        }));
        const input = {
          units,
          teams,
          groups: [
            { id: 'g', cap },
            { id: 'h', cap: 9 },
          ],
          rule: 'marginal',
        } as const;
        const whole = allocateUnits(input, { details: 'none' });
        const parts = allocateUnits(input, { division: 'fractional' });
        expect(parts.value ?? 0).toBeGreaterThanOrEqual((whole.value ?? 0) * (1 - 1e-9) - 1e-9);
        expect(parts.directedUnits).toBeCloseTo(whole.directedUnits, 6);
        for (const price of parts.teams.flatMap(({ costOfCap }) => costOfCap ?? []))
          expect(price).toBeGreaterThan(-1e-6);
      }),
      runs,
    );
  });

  it('property: responses give what a list of their gains gives', () => {
    fc.assert(
      fc.property(responseTeams, fc.nat(12), (made, units) => {
        const teams = made.map(({ response }, at) => ({ id: `${at}`, response }));
        const values = (team: SupportTeam) => {
          const alone = { units, teams: [{ ...team, floor: units }], rule: 'marginal' } as const;
          return Array.from(
            { length: units + 1 },
            (_, at) => allocateUnits({ ...alone, units: at, teams: [team] }).value ?? 0,
          );
        };
        const lists = teams.map((team) => {
          const [, ...rest] = values(team);
          const all = values(team);
          return { id: team.id, gains: rest.map((value, at) => value - all[at]) };
        });
        const { value } = allocateUnits({ units, teams, rule: 'marginal' });
        const start = sum(teams.map((team) => values(team)[0]));
        expect(allocateUnits({ units, teams: lists, rule: 'marginal' }).value ?? 0).toBeCloseTo(
          (value ?? 0) - start,
          6,
        );
      }),
      { numRuns: 30 },
    );
  });
});

const weighed = fc.record({
  units: fc.nat(30),
  division: fc.constantFrom('whole' as const, 'fractional' as const),
  cap: fc.integer({ min: 6, max: 30 }),
  teams: fc.array(
    fc.record(
      {
        weight: fc.nat(4),
        request: fc.nat(12),
        floor: fc.nat(2),
        cap: fc.integer({ min: 2, max: 9 }),
        group: fc.constant('g'),
      },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 5 },
  ),
});

/** With ids, and floors that can be kept. */
function toInput({ units, cap, teams }: { units: number; cap: number; teams: readonly object[] }) {
  const named: SupportTeam[] = teams.map((team, at) => ({ id: `team ${at}`, ...team }));
  const floors = sum(named.map(({ floor = 0 }) => floor));
  return { units: Math.max(units, floors), teams: named, groups: [{ id: 'g', cap: Math.max(cap, floors) }] };
}

describe('units by weight', () => {
  it('property: nobody below a bound could have more without somebody who has no more for its weight having less', () => {
    fc.assert(
      fc.property(weighed, (made) => {
        const input = toInput(made);
        const { division } = made;
        const shares = unitsOf({ ...input, rule: 'maxMin' }, { division });
        const isWeighed = input.teams.some(({ weight = 1 }) => weight > 0);
        const weights = input.teams.map(({ weight = 1 }) => (isWeighed ? weight : 1));
        const inGroup = sum(shares.map((share, at) => (input.teams[at].group === 'g' ? share : 0)));
        const isFull = inGroup >= input.groups[0].cap - 1e-9;
        for (const [at, team] of input.teams.entries()) {
          const highest = Math.min(team.cap ?? 99, team.request ?? 99);
          const lowest = Math.min(team.floor ?? 0, team.request ?? 99);
          expect(shares[at]).toBeLessThanOrEqual(highest);
          expect(shares[at]).toBeGreaterThanOrEqual(lowest);
          if (shares[at] >= highest || weights[at] === 0) continue;
          for (const [other, share] of shares.entries()) {
            const isBlocked = isFull && team.group === 'g' && input.teams[other].group !== 'g';
            const floor = Math.min(input.teams[other].floor ?? 0, input.teams[other].request ?? 99);
            if (other === at || isBlocked || share <= floor) continue;
            // One unit less leaves the other no more for its weight than this one has; a bit less, with parts of units.
            const rest = (division === 'whole' ? share - 1 : share - 1e-9) / weights[other];
            expect(rest).toBeLessThanOrEqual(shares[at] / weights[at]);
          }
          if (!(isFull && team.group === 'g')) expect(sum(shares)).toBeCloseTo(input.units, 6);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('property: without bounds and requests both rules are the same', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        (units, weights) => {
          const teams = weights.map((weight, at) => ({ id: `${at}`, weight }));
          const [filled, shared] = (['maxMin', 'proportional'] as const).map((rule) =>
            allocateUnits({ units, teams, rule }, { division: 'fractional' }),
          );
          expect(filled).toStrictEqual(shared);
          for (const [at, { units: share }] of filled.teams.entries()) {
            expect(share).toBeCloseTo((units * weights[at]) / sum(weights), 9);
          }
        },
      ),
    );
  });

  it('property: whole shares are within bounds, use all that can be used, and grow with the units', () => {
    fc.assert(
      fc.property(weighed, fc.constantFrom('proportional' as const, 'maxMin' as const), (made, rule) => {
        const input = toInput(made);
        const result = allocateUnits({ ...input, rule }, { division: 'whole' });
        const more = unitsOf({ ...input, units: input.units + 1, rule }, { division: 'whole' });
        for (const [at, { units }] of result.teams.entries()) expect(more[at]).toBeGreaterThanOrEqual(units);
        expect(result.leftUnits).toBe(input.units - sum(result.teams.map(({ units }) => units)));
        if (result.leftUnits > 0) expect(sum(more)).toBe(result.directedUnits);
        expect(result.groups[0].units).toBeLessThanOrEqual(input.groups[0].cap);
      }),
      runs,
    );
  });

  it('property: do not depend on the order of teams', () => {
    fc.assert(
      fc.property(weighed, fc.constantFrom('proportional' as const, 'maxMin' as const), (made, rule) => {
        const input = { ...toInput(made), rule };
        const { division } = made;
        const turned = { ...input, teams: [...input.teams].reverse() };
        expect(allocateUnits(turned, { division })).toStrictEqual(allocateUnits(input, { division }));
      }),
      runs,
    );
  });
});

describe('whatever it is given', () => {
  it('property: only a TerritoryError comes of it', () => {
    const team = { id: 'a', gains: [2, 1], weight: 1 };
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(allocateUnits, undefined, args));
        const hostile = () => hostileValue(recipe);
        call(hostile());
        for (const rule of ['marginal', 'proportional', 'maxMin']) {
          call({ units: hostile(), teams: [team], rule });
          call({ units: 3, teams: hostile(), rule });
          call({ units: 3, teams: [hostile()], rule });
          call({ units: 3, teams: [{ ...team, cap: hostile() }], groups: [{ id: 'g', cap: hostile() }], rule });
          call({ units: 3, teams: [{ id: 'a', response: hostile(), floor: hostile(), weight: hostile() }], rule });
          call({ units: 3, teams: [team], rule }, hostile());
          call({ units: 3, teams: [team], rule }, { current: hostile(), sharedPool: hostile(), steps: hostile() });
        }
      }),
    );
  });
});
