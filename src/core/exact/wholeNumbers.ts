/** Numbers as whole ones, each `10 ** -exponent` times what it was. */
export interface WholeNumbers {
  readonly values: readonly bigint[];
  readonly exponent: number;
}

interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/**
 * Finite numbers as whole ones in the same proportion, exactly.
 *
 * A number is taken for the decimal that JavaScript writes it as, since that is what its author wrote: 0.1, 0.2 and 0.3
 * are 1, 2 and 3 here, though the binary fractions that stand for them are not.
 *
 * @example
 * wholeNumbers([0.1, 2]); // => { values: [1n, 20n], exponent: -1 }
 */
export function wholeNumbers(numbers: readonly number[]): WholeNumbers {
  if (numbers.every(Number.isSafeInteger)) return { values: numbers.map(BigInt), exponent: 0 };
  const decimals = numbers.map(decimalOf);
  const exponent = decimals.reduce((least, decimal) => Math.min(least, decimal.exponent), 0);
  return { values: decimals.map((decimal) => decimal.digits * 10n ** BigInt(decimal.exponent - exponent)), exponent };
}

function decimalOf(value: number): Decimal {
  const [mantissa = '', power = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}
