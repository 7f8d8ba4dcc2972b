const DIGITS = 3;

/**
 * A figure for people to read, to three digits.
 *
 * @example
 * figureText(1.14482); // => '1.14'
 * figureText(6519.45); // => '6520'
 */
export function figureText(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}
