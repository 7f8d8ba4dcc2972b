const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/**
 * An amount with commas between thousands and at most two decimals.
 *
 * @example
 * formatAmount(1234567.891); // => '1,234,567.89'
 */
export function formatAmount(amount: number): string {
  return format.format(amount);
}
