import { readPlainData } from '../../core/readPlainData.js';
import { readResponse } from './readResponse.js';
import { responseValue } from './responseValue.js';
import type { ResponseFunction } from './types.js';

/**
 * What a team brings with so many units of support, by a response function.
 *
 * `power` has a default exponent of 0.34, the mean elasticity of sales to personal selling over all industries in the
 * meta-analysis of Albers, Mantrala and Sridhar (Journal of Marketing Research 2010); it varies widely, so measure your own
 * where you can. `exponential` is the modified exponential. `adbudg` is that of Little (Management Science 1970), which
 * {@link adbudgFrom} makes of a manager's answers.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member` or `unknown_member` naming the place, under `/response` or
 * `/units`.
 * @example
 * responseOf({ kind: 'power', scale: 100, exponent: 0.5 }, 9); // => 300
 * responseOf({ kind: 'adbudg', lowest: 0, highest: 10, constant: 1, shape: 2 }, 3); // => 9
 * responseOf({ kind: 'exponential', ceiling: 10, rate: 0.5 }, 0); // => 0
 */
export function responseOf(response: ResponseFunction, units: number): number {
  const read = readPlainData(() => readResponse(response, units));
  return responseValue(read.response, read.units);
}
