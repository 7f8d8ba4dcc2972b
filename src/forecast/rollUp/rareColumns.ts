import type { LineTable } from './indexTypes.js';
import type { LineGathering } from './lineGathering.js';

/** The columns of a table that most tables need not have: `null` where no row has anything but the usual value. */
export type RareColumns = Pick<LineTable, 'overlays' | 'isRepeat' | 'currencies' | 'rates' | 'probabilities'>;

/** 1 for a line of overlay, usually 0. */
export function overlayAt({ overlays }: RareColumns, row: number): number {
  return overlays === null ? 0 : overlays[row];
}

/** 1 for the same line once more, usually 0. */
export function isRepeatAt({ isRepeat }: RareColumns, row: number): number {
  return isRepeat === null ? 0 : isRepeat[row];
}

/** The number of the currency of a line, usually 0. */
export function currencyAt({ currencies }: RareColumns, row: number): number {
  return currencies === null ? 0 : currencies[row];
}

/** The number of the rate of a line, usually 0. */
export function rateAt({ rates }: RareColumns, row: number): number {
  return rates === null ? 0 : rates[row];
}

/** A line's own probability, NaN for none. */
export function probabilityAt({ probabilities }: RareColumns, row: number): number {
  return probabilities === null ? Number.NaN : probabilities[row];
}

/** Notes the kind of a line that is being read, 1 for overlay. */
export function setOverlay(gathering: LineGathering, row: number, overlay: number): void {
  if (overlay === 0) return;
  gathering.overlays ??= new Uint8Array(gathering.count);
  gathering.overlays[row] = overlay;
}

/** Notes that a line is there already. */
export function setRepeat(gathering: LineGathering, row: number): void {
  gathering.isRepeat ??= new Uint8Array(gathering.count);
  gathering.isRepeat[row] = 1;
}

/** Notes the currency of a line that is being read. */
export function setCurrency(gathering: LineGathering, row: number, number: number): void {
  if (number === 0) return;
  gathering.currencies ??= new Int32Array(gathering.count);
  gathering.currencies[row] = number;
}

/** Notes the rate of a line that is being read. */
export function setRate(gathering: LineGathering, row: number, number: number): void {
  if (number === 0) return;
  gathering.rates ??= new Int32Array(gathering.count);
  gathering.rates[row] = number;
}

/** Notes the probability of a line that is being read. */
export function setProbability(gathering: LineGathering, row: number, probability: number): void {
  if (Number.isNaN(probability)) return;
  gathering.probabilities ??= new Float64Array(gathering.count).fill(Number.NaN);
  gathering.probabilities[row] = probability;
}
