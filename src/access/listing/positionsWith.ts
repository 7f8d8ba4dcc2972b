import { TERRITORY_KINDS } from '../deciding/kinds.js';
import { territoryLevel } from '../deciding/territoryLevel.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { coveredSpans } from './coveredSpans.js';
import type { Demand } from './demand.js';

/** The positions of the territories whose records meet a demand of a user, ascending. */
export function* positionsWith(index: AccessIndex, user: UserAccess, demand: Demand): Generator<number> {
  const { type, minLevel, kinds } = demand;
  if ((kinds & TERRITORY_KINDS) === 0) return;
  for (const { from, to } of coveredSpans(index, user)) {
    for (let position = from; position < to; position++) {
      if (territoryLevel(index, user, type, position, kinds) >= minLevel) yield position;
    }
  }
}
