import { describeValue } from './describeValue.js';
import type { Issue } from './issues.js';
import { jsonPointer } from './jsonPointer.js';
import { nearestName } from './nearestName.js';

/** What a zod schema reports of one place; its message is the phrase after "expected". */
interface SchemaIssue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** What the issues of a schema may be told besides what it found. */
interface SchemaContext {
  /** The pointer to the value that the schema looked at. */
  readonly pointer?: string;
  /** The members of each object of the format, by its pointer with `*` at the second level, to suggest a name. */
  readonly members?: ReadonlyMap<string, readonly string[]>;
}

/** What a schema found wrong with `input`, as issues: one for each member, with what was expected and what came. */
export function schemaIssues(found: readonly SchemaIssue[], input: unknown, context: SchemaContext = {}): Issue[] {
  return found.flatMap((issue) => toIssues(issue, input, context));
}

function toIssues(issue: SchemaIssue, input: unknown, context: SchemaContext): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((member) => unknownMember(issue.path, member, context));
  }
  const pointer = (context.pointer ?? '') + jsonPointer(issue.path);
  const value = valueAt(input, issue.path);
  if (value === undefined) return [{ code: 'missing_member', pointer, expected: issue.message }];
  return [{ code: 'wrong_type', pointer, expected: issue.message, received: describeValue(value) }];
}

function unknownMember(path: readonly PropertyKey[], member: string, context: SchemaContext): Issue {
  const pointer = (context.pointer ?? '') + jsonPointer([...path, member]);
  const place = jsonPointer(path.map((segment, level) => (level === 1 ? '*' : segment)));
  const suggestion = nearestName(member, context.members?.get(place) ?? []);
  return { code: 'unknown_member', pointer, member, ...(suggestion === undefined ? {} : { suggestion }) };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, segment) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, segment) : undefined;
  }, input);
}
