import type { AccessIndex } from './indexTypes.js';
import { requireAccessIndex } from './requireAccessIndex.js';

/** A territory with its number in pre-order. */
export interface NumberedTerritory {
  readonly territoryId: string;
  readonly number: number;
}

/**
 * The territories with the numbers that the spans of {@link accessFilter} mean: store them beside the assignments of records,
 * and a whole branch of the hierarchy is one comparison. They go with the model: after a change of the hierarchy they are
 * others.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no index.
 * @example
 * territoryNumbers(compileAccess(accessInput, { asOf: '2026-07-01' }));
 * // => [{ territoryId: 'emea', number: 0 }, { territoryId: 'dach', number: 1 }, { territoryId: 'amer', number: 2 }]
 */
export function territoryNumbers(index: AccessIndex): NumberedTerritory[] {
  requireAccessIndex(index);
  return index.tree.hierarchy.nodes.map(({ id }, number) => ({ territoryId: id, number }));
}
