import type { Issue } from '../../core/issues.js';
import { findRepeatedIds } from '../findRepeatedIds.js';
import type { Organization } from './types.js';

/** What keeps an organisation from making sense, whatever it covers: ids twice, and stages that it does not have. */
export function findOrganizationIssues({ stages, roles, handoffs = [] }: Organization, pointer: string): Issue[] {
  const places = [
    ...roles.flatMap((role, row) => [
      ...placesOf(role.stages, `${pointer}/roles/${row}/stages`),
      ...placesOf(role.supports ?? [], `${pointer}/roles/${row}/supports`),
    ]),
    ...handoffs.flatMap(({ fromStage, toStage }, row) => [
      { stage: fromStage, place: `${pointer}/handoffs/${row}/fromStage` },
      { stage: toStage, place: `${pointer}/handoffs/${row}/toStage` },
    ]),
  ];
  const known = new Set(stages);
  return [
    ...findRepeatedIds(stages, (row) => `${pointer}/stages/${row}`),
    ...findRepeatedIds(
      roles.map((role) => role.id),
      (row) => `${pointer}/roles/${row}/id`,
    ),
    ...roles.flatMap((role, row) => findRepeatedIds(role.stages, (index) => `${pointer}/roles/${row}/stages/${index}`)),
    ...places.flatMap(({ stage, place }): Issue[] =>
      known.has(stage) ? [] : [{ code: 'unknown_stage', pointer: place, stage }],
    ),
  ];
}

function placesOf(stages: readonly string[], pointer: string): { readonly stage: string; readonly place: string }[] {
  return stages.map((stage, row) => ({ stage, place: `${pointer}/${row}` }));
}
