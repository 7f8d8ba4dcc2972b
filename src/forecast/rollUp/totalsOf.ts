import { compareText } from '../../core/compareText.js';
import { wideBigInt } from '../../core/money/wideBigInt.js';
import type { Tally } from './indexTypes.js';
import { OUTCOMES } from './tallies.js';
import type { Amount, LineTotal, RollUpTotal } from './types.js';

/** What became of all lines, by kind and currency; without any line there is nothing to tell. */
export function totalsOf(tallies: readonly Tally[]): RollUpTotal[] {
  const sorted = tallies
    .filter(({ counts }) => counts.some((count) => count > 0))
    .sort((a, b) => compareText(b.kind, a.kind) || compareText(a.currency ?? '', b.currency ?? ''));
  return sorted.map(toTotal);
}

function toTotal({ kind, currency, counts, sums }: Tally): RollUpTotal {
  const outcomes = Array.from({ length: OUTCOMES }, (_, at) => ({ lines: counts[at], exact: wideBigInt(sums, at) }));
  const [credited, unassigned, leftOut, repeated] = outcomes.map(toLineTotal);
  const given = outcomes.reduce((sum, each) => ({ lines: sum.lines + each.lines, exact: sum.exact + each.exact }));
  return { kind, currency, given: toLineTotal(given), credited, unassigned, leftOut, repeated };
}

function toLineTotal({ lines, exact }: { readonly lines: number; readonly exact: bigint }): LineTotal {
  return { lines, amountMinor: toAmount(Number(exact)) };
}

/** INVARIANT: rounding keeps the order, so a sum beyond 2^53 - 1 never comes out as one within. */
function toAmount(sum: number): Amount {
  return Number.isSafeInteger(sum) ? sum : null;
}
