import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyAdjustments,
  type CreditLine,
  checkRollUp,
  describeIssue,
  type ForecastPeriod,
  fiscalCalendar,
  periods as periodsOf,
  rollUp,
  rollUpColumns,
  updateRollUp,
} from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { creditColumnsOf } from './creditColumnsOf.js';
import { denseWorlds } from './worldArbitraries.js';
import { input, line, months } from './worlds.js';

const [october, november, december] = months;

function issuesOf(periods: readonly ForecastPeriod[]) {
  return thrownIssues(() => rollUp(input([], { periods })));
}

describe('the periods of a roll-up', () => {
  it('property: make the same one in any order, from lines, columns and changes', () => {
    const year = periodsOf(fiscalCalendar({ kind: 'months' }), { from: '2026-01-01', to: '2027-01-01' });
    const orders = fc.shuffledSubarray(year, { minLength: year.length });
    fc.assert(
      fc.property(denseWorlds(fc.integer()), orders, fc.nat(), ({ input: given, options }, order, cut) => {
        const inOrder = { ...given, periods: year };
        const turned = deepFreeze({ ...given, periods: order });
        const found = rollUp(turned, options);
        expect(found).toStrictEqual(rollUp(inOrder, options));
        expect(checkRollUp(found, turned, options)).toStrictEqual([]);
        const lines = given.lines.map(({ territories, ...rest }): CreditLine => {
          return { ...rest, territories: territories.map(({ territoryId }) => ({ territoryId })) };
        });
        const { lines: _, ...rest } = turned;
        const fromColumns = rollUpColumns({ ...rest, columns: creditColumnsOf(lines) }, options);
        expect(fromColumns).toStrictEqual(rollUp({ ...inOrder, lines }, options));
        const changes = { lines: lines.slice(cut % lines.length) };
        expect(updateRollUp(found, changes)).toStrictEqual(updateRollUp(rollUp(inOrder, options), changes));
      }),
      { numRuns: 50 },
    );
  });

  it('are listed from the earliest on', () => {
    const lines = months.map(({ id, from }) => line(id, 1, 'commit', ['W'], { closeDate: from }));
    const found = rollUp(input(lines, { periods: [december, october, november] }));
    const rows = applyAdjustments(found, []).rows.filter(({ territoryId }) => territoryId === 'W');
    expect([...new Set(rows.map(({ periodId }) => periodId))]).toStrictEqual(['oct', 'nov', 'dec']);
  });

  it('have gaps and overlaps at their places in the list that was given', () => {
    const late = { ...december, from: '2026-12-02' };
    expect(issuesOf([late, october, november])).toStrictEqual([
      {
        code: 'period_gap',
        pointer: '/periods/0/from',
        firstPointer: '/periods/2/to',
        start: '2026-12-02',
        end: '2026-12-01',
      },
    ]);
    const early = { ...december, from: '2026-11-30' };
    const issues = issuesOf([early, november, october]);
    expect(issues).toStrictEqual([
      {
        code: 'period_overlap',
        pointer: '/periods/0/from',
        firstPointer: '/periods/1/to',
        start: '2026-11-30',
        end: '2026-12-01',
      },
    ]);
    expect(issues.map((issue) => describeIssue(issue))).toStrictEqual([
      '/periods/0/from: expected `2026-12-01`, as at /periods/1/to, got the earlier `2026-11-30`',
    ]);
  });

  it('overlap where one lies in another, or is there twice', () => {
    const whole = { id: 'Q4', from: '2026-10-01', to: '2027-01-01' };
    expect(issuesOf([november, whole])).toMatchObject([
      { code: 'period_overlap', pointer: '/periods/0/from', firstPointer: '/periods/1/to' },
    ]);
    expect(issuesOf([october, whole]).map(({ code }) => code)).toStrictEqual(['period_overlap']);
    expect(issuesOf([whole, october]).map(({ code }) => code)).toStrictEqual(['period_overlap']);
    expect(issuesOf([november, october, november]).map(({ code }) => code)).toStrictEqual([
      'duplicate_id',
      'period_overlap',
    ]);
  });

  it('have no order as long as one of them has no days, and no step is told then', () => {
    const broken = { ...november, from: '2026-13-01' };
    expect(issuesOf([december, broken, october])).toStrictEqual([
      { code: 'invalid_date', pointer: '/periods/1/from', received: '2026-13-01' },
    ]);
    const empty = { ...november, to: '2026-11-01' };
    expect(issuesOf([december, empty, october]).map(({ code }) => code)).toStrictEqual(['empty_interval']);
  });

  it('property: are refused with the same steps in any order', () => {
    const days = fc.integer({ min: 10, max: 30 }).map((day) => `2026-11-${day}`);
    const period = fc
      .tuple(days, days)
      .filter(([from, to]) => from < to)
      .map(([from, to]) => ({ from, to }));
    const lists = fc.array(period, { minLength: 1, maxLength: 5 }).chain((list) => {
      const named = list.map((each, at) => ({ id: `p${at}`, ...each }));
      return fc.tuple(fc.constant(named), fc.shuffledSubarray(named, { minLength: named.length }));
    });
    fc.assert(
      fc.property(lists, ([list, turned]) => {
        const stepsOf = (periods: readonly ForecastPeriod[]) =>
          issuesOf(periods).map((issue) => ('start' in issue ? [issue.code, issue.start, issue.end] : [issue.code]));
        expect(stepsOf(turned)).toStrictEqual(stepsOf(list));
        const sorted = [...list].sort((a, b) => (a.from < b.from ? -1 : 1));
        const isSound = sorted.slice(1).every(({ from }, at) => from === sorted[at].to);
        expect(stepsOf(list).length === 0).toBe(isSound);
      }),
    );
  });
});
