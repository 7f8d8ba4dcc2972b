import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { categorySums } from '../rollUp/categorySums.js';
import type { RollUp } from '../rollUp/indexTypes.js';
import { placementsOf } from '../rollUp/placements.js';
import { roundScaled } from '../rollUp/roundScaled.js';
import type { ForecastCategory } from '../rollUp/types.js';
import type { JudgedForecast, JudgementVerdict } from './judgementTypes.js';
import type { ReadJudgements } from './readJudgements.js';

/** The territory at a position, and where its issues go. */
interface Place {
  readonly territoryId: string;
  readonly position: number;
  /** The number of the row that it becomes. */
  readonly row: number;
  readonly issues: Issue[];
}

/** What a territory comes to by the judgements of its manager. */
export function judgeTerritory(rollUp: RollUp, read: ReadJudgements, place: Place): JudgedForecast {
  const { territoryId, position, row, issues } = place;
  const slots = placementsOf(rollUp.plan.tree, position);
  const sums = categorySums(rollUp, rollUp.revenue, { slots, part: 'value', periods: read.periods });
  const sumOf = (wanted: ForecastCategory['kind']) =>
    rollUp.plan.categories.reduce((sum, { kind }, at) => (kind === wanted ? sum + sums[at] : sum), 0n);
  const [judgedIn, judgedOut] = (['in', 'out'] as const).map((verdict) => judgedLines(rollUp, read, place, verdict));
  const closed = sumOf('closed');
  const amountOf = (sum: bigint, member: string) => {
    const amount = Number(sum);
    if (Number.isSafeInteger(amount)) return amount;
    issues.push({ code: 'unsafe_amount', pointer: `/rows/${row}/${member}`, received: String(sum) });
    return null;
  };
  return {
    territoryId,
    closedMinor: amountOf(closed, 'closedMinor'),
    judgedInMinor: amountOf(judgedIn.sum, 'judgedInMinor'),
    judgedOutMinor: amountOf(judgedOut.sum, 'judgedOutMinor'),
    notJudgedMinor: amountOf(sumOf('open') - judgedIn.sum - judgedOut.sum, 'notJudgedMinor'),
    totalInMinor: amountOf(closed + judgedIn.sum, 'totalInMinor'),
    inLineIds: judgedIn.lineIds,
    outLineIds: judgedOut.lineIds,
  };
}

/** The lines of the periods that have a verdict; those of a cell are rounded together, as in its sum. */
function judgedLines(rollUp: RollUp, read: ReadJudgements, { territoryId, position }: Place, wanted: JudgementVerdict) {
  const { categories } = rollUp.plan;
  const cells = new Map<number, bigint>();
  const lineIds: string[] = [];
  for (const { line, verdict } of read.byTerritory.get(territoryId)?.values() ?? []) {
    if (verdict !== wanted || !read.periods.includes(line.period)) continue;
    const cell = line.period * categories.length + line.category;
    cells.set(cell, (cells.get(cell) ?? 0n) + line.amountWithin(position));
    lineIds.push(line.lineId);
  }
  const sum = Array.from(cells.values()).reduce((total, exact) => total + roundScaled(exact, rollUp.scale), 0n);
  return { sum, lineIds: lineIds.sort(compareText) };
}
