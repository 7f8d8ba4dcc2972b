import { describeValue } from '../../core/describeValue.js';
import { type DimensionGathering, type LineGathering, rowNumber } from './lineGathering.js';
import type { CreditLine } from './types.js';

/** A dimension, and the rows from one on up to another. */
interface DimensionRows {
  readonly dimension: DimensionGathering;
  readonly start: number;
  readonly end: number;
}

/** Reads the value that each line has of a dimension; one that there is not counts as none, and is listed. */
export function readDimensions(
  gathering: LineGathering,
  lines: readonly CreditLine[],
  { dimension, start, end }: DimensionRows,
): void {
  const { cells, ids, issues } = gathering;
  const { id: dimensionId, numbers, column } = dimension;
  for (let row = start; row < end; row++) {
    const value = cells[row] === -1 ? undefined : dimensionValue(lines[row], dimensionId);
    const number = numbers.get(value ?? '') ?? -1;
    column[row] = value === undefined ? -1 : number;
    if (value === undefined || number !== -1) continue;
    const place = { row: rowNumber(gathering, row), lineId: ids[row] };
    issues.push({ code: 'unknown_dimension_value', ...place, dimensionId, received: describeValue(value) });
  }
}

/** INVARIANT: what is counted has an object of dimensions, if any. */
function dimensionValue({ dimensions }: CreditLine, dimensionId: string): string | undefined {
  return dimensions !== undefined && Object.hasOwn(dimensions, dimensionId) ? dimensions[dimensionId] : undefined;
}
