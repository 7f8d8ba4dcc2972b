import type { Floor } from '../floors.js';
import type { Result } from './result.js';

/** A floor in words, and whether a line reaches it. */
export interface Judgement {
  readonly floor: string;
  readonly isReached: boolean;
}

/** How a line does against its floor; `undefined` where it has none. */
export function judge(result: Result, floors: readonly Floor[]): Judgement | undefined {
  const floor = floors.find((each) => isAbout(each, result));
  const value = floor === undefined ? undefined : result[floor.figure];
  if (floor === undefined || value === undefined) return undefined;
  const { atLeast = Number.NEGATIVE_INFINITY, under = Number.POSITIVE_INFINITY } = floor;
  return { floor: describeFloor(floor), isReached: value >= atLeast && value < under };
}

/** Whether a floor is one of a line. */
export function isAbout(floor: Floor, result: Result): boolean {
  const { question, workload, territories, contestant } = result;
  return (
    floor.question === question &&
    floor.workload === workload &&
    floor.territories === territories &&
    floor.contestant === contestant
  );
}

/** A floor in words. */
export function describeFloor({ figure, atLeast, under }: Pick<Floor, 'figure' | 'atLeast' | 'under'>): string {
  const limit = (atLeast ?? under ?? 0).toLocaleString('en-US');
  return `${atLeast === undefined ? 'under' : 'at least'} ${limit}${figure === 'ratio' ? ' x' : ''}`;
}
