import type { Finding } from '../analysis/types.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import { criteriaFields } from '../criteria/criteriaFields.js';

/**
 * The fields on which a finding rests: those that the criteria of its territories read, of what is above them, and, for a
 * gap, of what is right below.
 */
export function testedFields(finding: Finding, compiled: CompiledModel): string[] {
  const { index } = compiled;
  const named = finding.territoryIds.flatMap((id) => index.positionById.get(id) ?? []);
  const below = finding.code === 'gap' ? childPositions(compiled, finding.scope) : [];
  const names = [...named.flatMap((position) => pathOf(compiled, position)), ...below].flatMap((position) => {
    const { criteria, localCriteria } = compiled.territories[position];
    return [criteria ?? [], localCriteria ?? []].flat().flatMap(criteriaFields);
  });
  return [...new Set(names)];
}

/** A position and those above it, the root first. */
function pathOf({ index }: CompiledModel, position: number): number[] {
  const path: number[] = [];
  for (let at = position; at !== -1; at = index.parentOf[at]) path.unshift(at);
  return path;
}

function childPositions({ index }: CompiledModel, parentId: string | null): number[] {
  return [...index.nodes.entries()].flatMap(([position, node]) => (node.parentId === parentId ? [position] : []));
}
