import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../findRepeatedIds.js';
import { staffingSchema } from './staffingSchema.js';
import type { StaffingInput, StaffingRatio } from './types.js';

/** What is to be staffed, by id, checked; or a thrown error with every issue. */
export function readStaffing(given: unknown): StaffingInput {
  const { units, ratios } = readOptions(staffingSchema, given);
  throwIssues([
    ...findRepeatedIds(
      units.map(({ unitId }) => unitId),
      (row) => `/units/${row}/unitId`,
    ),
    ...units.flatMap(({ demand }, row) =>
      findRepeatedIds(
        demand.map(({ driverId }) => driverId),
        (index) => `/units/${row}/demand/${index}/driverId`,
      ),
    ),
    ...findRepeatedIds(
      ratios.map(({ id }) => id),
      (row) => `/ratios/${row}/id`,
    ),
    ...findRatioCycles(ratios),
  ]);
  return {
    units: [...units].sort((a, b) => compareText(a.unitId, b.unitId)),
    ratios: [...ratios].sort((a, b) => compareText(a.id, b.id)),
  };
}

/** Roles that go by each other: every one that is left when those whose drivers are settled have been taken away. */
function findRatioCycles(ratios: readonly StaffingRatio[]): Issue[] {
  const left = new Set(ratios.map(({ roleId }) => roleId));
  const isOpen = (role: string): boolean =>
    ratios.some(({ roleId, driverId }) => roleId === role && left.has(driverId));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const role of [...left]) if (!isOpen(role)) left.delete(role);
  }
  if (left.size === 0) return [];
  return [{ code: 'ratio_cycle', pointer: '/ratios', roleIds: [...left].sort(compareText) }];
}
