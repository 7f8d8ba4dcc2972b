import type { Issue } from '../../core/issues.js';
import type { RawTargets, Sharer } from './rawTargets.js';

/** What siblings share, and whose children they are: `null` for roots. */
export interface SharedTotal {
  readonly total: bigint;
  readonly parentId: string | null;
}

/** What each sibling counts, and what had to be made do with. */
export interface RampedWeights {
  readonly weights: readonly bigint[];
  readonly issues: readonly Issue[];
}

/**
 * What a method says of siblings, at least 0, multiplied with their ramps: the total goes to those who are there.
 *
 * | siblings | weight | issue |
 * |---|---|---|
 * | one who is there has something to go by | raw · ramp | |
 * | those who are there have nothing to go by | ramp | `no_basis` of each says `equal` |
 * | all are vacant | raw: somebody has to have the total | `all_vacant` |
 *
 * Without a total, weights are even.
 */
export function weighByRamp(siblings: readonly Sharer[], raw: RawTargets, shared: SharedTotal): RampedWeights {
  if (shared.total <= 0n) return { weights: siblings.map(() => 1n), issues: raw.issues };
  const positive = raw.numerators.map((numerator) => (numerator > 0n ? numerator : 0n));
  const ramps = siblings.map(({ ramp }) => ramp);
  const ramped = positive.map((weight, at) => weight * ramps[at]);
  if (isSome(ramped)) return { weights: ramped, issues: raw.issues };
  if (isSome(ramps)) return { weights: ramps, issues: treatAsEqual(raw.issues, siblings) };
  // INVARIANT: what a method says adds up to the total, so somebody has something of it.
  return { weights: positive, issues: [...raw.issues, allVacant(shared)] };
}

function isSome(weights: readonly bigint[]): boolean {
  return weights.some((weight) => weight > 0n);
}

function treatAsEqual(issues: readonly Issue[], siblings: readonly Sharer[]): Issue[] {
  const present = new Set(siblings.flatMap(({ territoryId, ramp }) => (ramp > 0n ? [territoryId] : [])));
  return issues.map((issue) => {
    return issue.code === 'no_basis' && present.has(issue.territoryId) ? { ...issue, treatedAs: 'equal' } : issue;
  });
}

function allVacant({ total, parentId }: SharedTotal): Issue {
  return { code: 'all_vacant', territoryId: parentId, total: Number(total) };
}
