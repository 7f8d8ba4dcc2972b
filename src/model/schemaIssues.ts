import { describeValue } from '../core/describeValue.js';
import type { Issue } from '../core/issues.js';
import { jsonPointer } from '../core/jsonPointer.js';
import { nearestName } from '../core/nearestName.js';
import { accessSchema, fieldSchema, modelSchema, policySchema, territorySchema, typeSchema } from './modelSchema.js';

/** What the schema reports of one place. */
interface SchemaIssue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** Members of the format that later versions act on; until then a model that has one is refused. */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  '/policy/winners',
  '/policy/precedence',
  '/policy/tie',
  '/policy/limit',
  '/territories/*/opportunityCriteria',
]);

/** The members of each object of the format, by its pointer with `*` for a position or a name. */
const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['', Object.keys(modelSchema.shape)],
  ['/territories/*', Object.keys(territorySchema.shape)],
  ['/territories/*/access', Object.keys(accessSchema.shape)],
  ['/types/*', Object.keys(typeSchema.shape)],
  ['/fields/*', Object.keys(fieldSchema.shape)],
  ['/policy', Object.keys(policySchema.shape)],
]);

/** What the schema found wrong with `input`, as issues: an issue for each member, with what was expected and what came. */
export function schemaIssues(found: readonly SchemaIssue[], input: unknown): Issue[] {
  return found.flatMap((issue) => toIssues(issue, input));
}

function toIssues(issue: SchemaIssue, input: unknown): Issue[] {
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((member) => unknownMember(issue.path, member));
  const pointer = jsonPointer(issue.path);
  const value = valueAt(input, issue.path);
  if (value === undefined) return [{ code: 'missing_member', pointer, expected: issue.message }];
  return [{ code: 'wrong_type', pointer, expected: issue.message, received: describeValue(value) }];
}

function unknownMember(path: readonly PropertyKey[], member: string): Issue {
  const pointer = jsonPointer([...path, member]);
  const place = jsonPointer(path.map((segment, level) => (level === 1 ? '*' : segment)));
  if (UNSUPPORTED.has(`${place}/${member}`)) return { code: 'unsupported_member', pointer, member };
  const suggestion = nearestName(member, MEMBERS.get(place) ?? []);
  return { code: 'unknown_member', pointer, member, ...(suggestion === undefined ? {} : { suggestion }) };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, segment) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, segment) : undefined;
  }, input);
}
