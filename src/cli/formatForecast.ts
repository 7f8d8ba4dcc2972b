import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import type { ForecastReport } from './forecastReport.js';
import { formatIssueCounts } from './formatIssueCounts.js';

/** A forecast as JSON for machines, all amounts in minor units; its lists are never cut. */
export function formatForecast(report: ForecastReport, { nodes }: HierarchyIndex<Territory>): string {
  const { blocks, issues, ...head } = report;
  const periods = blocks.map(({ territories, ...block }) => ({
    ...block,
    territories: territories.map((row, position) => ({ ...row, name: nodes[position].name })),
  }));
  return JSON.stringify({ ...head, periods, issues: formatIssueCounts(issues) }, undefined, 2);
}
