import { compareText } from '../../core/compareText.js';
import { addAmount } from '../../core/money/addAmount.js';
import { addSum } from '../../core/money/addSum.js';
import { wideNumber } from '../../core/money/wideNumber.js';
import { type WideSums, wideSums } from '../../core/money/wideSums.js';
import type { LineGathering } from './lineGathering.js';
import type { LineTotal, RollUpTotal } from './types.js';

const CREDITED = 0;
const UNASSIGNED = 1;
const LEFT_OUT = 2;
const REPEATED = 3;
const GIVEN = 4;

/** What became of the lines of one kind and currency, by outcome. */
interface Tally {
  readonly counts: Float64Array;
  readonly sums: WideSums;
}

/** What became of all lines, by kind and currency; without any line there is nothing to tell. */
export function totalsOf(gathering: LineGathering): RollUpTotal[] {
  const { currencyNumbers, currencies, overlays, amounts, count } = gathering;
  const tallies = Array.from({ length: 2 * currencyNumbers.size }, newTally);
  for (let row = 0; row < count; row++) {
    const { counts, sums } = tallies[2 * currencies[row] + overlays[row]];
    const outcome = outcomeOf(gathering, row);
    counts[outcome]++;
    addAmount(sums, outcome, amounts[row]);
  }
  const sorted = Array.from(currencyNumbers).sort(([a], [b]) => compareText(a ?? '', b ?? ''));
  return [0, 1].flatMap((overlay) =>
    sorted.flatMap(([currency, number]) => toTotal(tallies[2 * number + overlay], overlay, currency)),
  );
}

function newTally(): Tally {
  return { counts: new Float64Array(GIVEN + 1), sums: wideSums(GIVEN + 1) };
}

function outcomeOf({ cells, starts, isRepeat }: LineGathering, row: number): number {
  if (cells[row] === -1) return isRepeat[row] === 1 ? REPEATED : LEFT_OUT;
  return starts[row] === starts[row + 1] ? UNASSIGNED : CREDITED;
}

function toTotal({ counts, sums }: Tally, overlay: number, currency: string | null): RollUpTotal[] {
  for (let outcome = 0; outcome < GIVEN; outcome++) {
    counts[GIVEN] += counts[outcome];
    addSum(sums, GIVEN, outcome);
  }
  if (counts[GIVEN] === 0) return [];
  const at = (outcome: number): LineTotal => ({ lines: counts[outcome], amountMinor: wideNumber(sums, outcome) });
  const places = { credited: at(CREDITED), unassigned: at(UNASSIGNED), leftOut: at(LEFT_OUT), repeated: at(REPEATED) };
  return [{ kind: overlay === 1 ? 'overlay' : 'revenue', currency, given: at(GIVEN), ...places }];
}
