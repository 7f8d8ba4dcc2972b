import { addRatios } from '../exact/addRatios.js';
import { roundRatio } from '../exact/roundRatio.js';
import type { Ratio } from '../exact/types.js';
import type { Issue } from '../issues.js';
import { readPlainData } from '../readPlainData.js';
import { requireList } from '../requireList.js';
import { convertMinor } from './convertMinor.js';
import { groupLines } from './groupLines.js';
import { requireConversion } from './requireConversion.js';
import type { Conversion, ConversionLine, ConvertedSum } from './types.js';
import { wideBigInt } from './wideBigInt.js';

/**
 * The sum of amounts in one currency: each converted at full precision, summed, and rounded once.
 *
 * A line that is no amount or has no rate is left out, with an issue whose pointer is its place, such as `/3`; so is one with
 * a date that is none, in mode `closeDate`. Nothing is ever converted at a silent 1. The sum of no lines is 0.
 *
 * Cost: linear in the lines; a rate is looked up once for each currency, or currency and date in mode `closeDate`.
 *
 * @throws {@link TerritoryError} `wrong_type` and the like when the conversion itself cannot be used.
 * @example
 * const rates = compileRates([{ from: 'EUR', to: 'USD', rate: '1.10', validFrom: '2026-10-01' }]);
 * const conversion = { rates, to: 'USD', mode: { kind: 'closeDate' } };
 * const half = { amountMinor: 5, currency: 'EUR', date: '2026-12-10' };
 * sumConverted([half, half], conversion).total; // => { amountMinor: 11, currency: 'USD' }
 * sumConverted([{ ...half, date: '2026-09-30' }], conversion).issues; // => [
 * //   { code: 'rate_missing', pointer: '/0', from: 'EUR', to: 'USD', date: '2026-09-30' },
 * // ]
 */
export function sumConverted(lines: readonly ConversionLine[], conversion: Conversion): ConvertedSum {
  requireList(lines, 'a list of amounts');
  const { groups, issues, to, rounding } = readPlainData(() => {
    requireConversion(conversion);
    return { ...groupLines(Array.from(lines), conversion), to: conversion.to, rounding: conversion.rounding };
  });
  const exact = groups.reduce(
    (sum, group) => addRatios(sum, convertMinor(wideBigInt(group.sums, 0), group.rate)),
    ZERO,
  );
  return withTotal(roundRatio(exact, rounding ?? 'halfEven'), issues, to);
}

const ZERO: Ratio = { numerator: 0n, denominator: 1n };

function withTotal(total: bigint, issues: readonly Issue[], currency: string): ConvertedSum {
  const amountMinor = Number(total);
  if (Number.isSafeInteger(amountMinor)) return { total: { amountMinor, currency }, issues };
  return { total: null, issues: [...issues, { code: 'unsafe_amount', received: String(total) }] };
}
