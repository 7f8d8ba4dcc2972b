import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileRates } from '../../../src/core/money/compileRates.js';
import { contributingLines } from '../../../src/forecast/rollUp/contributingLines.js';
import { defaultCategories } from '../../../src/forecast/rollUp/defaultCategories.js';
import { forecastOf } from '../../../src/forecast/rollUp/forecastOf.js';
import { forecastOfUser } from '../../../src/forecast/rollUp/forecastOfUser.js';
import { forecastsByUser } from '../../../src/forecast/rollUp/forecastsByUser.js';
import { forecastTotal } from '../../../src/forecast/rollUp/forecastTotal.js';
import type { RollUp } from '../../../src/forecast/rollUp/indexTypes.js';
import { rollUp } from '../../../src/forecast/rollUp/rollUp.js';
import type { Amount, CreditLine, ForecastColumns } from '../../../src/forecast/rollUp/types.js';
import { unassignedOf } from '../../../src/forecast/rollUp/unassignedOf.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { isBelow, slowLines, slowSum } from './slowRollUp.js';
import { type World, worlds } from './worldArbitraries.js';
import { input, line, months } from './worlds.js';

const MONTHS = ['oct', 'nov', 'dec'];
const CATEGORIES = defaultCategories.map(({ id }) => id);
const small = fc.integer({ min: -1_000_000, max: 1_000_000 });
const positive = fc.nat(1_000_000);

function toAmount(sum: bigint): Amount {
  return Number.isSafeInteger(Number(sum)) ? Number(sum) : null;
}

function periodOf({ closeDate }: CreditLine): string | undefined {
  return months.find(({ from, to }) => from <= closeDate && closeDate < to)?.id;
}

function run({ input, options }: World): RollUp {
  return rollUp(input, options);
}

/** Everything that can be asked of territories, whose order does not matter. */
function everything(found: RollUp, ids: readonly string[]) {
  return [
    ...ids.map((id) => [
      id,
      ...MONTHS.map((month) => forecastOf(found, id, month)),
      contributingLines(found, id, MONTHS),
    ]),
    forecastTotal(found, MONTHS),
    found.totals,
    found.issues.map(({ code }) => code).sort(),
  ];
}

function idsOf({ input }: World): string[] {
  return input.territories.map(({ id }) => id).sort();
}

/** A column of all categories at once: `single` by name, then `cumulative`. */
function numbersOf({ single, cumulative }: ForecastColumns): number[] {
  return [...Object.values(single), ...Object.values(cumulative)].map((amount) => amount ?? Number.NaN);
}

it('property: a territory has the sum over the set of its lines (P1)', () => {
  fc.assert(
    fc.property(worlds(), (world) => {
      const found = run(deepFreeze(world));
      const lines = slowLines(world);
      for (const territoryId of idsOf(world)) {
        for (const month of MONTHS) {
          const { single, overlay } = forecastOf(found, territoryId, month);
          for (const category of CATEGORIES) {
            const cell = lines.filter(({ line }) => line.category === category && periodOf(line) === month);
            expect(single[category]).toBe(toAmount(slowSum(world, cell, { territoryId, kind: 'revenue' })));
            expect(overlay.single[category]).toBe(toAmount(slowSum(world, cell, { territoryId, kind: 'overlay' })));
          }
        }
      }
    }),
  );
});

it('property: the total has every line once, and nothing is lost (P2)', () => {
  fc.assert(
    fc.property(worlds(), (world) => {
      const found = run(world);
      const revenue = slowLines(world).filter(({ line }) => line.kind !== 'overlay');
      const sumOf = (lines: typeof revenue) => lines.reduce((sum, { line }) => sum + BigInt(line.amountMinor), 0n);
      const unassigned = revenue.filter(({ shares }) => shares.size === 0);
      if (world.options.overlap !== 'duplicate') {
        for (const id of CATEGORIES) {
          const expected = toAmount(sumOf(revenue.filter(({ line }) => line.category === id)));
          expect(forecastTotal(found, MONTHS).single[id]).toBe(expected);
        }
      }
      for (const id of CATEGORIES) {
        const expected = toAmount(sumOf(unassigned.filter(({ line }) => line.category === id)));
        expect(unassignedOf(found, MONTHS).single[id]).toBe(expected);
      }
      const { lines } = world.input;
      expect(found.totals.reduce((sum, { given }) => sum + given.lines, 0)).toBe(lines.length);
      for (const { given, credited, unassigned: none, leftOut, repeated } of found.totals) {
        const parts = [credited, none, leftOut, repeated];
        expect(parts.reduce((sum, part) => sum + part.lines, 0)).toBe(given.lines);
        if (parts.every(({ amountMinor }) => amountMinor !== null) && given.amountMinor !== null) {
          expect(parts.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor ?? 0), 0n)).toBe(
            BigInt(given.amountMinor),
          );
        }
      }
    }),
  );
});

it('property: children and own lines have more by just the overlap (P3)', () => {
  fc.assert(
    fc.property(worlds(positive), (world) => {
      const found = run(world);
      for (const id of idsOf(world)) {
        const children = world.input.territories.filter(({ parentId }) => parentId === id);
        const { own, overlap, ...all } = forecastOf(found, id, MONTHS);
        const parts = [own, ...children.map((child) => forecastOf(found, child.id, MONTHS))].map(numbersOf);
        for (const [at, value] of numbersOf(all).entries()) {
          const more = parts.reduce((sum, part) => sum + part[at], 0) - value;
          expect(numbersOf(overlap)[at]).toBe(more);
          expect(more).toBeGreaterThanOrEqual(0);
        }
        if (world.options.overlap !== 'distinct') expect(numbersOf(overlap).every((each) => each === 0)).toBe(true);
      }
    }),
  );
});

it('property: one more territory changes nothing where the line counts already (P4)', () => {
  fc.assert(
    fc.property(worlds(small), fc.nat(), fc.nat(), (world, one, other) => {
      const { input } = world;
      const lines = input.lines.filter(({ id }, at) => input.lines.findIndex((each) => each.id === id) === at);
      const changed = lines[one % lines.length];
      fc.pre(changed !== undefined);
      const distinct: World = { input: { ...input, lines }, options: { ...world.options, overlap: 'distinct' } };
      const { id: added } = input.territories[other % input.territories.length];
      const more = { ...changed, territories: [...changed.territories, { territoryId: added }] };
      const before = run(distinct);
      const after = run({
        ...distinct,
        input: { ...input, lines: lines.map((each) => (each === changed ? more : each)) },
      });
      for (const id of idsOf(world)) {
        const had = contributingLines(before, id, MONTHS, { kind: changed.kind ?? 'revenue' }).includes(changed.id);
        const isAbove = isBelow(input, added, id);
        if (!had && isAbove) continue;
        expect(numbersOf(forecastOf(after, id, MONTHS))).toStrictEqual(numbersOf(forecastOf(before, id, MONTHS)));
      }
    }),
  );
});

it('property: what is open and what is closed is all but what is omitted, and columns fall (P5)', () => {
  fc.assert(
    fc.property(worlds(positive), (world) => {
      const found = run(world);
      for (const id of idsOf(world)) {
        const { single, cumulative } = forecastOf(found, id, MONTHS);
        const { omitted, ...rest } = single;
        const all = Object.values(rest).reduce<number>((sum, amount) => sum + (amount ?? Number.NaN), 0);
        expect(Number(cumulative.openPipeline) + Number(cumulative.closedOnly)).toBe(all);
        const { bestCaseForecast, commitForecast, closedOnly } = cumulative;
        expect(Number(bestCaseForecast)).toBeGreaterThanOrEqual(Number(commitForecast));
        expect(Number(commitForecast)).toBeGreaterThanOrEqual(Number(closedOnly));
      }
    }),
  );
});

it('property: overlay never changes revenue (P8)', () => {
  fc.assert(
    fc.property(worlds(), (world) => {
      const lines = world.input.lines.filter(({ kind }) => kind !== 'overlay');
      const rest = world.input.lines.filter((each) => lines.every(({ id }) => id !== each.id));
      const alone = run({ ...world, input: { ...world.input, lines } });
      const mixed = run({ ...world, input: { ...world.input, lines: [...rest, ...lines] } });
      for (const id of idsOf(world)) {
        const { overlay: _, issues: __, ...revenue } = forecastOf(mixed, id, MONTHS);
        expect(forecastOf(alone, id, MONTHS)).toMatchObject(revenue);
      }
    }),
  );
});

it('property: neither order nor repetition matters (P10)', () => {
  fc.assert(
    fc.property(worlds(), fc.infiniteStream(fc.nat()), (world, numbers) => {
      const shuffle = <T>(list: readonly T[]): T[] => {
        const keyed = list.map((value) => ({ value, key: numbers.next().value }));
        return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
      };
      const { territories, lines, periods } = world.input;
      const again = run({ ...world, input: { territories: shuffle(territories), lines: shuffle(lines), periods } });
      expect(everything(again, idsOf(world))).toStrictEqual(everything(run(world), idsOf(world)));
      const unique = lines.filter(({ id }, at) => lines.findIndex((each) => each.id === id) === at);
      const once = run({ ...world, input: { territories, lines: unique, periods } });
      const turned = unique.map((each) => ({ ...each, territories: shuffle(each.territories) }));
      const twice = run({ ...world, input: { territories, lines: [...turned, ...turned], periods } });
      for (const id of idsOf(world)) {
        expect(forecastOf(twice, id, MONTHS)).toStrictEqual(forecastOf(once, id, MONTHS));
      }
    }),
  );
});

it('property: a territory that moves keeps its own numbers (P10)', () => {
  fc.assert(
    fc.property(worlds(), fc.nat(), fc.nat(), ({ input, options }, one, other) => {
      const territories = input.territories.map(({ from: _, to: __, active: ___, ...each }) => each);
      const world: World = { input: { ...input, territories }, options: { ...options, overlap: 'distinct' } };
      const moved = territories[one % territories.length];
      const target = territories[other % territories.length];
      fc.pre(!isBelow(input, target.id, moved.id));
      const changed = territories.map((each) => (each === moved ? { ...each, parentId: target.id } : each));
      const [before, after] = [run(world), run({ ...world, input: { ...input, territories: changed } })];
      for (const { id } of territories.filter(({ id }) => isBelow(input, id, moved.id))) {
        expect(forecastOf(after, id, MONTHS)).toStrictEqual(forecastOf(before, id, MONTHS));
      }
    }),
  );
});

it('property: rates of 1 change nothing, and amounts times k give sums times k (P11)', () => {
  const rates = compileRates([{ from: 'EUR', to: 'USD', rate: '1.000', validFrom: '2020-01-01' }]);
  const conversion = { rates, to: 'USD', mode: { kind: 'closeDate' } } as const;
  fc.assert(
    fc.property(worlds(small), fc.integer({ min: -50, max: 50 }), (world, factor) => {
      const { input, options } = world;
      const inCurrency = input.lines.map((each) => ({
        ...each,
        currency: Number(each.id.slice(1)) % 2 === 0 ? 'EUR' : 'USD',
      }));
      const times = input.lines.map((each) => ({ ...each, amountMinor: each.amountMinor * factor + 0 }));
      const plain = run(world);
      const converted = rollUp({ ...input, lines: inCurrency }, { ...options, conversion });
      const isFair = options.overlap !== 'fractional';
      const scaled = rollUp(
        { ...input, lines: times.filter((_, at) => Number.isInteger(input.lines[at].amountMinor)) },
        options,
      );
      const whole = rollUp(
        { ...input, lines: input.lines.filter(({ amountMinor }) => Number.isInteger(amountMinor)) },
        options,
      );
      for (const id of idsOf(world)) {
        expect(forecastOf(converted, id, MONTHS)).toStrictEqual(forecastOf(plain, id, MONTHS));
        if (factor === 0 || !isFair) continue;
        const expected = numbersOf(forecastOf(whole, id, MONTHS)).map((amount) => amount * factor + 0);
        expect(numbersOf(forecastOf(scaled, id, MONTHS))).toStrictEqual(expected);
      }
    }),
  );
});

it('property: users add up to their territory, and one of them is a row of all', () => {
  fc.assert(
    fc.property(worlds(small), (world) => {
      const found = run(world);
      for (const territoryId of idsOf(world)) {
        const rows = forecastsByUser(found, territoryId, MONTHS);
        const { issues: _, overlap: __, ...all } = forecastOf(found, territoryId, MONTHS);
        for (const part of ['own', 'overlay'] as const) {
          const sums = numbersOf(all[part]).map((_, at) =>
            rows.reduce((sum, row) => sum + numbersOf(row[part])[at], 0),
          );
          expect(sums).toStrictEqual(numbersOf(all[part]));
        }
        const sums = numbersOf(all).map((_, at) => rows.reduce((sum, row) => sum + numbersOf(row)[at], 0));
        expect(sums).toStrictEqual(numbersOf(all));
        for (const { userId, ...row } of rows) {
          if (userId !== null) expect(forecastOfUser(found, { userId, territoryId }, MONTHS)).toStrictEqual(row);
        }
      }
    }),
  );
});

it('property: contributing lines are those that the sum is over', () => {
  fc.assert(
    fc.property(worlds(), (world) => {
      const found = run(world);
      for (const id of idsOf(world)) {
        const slow = slowLines(world).filter(({ line, shares }) => {
          return line.kind !== 'overlay' && [...shares.keys()].some((each) => isBelow(world.input, each, id));
        });
        expect(contributingLines(found, id, MONTHS)).toStrictEqual(slow.map(({ line }) => line.id).sort());
      }
    }),
  );
});

it('throws nothing but TerritoryError, whatever comes', () => {
  const sound = line('a', 1, 'commit', ['W']);
  const found = rollUp(input([sound]));
  fc.assert(
    fc.property(hostileRecipes(), (recipe) => {
      const hostile = hostileValue(recipe);
      const ask = (question: (...given: never[]) => unknown, ...given: unknown[]) => {
        thrownIssues(() => Reflect.apply(question, undefined, given));
      };
      for (const member of Object.keys({ ...sound, currency: 0, kind: 0, userId: 0, probability: 0 })) {
        thrownIssues(() => rollUp(input([{ ...sound, [member]: hostileValue(recipe) }, sound])));
      }
      for (const member of ['territoryId', 'from', 'to', 'weight']) {
        const territories = [{ territoryId: 'W', [member]: hostileValue(recipe) }];
        thrownIssues(() => rollUp(input([{ ...sound, territories }]), { attribution: 'closeDate' }));
      }
      for (const member of ['territories', 'lines', 'periods', 'categories']) {
        thrownIssues(() => rollUp({ ...input([sound]), [member]: hostileValue(recipe) }));
      }
      for (const member of ['overlap', 'attribution', 'asOf', 'conversion']) {
        thrownIssues(() => rollUp(input([sound]), { [member]: hostileValue(recipe) }));
      }
      ask(rollUp, hostile, hostile);
      ask(rollUp, { ...input([]), lines: [hostile, sound] });
      ask(forecastOf, hostile, 'W', 'Q4');
      ask(forecastOf, found, hostile, 'Q4');
      ask(forecastOf, found, 'W', hostile);
      ask(forecastOfUser, found, hostile, 'Q4');
      ask(contributingLines, found, 'W', 'Q4', hostile);
    }),
  );
});
