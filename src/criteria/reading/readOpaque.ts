import { isMembers, type Members } from '../../core/isMembers.js';
import { type Place, pointerTo } from '../../core/pointerTo.js';
import { OPAQUE_NODES } from '../criteriaLimits.js';
import { splitPath } from '../splitPath.js';
import type { FieldUse } from '../types.js';
import { ADDED_OPERATORS, ITERATORS } from './dialect.js';
import { findNameIssue, missingNames } from './missingNames.js';
import { argumentPlace, type Operation, readOperation } from './operation.js';
import { readFieldName } from './readFieldName.js';
import type { Reading } from './reading.js';

/**
 * Where a node stands: names mean the record's fields at the top, an element's members inside an iterator. The body of
 * `map` and `reduce` feeds its result to what comes next, so nothing that makes values grow is allowed there.
 */
type Scope = 'record' | 'element' | 'growing';

/** What a check of an opaque part has seen so far. */
interface Survey {
  readonly reading: Reading;
  readonly fields: Map<string, FieldUse>;
  nodes: number;
}

/**
 * The fields that a part for json-logic-js reads, after a check of every node in it: known operators with the right
 * number of arguments, fixed and safe names, bounded size, no iterator inside an iterator, nothing that can double with
 * each step. What fails the check is an issue of `reading`.
 *
 * Without `record` fields the result is empty, and the part is a constant.
 */
export function readOpaque(node: unknown, place: Place, reading: Reading): FieldUse[] {
  const survey: Survey = { reading, fields: new Map(), nodes: 0 };
  visit(node, place, 'record', survey);
  if (survey.nodes > OPAQUE_NODES) {
    const limit = 'values in a part that is left to json-logic-js';
    const size = { maximum: OPAQUE_NODES, received: survey.nodes };
    reading.issues.push({ code: 'limit_exceeded', pointer: pointerTo(place), limit, ...size });
  }
  return [...survey.fields.values()];
}

function visit(node: unknown, place: Place, scope: Scope, survey: Survey): void {
  survey.nodes++;
  if (Array.isArray(node)) visitList(node, place, scope, survey);
  else if (isMembers(node)) visitObject(node, place, scope, survey);
}

function visitObject(node: Members, place: Place, scope: Scope, survey: Survey): void {
  const operation = readOperation(node, place);
  if ('code' in operation) survey.reading.issues.push(operation);
  else visitOperation(operation, scope, survey);
}

function visitList(list: readonly unknown[], place: Place, scope: Scope, survey: Survey): void {
  if (scope === 'growing' && list.some((element) => typeof element === 'object' && element !== null)) {
    const hint = 'inside map and reduce a list may hold literals only, since it would grow with each step';
    survey.reading.issues.push({ code: 'refused_operator', pointer: pointerTo(place), operator: '[]', hint });
  }
  for (const [position, element] of list.entries()) visit(element, { holder: place, member: position }, scope, survey);
}

function visitOperation(operation: Operation, scope: Scope, survey: Survey): void {
  const { operator } = operation;
  const hint = whyRefused(operator, scope);
  if (hint !== undefined) {
    survey.reading.issues.push({ code: 'refused_operator', pointer: pointerTo(operation.place), operator, hint });
  } else if (operator === 'var') visitName(operation, scope, survey);
  else if (operator === 'missing' || operator === 'missing_some') visitMissing(operation, scope, survey);
  else if (ITERATORS.has(operator)) visitIterator(operation, scope, survey);
  else visitArguments(operation, scope, survey);
}

function whyRefused(operator: string, scope: Scope): string | undefined {
  if (ADDED_OPERATORS.has(operator)) return 'json-logic-js does not have it, and this part is left to json-logic-js';
  if (scope !== 'record' && ITERATORS.has(operator))
    return 'an iterator inside an iterator takes too long on long lists';
  if (scope === 'growing' && (operator === 'cat' || operator === 'merge')) {
    return 'inside map and reduce its result would grow with each step';
  }
  return undefined;
}

function visitArguments(operation: Operation, scope: Scope, survey: Survey): void {
  for (const [position, arg] of operation.args.entries()) {
    visit(arg, argumentPlace(operation, position), scope, survey);
  }
}

function visitIterator(operation: Operation, scope: Scope, survey: Survey): void {
  const [list, body, initial] = operation.args;
  const inner = operation.operator === 'map' || operation.operator === 'reduce' ? 'growing' : 'element';
  visit(list, argumentPlace(operation, 0), scope, survey);
  visit(body, argumentPlace(operation, 1), inner, survey);
  visit(initial, argumentPlace(operation, 2), scope, survey);
}

function visitName(operation: Operation, scope: Scope, survey: Survey): void {
  const { place, args } = operation;
  const name = readFieldName(args);
  if (name.kind === 'unsafe' || !isSafeName(name.name, scope)) {
    survey.reading.issues.push({ code: 'unsafe_path', pointer: pointerTo(place), path: name.name });
  } else if (scope === 'record') useField(name.name, place, survey);
  if (args.length > 1) visit(args[1], argumentPlace(operation, 1), scope, survey);
}

/**
 * Whether json-logic-js finds nothing but the record's own values by a name. It looks members up on texts and lists, too,
 * so below the record's first level a name that those have anyway, such as `trim`, is unsafe.
 */
function isSafeName(name: string, scope: Scope): boolean {
  if (scope !== 'record' && name === '') return true;
  const path = splitPath(name);
  return path !== undefined && !path.slice(scope === 'record' ? 1 : 0).some(isBuiltIn);
}

function isBuiltIn(segment: string): boolean {
  return [Object, String, Number, Boolean, Array].some(({ prototype }) => segment in prototype);
}

function visitMissing(operation: Operation, scope: Scope, survey: Survey): void {
  for (const name of missingNames(operation)) {
    survey.nodes++;
    const issue = findNameIssue(name, operation);
    if (issue !== undefined) survey.reading.issues.push(issue);
    else if (scope === 'record' && typeof name === 'string') useField(name, operation.place, survey);
  }
}

function useField(name: string, place: Place, survey: Survey): void {
  const field = survey.reading.useField(name, 'anything', place);
  if (field !== undefined) survey.fields.set(name, field);
}
