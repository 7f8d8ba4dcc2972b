import type { CompiledModel } from '../../assignment/compileModel.js';

/** Whether a position is one of some territories or lies above one. */
export function isOnPathTo(
  { index }: CompiledModel,
  territoryIds: readonly string[],
): (step: unknown, position: number) => boolean {
  const ends = territoryIds.flatMap((id) => index.positionById.get(id) ?? []);
  return (_, position) => ends.some((end) => position <= end && end < index.endOf[position]);
}
