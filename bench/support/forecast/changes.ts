import { type CreditLine, type RollUp, rollUp, updateRollUp } from '../../../src/index.js';
import { sumsOf } from '../../contestants/forecast/bailiwick.js';
import { changedOpportunity, type ForecastWorld, someOpportunities } from '../../workloads/forecast/forecastWorld.js';
import { bytesInUse, heldBytes } from '../heldBytes.js';
import type { Result } from '../result.js';
import { spreadOf } from '../spreadOf.js';
import { timeOf } from '../timeOf.js';
import { checkSums } from './checkSums.js';
import { forecastLine } from './forecastLine.js';

/** Enough for most of them to run at full speed. */
const CHANGES = 5_000;
const US_PER_MS = 1_000;
const BYTES_PER_MB = 1_000_000;

/** What a changed opportunity costs, each by itself, and what is held in memory before and for each change. */
export function measureUpdates(world: ForecastWorld): Result[] {
  const { value: before, bytes } = heldBytes(() => rollUp(world));
  // The first change of an opportunity finds out which lines belong to which.
  let found = before;
  const first = timeOf(() => {
    found = updateRollUp(before, { removedOpportunityIds: ['none'] });
  });
  const changes = someOpportunities(world, CHANGES).map((id, at) => ({ id, lines: changedOpportunity(world, id, at) }));
  const held = bytesInUse();
  const versions: RollUp[] = [];
  const times = changes.map(({ id, lines }) => {
    const ms = timeOf(() => {
      found = updateRollUp(found, { removedOpportunityIds: [id], lines });
    });
    versions.push(found);
    return ms * US_PER_MS;
  });
  const each = (bytesInUse() - held) / versions.length;
  checkUpdated(world, found, changes);
  const line = (workload: string, contestant: string, unit: string, values: readonly number[]) =>
    forecastLine(world, { workload, contestant, unit, spread: spreadOf(values) });
  return [
    line('changed opportunity', 'bailiwick', 'µs', times),
    line('first change', 'bailiwick', 'ms', [first]),
    line('memory', 'bailiwick', 'MB', [bytes / BYTES_PER_MB]),
    line('memory of a change', 'bailiwick', 'MB', [each / BYTES_PER_MB]),
  ];
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
