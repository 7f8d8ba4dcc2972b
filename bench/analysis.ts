import { type AnalysisOptions, analyzeModel, type TerritoryModel } from 'bailiwick';
import type { Question } from './support/question.js';
import type { Result } from './support/result.js';
import { spreadOf } from './support/spreadOf.js';
import { timeOf } from './support/timeOf.js';
import { boxesModel } from './workloads/models/boxesModel.js';
import { partitionModel } from './workloads/models/partitionModel.js';
import { overlappingRangeModel } from './workloads/models/rangeModel.js';
import { zipListsModel } from './workloads/models/zipListsModel.js';

interface Task {
  readonly model: TerritoryModel;
  readonly checks: NonNullable<AnalysisOptions['checks']>;
  /** What the findings have to be, by code; everything else is none. */
  readonly expected: (counts: ReadonlyMap<string, number>) => boolean;
}

const tasks: Readonly<Record<string, (isShort: boolean) => Task>> = {
  'dead rules of ZIP lists': (isShort) => ({
    model: zipListsModel(isShort ? 200 : 10_000),
    checks: ['shadowed'],
    expected: (counts) => counts.size === 1 && (counts.get('shadowed') ?? 0) > 0,
  }),
  'overlaps, gaps and dead rules of a partition': () => ({
    model: partitionModel(),
    checks: ['overlap', 'gap', 'shadowed'],
    // Below zero employees and revenue there is nothing.
    expected: (counts) => counts.size === 1 && counts.get('gap') === 1,
  }),
  'dead rules of boxes in 4 dimensions': (isShort) => ({
    model: boxesModel(isShort ? 40 : 200, 4),
    checks: ['shadowed'],
    expected: (counts) => !counts.has('unknown'),
  }),
  'dead rules of boxes in 6 dimensions': (isShort) => ({
    model: boxesModel(isShort ? 40 : 200, 6),
    checks: ['shadowed'],
    expected: (counts) => !counts.has('unknown'),
  }),
  'overlaps of ranges': (isShort) => rangeTask(isShort ? 100 : 2_500),
  'overlaps of four times as many ranges': (isShort) => rangeTask(isShort ? 400 : 10_000),
};

/** Each range overlaps with six others on either side, however many there are. */
function rangeTask(count: number): Task {
  return {
    model: overlappingRangeModel(count),
    checks: ['overlap'],
    expected: (counts) => counts.size === 1 && (counts.get('overlap') ?? 0) >= 5 * count,
  };
}

/** How long it takes to prove what is true of a plan, whatever its accounts are. */
export const analysis: Question = {
  name: 'analysis',
  subjects: () => Object.keys(tasks),
  async answer(subject, { isShort, rounds }) {
    const task = tasks[subject](isShort);
    const times = Array.from({ length: rounds }, () => timeOf(() => solve(subject, task)));
    return [resultOf(subject, task, times)];
  },
};

function solve(subject: string, { model, checks, expected }: Task): void {
  const counts = new Map<string, number>();
  for (const { code } of analyzeModel(model, { checks, limit: 100_000 })) counts.set(code, (counts.get(code) ?? 0) + 1);
  if (!expected(counts)) throw new Error(`${subject}: unexpected findings ${JSON.stringify([...counts])}`);
}

function resultOf(subject: string, { model }: Task, times: readonly number[]): Result {
  const { length: territories } = model.territories;
  return {
    question: 'analysis',
    workload: subject,
    territories,
    contestant: 'analyzeModel',
    unit: 'ms',
    ...spreadOf(times),
  };
}
