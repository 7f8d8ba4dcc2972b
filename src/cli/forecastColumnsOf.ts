import type { ForecastColumn, ForecastMode } from './forecastReport.js';

/** The columns of a report, the most certain first. */
export function forecastColumnsOf(mode: ForecastMode): readonly ForecastColumn[] {
  switch (mode) {
    case 'cumulative':
      return [
        { title: 'closed', name: 'closedOnly', amountOf: ({ cumulative }) => cumulative.closedOnly },
        { title: 'commit+', name: 'commitForecast', amountOf: ({ cumulative }) => cumulative.commitForecast },
        { title: 'best+', name: 'bestCaseForecast', amountOf: ({ cumulative }) => cumulative.bestCaseForecast },
        { title: 'open', name: 'openPipeline', amountOf: ({ cumulative }) => cumulative.openPipeline },
      ];
    case 'single':
      return [
        { title: 'closed', name: 'closed', amountOf: ({ single }) => single.closed },
        { title: 'commit', name: 'commit', amountOf: ({ single }) => single.commit },
        { title: 'best', name: 'bestCase', amountOf: ({ single }) => single.bestCase },
        { title: 'pipeline', name: 'pipeline', amountOf: ({ single }) => single.pipeline },
      ];
  }
}
