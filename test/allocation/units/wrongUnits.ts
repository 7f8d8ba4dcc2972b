import { allocateUnits, type UnitAllocation, type UnitAllocationOptions } from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import type { GainInput } from '../../support/unitArbitraries.js';
import { bestSlowly, everyAllocation, sum, valueSlowly, withTeam } from './slowUnits.js';

/** What is wrong with the prices and the sensitivity of a problem too large to look at everything: by allocating anew. */
export function wrongDetails(input: GainInput): string[] {
  const result = allocateUnits(deepFreeze(input));
  const bestOf = (other: GainInput) => allocateUnits(other, { details: 'none' }).value ?? Number.NaN;
  return [...wrongPrices(input, result, bestOf), ...wrongSensitivity(input, result)];
}

/** What is wrong with the allocation of a problem, beside all allocations that there are; nothing where it is right. */
export function wrongUnits(input: GainInput, options?: UnitAllocationOptions): string[] {
  const result = allocateUnits(deepFreeze(input), options);
  const shares = input.teams.map(({ id }) => result.teams.find(({ teamId }) => teamId === id)?.units ?? -1);
  const all = everyAllocation(input);
  const best = Math.max(...all.map((each) => valueSlowly(input.teams, each)));
  return [
    ...(all.some((each) => `${each}` === `${shares}`) ? [] : [`${shares} is not within bounds`]),
    ...differing('value', result.value, best),
    ...differing('value of shares', valueSlowly(input.teams, shares), best),
    ...differing('left', result.leftUnits, input.units - sum(shares)),
    ...wrongShadowPrice(input, result, best),
    ...wrongPrices(input, result, bestSlowly),
    ...wrongSensitivity(input, result, options),
    ...((result.equalSplit.regret ?? -1) >= 0 ? [] : ['an equal split is better']),
  ];
}

function differing(what: string, found: unknown, expected: unknown): string[] {
  return found === expected ? [] : [`${what}: ${found} in place of ${expected}`];
}

function wrongShadowPrice(input: GainInput, { shadowPrice, directedUnits }: UnitAllocation, best: number): string[] {
  const floors = sum(input.teams.map(({ floor = 0 }) => floor));
  const fewer = directedUnits > floors ? best - bestSlowly({ ...input, units: directedUnits - 1 }) : null;
  const [more] = everyAllocation({ ...input, units: directedUnits + 1 });
  const next = sum(more) > directedUnits ? bestSlowly({ ...input, units: directedUnits + 1 }) - best : null;
  return [
    ...differing('last gain', shadowPrice?.lastGain, fewer),
    ...differing('next gain', shadowPrice?.nextGain, next),
  ];
}

/** The value without a bound − that with it. */
function wrongPrices(
  input: GainInput,
  { teams, groups }: UnitAllocation,
  bestOf: (input: GainInput) => number,
): string[] {
  const best = bestOf(input);
  const price = (changed: object) => bestOf({ ...input, ...changed }) - best;
  return [
    ...teams.flatMap(({ teamId, costOfFloor, costOfCap }) => {
      const { floor = 0, cap } = input.teams.find(({ id }) => id === teamId) ?? {};
      const withoutFloor = floor > 0 ? price(withTeam(input, teamId, () => ({ floor: 0 }))) : null;
      const withoutCap = cap === undefined ? null : price(withTeam(input, teamId, () => ({ cap: 99 })));
      return [
        ...differing(`floor of ${teamId}`, costOfFloor, withoutFloor),
        ...differing(`cap of ${teamId}`, costOfCap, withoutCap),
      ];
    }),
    ...groups.flatMap(({ groupId, costOfCap }) => {
      const wide = input.groups.map((group) => (group.id === groupId ? { ...group, cap: 99 } : group));
      return differing(`cap of group ${groupId}`, costOfCap, price({ groups: wide }));
    }),
  ];
}

/** By allocating anew with the gains of each team 20 % larger and smaller. */
function wrongSensitivity(input: GainInput, { teams }: UnitAllocation, options?: UnitAllocationOptions): string[] {
  const largest = teams.map(() => 0);
  for (const { id } of input.teams) {
    for (const factor of [1.2, 0.8]) {
      const scaled = withTeam(input, id, ({ gains = [] }) => ({ gains: gains.map((gain) => gain * factor) }));
      const other = allocateUnits(scaled, { ...options, details: 'none' });
      for (const [at, { units }] of other.teams.entries()) {
        largest[at] = Math.max(largest[at], Math.abs(units - teams[at].units));
      }
    }
  }
  return teams.flatMap(({ teamId, sensitivity }, at) => {
    const expected = largest[at] > 1 ? 'volatile' : ['stable', '±1'][largest[at]];
    return differing(`sensitivity of ${teamId}`, sensitivity, expected);
  });
}
