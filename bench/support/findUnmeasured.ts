import type { Floor } from '../floors.js';
import { describeFloor, isAbout } from './judge.js';
import type { Result } from './result.js';

/** The floors that no line is about, in words. */
export function findUnmeasured(results: readonly Result[], floors: readonly Floor[]): string[] {
  return floors
    .filter((floor) => !results.some((result) => isAbout(floor, result)))
    .map(({ question, workload, territories, contestant, ...floor }) => {
      return `${question}, ${workload} ${territories}, ${contestant}: ${describeFloor(floor)}`;
    });
}
