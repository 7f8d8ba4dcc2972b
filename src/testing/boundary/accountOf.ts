import { plainMembers } from '../../analysis/checks/finding.js';
import type { Account } from '../../assignment/types.js';
import { emptyMembers, setMember } from '../../criteria/members.js';
import { splitPath } from '../../criteria/splitPath.js';
import type { FieldValues } from './types.js';

/** An account with some values, those with dots in their names inside objects; `id` is for one whose values have none. */
export function accountOf(values: FieldValues, id: string): Account {
  const record = emptyMembers();
  for (const [name, value] of values) if (value !== undefined) setMember(record, splitPath(name) ?? [name], value);
  return { id, ...plainMembers(record) };
}
