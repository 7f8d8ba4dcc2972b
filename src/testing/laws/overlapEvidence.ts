import { analyzeModel } from '../../analysis/analyzeModel.js';
import type { Finding } from '../../analysis/types.js';
import type { CompiledModel } from '../../assignment/compileModel.js';
import type { AssignmentPolicy } from '../../model/types.js';
import type { Evidence, LawOptions } from './types.js';

/** More overlaps are not told apart. */
export const MOST_FINDINGS = 100_000;

/** Whether an account may have two of the chosen territories, as far as the analysis tells. */
export function overlapEvidence(
  compiled: CompiledModel,
  chosen: ReadonlySet<string>,
  { asOf, budget }: LawOptions,
): Evidence {
  const { policy = {} } = compiled.model;
  if (isOneAtMost(policy)) return { witnesses: [] };
  const findings = analyzeModel(compiled.model, { asOf, budget, checks: ['overlap'], limit: MOST_FINDINGS });
  const open = findings.filter(({ territoryIds }) => territoryIds.every((id) => chosen.has(id))).filter(isOpenFinding);
  const witnesses = open.flatMap(({ witness }) => witness ?? []);
  const unknown = open.find((each) => each.code === 'unknown');
  if (unknown !== undefined) return { witnesses, reason: unknown.reason };
  const isSettled = open.length === 0 && !(policy.branch === 'all' && hasBranch(compiled, chosen));
  return isSettled ? { witnesses } : { witnesses, reason: 'beyond_analysis' };
}

function isOneAtMost({ winners, tie, limit }: AssignmentPolicy): boolean {
  return limit === 1 || (winners === 1 && tie !== 'keepAll');
}

/** Where precedence decides, an account has but one of the two. */
function isOpenFinding(finding: Finding): boolean {
  return finding.code !== 'overlap' || finding.outcome !== 'precedence';
}

/** Whether a chosen territory has others below it, which take nothing from it where whole branches win. */
function hasBranch({ index, territories }: CompiledModel, chosen: ReadonlySet<string>): boolean {
  return index.nodes.some(
    ({ id }, position) => chosen.has(id) && territories[position].hasCriteria && index.endOf[position] > position + 1,
  );
}
