import { compileModel, parseModel } from '../src/index.js';
import { generateModel } from './support/generateModel.js';
import { measure } from './support/measure.js';
import type { Result } from './support/result.js';

const ROUNDS = 5;

/** How many milliseconds does it take until a model can be used? */
export function compile(territoryCounts: readonly number[]): Result[] {
  return territoryCounts.flatMap((count) => {
    const json = generateModel(count, 2);
    const model = parseModel(json);
    const timings = measure(
      [
        { name: 'bailiwick, parseModel', run: () => parseModel(json) },
        { name: 'bailiwick, compileModel', run: () => compileModel(model) },
      ],
      ROUNDS,
    );
    return timings.map((timing) => ({
      question: 'milliseconds to compile',
      territories: count,
      contestant: timing.name,
      median: timing.medianMs,
      low: timing.fastestMs,
      high: timing.slowestMs,
    }));
  });
}
