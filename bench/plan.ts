import { type ImproveInput, improvePlan, type PlanEntry, toLinearProgram } from 'bailiwick';
import { openHighs } from '../test/support/openHighs.js';
import type { Question, Settings } from './support/question.js';
import type { Result } from './support/result.js';
import { spreadOf } from './support/spreadOf.js';
import { customerMap } from './workloads/plan/customerMap.js';

/** A workload, and whether an exact solver has the patience for it. */
interface Task {
  readonly accounts: number;
  readonly territories: number;
  readonly isSolved: boolean;
}

const tasks: Readonly<Record<string, Task>> = {
  '60 accounts, 4 territories': { accounts: 60, territories: 4, isSolved: true },
  '500 accounts, 10 territories': { accounts: 500, territories: 10, isSolved: true },
  '10,000 accounts, 50 territories': { accounts: 10_000, territories: 50, isSolved: false },
};

/** The most that a solver may take, in seconds, and how far from its own bound it may stop. */
const PATIENCE = { time_limit: 60, mip_rel_gap: 0.001 } as const;

/**
 * How long it takes to balance accounts over territories, how far the fullest and the emptiest are from the mean, and, where
 * an exact solver goes that far, how much farther away accounts are than by its bound, the linear relaxation.
 */
export const plan: Question = {
  name: 'plan',
  subjects: ({ isShort }) => Object.keys(tasks).filter((name) => isShort === (name === '60 accounts, 4 territories')),
  answer: async (subject, settings) => measure(subject, settings),
};

/** A line without the workload. */
type Line = Pick<Result, 'contestant' | 'unit'> & { readonly figures: readonly number[] };

async function measure(subject: string, { rounds }: Settings): Promise<Result[]> {
  const { accounts, territories, isSolved } = tasks[subject];
  const input = customerMap(accounts, territories);
  const lines = improve(input, rounds);
  if (isSolved) lines.push(...(await solve(input, improvePlan(input).plan)));
  return lines.map(({ figures, ...line }) => ({
    question: 'plan',
    workload: subject,
    territories,
    ...line,
    ...spreadOf(figures),
  }));
}

function improve(input: ImproveInput, rounds: number): Line[] {
  const [times, imbalances]: [number[], number[]] = [[], []];
  for (let seed = 1; seed <= rounds; seed++) {
    const start = performance.now();
    const { after, isFeasible } = improvePlan(input, { seed });
    times.push(performance.now() - start);
    imbalances.push(100 * (after.balance[0].maxDeviation ?? 0));
    if (!isFeasible) throw new Error(`seed ${seed}: a load is outside its band`);
  }
  return [
    { contestant: 'improvePlan', unit: 'ms', figures: times },
    { contestant: 'improvePlan, imbalance', unit: '%', figures: imbalances },
  ];
}

async function solve(input: ImproveInput, found: readonly PlanEntry[]): Promise<Line[]> {
  const highs = await openHighs();
  const { text } = toLinearProgram({ ...input, plan: found });
  const bound = highs.solve(text.replace(/Binary[\s\S]*End/, 'End')).ObjectiveValue;
  const start = performance.now();
  const exact = highs.solve(text, PATIENCE).ObjectiveValue;
  const time = performance.now() - start;
  const own = improvePlan({ ...input, plan: found }, { iterations: 0 }).after.objective.total;
  return [
    { contestant: 'improvePlan, above the bound', unit: '%', figures: [100 * (own / bound - 1)] },
    { contestant: 'HiGHS, within 0.1 %', unit: 'ms', figures: [time] },
    { contestant: 'HiGHS, above the bound', unit: '%', figures: [100 * (exact / bound - 1)] },
  ];
}
