import { compareModels } from '../../analysis/compareModels.js';
import type { ModelMove } from '../../analysis/types.js';
import type { CompiledModel } from '../../assignment/compileModel.js';
import { isTerritoryError } from '../../core/isTerritoryError.js';
import { overlapEvidence } from './overlapEvidence.js';
import type { Evidence, LawOptions } from './types.js';

/** Whether an account may move when a model is replaced, other than by the excepted territories, as far as can be told. */
export function moveEvidence(
  models: readonly [before: CompiledModel, after: CompiledModel],
  excepted: ReadonlySet<string>,
  options: LawOptions,
): Evidence {
  const moves = findMoves(models, options)?.filter(
    ({ from, to }) => ![from, to].some((id) => id !== null && excepted.has(id)),
  );
  if (moves === undefined) return { witnesses: [], reason: 'beyond_analysis' };
  const witnesses = moves.flatMap((move) => (move.certainty === 'proved' ? move.witness : []));
  const unknown = moves.find((move) => move.certainty === 'unknown');
  if (unknown !== undefined) return { witnesses, reason: unknown.reason };
  // INVARIANT: an account with one territory at most that has another set of them afterwards has left one for another or none.
  const isSettled = moves.length === 0 && models.every((model) => isExclusive(model, options));
  return isSettled ? { witnesses } : { witnesses, reason: 'beyond_analysis' };
}

/** The moves, or nothing where the models read a field differently. */
function findMoves(
  [before, after]: readonly [CompiledModel, CompiledModel],
  { asOf, budget }: LawOptions,
): ModelMove[] | undefined {
  try {
    return compareModels(before.model, after.model, { asOf, budget });
  } catch (error) {
    if (isTerritoryError(error) && error.issues.every(({ code }) => code === 'field_type_conflict')) return undefined;
    throw error;
  }
}

function isExclusive(compiled: CompiledModel, options: LawOptions): boolean {
  const all = new Set(compiled.index.nodes.map(({ id }) => id));
  return overlapEvidence(compiled, all, options).reason === undefined;
}
