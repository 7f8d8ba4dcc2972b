import type { Members } from '../core/isMembers.js';
import type { Issue } from '../core/issues.js';
import { jsonPointer } from '../core/jsonPointer.js';
import { splitPath } from '../criteria/splitPath.js';
import type { FieldType } from '../criteria/types.js';
import { asMembers, type LooseModel, textMember } from './looseModel.js';

/** The types that each further member of a field's definition goes with. */
const APPLICABLE: ReadonlyMap<string, readonly FieldType[]> = new Map([
  ['values', ['string', 'string[]']],
  ['integer', ['number']],
  ['ignoreCase', ['string', 'string[]']],
]);

/** What is wrong with the names of declared fields, and which of their members do not go with their types. */
export function findFieldIssues({ fields }: LooseModel): Issue[] {
  return Object.entries(fields ?? {}).flatMap(([name, field]): Issue[] => {
    const pointer = jsonPointer(['fields', name]);
    if (splitPath(name) === undefined) return [{ code: 'unsafe_path', pointer, path: name }];
    return findMemberIssues(pointer, asMembers(field) ?? {});
  });
}

function findMemberIssues(pointer: string, members: Members): Issue[] {
  const fieldType = textMember(members, 'type');
  const issues: Issue[] = [];
  for (const [member, types] of APPLICABLE) {
    const isUsed = members[member] !== undefined && members[member] !== false;
    if (!isUsed || fieldType === undefined || types.some((type) => type === fieldType)) continue;
    issues.push({ code: 'inapplicable_member', pointer: `${pointer}/${member}`, member, fieldType });
  }
  return issues;
}
