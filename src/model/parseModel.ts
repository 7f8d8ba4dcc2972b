import { type ModelOptions, readModel } from './readModel.js';
import type { TerritoryModel } from './types.js';

/**
 * A territory model out of any value, such as parsed JSON, after every check that can be made without accounts.
 *
 * The result holds nothing that the format does not have, and is fresh but for the caller's own `attributes` and the
 * JSON of criteria. Its size is bounded by `limits`, so that no document takes for ever.
 *
 * @throws {@link TerritoryError} with an issue for everything that is wrong, each with a JSON Pointer: members that are
 * missing, of the wrong type or unknown; ids and priorities that occur twice; parents and types that do not exist; cycles,
 * each one whole; dates; criteria; fields used with two types; limits.
 * @example
 * parseModel({ id: 'plan', territories: [{ id: 'world', parentId: null, criteria: true }] }).territories.length; // => 1
 * parseModel({ id: 'plan' }); // throws TerritoryError
 */
export function parseModel(input: unknown, options: ModelOptions = {}): TerritoryModel {
  return readModel(input, options).model;
}
