import { compareText } from '../../core/compareText.js';
import { TerritoryError } from '../../core/errors.js';
import type { RollUpPlan } from './indexTypes.js';
import type { LineGathering } from './lineGathering.js';
import { currencyAt } from './rareColumns.js';

/** The currency of all sums, `null` for none, or a thrown error where amounts of several cannot be added. */
export function requireOneCurrency(gathering: LineGathering): string | null {
  const { plan, count, cells, currencyNumbers } = gathering;
  if (currencyNumbers.size <= 1) return oneCurrency(plan, cells.some(isCell) ? Array.from(currencyNumbers.keys()) : []);
  const used = new Uint8Array(currencyNumbers.size);
  for (let row = 0; row < count; row++) if (cells[row] !== -1) used[currencyAt(gathering, row)] = 1;
  const found = Array.from(currencyNumbers.keys()).filter((_, number) => used[number] === 1);
  return oneCurrency(plan, found);
}

function isCell(cell: number): boolean {
  return cell !== -1;
}

/** The same, for the currencies of all lines that count. */
export function oneCurrency({ conversion }: RollUpPlan, found: readonly (string | null)[]): string | null {
  if (conversion !== undefined) return conversion.to;
  if (found.length <= 1) return found[0] ?? null;
  const names = found.map((currency) => currency ?? 'no currency').sort(compareText);
  const expected = `a conversion, since lines are in ${names.join(', ')}`;
  throw new TerritoryError([{ code: 'missing_member', pointer: '/conversion', expected }]);
}
