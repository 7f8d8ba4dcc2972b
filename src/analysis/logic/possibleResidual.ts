import type { Space } from '../space/types.js';
import { liveBoxes } from './liveBoxes.js';
import { openBoxes } from './openBoxes.js';
import { anyBox, junction, opposite, type Residual } from './residual.js';

/** A residual, and that the record is none that cannot be. */
export function possibleResidual(residual: Residual, space: Space): Residual {
  if (typeof residual === 'boolean') return residual;
  const several = space.fieldSpaces.filter(({ dimensions }) => dimensions.length > 1);
  if (several.length === 0) return residual;
  const used = new Set(openBoxes(residual).flatMap(({ dimensions }) => dimensions));
  const impossible = several.flatMap((fieldSpace) => fieldSpace.impossible((dimension) => used.has(dimension)));
  return junction('and', [residual, opposite(anyBox(liveBoxes(impossible, space)))]);
}
