import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { jsonPointer } from '../../core/jsonPointer.js';
import type { CriteriaLimits } from '../types.js';

const LIMIT_NAMES = {
  depth: 'levels',
  nodes: 'values',
  listLength: 'elements in a list',
  textLength: 'characters',
} as const;

/** A value inside criteria, linked to what holds it, so that a pointer is made only where it is needed. */
interface Place {
  readonly value: unknown;
  readonly depth: number;
  readonly parent?: Place;
  readonly member?: PropertyKey;
}

/**
 * What keeps a value from being JSON of bounded size, so that everything after may recurse over it: the first problem
 * found, or nothing. It does not recurse itself and stops at the first bound, so cycles and a million levels end soon.
 */
export function findLogicIssues(logic: unknown, pointer: string, limits: CriteriaLimits): Issue[] {
  const stack: Place[] = [{ value: logic, depth: 1 }];
  let nodes = 0;
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    if (!isArgumentList(place)) nodes++;
    if (nodes > limits.nodes) return [limitIssue('nodes', pointer, limits, nodes)];
    const issue = findValueIssue(place, pointer, limits);
    if (issue !== undefined) return [issue];
    pushMembers(stack, place, limits);
  }
  return [];
}

function findValueIssue(place: Place, pointer: string, limits: CriteriaLimits): Issue | undefined {
  const { value, depth } = place;
  if (depth > limits.depth && typeof value === 'object' && value !== null)
    return limitIssue('depth', pointer, limits, depth);
  if (typeof value === 'string' && value.length > limits.textLength) {
    return limitIssue('textLength', pointer + pointerTo(place), limits, value.length);
  }
  if (Array.isArray(value) && value.length > limits.listLength) {
    return limitIssue('listLength', pointer + pointerTo(place), limits, value.length);
  }
  if (isJsonValue(value)) return undefined;
  return {
    code: 'wrong_type',
    pointer: pointer + pointerTo(place),
    expected: 'a JSON value',
    received: describeValue(value),
  };
}

function pushMembers(stack: Place[], place: Place, limits: CriteriaLimits): void {
  const { value, depth } = place;
  if (Array.isArray(value)) {
    for (let position = 0; position < value.length; position++) {
      if (isPlainLiteral(value[position], limits)) continue;
      stack.push({ value: value[position], depth: depth + 1, parent: place, member: position });
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [member, inner] of Object.entries(value)) {
      // An operator's list of arguments is no level of its own: `{"!": x}` and `{"!": [x]}` are equally deep.
      stack.push({ value: inner, depth: Array.isArray(inner) ? depth : depth + 1, parent: place, member });
    }
  }
}

/** Whether a value is the list of an operator's arguments, rather than a value of its own. */
function isArgumentList({ value, parent }: Place): boolean {
  return Array.isArray(value) && parent !== undefined && !Array.isArray(parent.value);
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

function pointerTo(place: Place): string {
  const members: PropertyKey[] = [];
  for (let at: Place | undefined = place; at?.member !== undefined; at = at.parent) members.push(at.member);
  return jsonPointer(members.reverse());
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
