import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CreditLine, ForecastTerritory, RollUp, RollUpOptions } from '../../../src/index.js';
import {
  checkRollUp,
  contributingLines,
  forecastOf,
  forecastsByUser,
  forecastTotal,
  isTerritoryError,
  rollUp,
  rollUpColumns,
  unassignedOf,
  updateRollUp,
} from '../../../src/index.js';
import { creditColumnsOf } from './creditColumnsOf.js';
import { denseWorlds, type World } from './worldArbitraries.js';
import { months } from './worlds.js';

const MONTHS = months.map(({ id }) => id);
const CUTS = ['2026-10-31', '2026-11-15', '2026-12-01'];

/** Worlds in which territories have been in several places, some of which have a cycle. */
const movedWorlds = fc
  .tuple(
    denseWorlds(fc.integer({ min: -1_000, max: 1_000_000 })),
    fc.array(fc.tuple(fc.subarray(CUTS), fc.array(fc.nat(), { minLength: 4, maxLength: 4 })), { minLength: 6 }),
    fc.constantFrom<RollUpOptions>({ attribution: 'closeDate' }, { asOf: '2026-11-15' }, { asOf: '2026-11-30' }),
  )
  .map(
    ([
      {
        input,
        options: { overlap },
      },
      moves,
      attribution,
    ]): World => {
      const ids = input.territories.map(({ id }) => id);
      const territories = input.territories.flatMap((each, at) => versionsOf(each, moves[at] ?? [[], []], ids));
      return { input: { ...input, territories }, options: { ...attribution, ...(overlap ? { overlap } : {}) } };
    },
  );

/** A territory cut into stretches of days, each with a parent of its own; the last digit says whether it is a root. */
function versionsOf(
  territory: ForecastTerritory,
  [cuts, parents]: readonly [readonly string[], readonly number[]],
  ids: readonly string[],
): ForecastTerritory[] {
  if (cuts.length === 0) return [territory];
  return [...cuts, undefined].map((to, at) => {
    const { from: _from, to: _to, ...rest } = territory;
    const others = ids.filter((id) => id !== territory.id);
    const parentId = parents[at] % 4 === 0 ? null : (others[parents[at] % others.length] ?? null);
    return { ...rest, parentId, ...(at === 0 ? {} : { from: cuts[at - 1] }), ...(to === undefined ? {} : { to }) };
  });
}

/** The territories of one day, as they are then. */
function snapshot(territories: readonly ForecastTerritory[], day: string): ForecastTerritory[] {
  const there = territories.filter(({ from = '', to = '~' }) => from <= day && day < to);
  const isThere = (id: string | null): boolean => {
    const found = there.find((each) => each.id === id);
    return id === null || (found !== undefined && isThere(found.parentId));
  };
  return there.filter(({ id }) => isThere(id)).map(({ from: _from, to: _to, ...rest }) => rest);
}

/** A roll-up of each day by itself, in the tree of that day: the plain way to say what a history of trees means. */
function byDay({ input, options }: World): RollUp[] {
  const dayOf = ({ closeDate }: CreditLine) => options.asOf ?? closeDate;
  return [...new Set(input.lines.map(dayOf))].map((day) => {
    const territories = snapshot(input.territories, day);
    const lines = input.lines.filter((line) => dayOf(line) === day);
    return rollUp({ ...input, territories, lines }, { ...(options.overlap ? { overlap: options.overlap } : {}) });
  });
}

/** All numbers in some values added up, by where they stand. */
function addUp(values: readonly unknown[]): Record<string, number> {
  const sums: Record<string, number> = {};
  const visit = (value: unknown, place: string) => {
    if (typeof value === 'number') sums[place] = (sums[place] ?? 0) + value;
    else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) visit(member, `${place}/${name}`);
    }
  };
  for (const value of values) visit(value, '');
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

function usersOf(found: RollUp, id: string) {
  return Object.fromEntries(forecastsByUser(found, id, MONTHS).map((each) => [String(each.userId), each]));
}

function isForest(given: World): boolean {
  try {
    rollUp({ ...given.input, lines: [] }, given.options);
    return true;
  } catch (error) {
    if (isTerritoryError(error) && error.issues.every(({ code }) => code === 'cycle')) return false;
    throw error;
  }
}

function idsOf({ input }: World): string[] {
  return [...new Set(input.territories.map(({ id }) => id))].sort();
}

it('comes to what the trees of each day come to', () => {
  fc.assert(
    fc.property(movedWorlds.filter(isForest), (world) => {
      const [found, days] = [rollUp(world.input, world.options), byDay(world)];
      for (const id of idsOf(world)) {
        const known = days.filter(({ plan }) => plan.tree.hierarchy.positionById.has(id));
        for (const month of MONTHS) {
          expect(addUp([forecastOf(found, id, month)])).toStrictEqual(
            addUp(known.map((day) => forecastOf(day, id, month))),
          );
        }
        expect(contributingLines(found, id, MONTHS)).toStrictEqual(
          known.flatMap((day) => contributingLines(day, id, MONTHS)).sort(),
        );
        expect(addUp([usersOf(found, id)])).toStrictEqual(addUp(known.map((day) => usersOf(day, id))));
      }
      expect(addUp([forecastTotal(found, MONTHS)])).toStrictEqual(addUp(days.map((day) => forecastTotal(day, MONTHS))));
      expect(addUp([unassignedOf(found, MONTHS)])).toStrictEqual(addUp(days.map((day) => unassignedOf(day, MONTHS))));
    }),
  );
});

it('refuses a cycle of any day, and nothing else', () => {
  fc.assert(
    fc.property(movedWorlds, (world) => {
      const days = ['2026-01-01', ...CUTS];
      const isForestOn = (day: string) => {
        const there = world.input.territories.filter(({ from = '', to = '~' }) => from <= day && day < to);
        return there.every((start) => {
          const above = new Set([start.id]);
          let parent = there.find(({ id }) => id === start.parentId);
          while (parent !== undefined && !above.has(parent.id)) {
            above.add(parent.id);
            const { parentId } = parent;
            parent = there.find(({ id }) => id === parentId);
          }
          return parent === undefined;
        });
      };
      const isDated = world.input.territories.length > idsOf(world).length;
      const undated = world.input.territories.filter(({ id }, at, all) => all.every((e, o) => o === at || e.id !== id));
      fc.pre(isDated && undated.every(({ from, to }) => from === undefined && to === undefined));
      expect(isForest(world)).toBe(days.every(isForestOn));
    }),
  );
});

it('adds up again, is the same in any order and by columns, and takes changes', () => {
  fc.assert(
    fc.property(movedWorlds.filter(isForest), fc.nat(), (world, at) => {
      const { input, options } = world;
      const found = rollUp(input, options);
      expect(checkRollUp(found, input, options)).toStrictEqual([]);
      const reversed = { ...input, territories: [...input.territories].reverse(), lines: [...input.lines].reverse() };
      const lines = input.lines.map(({ territories, ...rest }) => {
        return { ...rest, territories: territories.map(({ territoryId }) => ({ territoryId })) };
      });
      const { lines: _lines, ...rest } = input;
      const changed = input.lines[at % input.lines.length];
      const before = rollUp({ ...input, lines: [{ ...changed, amountMinor: 5 }, ...input.lines.slice(1)] }, options);
      const pairs: [RollUp, RollUp][] = [
        [found, rollUp(reversed, options)],
        [rollUp({ ...input, lines }, options), rollUpColumns({ ...rest, columns: creditColumnsOf(lines) }, options)],
        [rollUp({ ...input, lines: [changed] }, options), updateRollUp(before, keepOnly(changed, input.lines))],
      ];
      for (const [one, other] of pairs) {
        expect(idsOf(world).map((id) => forecastOf(other, id, MONTHS))).toStrictEqual(
          idsOf(world).map((id) => forecastOf(one, id, MONTHS)),
        );
        expect(forecastTotal(other, MONTHS)).toStrictEqual(forecastTotal(one, MONTHS));
        expect(other.totals).toStrictEqual(one.totals);
      }
    }),
  );
});

function keepOnly(line: CreditLine, lines: readonly CreditLine[]) {
  const removedLineIds = lines.map(({ id }) => id).filter((id) => id !== line.id);
  return { lines: [line], removedLineIds };
}
