import { isWithinInterval } from '../../core/isWithinInterval.js';
import { NO_NUMBER, numberOfText } from '../../core/textNumbers.js';
import { isOpenOn } from './isOpenOn.js';
import { type LineGathering, rowNumber } from './lineGathering.js';
import type { CreditLine, LineTerritory } from './types.js';

/**
 * Fills `found` and `weights` with the territories in which a line counts on its day, and gives their number; the others
 * get issues.
 */
export function findPositions(gathering: LineGathering, line: CreditLine, row: number): number {
  const { plan, found, weights } = gathering;
  const day = plan.attribution === 'closeDate' ? line.closeDate : plan.asOf;
  let count = 0;
  // By number, since an iterator for each of a million lists takes its time; so does an object, or a shorter list.
  for (let at = 0; at < line.territories.length; at++) {
    const entry = line.territories[at];
    if (day !== undefined && !isWithinInterval(day, entry)) continue;
    const position = numberOfText(plan.tree.positions, entry.territoryId);
    if (position === NO_NUMBER || !isOpenOn(plan.tree, position, day)) {
      listAbsent(gathering, line, { row, position, entry, day });
    } else {
      found[count] = position;
      weights[count++] = entry.weight ?? 1;
    }
  }
  return count;
}

interface AbsentTerritory {
  readonly row: number;
  readonly position: number;
  readonly entry: LineTerritory;
  readonly day: string | undefined;
}

function listAbsent(gathering: LineGathering, { id }: CreditLine, absent: AbsentTerritory): void {
  const { row, position, entry, day } = absent;
  const { issues } = gathering;
  const place = { row: rowNumber(gathering, row), lineId: id, territoryId: entry.territoryId };
  if (position === NO_NUMBER) issues.push({ code: 'line_in_unknown_territory', ...place });
  else issues.push({ code: 'line_in_closed_territory', ...place, ...(day === undefined ? {} : { date: day }) });
}
