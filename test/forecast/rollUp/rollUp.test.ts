import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../src/core/describeIssue.js';
import type { Issue } from '../../../src/core/issues.js';
import { compileRates } from '../../../src/core/money/compileRates.js';
import type { ConversionMode } from '../../../src/core/money/types.js';
import { forecastOf } from '../../../src/forecast/rollUp/forecastOf.js';
import { forecastTotal } from '../../../src/forecast/rollUp/forecastTotal.js';
import type { RollUp } from '../../../src/forecast/rollUp/indexTypes.js';
import { rollUp } from '../../../src/forecast/rollUp/rollUp.js';
import type { CreditLine, RollUpOptions } from '../../../src/forecast/rollUp/types.js';
import { unassignedOf } from '../../../src/forecast/rollUp/unassignedOf.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { input, line, months, quarter, territories } from './worlds.js';

const rates = compileRates([
  { from: 'EUR', to: 'USD', rate: '1.10', validFrom: '2026-10-01' },
  { from: 'EUR', to: 'USD', rate: '1.05', validFrom: '2026-12-01' },
  { from: 'EUR', to: 'USD', rate: '1.20', validFrom: '2025-01-01' },
  { from: 'EUR', to: 'USD', rate: '1.08', rateSet: 'plan' },
]);

/** o1 to o8 of T1-b. */
const eight: readonly CreditLine[] = deepFreeze([
  line('o1', 100, 'closed', ['W'], { currency: 'USD' }),
  line('o2', 60, 'commit', ['W'], { currency: 'USD' }),
  line('o3', 40, 'bestCase', ['E'], { currency: 'USD' }),
  line('o4', 80, 'pipeline', ['UK'], { currency: 'USD' }),
  line('o5', 50, 'omitted', ['DE'], { currency: 'USD' }),
  line('o6', 30, 'commit', ['DE'], { currency: 'EUR' }),
  line('o7', 90, 'commit', ['W', 'E'], { currency: 'USD' }),
  line('o8', 20, 'bestCase', ['AMER'], { currency: 'USD' }),
]);

const toUsd = { conversion: { rates, to: 'USD', mode: { kind: 'current', asOf: '2026-11-22' } } } as const;

/** A row of the table of T1-b. */
function rowOf(found: RollUp, territoryId: string) {
  const { single, cumulative, overlap } = forecastOf(found, territoryId, 'Q4');
  const { openPipeline, bestCaseForecast, commitForecast, closedOnly } = cumulative;
  const { pipeline, bestCase, commit, closed } = single;
  return [
    [pipeline, bestCase, commit, closed],
    [openPipeline, bestCaseForecast, commitForecast, closedOnly],
    overlap.single.commit,
  ];
}

function commitOf(found: RollUp, ids: readonly string[] = ['W', 'E', 'AMER', 'G']) {
  return ids.map((id) => forecastOf(found, id, 'Q4').single.commit);
}

describe('categories', () => {
  it('have single and cumulative columns (T1-a)', () => {
    const lines = [
      line('a', 50, 'closed', ['W']),
      line('b', 100, 'commit', ['W']),
      line('c', 150, 'bestCase', ['W']),
      line('d', 200, 'pipeline', ['W']),
      line('e', 7, 'omitted', ['W']),
    ];
    const { single, cumulative } = forecastOf(rollUp(input(lines)), 'G', 'Q4');
    expect(single).toStrictEqual({ omitted: 7, pipeline: 200, bestCase: 150, commit: 100, closed: 50 });
    expect(cumulative).toStrictEqual({
      openPipeline: 450,
      bestCaseForecast: 300,
      commitForecast: 150,
      closedOnly: 50,
    });
  });

  it('may be others, with any id', () => {
    const categories = [
      { id: '__proto__', kind: 'open' },
      { id: 'mostLikely', kind: 'open' },
      { id: 'won', kind: 'closed' },
      { id: 'renewed', kind: 'closed' },
    ] as const;
    const lines = [
      line('a', 1, '__proto__', ['W']),
      line('b', 2, 'mostLikely', ['W']),
      line('c', 4, 'won', ['W']),
      line('d', 8, 'renewed', ['W']),
    ];
    const { single, cumulative } = forecastOf(rollUp(input(lines, { categories })), 'W', 'Q4');
    expect(Object.entries(single)).toStrictEqual([
      ['__proto__', 1],
      ['mostLikely', 2],
      ['won', 4],
      ['renewed', 8],
    ]);
    expect(cumulative).toStrictEqual({ openPipeline: 3, mostLikelyForecast: 14, closedOnly: 12 });
  });
});

describe('a line in several territories', () => {
  const found = rollUp(input(eight), toUsd);

  it.each([
    ['W', [[0, 0, 150, 100], [150, 250, 250, 100], 0]],
    ['E', [[0, 40, 90, 0], [130, 130, 90, 0], 0]],
    ['AMER', [[0, 60, 150, 100], [210, 310, 250, 100], 90]],
    ['EMEA', [[80, 0, 33, 0], [113, 33, 33, 0], 0]],
    ['G', [[80, 60, 183, 100], [323, 343, 283, 100], 0]],
  ])('counts once in %s (T1-b)', (territoryId, row) => {
    expect(rowOf(found, territoryId)).toStrictEqual(row);
  });

  it('leaves what is in a territory itself apart as its own', () => {
    const { own } = forecastOf(found, 'AMER', 'Q4');
    expect(own.single).toStrictEqual({ omitted: 0, pipeline: 0, bestCase: 20, commit: 0, closed: 0 });
  });

  it('overlaps with itself where it is in a territory and in one below', () => {
    const one = rollUp(input([line('a', 10, 'commit', ['AMER', 'W'])]));
    const { single, own, overlap } = forecastOf(one, 'AMER', 'Q4');
    expect([single.commit, own.single.commit, overlap.single.commit]).toStrictEqual([10, 10, 10]);
    expect(commitOf(one)).toStrictEqual([10, 0, 10, 10]);
  });

  it('counts once above several roots', () => {
    const roots = [
      { id: 'a', parentId: null },
      { id: 'b', parentId: null },
    ];
    const two = rollUp(input([line('x', 10, 'commit', ['b', 'a', 'b'])], { territories: roots }));
    const { single, overlap } = forecastTotal(two, 'Q4');
    expect([single.commit, overlap.single.commit, ...commitOf(two, ['a', 'b'])]).toStrictEqual([10, 10, 10, 10]);
  });

  it('goes to the primary territory alone: the largest priority, the deepest, the smallest id', () => {
    const lines = [line('a', 10, 'commit', ['E', 'AMER', 'W'])];
    expect(commitOf(rollUp(input(lines), { overlap: 'primary' }))).toStrictEqual([0, 10, 10, 10]);
    const prioritized = territories.map((each) => (each.id === 'AMER' ? { ...each, typePriority: -3 } : each));
    const options = { overlap: 'primary' } as const;
    expect(commitOf(rollUp(input(lines, { territories: prioritized }), options))).toStrictEqual([0, 0, 10, 10]);
  });

  it('is shared out by weight, to the last unit', () => {
    const weighted = [
      line('a', 100, 'commit', [], {
        territories: [
          { territoryId: 'W', weight: 2 },
          { territoryId: 'E', weight: 1 },
        ],
      }),
      line('b', 5, 'commit', ['W', 'E']),
    ];
    const found = rollUp(input(weighted), { overlap: 'fractional' });
    expect(commitOf(found)).toStrictEqual([69, 36, 105, 105]);
    expect(forecastOf(found, 'AMER', 'Q4').overlap.single.commit).toBe(0);
  });

  it('counts as often as it has territories where that is asked for', () => {
    const found = rollUp(input([line('a', 10, 'commit', ['W', 'E', 'W'])]), { overlap: 'duplicate' });
    expect(commitOf(found)).toStrictEqual([10, 10, 20, 20]);
    expect(found.totals[0].credited).toStrictEqual({ lines: 1, amountMinor: 10 });
  });
});

describe('a split', () => {
  it('adds up in the territories above, apart from overlay (T1-d)', () => {
    const lines = [
      line('o/1', 60, 'commit', ['W']),
      line('o/2', 40, 'commit', ['E']),
      line('o/3', 100, 'commit', ['W'], { kind: 'overlay' }),
      line('o/4', 50, 'commit', ['DE'], { kind: 'overlay' }),
    ];
    const found = rollUp(input(lines));
    expect(commitOf(found)).toStrictEqual([60, 40, 100, 100]);
    expect(forecastOf(found, 'G', 'Q4').overlay.single.commit).toBe(150);
    expect(found.totals.map(({ kind, credited }) => [kind, credited.amountMinor])).toStrictEqual([
      ['revenue', 100],
      ['overlay', 150],
    ]);
  });
});

describe('a conversion', () => {
  const lines = [line('a', 3_000_000, 'commit', ['DE'], { currency: 'EUR', closeDate: '2026-12-10' })];

  it.each<[ConversionMode, number]>([
    [{ kind: 'current', asOf: '2026-11-22' }, 3_300_000],
    [{ kind: 'closeDate' }, 3_150_000],
    [{ kind: 'fixed', rateSet: 'plan' }, 3_240_000],
  ])('is made at the rate of %j (T1-k)', (mode, expected) => {
    const found = rollUp(input(lines), { conversion: { rates, to: 'USD', mode } });
    expect(commitOf(found, ['DE', 'G'])).toStrictEqual([expected, expected]);
    expect(found.currency).toBe('USD');
  });

  it('is exact, and rounds once for each cell', () => {
    const halves = ['a', 'b', 'c', 'd'].map((id) => line(id, 5, 'commit', ['DE'], { currency: 'EUR' }));
    expect(commitOf(rollUp(input(halves), toUsd), ['DE'])).toStrictEqual([22]);
  });

  it('stays exact where amounts and rates fill several numbers', () => {
    const many = compileRates([
      { from: 'EUR', to: 'USD', rate: '1.0000000000000000000000001', validFrom: '2026-01-01' },
    ]);
    const huge = Number.MAX_SAFE_INTEGER;
    const lines = [
      line('a', huge, 'commit', ['W', 'E'], { currency: 'EUR' }),
      line('b', -huge, 'commit', ['W'], { currency: 'EUR' }),
      line('c', huge, 'commit', ['E'], { currency: 'USD' }),
      line('d', -huge, 'commit', ['DE'], { currency: 'EUR' }),
    ];
    const found = rollUp(input(lines), { conversion: { rates: many, to: 'USD', mode: { kind: 'closeDate' } } });
    expect(commitOf(found, ['W', 'E', 'AMER', 'DE', 'G'])).toStrictEqual([0, null, huge, -huge, 0]);
  });

  it('is called for where lines are in several currencies', () => {
    expect(thrownIssues(() => rollUp(input(eight)))).toStrictEqual([
      { code: 'missing_member', pointer: '/conversion', expected: 'a conversion, since lines are in EUR, USD' },
    ]);
  });
});

describe('a sum', () => {
  const huge = Number.MAX_SAFE_INTEGER;

  it('is exact where a part of it lies beyond 2^53', () => {
    const lines = [
      line('a', huge, 'commit', ['W']),
      line('b', huge, 'commit', ['E']),
      line('c', -huge, 'commit', ['DE']),
      line('d', -huge + 1, 'commit', ['UK']),
    ];
    const found = rollUp(input(lines));
    expect(commitOf(found)).toStrictEqual([huge, huge, null, 1]);
    const { cumulative, issues } = forecastOf(found, 'AMER', 'Q4');
    expect(cumulative.openPipeline).toBeNull();
    expect(issues[0]).toStrictEqual({
      code: 'unsafe_amount',
      pointer: '/single/commit',
      received: '18014398509481982',
    });
    expect(found.totals[0].credited).toStrictEqual({ lines: 4, amountMinor: 1 });
  });

  it('may be of several periods', () => {
    const lines = [
      line('a', 1, 'commit', ['W'], { closeDate: '2026-10-31' }),
      line('b', 2, 'commit', ['W'], { closeDate: '2026-11-01' }),
      line('c', 4, 'commit', ['W'], { closeDate: '2026-12-31' }),
    ];
    const found = rollUp(input(lines, { periods: months }));
    expect(forecastOf(found, 'G', ['dec', 'oct', 'oct']).single.commit).toBe(5);
    expect(forecastOf(found, 'G', 'nov').single.commit).toBe(2);
    expect(forecastOf(found, 'G', []).single.commit).toBe(0);
  });
});

describe('a territory that changes in mid-period', () => {
  const moved: CreditLine = {
    ...line('a', 10, 'commit', []),
    territories: [
      { territoryId: 'W', to: '2026-11-15' },
      { territoryId: 'E', from: '2026-11-15' },
    ],
  };

  it.each([
    [{ asOf: '2026-11-14' }, [10, 0, 10, 10]],
    [{ asOf: '2026-11-15' }, [0, 10, 10, 10]],
    [{ attribution: 'closeDate' }, [0, 10, 10, 10]],
    [{}, [10, 10, 10, 10]],
  ] as const)('has the lines of the day under %j', (options, expected) => {
    const found = rollUp(input([moved]), options);
    expect(commitOf(found)).toStrictEqual(expected);
    expect(found.issues).toStrictEqual([]);
  });

  it('passes what closes later on to the one that takes over in mid-period', () => {
    const reorganized = territories.map((each) => {
      if (each.id === 'W') return { ...each, to: '2026-11-15' };
      return each.id === 'E' ? { ...each, from: '2026-11-15' } : each;
    });
    const lines = [
      line('early', 10, 'commit', ['W', 'E'], { closeDate: '2026-11-14' }),
      line('late', 5, 'commit', ['W', 'E'], { closeDate: '2026-11-15' }),
    ];
    const under = (options: RollUpOptions) =>
      commitOf(rollUp(input(lines, { territories: reorganized }), options), ['W', 'E', 'AMER']);
    expect(under({ attribution: 'closeDate' })).toStrictEqual([10, 5, 15]);
    expect(under({ asOf: '2026-11-14' })).toStrictEqual([15, 0, 15]);
    expect(under({ asOf: '2026-11-15' })).toStrictEqual([0, 15, 15]);
  });

  it('has none when it, or one above it, is closed on the day', () => {
    const dated = territories.map((each) => (each.id === 'AMER' ? { ...each, to: '2026-11-22' } : each));
    const found = rollUp(input([line('a', 10, 'commit', ['W', 'DE'])], { territories: dated }), {
      attribution: 'closeDate',
    });
    expect(commitOf(found, ['W', 'DE', 'G'])).toStrictEqual([0, 10, 10]);
    expect(found.issues).toStrictEqual([
      { code: 'line_in_closed_territory', row: 0, lineId: 'a', territoryId: 'W', date: '2026-11-22' },
    ]);
  });
});

describe('trouble with a line', () => {
  it('is listed, and nothing is lost', () => {
    const lines = [
      line('good', 1, 'commit', ['W']),
      line('nowhere', 2, 'commit', []),
      line('unknown', 4, 'commit', ['MARS']),
      line('half', 8, 'commit', ['MARS', 'W']),
      line('category', 16, 'comit', ['W']),
      line('late', 32, 'commit', ['W'], { closeDate: '2027-01-01' }),
      line('undated', 64, 'commit', ['W'], { closeDate: '2026-02-30' }),
      line('broken', 0.5, 'commit', ['W']),
      line('likely', 128, 'commit', ['W'], { probability: 1.5 }),
      line('good', 1, 'commit', ['W']),
      line('twice', 256, 'commit', ['W']),
      line('twice', 512, 'commit', ['W']),
      line('', 1024, 'commit', ['W']),
    ];
    const found = rollUp(input(lines));
    expect(found.issues.map((issue) => ('row' in issue ? [issue.row, issue.code] : []))).toStrictEqual([
      [1, 'unassigned_line'],
      [2, 'line_in_unknown_territory'],
      [2, 'unassigned_line'],
      [3, 'line_in_unknown_territory'],
      [4, 'unknown_category'],
      [5, 'outside_periods'],
      [6, 'refused_line'],
      [7, 'refused_line'],
      [8, 'invalid_probability'],
      [11, 'duplicate_line'],
      [12, 'refused_line'],
    ]);
    expect(found.totals).toStrictEqual([
      {
        kind: 'revenue',
        currency: null,
        given: { lines: 13, amountMinor: 2048 },
        credited: { lines: 3, amountMinor: 1 + 8 + 128 },
        unassigned: { lines: 2, amountMinor: 2 + 4 },
        leftOut: { lines: 7, amountMinor: 16 + 32 + 64 + 256 + 512 + 1024 },
        repeated: { lines: 1, amountMinor: 1 },
      },
    ]);
    expect(forecastTotal(found, 'Q4').single.commit).toBe(1 + 8 + 128 + 2 + 4);
    expect(unassignedOf(found, 'Q4').single.commit).toBe(2 + 4);
    expect(forecastTotal(found, 'Q4').own).toStrictEqual({
      single: unassignedOf(found, 'Q4').single,
      cumulative: unassignedOf(found, 'Q4').cumulative,
    });
  });

  it('tells ids apart that have the same hash', () => {
    // Both have the FNV-1a hash 0x5e4daa9d.
    const lines = [line('liquid', 1, 'commit', ['W']), line('costarring', 2, 'commit', ['W'])];
    const found = rollUp(input([...lines, line('liquid', 4, 'commit', ['W'])]));
    expect(commitOf(found, ['W'])).toStrictEqual([2]);
    expect(found.issues).toStrictEqual([{ code: 'duplicate_line', row: 2, firstRow: 0, lineId: 'liquid' }]);
  });

  it('says what was expected', () => {
    const dubious = { ...line('a', 2 ** 53, 'commit', ['W']), userId: 7, kind: 'both', currency: 3 };
    const negative = { ...line('b', 1, 'x', []), territories: [{ territoryId: 'W', weight: -1 }] };
    // @ts-expect-error a line from outside may hold anything
    const found = rollUp(input([dubious, negative]));
    expect(found.issues.map((issue) => ('pointer' in issue ? issue.pointer : issue.code))).toStrictEqual([
      '/lines/0/amountMinor',
      '/lines/0/userId',
      '/lines/0/kind',
      '/lines/0/currency',
      '/lines/1/territories/0',
      'unknown_category',
    ]);
  });

  it('lists a currency without a rate, and never takes it for 1', () => {
    const lines = [
      line('a', 1, 'commit', ['W'], { currency: 'GBP' }),
      line('b', 2, 'commit', ['W']),
      line('c', 4, 'commit', ['W'], { currency: 'USD' }),
    ];
    const found = rollUp(input(lines), toUsd);
    expect(commitOf(found, ['W'])).toStrictEqual([4]);
    expect(found.issues).toMatchObject([
      { code: 'unconverted_line', row: 0, lineId: 'a', from: 'GBP', to: 'USD', date: '2026-11-22' },
      { code: 'refused_line', row: 1, lineId: 'b', pointer: '/lines/1/currency', received: 'nothing' },
    ]);
  });

  it.each<[string, Partial<CreditLine>]>([
    ['an amount', { amountMinor: 0.5 }],
    ['a category', { category: 'nothing' }],
    ['a date', { closeDate: '2026-13-01' }],
    ['territories', { territories: [{ territoryId: 'W', weight: -1 }] }],
  ])('sums on the scale of the lines that count: one without %s asks for no rate', (_, wrong) => {
    const good = line('a', 4, 'commit', ['W'], { currency: 'USD' });
    const leftOut = { ...line('b', 2, 'commit', ['W'], { currency: 'EUR' }), ...wrong };
    expect(rollUp(input([leftOut, good]), toUsd).scale).toStrictEqual(rollUp(input([good]), toUsd).scale);
    expect(rollUp(input([line('b', 2, 'commit', ['W'], { currency: 'EUR' }), good]), toUsd).scale).not.toStrictEqual(
      rollUp(input([good]), toUsd).scale,
    );
  });
});

describe('an issue', () => {
  it.each<[Issue, string]>([
    [
      { code: 'refused_line', row: 0, lineId: 'a', pointer: '/lines/0/amountMinor', expected: 'x', received: 'y' },
      'row 1, line `a`: /lines/0/amountMinor: expected x, got y',
    ],
    [
      { code: 'refused_line', row: 0, lineId: null, pointer: '/lines/0', expected: 'x', received: 'y' },
      'row 1: /lines/0: expected x, got y',
    ],
    [
      { code: 'duplicate_line', row: 2, firstRow: 0, lineId: 'a' },
      'row 3, line `a`: expected the same as in row 1, which has this id, got other content',
    ],
    [
      { code: 'unknown_category', row: 0, lineId: 'a', category: 'comit', suggestion: 'commit' },
      'row 1, line `a`: there is no category `comit`, did you mean `commit`?',
    ],
    [
      { code: 'outside_periods', row: 0, lineId: 'a', date: '2027-01-01' },
      'row 1, line `a`: expected a day of the periods, got `2027-01-01`',
    ],
    [
      { code: 'unconverted_line', row: 0, lineId: 'a', from: 'GBP', to: 'USD', rateSet: 'plan' },
      'row 1, line `a`: there is no rate from `GBP` to `USD` in the set `plan`',
    ],
    [
      { code: 'line_in_unknown_territory', row: 0, lineId: 'a', territoryId: 'MARS' },
      'row 1, line `a`: there is no territory `MARS` to count it in',
    ],
    [
      { code: 'line_in_closed_territory', row: 0, lineId: 'a', territoryId: 'W', date: '2026-11-22' },
      'row 1, line `a`: the territory `W` is not open on 2026-11-22',
    ],
    [
      { code: 'unassigned_line', row: 0, lineId: 'a' },
      'row 1, line `a`: expected a territory to count it in, got none',
    ],
    [
      { code: 'invalid_probability', row: 0, lineId: 'a', received: 'the number `2`' },
      'row 1, line `a`: expected a probability from 0 to 1, got the number `2`',
    ],
    [{ code: 'unknown_period', periodId: 'Q5' }, 'there is no period `Q5`'],
    [
      { code: 'refused_opportunity', row: 0, opportunityId: 'o', pointer: '/0/splits', expected: 'x', received: 'y' },
      'row 1, opportunity `o`: /0/splits: expected x, got y',
    ],
  ])('is put into words: %j', (issue, expected) => {
    expect(describeIssue(issue)).toBe(expected);
  });
});

describe('trouble with the structure', () => {
  it('throws all that there is', () => {
    const broken = {
      territories: [
        { id: 'a', parentId: 'b' },
        { id: 'b', parentId: 'a', from: '2026-13-01' },
        { id: 'c', parentId: null },
        { id: 'c', parentId: null },
      ],
      periods: [quarter, { ...quarter, from: '2027-01-02', to: '2027-02-01' }],
      categories: [
        { id: 'x', kind: 'open' as const },
        { id: 'x', kind: 'closed' as const },
      ],
      lines: [],
    };
    const issues = thrownIssues(() => rollUp(broken, { asOf: 'today' }));
    expect(issues.map(({ code }) => code)).toStrictEqual([
      'duplicate_id',
      'cycle',
      'invalid_date',
      'duplicate_id',
      'period_gap',
      'duplicate_id',
      'invalid_date',
    ]);
  });

  it('names every member of a territory that is of the wrong kind, beside what else is wrong', () => {
    const territories = [
      ...[
        { id: 'a', parentId: null },
        undefined,
        { id: '', parentId: 7 },
        { id: 'b', parentId: 'a', from: 1, to: null },
      ],
      ...[{ id: 'c', parentId: 'a', active: 'yes', typePriority: Number.NaN }, null, ['a']],
    ];
    delete territories[1];
    // @ts-expect-error input from outside may be anything
    const issues = thrownIssues(() => rollUp({ ...input([]), territories, periods: 7 }));
    expect(issues.map((issue) => ('pointer' in issue ? issue.pointer : ''))).toStrictEqual([
      '/territories/1',
      '/territories/2/id',
      '/territories/2/parentId',
      '/territories/3/from',
      '/territories/3/to',
      '/territories/4/active',
      '/territories/4/typePriority',
      '/territories/5',
      '/territories/6',
      '/periods',
    ]);
  });

  it.each([
    [undefined, {}],
    [{ ...input([]), lines: 7 }, {}],
    [{ ...input([]), extra: 7 }, {}],
    [input([]), { overlap: 'both' }],
    [input([]), { conversion: null }],
    [input([]), null],
  ])('throws for %j with options %j', (given, options) => {
    // @ts-expect-error input from outside may be anything
    expect(thrownIssues(() => rollUp(given, options))).not.toStrictEqual([]);
  });

  it('throws for a territory or a period that there is not', () => {
    const found = rollUp(input([]));
    expect(thrownIssues(() => forecastOf(found, 'MARS', 'Q4'))).toStrictEqual([
      { code: 'unknown_territory', territoryId: 'MARS' },
    ]);
    expect(thrownIssues(() => forecastOf(found, 'W', ['Q4', 'Q5', 'Q6']))).toStrictEqual([
      { code: 'unknown_period', periodId: 'Q5' },
      { code: 'unknown_period', periodId: 'Q6' },
    ]);
  });
});
