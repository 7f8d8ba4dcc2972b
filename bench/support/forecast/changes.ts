import { type CreditLine, type RollUp, rollUp, updateRollUp } from '../../../src/index.js';
import { sumsOf } from '../../contestants/forecast/bailiwick.js';
import { changedOpportunity, type ForecastWorld, someOpportunities } from '../../workloads/forecast/forecastWorld.js';
import { bytesInUse, heldBytes } from '../heldBytes.js';
import type { Settings } from '../question.js';
import type { Result } from '../result.js';
import { spreadOf } from '../spreadOf.js';
import { timeOf } from '../timeOf.js';
import { checkSums } from './checkSums.js';
import { forecastLine } from './forecastLine.js';

const CHANGES = 5_000;
const US_PER_MS = 1_000;
const BYTES_PER_MB = 1_000_000;

/**
 * What a changed opportunity costs, each by itself, and what is held in memory before and for each change. As for all who are
 * quick, the same changes come again until they have taken so long together that most have run at full speed.
 */
export function measureUpdates(world: ForecastWorld, { sampleMs }: Settings): Result[] {
  const { value: before, bytes } = heldBytes(() => rollUp(world));
  // The first change of an opportunity finds out which lines belong to which.
  let start = before;
  const first = timeOf(() => {
    start = updateRollUp(before, { removedOpportunityIds: ['none'] });
  });
  const changes = someOpportunities(world, CHANGES).map((id, at) => ({ id, lines: changedOpportunity(world, id, at) }));
  const held = bytesInUse();
  const { versions, times } = applyEach(start, changes);
  const each = (bytesInUse() - held) / versions.length;
  checkUpdated(world, versions[versions.length - 1], changes);
  for (let spent = sum(times); spent < sampleMs; ) {
    const again = applyEach(start, changes).times;
    times.push(...again);
    spent += sum(again);
  }
  const line = (workload: string, contestant: string, unit: string, values: readonly number[]) =>
    forecastLine(world, { workload, contestant, unit, spread: spreadOf(values) });
  return [
    line(
      'changed opportunity',
      'bailiwick',
      'µs',
      times.map((ms) => ms * US_PER_MS),
    ),
    line('first change', 'bailiwick', 'ms', [first]),
    line('memory', 'bailiwick', 'MB', [bytes / BYTES_PER_MB]),
    line('memory of a change', 'bailiwick', 'MB', [each / BYTES_PER_MB]),
  ];
}

/** The roll-up after each change, and how many milliseconds it took. */
function applyEach(start: RollUp, changes: readonly Change[]): { versions: RollUp[]; times: number[] } {
  const [versions, times]: [RollUp[], number[]] = [[], []];
  let found = start;
  for (const { id, lines } of changes) {
    const ms = timeOf(() => {
      found = updateRollUp(found, { removedOpportunityIds: [id], lines });
    });
    times.push(ms);
    versions.push(found);
  }
  return { versions, times };
}

function sum(times: readonly number[]): number {
  return times.reduce((all, time) => all + time, 0);
}

interface Change {
  readonly id: string;
  readonly lines: readonly CreditLine[];
}

function checkUpdated(world: ForecastWorld, found: RollUp, changes: readonly Change[]): void {
  const changed = new Set(changes.map(({ id }) => id));
  const kept = world.lines.filter(({ id, opportunityId = id }) => !changed.has(opportunityId));
  const lines = [...kept, ...changes.flatMap(({ lines }) => lines)];
  checkSums([
    { name: 'all anew', sums: sumsOf(world, rollUp({ ...world, lines })) },
    { name: 'updated', sums: sumsOf(world, found) },
  ]);
}
