import { readPlainData } from '../../core/readPlainData.js';
import { customYears } from './customYears.js';
import { readDefinition } from './readDefinition.js';
import type {
  CalendarDefinition,
  CustomPeriod,
  FiscalCalendar,
  Grain,
  MonthRules,
  MonthsDefinition,
  WeekRules,
  WeeksDefinition,
} from './types.js';

/**
 * A fiscal calendar, ready to be asked for its periods: plain data, which may be kept as JSON.
 *
 * | kind | years | grains |
 * |---|---|---|
 * | `months` | twelve calendar months from `startMonth` | period, quarter, year |
 * | `weeks` | 52 or 53 weeks up to a weekday at the end of `anchorMonth` (26 CFR 1.441-2) | week, period, quarter, year |
 * | `custom` | whatever `periods` says; they follow each other without gaps | period, quarter (where periods have one), year |
 *
 * Years of months and of weeks go on for ever, as far as dates have four digits: fiscal years 1 to 9998. They are called
 * after the year of their last month, with `labelBy: 'startYear'` after that of their first one. So with
 * `anchorMonth: 12` the fiscal year 2020 may end on 2021-01-02: it stands for the months up to December 2020.
 *
 * @throws {@link TerritoryError} with every issue of the form: `wrong_type`, `missing_member`, `unknown_member`; for
 * custom periods also `invalid_date`, `empty_interval`, `duplicate_id`, `period_gap`, `period_overlap`, and `wrong_type`
 * for years, quarters and numbers out of order.
 * @example
 * // The calendar of the National Retail Federation.
 * const retail = fiscalCalendar({
 *   kind: 'weeks',
 *   weekday: 'saturday',
 *   anchorMonth: 1,
 *   rule: 'nearest',
 *   pattern: '4-5-4',
 *   labelBy: 'startYear',
 * });
 * retail.grains; // => ['week', 'period', 'quarter', 'year']
 */
export function fiscalCalendar(definition: CalendarDefinition): FiscalCalendar {
  return readPlainData(() => toCalendar(readDefinition(definition)));
}

function toCalendar(definition: CalendarDefinition): FiscalCalendar {
  switch (definition.kind) {
    case 'months':
      return { grains: ['period', 'quarter', 'year'], rules: toMonthRules(definition) };
    case 'weeks':
      return { grains: ['week', 'period', 'quarter', 'year'], rules: toWeekRules(definition) };
    case 'custom':
      return {
        grains: customGrains(definition.periods),
        rules: { kind: 'custom', years: customYears(definition.periods) },
      };
  }
}

function toMonthRules({ kind, startMonth = 1, labelBy = 'endYear' }: MonthsDefinition): MonthRules {
  return { kind, startMonth, labelBy };
}

function toWeekRules({ leapWeek = 12, labelBy = 'endYear', ...definition }: WeeksDefinition): WeekRules {
  return { ...definition, leapWeek, labelBy };
}

function customGrains([first]: readonly CustomPeriod[]): Grain[] {
  return first.quarter === undefined ? ['period', 'year'] : ['period', 'quarter', 'year'];
}
