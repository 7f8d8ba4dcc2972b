import type { ForecastWorld } from '../../workloads/forecast/forecastWorld.js';
import type { Result } from '../result.js';
import type { Spread } from '../spreadOf.js';

/** What a line says besides the world that it is about. */
interface Line extends Pick<Result, 'workload' | 'contestant' | 'ratio'> {
  readonly unit: string;
  readonly spread: Spread;
}

/** A line of the table about a world; its workload is what was done, its accounts are credit lines. */
export function forecastLine({ territories, lines }: ForecastWorld, { spread, ...line }: Line): Result {
  return { question: 'forecast', territories: territories.length, accounts: lines.length, ...line, ...spread };
}
