import { readPlainData } from '../readPlainData.js';
import { readApportionment } from './readApportionment.js';
import { shareOut } from './shareOut.js';
import type { ApportionOptions } from './types.js';

/**
 * A total in whole parts that add up to it exactly, in proportion to the weights: `shares[i]` is that of weight i.
 *
 * | method | each next unit goes to | holds | suits |
 * |---|---|---|---|
 * | `hamilton` | the largest remainder after rounding down | the quota rule: each share is its quota rounded down or up | money |
 * | `webster` | the largest weight / (units + 1/2) | more units, or more weight, never make a share smaller | people, seats |
 * | `dHondt` | the largest weight / (units + 1) | the same; favours large weights | |
 * | `huntingtonHill` | the largest weight / √(units · (units + 1)) | the same; a first unit for everyone | |
 * | `adams` | the largest weight / units | the same; favours small weights, a first unit for everyone | |
 *
 * No method has both properties (Balinski and Young 1982). Weights count as the decimals that they are written as, and are
 * compared exactly. A weight of 0 gets 0. Where a method has a first unit for everyone and there are too few, larger
 * weights come first. Ties go to the smaller id, so that with `ids` the order of the weights does not matter. A negative
 * total is shared out as its mirror image.
 *
 * With `bounds` a quota is `clamp(μ · weight, lowest, highest)`, with the μ for which quotas add up to the total, and
 * whole shares keep within bounds as well. A share never has another sign than the total.
 *
 * Cost: that of sorting the weights, whatever the total.
 *
 * @throws {@link TerritoryError} `wrong_type` naming the place of a weight that is negative or not finite, of a total that
 * is no safe integer, or of an option; `duplicate_id`; `zero_weights`; `empty_bounds`; `infeasible_bounds`, also for a
 * total among no weights.
 * @example
 * apportion(10, [6, 6, 2]); // => [4, 4, 2]
 * apportion(10, [6, 6, 2], { method: 'webster' }); // => [5, 4, 1]
 * apportion(1, [1, 1], { ids: ['b', 'a'] }); // => [0, 1]
 * apportion(1200, [1000, 1500, 500], { bounds: [{}, { highest: 390 }, { lowest: 300 }] }); // => [510, 390, 300]
 */
export function apportion(total: number, weights: readonly number[], options?: ApportionOptions): number[] {
  return shareOut(readPlainData(() => readApportionment(total, weights, options)));
}
