import type { Ratio } from '../../../core/exact/types.js';
import { amountRange, largestIn } from '../amountRange.js';
import type { LineList, Scale } from '../indexTypes.js';
import type { LineGathering } from '../lineGathering.js';
import { rateAt } from '../rareColumns.js';
import { countPlanes, scaleFor, toFactor } from '../scaleOf.js';
import { stretchesOf } from '../stretchesOf.js';

/** A scale, the number that each of some more rates has in it, and whether it is another one. */
export interface ExtendedScale {
  readonly scale: Scale;
  readonly numbers: readonly number[];
  readonly isRescaled: boolean;
}

/** A scale on which new lines are whole numbers, too: the same one with more rates, as long as they fit. */
export function extendScale(scale: Scale, gathering: LineGathering, lines: LineList): ExtendedScale {
  const ratios = gathering.rateBook.rates.map(({ factor }) => factor);
  const factors = scale.factors.slice();
  const numbers = ratios.map((ratio) => {
    const exact = (ratio.numerator * scale.denominator) / ratio.denominator;
    const known = factors.findIndex((factor) => factor.exact === exact);
    return known === -1 ? factors.push(toFactor(exact)) - 1 : known;
  });
  const extended = { ...scale, factors };
  if (ratios.every((ratio) => isWhole(scale, ratio)) && areShort(extended, numbers, gathering))
    return { scale: extended, numbers, isRescaled: false };
  const tables = stretchesOf(lines).map(({ table }) => table);
  return { ...rescale(scale, ratios, [gathering, lines.table, ...tables]), isRescaled: true };
}

function isWhole({ denominator }: Scale, ratio: Ratio): boolean {
  return (ratio.numerator * denominator) % ratio.denominator === 0n;
}

/** Whether the planes have room for each amount. */
function areShort({ planes, factors }: Scale, numbers: readonly number[], gathering: LineGathering): boolean {
  const { cells, amounts } = gathering;
  return amounts.every((amount, row) => {
    if (cells[row] === -1) return true;
    const { exact, near } = factors[numbers[rateAt(gathering, row)]];
    // INVARIANT: what is safe fits in one plane.
    return Number.isSafeInteger(amount * near) || countPlanes(BigInt(Math.abs(amount)) * exact) <= planes;
  });
}

interface Amounts {
  readonly amounts: Float64Array;
}

/** INVARIANT: rates that are there keep their numbers. */
function rescale({ factors, denominator, rounding }: Scale, added: readonly Ratio[], parts: readonly Amounts[]) {
  const ratios = [...factors.map(({ exact }) => ({ numerator: exact, denominator })), ...added];
  const scale = scaleFor(ratios, Math.max(...parts.map(({ amounts }) => largestIn(amountRange(amounts)))), rounding);
  return { scale, numbers: added.map((_, at) => factors.length + at) };
}
