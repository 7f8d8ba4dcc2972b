import { isCivilDate } from '../../core/isCivilDate.js';
import type { Issue } from '../../core/issues.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { levelNumber } from '../deciding/levels.js';
import type { AccessOptions, ImpliedLevels } from '../types.js';
import { optionsSchema } from './policySchema.js';

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([['', ['asOf', 'policy']]]);

/** The day and the policy, checked. */
export function readOptions(given: unknown): AccessOptions {
  const parsed = optionsSchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given, { members: MEMBERS }));
  throwIssues([...findDayIssues(parsed.data), ...findFallIssues(parsed.data)]);
  return parsed.data;
}

function findDayIssues({ asOf }: AccessOptions): Issue[] {
  return isCivilDate(asOf) ? [] : [{ code: 'invalid_date', pointer: '/asOf', received: asOf }];
}

/** More access to an account must not imply less access to what belongs to it. */
function findFallIssues({ policy }: AccessOptions): Issue[] {
  const { contact = {}, opportunity = {} } = policy?.children ?? {};
  return [...findFall(contact, '/policy/children/contact'), ...findFall(opportunity, '/policy/children/opportunity')];
}

function findFall({ view = 'none', edit = 'none', full = 'none' }: ImpliedLevels, pointer: string): Issue[] {
  if (levelNumber(view) <= levelNumber(edit) && levelNumber(edit) <= levelNumber(full)) return [];
  const received = `${view}, ${edit}, ${full}`;
  return [{ code: 'wrong_type', pointer, expected: 'levels that do not fall from view to edit to full', received }];
}
