import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../findRepeatedIds.js';
import { skillsOptionsSchema, skillsSchema } from './enablementSchema.js';
import type { RoleSkills, SkilledPerson } from './types.js';

/** Roles and people by id, and how long learning takes, checked. */
export interface ReadSkills {
  readonly roles: readonly RoleSkills[];
  readonly people: readonly SkilledPerson[];
  readonly weeksOf: ReadonlyMap<string, number>;
  readonly places: number | undefined;
  readonly weeksUntilChange: number | undefined;
}

/** What {@link skillsRoadmap} is given, checked, or a thrown error with every issue. */
export function readSkills(given: unknown, givenOptions: unknown): ReadSkills {
  const { roles, people, ramps } = readOptions(skillsSchema, given);
  const { places, weeksUntilChange } = readOptions(skillsOptionsSchema, givenOptions);
  const known = new Set(roles.map(({ roleId }) => roleId));
  throwIssues([
    ...findRepeatedIds(
      roles.map(({ roleId }) => roleId),
      (row) => `/roles/${row}/roleId`,
    ),
    ...findRepeatedIds(
      people.map(({ userId }) => userId),
      (row) => `/people/${row}/userId`,
    ),
    ...findRepeatedIds(
      ramps.map(({ skillId }) => skillId),
      (row) => `/ramps/${row}/skillId`,
    ),
    ...people.flatMap(({ userId, roleId }, row): Issue[] =>
      known.has(roleId) ? [] : [{ code: 'unknown_role', pointer: `/people/${row}/roleId`, userId, roleId }],
    ),
  ]);
  return {
    roles: [...roles].sort((a, b) => compareText(a.roleId, b.roleId)),
    people: [...people].sort((a, b) => compareText(a.userId, b.userId)),
    weeksOf: new Map(ramps.map(({ skillId, weeks }) => [skillId, weeks])),
    places,
    weeksUntilChange,
  };
}
