import { allocateUnits, type UnitAllocationInput } from 'bailiwick';
import { largestGainScan } from './contestants/allocation/largestGainScan.js';
import type { Question, Settings } from './support/question.js';
import type { Result } from './support/result.js';
import { type Turn, takeTurns } from './support/takeTurns.js';
import { supportTeams } from './workloads/allocation/supportTeams.js';

/** A workload, and whether a scan for each unit has the patience for it. */
interface Task {
  readonly units: number;
  readonly teams: number;
  readonly isScanned: boolean;
}

const tasks: Readonly<Record<string, Task>> = {
  '100 units, 10 teams': { units: 100, teams: 10, isScanned: true },
  '10,000 units, 1,000 teams': { units: 10_000, teams: 1_000, isScanned: true },
  '100,000 units, 1,000 teams': { units: 100_000, teams: 1_000, isScanned: false },
};

/**
 * How long it takes to divide units of support by what each brings, with and without prices of all bounds and sensitivity,
 * beside a scan of all teams for every unit, which tells only the units.
 */
export const allocation: Question = {
  name: 'allocation',
  subjects: ({ isShort }) => Object.keys(tasks).filter((name) => isShort === (name === '100 units, 10 teams')),
  answer: async (subject, settings) => measure(subject, settings),
};

function measure(subject: string, { rounds }: Settings): Result[] {
  const { units, teams, isScanned } = tasks[subject];
  const input = supportTeams(units, teams);
  if (isScanned) checkAgreement(input);
  const turns: Turn[] = [
    { name: 'allocateUnits', count: 1, run: () => allocateUnits(input, { details: 'none' }) },
    { name: 'allocateUnits, with prices', count: 1, run: () => allocateUnits(input) },
    ...(isScanned ? [{ name: 'a scan for each unit', count: 1, run: () => largestGainScan(input) }] : []),
  ];
  const spreads = takeTurns(turns, rounds);
  const base = isScanned ? spreads[2].median : undefined;
  return turns.map(({ name: contestant }, at) => ({
    question: 'allocation',
    workload: subject,
    territories: teams,
    contestant,
    unit: 'ms',
    ...spreads[at],
    ...(base === undefined ? {} : { ratio: base / spreads[at].median }),
  }));
}

/** @throws Error with the first team of which the two differ. */
function checkAgreement(input: UnitAllocationInput): void {
  const shares = new Map(allocateUnits(input, { details: 'none' }).teams.map(({ teamId, units }) => [teamId, units]));
  for (const [at, units] of largestGainScan(input).entries()) {
    const { id } = input.teams[at];
    if (shares.get(id) !== units) throw new Error(`${id}: allocateUnits gives ${shares.get(id)}, a scan ${units}`);
  }
}
