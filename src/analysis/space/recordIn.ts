import { emptyMembers, type Members, setMember } from '../../criteria/members.js';
import { splitPath } from '../../criteria/splitPath.js';
import type { Domains, Space } from './types.js';

/**
 * A record whose values lie in the domains; nothing where some field has no such value, as far as can be told.
 *
 * A field of which no dimension matters is absent where it may be.
 */
export function recordIn(space: Space, domains: Domains, matters: (dimension: number) => boolean): Members | undefined {
  const record = emptyMembers();
  for (const { field, first, dimensions, mayBeAbsent, valueIn } of space.fieldSpaces) {
    if (mayBeAbsent && !dimensions.some((_, at) => matters(first + at))) continue;
    const found = valueIn(domains);
    if (found === undefined) return undefined;
    if (found.value !== undefined) setMember(record, splitPath(field.name) ?? [], found.value);
  }
  return record;
}
