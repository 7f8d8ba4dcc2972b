import type { Issue } from '../core/issues.js';
import { positionOf } from '../hierarchy/positionOf.js';
import type { CompiledModel } from './compileModel.js';
import { deepestOf, isOpen } from './matchTerritories.js';
import type { Opportunity, OpportunityAssignment } from './opportunityTypes.js';

/**
 * An opportunity's territory after going down from the inherited one by `opportunityCriteria`.
 *
 * The criteria of the inherited territory come first: where it has some that are not met, the opportunity stays there.
 * Below it, a territory whose opportunity criteria are met may take the opportunity, one whose criteria are not met
 * closes everything below it, and one that has none lets it pass; inactive ones, and on the day of `asOf` those out of their dates, are closed. The deepest takes it; of
 * several the first by precedence, with an issue where no declared key tells them apart.
 */
export function refineOpportunity(
  compiled: CompiledModel,
  opportunity: Opportunity,
  { inherited, asOf }: { readonly inherited: OpportunityAssignment; readonly asOf: string | undefined },
): OpportunityAssignment {
  if (inherited.territoryId === null) return inherited;
  const issues: Issue[] = [...(inherited.issues ?? [])];
  const start = positionOf(compiled.index, inherited.territoryId);
  const matched = deepestOf(walkDown(compiled, { opportunity, asOf, issues }, start), compiled.index);
  if (matched.length === 0) return { ...inherited, ...(issues.length > 0 ? { issues } : {}) };
  const { placeOf, tieOf } = compiled.order;
  const ordered = matched.sort((a, b) => placeOf[a] - placeOf[b]);
  const territoryIds = ordered
    .filter((each) => tieOf[each] === tieOf[ordered[0]])
    .map((each) => compiled.index.nodes[each].id);
  const [territoryId] = territoryIds;
  if (territoryIds.length > 1) {
    issues.push({ code: 'opportunity_tied', opportunityId: opportunity.id, kept: territoryId, territoryIds });
  }
  return { opportunityId: opportunity.id, territoryId, reason: 'refined', ...(issues.length > 0 ? { issues } : {}) };
}

/** Whose way down it is, on which day, and where problems are collected. */
interface Descent {
  readonly opportunity: Opportunity;
  readonly asOf: string | undefined;
  readonly issues: Issue[];
}

/** The positions below `start` whose opportunity criteria let the opportunity down to them, in pre-order. */
function walkDown(compiled: CompiledModel, descent: Descent, start: number): number[] {
  const matched: number[] = [];
  let position = start;
  while (position < compiled.index.endOf[start]) {
    const outcome = judge(compiled, descent, position);
    if (outcome === 'taken' && position !== start) matched.push(position);
    position = outcome === 'closed' ? compiled.index.endOf[position] : position + 1;
  }
  return matched;
}

function judge(
  { index, territories }: CompiledModel,
  { opportunity, asOf, issues }: Descent,
  position: number,
): 'taken' | 'passed' | 'closed' {
  const { id: territoryId } = index.nodes[position];
  const { refines } = territories[position];
  if (!isOpen(index.nodes[position], asOf)) return 'closed';
  if (refines === undefined) return 'passed';
  const holds = refines(opportunity, (reason) => {
    issues.push({ code: 'refinement_failed', opportunityId: opportunity.id, territoryId, reason });
  });
  return holds ? 'taken' : 'closed';
}
