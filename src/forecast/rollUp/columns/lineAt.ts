import { isPresent } from '../../../assignment/columns/columnValue.js';
import type { TextListColumn } from '../../../assignment/columnTypes.js';
import type { CreditColumns } from '../columnTypes.js';
import type { CreditLine } from '../types.js';
import { numberIn, textIn } from './columnCells.js';

/** A row as a line would have it. What it must have and has not is an empty text, or not a number. */
export function lineAt(columns: CreditColumns, row: number): CreditLine {
  const { dimensions = {} } = columns;
  const probability = numberIn(columns.probabilities, row);
  const line = {
    id: columns.ids[row],
    amountMinor: numberIn(columns.amountsMinor, row),
    category: textIn(columns.categories, row) ?? '',
    closeDate: textIn(columns.closeDates, row) ?? '',
    territories: territoriesAt(columns.territories, row),
    dimensions: present(Object.entries(dimensions).map(([id, column]) => [id, textIn(column, row)])),
  };
  return Object.assign(
    line,
    present<string | number>([
      ['opportunityId', columns.opportunityIds?.[row]],
      ['currency', textIn(columns.currencies, row)],
      ['userId', textIn(columns.userIds, row)],
      ['kind', textIn(columns.kinds, row)],
      ['probability', Number.isNaN(probability) ? null : probability],
    ]),
  );
}

function territoriesAt(column: TextListColumn, row: number): { territoryId: string }[] {
  const { offsets, codes, values } = column;
  if (!isPresent(column, row)) return [];
  const own = codes.subarray(offsets[row], offsets[row + 1]);
  return Array.from(own, (code) => ({ territoryId: (code < 0 ? null : values[code]) ?? '' }));
}

type Member<Value> = readonly [name: string, value: Value | null | undefined];

function present<Value>(members: readonly Member<Value>[]): Record<string, Value> {
  const found: Record<string, Value> = Object.create(null);
  for (const [name, value] of members) if (value !== undefined && value !== null) found[name] = value;
  return found;
}
