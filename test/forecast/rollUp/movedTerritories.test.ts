import { describe, expect, it } from 'vitest';
import { applyAdjustments } from '../../../src/forecast/adjustments/applyAdjustments.js';
import { applyJudgements } from '../../../src/forecast/adjustments/applyJudgements.js';
import { checkRollUp } from '../../../src/forecast/checks/checkRollUp.js';
import { contributingLines } from '../../../src/forecast/rollUp/contributingLines.js';
import { forecastOf } from '../../../src/forecast/rollUp/forecastOf.js';
import { forecastsByUser } from '../../../src/forecast/rollUp/forecastsByUser.js';
import { forecastTotal } from '../../../src/forecast/rollUp/forecastTotal.js';
import type { RollUp } from '../../../src/forecast/rollUp/indexTypes.js';
import { rollUp } from '../../../src/forecast/rollUp/rollUp.js';
import type { ForecastTerritory, RollUpOptions } from '../../../src/forecast/rollUp/types.js';
import { weightedPipeline } from '../../../src/forecast/rollUp/weightedPipeline.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { input, line, months } from './worlds.js';

/** The Rockies, with Utah below, belong to the west up to the middle of November, and to the east from then on. */
const territories: readonly ForecastTerritory[] = [
  { id: 'amer', parentId: null },
  { id: 'west', parentId: 'amer' },
  { id: 'east', parentId: 'amer' },
  { id: 'rockies', parentId: 'west', to: '2026-11-15' },
  { id: 'rockies', parentId: 'east', from: '2026-11-15' },
  { id: 'utah', parentId: 'rockies' },
];

const lines = [
  line('early', 1, 'commit', ['utah'], { closeDate: '2026-11-14', userId: 'ann', probability: 0.5 }),
  line('late', 2, 'commit', ['utah'], { closeDate: '2026-11-15', userId: 'ann', probability: 0.5 }),
  line('direct', 4, 'commit', ['rockies'], { closeDate: '2026-12-01', userId: 'ben' }),
  line('both', 8, 'commit', ['west', 'utah'], { closeDate: '2026-10-31' }),
  line('split', 16, 'commit', ['west', 'utah'], { closeDate: '2026-12-31' }),
  line('coast', 32, 'commit', ['west'], { closeDate: '2026-11-20' }),
];

const byCloseDate = { attribution: 'closeDate' } as const;
const IDS = ['amer', 'west', 'east', 'rockies', 'utah'];

function under(options: RollUpOptions, more: Partial<Parameters<typeof input>[1]> = {}): RollUp {
  return rollUp(input(lines, { territories, ...more }), options);
}

function commitsOf(found: RollUp): (number | null)[] {
  return IDS.map((id) => forecastOf(found, id, 'Q4').single.commit);
}

describe('a territory that gets another parent in mid-period', () => {
  it('is below each of them for what closes while it is there', () => {
    expect(commitsOf(under(byCloseDate))).toStrictEqual([63, 1 + 8 + 16 + 32, 2 + 4 + 16, 31, 27]);
  });

  it('is below the one of the day', () => {
    expect(commitsOf(under({ asOf: '2026-11-14' }))).toStrictEqual([63, 63, 0, 31, 27]);
    expect(commitsOf(under({ asOf: '2026-11-15' }))).toStrictEqual([63, 8 + 16 + 32, 31, 31, 27]);
  });

  it('has an overlap where a line was in both on its day', () => {
    const found = under(byCloseDate);
    expect(forecastOf(found, 'west', 'Q4').overlap.single.commit).toBe(8);
    expect(forecastOf(found, 'amer', 'Q4').overlap.single.commit).toBe(16);
    expect(forecastOf(found, 'rockies', 'Q4').own.single.commit).toBe(4);
    expect(forecastTotal(found, 'Q4').single.commit).toBe(63);
  });

  it('says what its numbers are made of', () => {
    const found = under(byCloseDate);
    expect(contributingLines(found, 'rockies', 'Q4')).toStrictEqual(['both', 'direct', 'early', 'late', 'split']);
    expect(contributingLines(found, 'west', 'Q4')).toStrictEqual(['both', 'coast', 'early', 'split']);
    const commits = forecastsByUser(found, 'rockies', 'Q4').map(({ userId, single, own }) => [
      userId,
      single.commit,
      own.single.commit,
    ]);
    expect(commits).toStrictEqual([
      [null, 24, 0],
      ['ann', 3, 0],
      ['ben', 4, 4],
    ]);
    expect(weightedPipeline(found, 'rockies', 'Q4')).toMatchObject({ meanMinor: 1.5, lines: 2 });
  });

  it.each([byCloseDate, { asOf: '2026-12-01' }])('adds up under %j', (options) => {
    const given = input(lines, { territories, periods: months });
    expect(checkRollUp(rollUp(given, options), given, options)).toStrictEqual([]);
    const claim = { periodId: 'nov', category: 'commit', amountMinor: 3 };
    const findings = checkRollUp([{ ...claim, territoryId: 'rockies' }], given, { ...options, unclaimed: 'unchecked' });
    expect(findings.filter(({ code }) => code === 'wrong_total')).toStrictEqual([]);
  });

  it('explains a wrong number by its lines', () => {
    const given = input(lines, { territories });
    const claim = { periodId: 'Q4', category: 'commit', territoryId: 'west', amountMinor: 1 + 16 + 16 + 32 };
    expect(checkRollUp([claim], given, { ...byCloseDate, unclaimed: 'unchecked' })[0]).toMatchObject({
      code: 'wrong_total',
      expectedMinor: 57,
      isExplained: true,
      doubleCounted: [{ lineId: 'both', countedMinor: 16, expectedMinor: 8 }],
    });
  });

  it('passes adjustments up to where it is in the end', () => {
    const place = { territoryId: 'utah', periodId: 'Q4', column: 'commitForecast', level: 'owner' } as const;
    const { rows } = applyAdjustments(under(byCloseDate), [{ ...place, kind: 'delta', amountMinor: 100 }]);
    const seen = rows.flatMap(({ territoryId, column, rawMinor, seenMinor }) =>
      column === 'commitForecast' ? [[territoryId, rawMinor, seenMinor]] : [],
    );
    expect(seen).toStrictEqual([
      ['amer', 63, 163],
      ['east', 22, 122],
      ['rockies', 31, 131],
      ['utah', 27, 127],
      ['west', 57, 57],
    ]);
  });

  it('passes adjustments of what is no more up to where it was', () => {
    const closed = territories.map((each) => (each.id === 'utah' ? { ...each, to: '2026-11-01' } : each));
    const found = under(byCloseDate, { territories: closed });
    const place = { territoryId: 'utah', periodId: 'Q4', column: 'commitForecast', level: 'owner' } as const;
    const { rows } = applyAdjustments(found, [{ ...place, kind: 'delta', amountMinor: 100 }]);
    const changes = rows.flatMap(({ territoryId, column, rawMinor, seenMinor }) =>
      column === 'commitForecast' ? [[territoryId, (seenMinor ?? 0) - (rawMinor ?? 0)]] : [],
    );
    expect(changes).toStrictEqual([
      ['amer', 100],
      ['east', 100],
      ['rockies', 100],
      ['utah', 100],
      ['west', 0],
    ]);
  });

  it('has its lines judged wherever it has been', () => {
    const managed = [{ id: 'rockies', parentId: null, managerId: 'eve' }];
    const judgement = { territoryId: 'rockies', by: 'eve', verdict: 'in' } as const;
    const judgements = ['early', 'late', 'coast'].map((lineId) => ({ ...judgement, lineId }));
    const { rows, issues } = applyJudgements(under(byCloseDate), { territories: managed, judgements });
    expect(rows.find(({ territoryId }) => territoryId === 'rockies')).toMatchObject({
      judgedInMinor: 3,
      notJudgedMinor: 28,
      inLineIds: ['early', 'late'],
    });
    expect(issues).toMatchObject([{ code: 'refused_judgement', lineId: 'coast', reason: 'not_in_territory' }]);
  });
});

describe('rows of one territory', () => {
  const row = (id: string, parentId: string | null, from?: string, to?: string): ForecastTerritory => {
    return { id, parentId, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  };
  const issuesOf = (rows: readonly ForecastTerritory[], options: RollUpOptions = byCloseDate) =>
    thrownIssues(() => rollUp(input([], { territories: rows }), options));

  it('have no day in common', () => {
    expect(
      issuesOf([row('a', null, '2026-02-01'), row('b', null), row('a', 'b', undefined, '2026-02-02')]),
    ).toStrictEqual([
      { code: 'duplicate_id', pointer: '/territories/2/id', id: 'a', firstPointer: '/territories/0/id' },
    ]);
    expect(issuesOf([row('a', null), row('a', null)])).toHaveLength(1);
  });

  it('ask for a day', () => {
    expect(issuesOf([row('a', null, '2026-02-01'), row('a', null, undefined, '2026-02-01')], {})).toStrictEqual([
      { code: 'missing_member', pointer: '/asOf', expected: 'the day of attribution, as a territory has several rows' },
    ]);
  });

  it('may change places, but for a cycle on some day', () => {
    const early = [row('a', null, undefined, '2026-11-01'), row('b', 'a', undefined, '2026-11-01')];
    const swapped = [...early, row('b', null, '2026-11-01'), row('a', 'b', '2026-11-01')];
    const found = rollUp(
      input([line('x', 1, 'commit', ['a'], { closeDate: '2026-10-01' }), line('y', 2, 'commit', ['a'])], {
        territories: swapped,
      }),
      byCloseDate,
    );
    expect(['a', 'b'].map((id) => forecastOf(found, id, 'Q4').single.commit)).toStrictEqual([3, 2]);
    const late = [...early, row('b', null, '2026-11-02'), row('a', 'b', '2026-11-01')];
    expect(rollUp(input([], { territories: late }), byCloseDate).issues).toStrictEqual([]);
    const cycle = [...swapped.slice(0, 2), row('c', 'b', '2026-11-01'), row('c', null, undefined, '2026-11-01')];
    expect(issuesOf([...cycle, row('b', 'c', '2026-11-01')])).toStrictEqual([
      { code: 'cycle', pointer: '/territories/4/parentId', ids: ['b', 'c'] },
    ]);
  });

  it('name parents that there are', () => {
    expect(issuesOf([row('a', null, '2026-02-01'), row('a', 'z', undefined, '2026-02-01')])).toStrictEqual([
      { code: 'unknown_parent', pointer: '/territories/1/parentId', id: 'a', parentId: 'z' },
    ]);
  });

  it('leave a territory closed while it, or its parent, is nowhere', () => {
    const gap = [row('a', null, undefined, '2026-11-01'), row('a', null, '2026-12-01'), row('b', 'a')];
    const never = [row('c', 'a', '2026-11-05', '2026-11-25'), row('d', 'c')];
    const found = rollUp(
      input([line('x', 1, 'commit', ['b', 'c', 'd'])], { territories: [...gap, ...never] }),
      byCloseDate,
    );
    expect(found.issues.map(({ code }) => code)).toStrictEqual([
      'line_in_closed_territory',
      'line_in_closed_territory',
      'line_in_closed_territory',
      'unassigned_line',
    ]);
    expect(forecastOf(found, 'd', 'Q4').single.commit).toBe(0);
    expect(
      checkRollUp(
        found,
        input([line('x', 1, 'commit', ['b', 'c', 'd'])], { territories: [...gap, ...never] }),
        byCloseDate,
      ),
    ).toStrictEqual([]);
  });
});
