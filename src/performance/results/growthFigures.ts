import { toFigure } from '../../forecast/targets/figures.js';
import type { GrowthFigures, NoGrowth } from './types.js';

/** The exact sum of amounts. */
export function sumAmounts(amounts: readonly { readonly amountMinor: number }[]): bigint {
  return amounts.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n);
}

/** An amount beside an earlier one; where one is missing, the reason why. */
export function growthFigures(current: bigint | NoGrowth, previous: bigint | NoGrowth): GrowthFigures {
  const missing = [current, previous].find((amount) => typeof amount === 'string');
  const [currentMinor, previousMinor] = [toAmount(current), toAmount(previous)];
  if (typeof current === 'string' || typeof previous === 'string') {
    return {
      currentMinor,
      previousMinor,
      changeMinor: null,
      growth: null,
      ...(missing === undefined ? {} : { reason: missing }),
    };
  }
  const changeMinor = toAmount(current - previous);
  const figures = { currentMinor, previousMinor, changeMinor, growth: null };
  if (currentMinor === null || previousMinor === null || changeMinor === null)
    return { ...figures, reason: 'unsafe_amount' };
  if (previousMinor <= 0) return { ...figures, reason: 'nonpositive_previous' };
  return { ...figures, growth: changeMinor / previousMinor };
}

function toAmount(amount: bigint | string): number | null {
  if (typeof amount === 'string') return null;
  const figure = toFigure(amount);
  return typeof figure === 'string' ? null : figure;
}
