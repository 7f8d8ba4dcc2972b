import { wrongTypeError } from '../../core/wrongTypeError.js';

/** A finite number with an exponent, which makes it a double and no decimal. */
export function doubleNumber(value: number): string {
  if (!Number.isFinite(value)) throw wrongTypeError(value, 'a finite number');
  const text = String(value).replace('+', '');
  return text.includes('e') ? text.replace('e', 'E') : `${text}E0`;
}
