import { describe, expect, it } from 'vitest';
import { renderForecast } from '../../bench/support/renderForecast.js';

const world = { question: 'forecast', territories: 10_000, accounts: 1_000_000, low: 1, high: 2 };
const rollUp = { ...world, workload: 'roll-up', unit: 'ms' };

describe('renderForecast', () => {
  it('has a column for each size and says what it is about', () => {
    const [table, about] = renderForecast([
      { ...rollUp, contestant: 'bailiwick', median: 382.4 },
      { ...rollUp, contestant: 'naive sum per territory', median: 912_345.6 },
      { ...rollUp, territories: 100, contestant: 'bailiwick', median: 301 },
      { ...world, workload: 'changed opportunity', contestant: 'bailiwick', unit: 'µs', median: 48.21 },
    ]);
    expect(table).toBe(`| 1,000,000 credit lines | 100 territories | 10,000 territories |
| --- | --: | --: |
| **\`rollUp\`** | 301 ms | 382 ms |
| a sum over all lines for each territory |  | 912,346 ms |
| **\`updateRollUp\`**, one opportunity |  | 48.2 µs |`);
    expect(about).toMatch(/^A tenth of the opportunities/);
  });

  it('is nothing where forecasts were not measured', () => {
    expect(renderForecast([{ ...rollUp, question: 'latency', contestant: 'rows', median: 1 }])).toEqual([]);
  });
});
