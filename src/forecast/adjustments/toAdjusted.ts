import type { Issue } from '../../core/issues.js';
import type { AdjustedColumn } from './adjustColumn.js';
import type { AdjustedForecast, ForecastAdjustment } from './types.js';

/** The territory at a position. */
interface Place {
  readonly territoryId: string;
  readonly position: number;
  /** The number of the row that it becomes. */
  readonly row: number;
}

/** One territory's numbers in a column as a row, with an issue for each that does not fit. */
export function toAdjusted(
  numbers: AdjustedColumn,
  { territoryId, position, row }: Place,
  issues: Issue[],
): AdjustedForecast {
  const { periodId, column, raw, base, owner, seen, adjustments } = numbers;
  const ownerAdjustment = adjustments.owner[position] ?? null;
  const managerAdjustment = adjustments.manager[position] ?? null;
  const amountOf = (sum: bigint, member: string) => {
    const amount = Number(sum);
    if (Number.isSafeInteger(amount)) return amount;
    issues.push({ code: 'unsafe_amount', pointer: `/rows/${row}/${member}`, received: String(sum) });
    return null;
  };
  const entered = (managerAdjustment ?? ownerAdjustment)?.baseAtEntryMinor;
  return {
    ...{ territoryId, periodId, column },
    rawMinor: amountOf(raw[position], 'rawMinor'),
    baseMinor: amountOf(base[position], 'baseMinor'),
    ownerMinor: amountOf(owner[position], 'ownerMinor'),
    seenMinor: amountOf(seen[position], 'seenMinor'),
    driftMinor: entered === undefined ? null : amountOf(base[position] - BigInt(entered), 'driftMinor'),
    ownerAdjustment: copyOf(ownerAdjustment),
    managerAdjustment: copyOf(managerAdjustment),
  };
}

function copyOf(adjustment: ForecastAdjustment | null): ForecastAdjustment | null {
  return adjustment === null ? null : { ...adjustment };
}
