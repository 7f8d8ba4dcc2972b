import { describePlace } from '../describePlace.js';
import type { SqlIssues } from '../issues/sqlIssues.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with what becomes SQL. */
export const sqlWording: Wording<SqlIssues> = {
  opaque_in_sql: ({ pointer, territoryId }) =>
    `${territoryId === undefined ? describePlace(pointer) : `territory \`${territoryId}\``}: criteria that only json-logic-js can evaluate have no SQL`,
  unusable_in_sql: (i) => `${describePlace(i.pointer)}: ${i.received} cannot be written in SQL: ${i.reason}`,
  missing_column: (i) => `${describePlace(i.pointer)}: no column stands for the field \`${i.field}\``,
};
