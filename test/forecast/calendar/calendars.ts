import { fiscalCalendar } from '../../../src/forecast/calendar/fiscalCalendar.js';
import type { WeeksDefinition } from '../../../src/forecast/calendar/types.js';

/** The calendar of the National Retail Federation. */
export const retailDefinition: WeeksDefinition = {
  kind: 'weeks',
  weekday: 'saturday',
  anchorMonth: 1,
  rule: 'nearest',
  pattern: '4-5-4',
  labelBy: 'startYear',
};

export const retail = fiscalCalendar(retailDefinition);

/** Two years of four periods each, the first of which begins with its second period. */
export const custom = fiscalCalendar({
  kind: 'custom',
  periods: [
    { id: 'spring 25', from: '2025-03-01', to: '2025-06-01', fiscalYear: 2025, quarter: 2, period: 2 },
    { id: 'summer 25', from: '2025-06-01', to: '2025-09-01', fiscalYear: 2025, quarter: 3 },
    { id: 'autumn 25', from: '2025-09-01', to: '2025-12-01', fiscalYear: 2025, quarter: 4 },
    { id: 'winter 26', from: '2025-12-01', to: '2026-03-01', fiscalYear: 2026, quarter: 1 },
    { id: 'spring 26', from: '2026-03-01', to: '2026-06-01', fiscalYear: 2026, quarter: 2 },
    { id: 'summer 26', from: '2026-06-01', to: '2026-09-01', fiscalYear: 2026, quarter: 3 },
    { id: 'autumn 26', from: '2026-09-01', to: '2026-12-01', fiscalYear: 2026, quarter: 4 },
  ],
});
