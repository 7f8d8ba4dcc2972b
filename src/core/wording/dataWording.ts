import { describePlace } from '../describePlace.js';
import type { DataIssues } from '../issues/dataIssues.js';
import { quoteAll } from './quoteAll.js';
import { suggestion } from './suggestion.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with data of any form. */
export const dataWording: Wording<DataIssues> = {
  missing_member: (i) => `${describePlace(i.pointer)}: expected ${i.expected}, got nothing`,
  wrong_type: (i) => `${describePlace(i.pointer)}: expected ${i.expected}, got ${i.received}`,
  unreadable_value: (i) =>
    `${describePlace(i.pointer)}: expected plain data, got something that throws when read: ${i.reason}`,
  unknown_member: (i) => `${describePlace(i.pointer)}: unknown member \`${i.member}\`${suggestion(i.suggestion)}`,
  duplicate_id: (i) => `${describePlace(i.pointer)}: the id \`${i.id}\` is taken by ${describePlace(i.firstPointer)}`,
  unknown_parent: (i) =>
    `${describePlace(i.pointer)}: \`${i.id}\` has the parent \`${i.parentId}\`, which does not exist`,
  cycle: (i) =>
    `${describePlace(i.pointer)}: the parents form a cycle: ${quoteAll([...i.ids, ...i.ids.slice(0, 1)], ' > ')}`,
  invalid_date: (i) => `${describePlace(i.pointer)}: expected a calendar day as YYYY-MM-DD, got \`${i.received}\``,
  empty_interval: (i) =>
    `${describePlace(i.pointer)}: expected \`from\` before \`to\`, got \`${i.from}\` and \`${i.to}\``,
  limit_exceeded: (i) => `${describePlace(i.pointer)}: expected at most ${i.maximum} (${i.limit}), got ${i.received}`,
};
