import { wrongTypeError } from '../core/wrongTypeError.js';

/** Throws `wrong_type` for what is no compiled model, such as the model itself: an easy slip in JavaScript. */
export function requireCompiled(compiled: unknown): void {
  if (typeof compiled === 'object' && compiled !== null && 'gates' in compiled) return;
  throw wrongTypeError(compiled, 'a model from compileModel');
}
