import { describeValue } from '../../core/describeValue.js';
import { isMembers } from '../../core/isMembers.js';
import type { Issue } from '../../core/issues.js';
import { type Place, pointerTo } from '../../core/pointerTo.js';
import type { CriteriaLimits } from '../types.js';

const LIMIT_NAMES = {
  depth: 'levels',
  nodes: 'values',
  listLength: 'elements in a list',
  textLength: 'characters',
} as const;

/** A value inside criteria; its place starts at the criteria. */
interface Part extends Place {
  readonly holder?: Part;
  readonly value: unknown;
  readonly depth: number;
}

/**
 * What keeps a value from being JSON of bounded size, so that everything after may recurse over it: the first problem
 * found, or nothing. It does not recurse itself and stops at the first bound, so cycles and a million levels end soon.
 */
export function findLogicIssues(logic: unknown, place: Place, limits: CriteriaLimits): Issue[] {
  const stack: Part[] = [{ value: logic, depth: 1 }];
  let nodes = 0;
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    if (!isArgumentList(part)) nodes++;
    if (nodes > limits.nodes) return [limitIssue('nodes', pointerTo(place), limits, nodes)];
    const issue = findValueIssue(part, place, limits);
    if (issue !== undefined) return [issue];
    pushMembers(stack, part, limits);
  }
  return [];
}

function findValueIssue(part: Part, place: Place, limits: CriteriaLimits): Issue | undefined {
  const { value, depth } = part;
  if (depth > limits.depth && typeof value === 'object' && value !== null)
    return limitIssue('depth', pointerTo(place), limits, depth);
  if (typeof value === 'string' && value.length > limits.textLength) {
    return limitIssue('textLength', pointerTo(place) + pointerTo(part), limits, value.length);
  }
  if (Array.isArray(value) && value.length > limits.listLength) {
    return limitIssue('listLength', pointerTo(place) + pointerTo(part), limits, value.length);
  }
  if (isJsonValue(value)) return undefined;
  return {
    code: 'wrong_type',
    pointer: pointerTo(place) + pointerTo(part),
    expected: 'a JSON value',
    received: describeValue(value),
  };
}

function pushMembers(stack: Part[], part: Part, limits: CriteriaLimits): void {
  const { value, depth } = part;
  if (Array.isArray(value)) {
    for (let position = 0; position < value.length; position++) {
      if (isPlainLiteral(value[position], limits)) continue;
      stack.push({ value: value[position], depth: depth + 1, holder: part, member: position });
    }
  } else if (isMembers(value)) {
    for (const member of Object.keys(value)) {
      const inner = value[member];
      // An operator's list of arguments is no level of its own: `{"!": x}` and `{"!": [x]}` are equally deep.
      stack.push({ value: inner, depth: Array.isArray(inner) ? depth : depth + 1, holder: part, member });
    }
  }
}

/** Whether a value is the list of an operator's arguments, rather than a value of its own. */
function isArgumentList({ value, holder }: Part): boolean {
  return Array.isArray(value) && holder !== undefined && !Array.isArray(holder.value);
}

/** Whether a list element needs no further look; it does not count as a node, since lists of ids are long. */
function isPlainLiteral(value: unknown, limits: CriteriaLimits): boolean {
  if (typeof value === 'string') return value.length <= limits.textLength;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function isJsonValue(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'object' || typeof value === 'string' || typeof value === 'boolean';
}

function limitIssue(limit: keyof CriteriaLimits, pointer: string, limits: CriteriaLimits, received: number): Issue {
  return {
    code: 'limit_exceeded',
    pointer,
    limit: `${LIMIT_NAMES[limit]} of criteria`,
    maximum: limits[limit],
    received,
  };
}
