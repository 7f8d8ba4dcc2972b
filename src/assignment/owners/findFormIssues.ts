import type { Issue } from '../../core/issues.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { memberSchema, poolSchema, recordSchema, requestSchema } from './ownerSchema.js';

/** What a schema came to, as far as its issues go. */
interface Parsed {
  readonly error?: { readonly issues: Parameters<typeof schemaIssues>[0] };
}

/** What the schema of a pool, a request or a state found wrong with what was given at `pointer`. */
export function findFormIssues({ error }: Parsed, given: unknown, pointer: '' | '/request' | '/state'): Issue[] {
  return error === undefined ? [] : schemaIssues(error.issues, given, { pointer, members: MEMBERS[pointer] });
}

const MEMBERS = {
  '': new Map([
    ['', Object.keys(poolSchema.shape)],
    ['/members/*', Object.keys(memberSchema.shape)],
  ]),
  '/request': new Map([['', Object.keys(requestSchema.shape)]]),
  '/state': new Map([['/members/*', Object.keys(recordSchema.shape)]]),
};
