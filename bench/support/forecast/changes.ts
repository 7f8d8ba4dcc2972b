import { type CreditLine, type RollUp, rollUp, updateRollUp } from 'bailiwick';
import { sumsOf } from '../../contestants/forecast/bailiwick.js';
import { changedOpportunity, type ForecastWorld, someOpportunities } from '../../workloads/forecast/forecastWorld.js';
import { bytesInUse, clearAway, heldBytes } from '../heldBytes.js';
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
 * What is held in memory before and for each change, and what a changed opportunity costs, each by itself, where only the
 * latest roll-up is kept. As for all who are quick, the same changes come again until they have taken so long together that
 * most have run at full speed.
 */
export async function measureUpdates(world: ForecastWorld, { sampleMs }: Settings): Promise<Result[]> {
  const { value: before, bytes } = heldBytes(() => rollUp(world));
  // The first change of an opportunity finds out which lines belong to which.
  let start = before;
  const first = timeOf(() => {
    start = updateRollUp(before, { removedOpportunityIds: ['none'] });
  });
  const changes = someOpportunities(world, CHANGES).map((id, at) => ({ id, lines: changedOpportunity(world, id, at) }));
  const held = bytesInUse();
  const versions = versionsOf(start, changes);
  const each = (bytesInUse() - held) / versions.length;
  checkUpdated(world, versions[versions.length - 1], changes);
  versions.length = 0;
  await clearAway(sampleMs / 4);
  const times: number[] = [];
  for (let spent = 0; spent < sampleMs; ) {
    const again = timesOf(start, changes);
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

/** The roll-up after each change. */
function versionsOf(start: RollUp, changes: readonly Change[]): RollUp[] {
  let found = start;
  return changes.map((change) => {
    found = updated(found, change);
    return found;
  });
}

/** How many milliseconds each change takes. */
function timesOf(start: RollUp, changes: readonly Change[]): number[] {
  let found = start;
  return changes.map((change) =>
    timeOf(() => {
      found = updated(found, change);
    }),
  );
}

function updated(found: RollUp, { id, lines }: Change): RollUp {
  return updateRollUp(found, { removedOpportunityIds: [id], lines });
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
