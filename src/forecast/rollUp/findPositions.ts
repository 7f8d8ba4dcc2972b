import { isWithinInterval } from '../../core/isWithinInterval.js';
import { NO_NUMBER, numberOfText } from '../../core/textNumbers.js';
import { type LineGathering, rowNumber } from './lineGathering.js';
import { openPlacement } from './placements.js';
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
    const known = numberOfText(plan.tree.positions, entry.territoryId);
    const position = openPlacement(plan.tree, known, day);
    if (position === NO_NUMBER) {
      listAbsent(gathering, line, { row, isKnown: known !== NO_NUMBER, entry, day });
    } else {
      found[count] = position;
      weights[count++] = entry.weight ?? 1;
    }
  }
  return count;
}

interface AbsentTerritory {
  readonly row: number;
  readonly isKnown: boolean;
  readonly entry: LineTerritory;
  readonly day: string | undefined;
}

function listAbsent(gathering: LineGathering, { id }: CreditLine, absent: AbsentTerritory): void {
  const { row, isKnown, entry, day } = absent;
  const { issues } = gathering;
  const place = { row: rowNumber(gathering, row), lineId: id, territoryId: entry.territoryId };
  if (!isKnown) issues.push({ code: 'line_in_unknown_territory', ...place });
  else issues.push({ code: 'line_in_closed_territory', ...place, ...(day === undefined ? {} : { date: day }) });
}
