import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../src/core/describeIssue.js';
import { fiscalCalendar } from '../../../src/forecast/calendar/fiscalCalendar.js';
import { periodOf } from '../../../src/forecast/calendar/periodOf.js';
import type { CustomPeriod } from '../../../src/forecast/calendar/types.js';
import { hostileRecipes, hostileValue, throwingGetter } from '../../fuzz/hostileValues.js';
import { brokenDefinitions, calendarDefinitions } from '../../support/calendarArbitraries.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { retailDefinition } from './calendars.js';

/** The issues of what an untyped caller may pass. */
function issuesOf(definition: unknown) {
  return thrownIssues(() => Reflect.apply(fiscalCalendar, undefined, [definition]));
}

function issuesOfPeriods(...periods: CustomPeriod[]) {
  return thrownIssues(() => fiscalCalendar({ kind: 'custom', periods }));
}

const first = { id: 'a', from: '2026-01-01', to: '2026-02-01', fiscalYear: 2026 };
const second = { id: 'b', from: '2026-02-01', to: '2026-03-01', fiscalYear: 2026 };

describe('fiscalCalendar', () => {
  it('has weeks only where years are made of them, and quarters where periods have one', () => {
    expect(fiscalCalendar({ kind: 'months' }).grains).toEqual(['period', 'quarter', 'year']);
    expect(fiscalCalendar(retailDefinition).grains).toEqual(['week', 'period', 'quarter', 'year']);
    expect(fiscalCalendar({ kind: 'custom', periods: [first] }).grains).toEqual(['period', 'year']);
    const quarterly = { ...first, quarter: 1 };
    expect(fiscalCalendar({ kind: 'custom', periods: [quarterly] }).grains).toEqual(['period', 'quarter', 'year']);
  });

  it('takes January and the year of the end where a definition says nothing', () => {
    const spelledOut = fiscalCalendar({ kind: 'months', startMonth: 1, labelBy: 'endYear' });
    expect(fiscalCalendar({ kind: 'months' })).toEqual(spelledOut);
    expect(fiscalCalendar({ kind: 'months', startMonth: undefined, labelBy: undefined })).toEqual(spelledOut);
  });

  it('puts the 53rd week into the last period where a definition says nothing', () => {
    expect(fiscalCalendar(retailDefinition)).toEqual(fiscalCalendar({ ...retailDefinition, leapWeek: 12 }));
  });

  it('property: is plain data, the same every time, and changes nothing', () => {
    fc.assert(
      fc.property(calendarDefinitions(), (definition) => {
        const calendar = fiscalCalendar(deepFreeze(structuredClone(definition)));
        expect(JSON.parse(JSON.stringify(calendar))).toStrictEqual(calendar);
        expect(fiscalCalendar(definition)).toStrictEqual(calendar);
      }),
    );
  });
});

describe('an unusable definition', () => {
  it.each([
    [undefined, '', 'missing_member'],
    [null, '', 'wrong_type'],
    [{}, '/kind', 'missing_member'],
    [{ kind: 'lunar' }, '/kind', 'wrong_type'],
    [{ kind: 'months', startMonth: 0 }, '/startMonth', 'wrong_type'],
    [{ kind: 'months', startMonth: 13 }, '/startMonth', 'wrong_type'],
    [{ kind: 'months', startMonth: 1.5 }, '/startMonth', 'wrong_type'],
    [{ kind: 'months', labelBy: 'middleYear' }, '/labelBy', 'wrong_type'],
    [{ ...retailDefinition, weekday: 6 }, '/weekday', 'wrong_type'],
    [{ ...retailDefinition, anchorMonth: undefined }, '/anchorMonth', 'missing_member'],
    [{ ...retailDefinition, rule: 'first' }, '/rule', 'wrong_type'],
    [{ ...retailDefinition, pattern: '4-4-4' }, '/pattern', 'wrong_type'],
    [{ ...retailDefinition, leapWeek: 53 }, '/leapWeek', 'wrong_type'],
    [{ kind: 'custom' }, '/periods', 'missing_member'],
    [{ kind: 'custom', periods: [] }, '/periods', 'wrong_type'],
    [{ kind: 'custom', periods: [{ ...first, id: '' }] }, '/periods/0/id', 'wrong_type'],
    [{ kind: 'custom', periods: [{ ...first, to: null }] }, '/periods/0/to', 'wrong_type'],
    [{ kind: 'custom', periods: [{ ...first, fiscalYear: 10_000 }] }, '/periods/0/fiscalYear', 'wrong_type'],
    [{ kind: 'custom', periods: [{ ...first, quarter: 5 }] }, '/periods/0/quarter', 'wrong_type'],
    [{ kind: 'custom', periods: [{ ...first, period: 0 }] }, '/periods/0/period', 'wrong_type'],
  ])('%j is refused at %j: %s', (definition, pointer, code) => {
    expect(issuesOf(definition)).toMatchObject([{ code, pointer }]);
  });

  it('says what was expected', () => {
    const [issue] = issuesOf({ kind: 'lunar' });
    expect(describeIssue(issue)).toBe('/kind: expected months, weeks or custom, got the text `lunar`');
    expect(describeIssue(issuesOf(7)[0])).toBe(
      'top level: expected an object with the `kind` of a calendar, got the number `7`',
    );
  });

  it('suggests the name of a misspelt member', () => {
    expect(issuesOf({ kind: 'months', startMoth: 4 })).toEqual([
      { code: 'unknown_member', pointer: '/startMoth', member: 'startMoth', suggestion: 'startMonth' },
    ]);
    expect(issuesOf({ kind: 'custom', periods: [{ ...first, fiscalyear: 1 }] })).toEqual([
      { code: 'unknown_member', pointer: '/periods/0/fiscalyear', member: 'fiscalyear', suggestion: 'fiscalYear' },
    ]);
  });

  it('has a member that throws when it is read', () => {
    expect(issuesOf(throwingGetter({ kind: 'months' }, 'startMonth'))).toMatchObject([{ code: 'unreadable_value' }]);
  });

  it('property: whatever it is, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), hostileRecipes(), (whole, part) => {
        const members = Object.keys(retailDefinition);
        issuesOf(hostileValue(whole));
        for (const member of members) issuesOf({ ...retailDefinition, [member]: hostileValue(part) });
        issuesOf({ kind: 'months', startMonth: hostileValue(part) });
        issuesOf({ kind: 'custom', periods: hostileValue(part) });
        for (const member of Object.keys(first)) {
          issuesOf({ kind: 'custom', periods: [{ ...first, [member]: hostileValue(part) }, second] });
        }
      }),
    );
  });
});

describe('custom periods that are no calendar', () => {
  it('have a gap', () => {
    const issues = issuesOfPeriods(first, { ...second, from: '2026-02-02' });
    expect(issues).toEqual([
      {
        code: 'period_gap',
        pointer: '/periods/1/from',
        firstPointer: '/periods/0/to',
        start: '2026-02-02',
        end: '2026-02-01',
      },
    ]);
    expect(describeIssue(issues[0])).toBe(
      '/periods/1/from: expected `2026-02-01`, as at /periods/0/to, got the later `2026-02-02`',
    );
  });

  it('overlap', () => {
    const issues = issuesOfPeriods(first, { ...second, from: '2026-01-31' });
    expect(issues).toEqual([
      {
        code: 'period_overlap',
        pointer: '/periods/1/from',
        firstPointer: '/periods/0/to',
        start: '2026-01-31',
        end: '2026-02-01',
      },
    ]);
    expect(describeIssue(issues[0])).toBe(
      '/periods/1/from: expected `2026-02-01`, as at /periods/0/to, got the earlier `2026-01-31`',
    );
  });

  it('are out of order', () => {
    expect(issuesOfPeriods(second, first)).toMatchObject([{ code: 'period_overlap', pointer: '/periods/1/from' }]);
  });

  it('have dates that are none, or are empty', () => {
    expect(issuesOfPeriods({ ...first, to: '2026-02-30' }, second)).toEqual([
      { code: 'invalid_date', pointer: '/periods/0/to', received: '2026-02-30' },
    ]);
    expect(issuesOfPeriods({ ...first, to: '2026-01-01' })).toEqual([
      { code: 'empty_interval', pointer: '/periods/0', from: '2026-01-01', to: '2026-01-01' },
    ]);
  });

  it('have the same id', () => {
    expect(issuesOfPeriods(first, { ...second, id: 'a' })).toEqual([
      { code: 'duplicate_id', pointer: '/periods/1/id', id: 'a', firstPointer: '/periods/0/id' },
    ]);
  });

  it('have quarters here and there', () => {
    expect(issuesOfPeriods(first, { ...second, quarter: 1 })).toMatchObject([
      { code: 'missing_member', pointer: '/periods/0/quarter' },
    ]);
  });

  it.each([
    [{ quarter: 2, fiscalYear: 2025 }, '/periods/1/fiscalYear', '2026 or 2027'],
    [{ quarter: 2, fiscalYear: 2028 }, '/periods/1/fiscalYear', '2026 or 2027'],
    [{ quarter: 1 }, '/periods/1/quarter', 'a quarter from 2 to 4'],
    [{ quarter: 2, period: 3 }, '/periods/1/period', 'a number above 3'],
  ])('go on with %j', (rest, pointer, expected) => {
    expect(issuesOfPeriods({ ...first, quarter: 2, period: 3 }, { ...second, ...rest })).toMatchObject([
      { code: 'wrong_type', pointer, expected },
    ]);
  });

  it('are reported with all their issues', () => {
    const third = { id: 'a', from: '2026-04-01', to: '2026-03-01', fiscalYear: 2024 };
    expect(
      issuesOfPeriods(first, second, third)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['duplicate_id', 'empty_interval', 'period_gap', 'wrong_type']);
  });

  it('property: are found where one is moved', () => {
    fc.assert(
      fc.property(brokenDefinitions(), ({ definition, at, code }) => {
        const issues = thrownIssues(() => fiscalCalendar(definition));
        expect(issues).toMatchObject([{ code, pointer: `/periods/${at}/from` }]);
      }),
    );
  });

  it('may have ids that are members of every object', () => {
    const periods = [
      { ...first, id: '__proto__' },
      { ...second, id: 'constructor' },
    ];
    const calendar = fiscalCalendar({ kind: 'custom', periods });
    expect(periodOf(calendar, '2026-01-05')?.id).toBe('__proto__');
    expect(periodOf(calendar, '2026-02-05')?.id).toBe('constructor');
  });
});
