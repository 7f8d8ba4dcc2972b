import type { Issue } from '../../core/issues.js';
import type { Amount, CumulativeColumns, ForecastCategory, ForecastColumns } from './types.js';

/** Where issues with sums go, and the pointer to the columns that they are in. */
interface Report {
  readonly issues: Issue[];
  readonly pointer: string;
}

/** The single and cumulative columns of sums by category, with an issue for each that does not fit. */
export function forecastColumns(
  categories: readonly ForecastCategory[],
  sums: readonly bigint[],
  { issues, pointer }: Report,
): ForecastColumns {
  // From entries, so that a category may have any id.
  const single = categories.map(({ id }, at) => [
    id,
    toAmount(sums[at], { issues, pointer: `${pointer}/single/${id}` }),
  ]);
  return {
    single: Object.fromEntries(single),
    cumulative: cumulativeColumns(categories, sums, { issues, pointer: `${pointer}/cumulative` }),
  };
}

function cumulativeColumns(
  categories: readonly ForecastCategory[],
  sums: readonly bigint[],
  { issues, pointer }: Report,
): CumulativeColumns {
  const open = categories.flatMap(({ id, kind }, at) => (kind === 'open' ? [{ id, sum: sums[at] }] : []));
  const closed = categories.reduce((sum, { kind }, at) => (kind === 'closed' ? sum + sums[at] : sum), 0n);
  const amountOf = (column: string, sum: bigint) => toAmount(sum, { issues, pointer: `${pointer}/${column}` });
  const forecasts = open.slice(1).map(({ id }, at) => {
    const column: `${string}Forecast` = `${id}Forecast`;
    return [column, amountOf(column, addAll(open.slice(at + 1)) + closed)] as const;
  });
  return {
    openPipeline: amountOf('openPipeline', addAll(open)),
    ...Object.fromEntries(forecasts),
    closedOnly: amountOf('closedOnly', closed),
  };
}

function addAll(parts: readonly { readonly sum: bigint }[]): bigint {
  return parts.reduce((total, { sum }) => total + sum, 0n);
}

function toAmount(sum: bigint, { issues, pointer }: Report): Amount {
  const amount = Number(sum);
  if (Number.isSafeInteger(amount)) return amount;
  issues.push({ code: 'unsafe_amount', pointer, received: String(sum) });
  return null;
}
