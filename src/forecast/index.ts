export { fiscalCalendar } from './calendar/fiscalCalendar.js';
export { periodOf } from './calendar/periodOf.js';
export { periods } from './calendar/periods.js';
export { alignYearOnYear } from './calendar/alignYearOnYear.js';
export type {
  CalendarDefinition,
  MonthsDefinition,
  WeeksDefinition,
  CustomDefinition,
  CustomPeriod,
  Weekday,
  LabelBy,
  WeekPattern,
  FiscalCalendar,
  Grain,
  Period,
  PeriodRange,
  YearOnYear,
  ComparedSpan,
  AlignmentMethod,
  NoComparison,
} from './calendar/types.js';
