import { isCivilDate } from '../../core/isCivilDate.js';
import type { Issue } from '../../core/issues.js';
import { jsonPointer } from '../../core/jsonPointer.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { levelNumber } from '../deciding/levels.js';
import type { AccessPolicy, ImpliedLevels, LevelByType } from '../types.js';
import { levelByTypeSchema } from './levelSchema.js';
import { optionsSchema } from './policySchema.js';

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([['', ['asOf', 'policy']]]);

/** Options that have been checked, with the levels of member roles apart, since a role may have any name. */
export interface ReadOptions {
  readonly asOf: string;
  readonly policy: Omit<AccessPolicy, 'memberRoles'>;
  readonly memberRoles: ReadonlyMap<string, LevelByType>;
}

/** The day and the policy, or a thrown error with everything that is wrong with them. */
export function readOptions(given: unknown): ReadOptions {
  const parsed = optionsSchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given, { members: MEMBERS }));
  const { asOf, policy = {} } = parsed.data;
  const { memberRoles = {}, ...rest } = policy;
  const roles = Object.entries(memberRoles).map(
    ([role, levels]) => [role, levelByTypeSchema.safeParse(levels)] as const,
  );
  const issues = roles.flatMap(([role, { error }]) =>
    schemaIssues(error?.issues ?? [], memberRoles[role], { pointer: jsonPointer(['policy', 'memberRoles', role]) }),
  );
  throwIssues([...findDayIssues(asOf), ...findFallIssues(rest), ...issues]);
  return { asOf, policy: rest, memberRoles: new Map(roles.map(([role, { data = {} }]) => [role, data])) };
}

function findDayIssues(asOf: string): Issue[] {
  return isCivilDate(asOf) ? [] : [{ code: 'invalid_date', pointer: '/asOf', received: asOf }];
}

/** More access to an account must not imply less access to what belongs to it. */
function findFallIssues({ children = {} }: ReadOptions['policy']): Issue[] {
  const { contact = {}, opportunity = {} } = children;
  return [...findFall(contact, '/policy/children/contact'), ...findFall(opportunity, '/policy/children/opportunity')];
}

function findFall({ view = 'none', edit = 'none', full = 'none' }: ImpliedLevels, pointer: string): Issue[] {
  if (levelNumber(view) <= levelNumber(edit) && levelNumber(edit) <= levelNumber(full)) return [];
  const received = `${view}, ${edit}, ${full}`;
  return [{ code: 'wrong_type', pointer, expected: 'levels that do not fall from view to edit to full', received }];
}
