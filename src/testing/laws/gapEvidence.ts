import { analyzeModel } from '../../analysis/analyzeModel.js';
import type { Finding } from '../../analysis/types.js';
import type { CompiledModel } from '../../assignment/compileModel.js';
import { isClosed } from '../../assignment/matchTerritories.js';
import { MOST_FINDINGS } from './overlapEvidence.js';
import type { Evidence, ExhaustiveOptions } from './types.js';

/** A territory, or -1 for the whole model, and what is to hold the accounts that get as far as to it. */
export interface Scope {
  readonly position: number;
  readonly heldBy: 'any' | 'below';
}

/** Whether an account may get as far as to a scope and be held by nothing, as far as the analysis tells. */
export function gapEvidence(
  compiled: CompiledModel,
  scope: Scope,
  { asOf, budget }: Pick<ExhaustiveOptions, 'asOf' | 'budget'>,
): Evidence {
  const isCompeting = mayLoseAll(compiled, scope);
  const checks = [...(['gap', 'opaque'] as const), ...(isCompeting ? (['overlap'] as const) : [])];
  const findings = analyzeModel(compiled.model, { asOf, budget, checks, limit: MOST_FINDINGS });
  const open = findings.filter((finding) => isOpenFinding(compiled, scope, finding));
  const witnesses = open.flatMap(({ witness }) => witness ?? []);
  const unknown = open.find((each) => each.code === 'unknown');
  if (unknown !== undefined) return { witnesses, reason: unknown.reason };
  // The analysis says nothing of a held gap that it is not sure of.
  if (scope.heldBy === 'below' && findings.some(({ code }) => code === 'opaque'))
    return { witnesses, reason: 'opaque' };
  const isPath = isCompeting && compiled.model.policy?.branch === 'all';
  const isSettled = open.length === 0 && !isPath && !hasDeadEnd(compiled, scope, asOf);
  return isSettled ? { witnesses } : { witnesses, reason: 'beyond_analysis' };
}

/** Whether the policy may take away every territory that counts. */
function mayLoseAll({ model: { policy = {} } }: CompiledModel, { heldBy }: Scope): boolean {
  const isCut = typeof policy.winners === 'number';
  return heldBy === 'below' ? isCut || policy.limit !== undefined : isCut && policy.tie === 'none';
}

/** Whether a finding may stand for an account that is left over. */
function isOpenFinding(compiled: CompiledModel, scope: Scope, finding: Finding): boolean {
  if (finding.code === 'unknown' && finding.reason === 'limit') return true;
  const question = finding.code === 'unknown' ? finding.question : finding.code;
  if (question === 'overlap')
    return scope.heldBy === 'below' || finding.code !== 'overlap' || finding.outcome === 'tie';
  if (question !== 'gap') return false;
  const parent = finding.scope === null ? -1 : (compiled.index.positionById.get(finding.scope) ?? -1);
  if (!isWithin(compiled, parent, scope.position)) return false;
  if (isHeldBetween(compiled, parent, scope.heldBy === 'any' ? -1 : scope.position)) return false;
  return scope.heldBy === 'below' || finding.code !== 'gap' || finding.outcome === 'lost';
}

/** Whether a position is another one or below it; all are below -1. */
function isWithin({ index }: CompiledModel, position: number, top: number): boolean {
  return top === -1 || (position >= top && position < index.endOf[top]);
}

/** Whether a territory at a position, or above it but below another, holds whatever gets as far as to it. */
function isHeldBetween(compiled: CompiledModel, position: number, top: number): boolean {
  for (let at = position; at !== -1 && at !== top; at = compiled.index.parentOf[at])
    if (holdsAll(compiled, at)) return true;
  return false;
}

function holdsAll({ territories }: CompiledModel, position: number): boolean {
  const { hasCriteria, localCriteria } = territories[position];
  return hasCriteria && localCriteria === undefined;
}

/** Whether accounts may get as far as to a territory below which nothing is open, of which no gap tells. */
function hasDeadEnd(compiled: CompiledModel, scope: Scope, asOf: string | undefined): boolean {
  const { index } = compiled;
  const isOpen = (position: number) => !isClosed(compiled, position, asOf);
  const hasOpenChild = (parent: number) =>
    index.nodes.some((_, position) => index.parentOf[position] === parent && isOpen(position));
  if (!hasOpenChild(scope.position))
    return scope.heldBy === 'below' || scope.position === -1 || !holdsAll(compiled, scope.position);
  return index.nodes.some(
    (_, position) =>
      position !== scope.position &&
      isWithin(compiled, position, scope.position) &&
      index.endOf[position] > position + 1 &&
      isOpen(position) &&
      !holdsAll(compiled, position) &&
      !hasOpenChild(position),
  );
}
