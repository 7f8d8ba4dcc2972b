import jsonLogic, { type RulesLogic } from 'json-logic-js';
import type { Field, Fields, FieldType, JsonLogic } from '../../src/criteria/types.js';

/**
 * Criteria decided the slow and obvious way: the design's section 6 read off the JSON itself, one node at a time, with
 * nothing parsed, compiled or shared beforehand. It knows valid criteria only.
 */
export function decide(logic: JsonLogic, fields: Fields, record: unknown): boolean {
  return holds(logic, { fields, read: (name) => readPath(record, name) });
}

/** What json-logic-js makes of a rule, reduced to its truthiness; `undefined` where it throws. */
export function decideByReference(logic: JsonLogic, data: unknown): boolean | undefined {
  try {
    return isTruthy(applyReference(logic, data));
  } catch {
    return undefined;
  }
}

/** The fields of criteria that declare none, each with the type that its literals show. */
export function fieldsShownBy(logic: JsonLogic): Fields {
  const seen = new Map<string, Set<FieldType | 'contains'>>();
  collectUses(logic, (name, use) => seen.set(name, (seen.get(name) ?? new Set()).add(use)));
  return Object.fromEntries([...seen].map(([name, uses]) => [name, { type: strongestUse(uses) }]));
}

interface Scope {
  readonly fields: Fields;
  readonly read: (name: string) => unknown;
}

interface Operation {
  readonly operator: string;
  readonly args: readonly JsonLogic[];
}

/** How a comparison uses its one field: where it stands, and the literals around it. */
interface Shape {
  readonly name: string;
  readonly position: number;
  readonly literals: readonly JsonLogic[];
}

const flipped: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function holds(node: JsonLogic, scope: Scope): boolean {
  const operation = operationOf(node);
  if (operation === undefined) return fieldsIn(node).length > 0 ? holdsOpaquely(node, scope) : isTruthy(fold(node));
  const { operator, args } = operation;
  switch (operator) {
    case 'and':
      return args.every((arg) => holds(arg, scope));
    case 'or':
      return args.some((arg) => holds(arg, scope));
    case 'xor':
      return args.filter((arg) => holds(arg, scope)).length % 2 === 1;
    case '!':
      return !holds(args[0] ?? null, scope);
    case '!!':
      return holds(args[0] ?? null, scope);
    case 'if':
    case '?:':
      return holdsIf(args, scope);
    case 'missing':
    case 'missing_some':
      return isMissing(operation, scope);
    case 'var':
      return args.length > 1 ? holdsOpaquely(node, scope) : isFilled(present(String(args[0]), scope));
    case 'some':
    case 'all':
    case 'none':
      return holdsForElements(node, operation, scope);
    default:
      return holdsTest(node, operation, scope);
  }
}

function holdsIf([condition, then, ...rest]: readonly JsonLogic[], scope: Scope): boolean {
  if (condition === undefined) return false;
  if (then === undefined) return holds(condition, scope);
  return holds(condition, scope) ? holds(then, scope) : holdsIf(rest, scope);
}

function isMissing({ operator, args }: Operation, scope: Scope): boolean {
  const names = namesOfMissing({ operator, args });
  const missing = names.filter((name) => isBlank(present(name, scope)));
  if (operator === 'missing') return missing.length > 0;
  return missing.length > 0 && names.length - missing.length < Number(args[0]);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === '';
}

/** Present and not `''`, `0`, `false` or `[]`. */
function isFilled(value: unknown): boolean {
  return value !== undefined && isTruthy(value);
}

function holdsForElements(node: JsonLogic, { operator, args }: Operation, scope: Scope): boolean {
  const name = fieldOf(args[0] ?? null);
  const field = name === undefined ? undefined : scope.fields[name];
  const body = args[1] ?? null;
  if (name === undefined || field?.type !== 'string[]' || !isElementBody(body)) return holdsOpaquely(node, scope);

  const elements = present(name, scope);
  if (!Array.isArray(elements)) return operator === 'none';
  const element: Field = { type: 'string', ...(field.ignoreCase ? { ignoreCase: true } : {}) };
  const met = elements.filter((each) => holds(body, { fields: { '': element }, read: () => each })).length;
  if (operator === 'none') return met === 0;
  return operator === 'some' ? met > 0 : met > 0 && met === elements.length;
}

/** A body of tests on `{"var": ""}` with string literals: what a typed `some`, `all` or `none` takes. */
function isElementBody(body: JsonLogic): boolean {
  const operation = operationOf(body);
  if (operation === undefined) return !Array.isArray(body);
  const { operator, args } = operation;
  if (['and', 'or', 'xor', '!', '!!', 'if', '?:'].includes(operator)) return args.every(isElementBody);
  if (operator === 'var') return fieldOf(body) === '';
  const shape = shapeOf(operation);
  if (shape?.name !== '') return false;
  // A number or a flag that is looked for in a text is taken as its text.
  if (operator === 'startsWith' || operator === 'endsWith' || (operator === 'in' && shape.position === 1)) return true;
  return shape.literals.flat().every((literal) => typeof literal === 'string' || literal === null);
}

function holdsTest(node: JsonLogic, operation: Operation, scope: Scope): boolean {
  const { operator, args } = operation;
  const shape = shapeOf(operation);
  if (shape === undefined) return holdsWithoutShape(node, operation, scope);

  const { name, position, literals } = shape;
  const [first = null, second = null] = literals;
  switch (operator) {
    case '==':
    case '===':
      return equals(name, first, scope);
    case '!=':
    case '!==':
      return !equals(name, first, scope);
    case 'in':
      return position === 0 ? isOneOf(name, first, scope) : contains(name, first, scope);
    case 'startsWith':
      return withText(name, first, scope, (text, part) => text.startsWith(part));
    case 'endsWith':
      return withText(name, first, scope, (text, part) => text.endsWith(part));
    case '<':
    case '<=':
      if (args.length === 3) {
        return compare(name, flipped[operator] ?? '', first, scope) && compare(name, operator, second, scope);
      }
      return compare(name, position === 0 ? operator : (flipped[operator] ?? ''), first, scope);
    default:
      return compare(name, position === 0 ? operator : (flipped[operator] ?? ''), first, scope);
  }
}

function holdsWithoutShape(node: JsonLogic, { operator, args }: Operation, scope: Scope): boolean {
  if (fieldsIn(node).length > 0) return holdsOpaquely(node, scope);
  const [text, part] = args.map(fold);
  if (operator === 'startsWith') return typeof text === 'string' && text.startsWith(String(part));
  if (operator === 'endsWith') return typeof text === 'string' && text.endsWith(String(part));
  return isTruthy(fold(node));
}

function equals(name: string, literal: JsonLogic, scope: Scope): boolean {
  const value = present(name, scope);
  if (literal === null) return value === undefined;
  return value !== undefined && caseOf(name, value, scope) === caseOf(name, literal, scope);
}

function isOneOf(name: string, list: JsonLogic, scope: Scope): boolean {
  return Array.isArray(list) && list.some((each) => equals(name, each, scope));
}

function contains(name: string, literal: JsonLogic, scope: Scope): boolean {
  const value = present(name, scope);
  if (Array.isArray(value)) return value.some((each) => caseOf(name, each, scope) === caseOf(name, literal, scope));
  return value !== '' && withText(name, literal, scope, (text, part) => text.includes(part));
}

function withText(name: string, literal: JsonLogic, scope: Scope, meets: (text: string, part: string) => boolean) {
  const value = present(name, scope);
  return typeof value === 'string' && meets(caseOf(name, value, scope), caseOf(name, String(literal), scope));
}

function compare(name: string, operator: string, literal: JsonLogic, scope: Scope): boolean {
  const value = present(name, scope);
  if (value === undefined || literal === null) return false;
  return inOrder(operator, caseOf(name, value, scope), caseOf(name, literal, scope));
}

function inOrder(operator: string, left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number') return orders(operator, Math.sign(left - right));
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  return orders(operator, left === right ? 0 : left < right ? -1 : 1);
}

function orders(operator: string, sign: number): boolean {
  if (operator === '<') return sign < 0;
  if (operator === '<=') return sign <= 0;
  return operator === '>' ? sign > 0 : sign >= 0;
}

/** A value as a test of its field sees it: in lower case where the field ignores case, ASCII letters only. */
function caseOf<Value>(name: string, value: Value, scope: Scope): Value | string {
  if (typeof value !== 'string' || scope.fields[name]?.ignoreCase !== true) return value;
  return value.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The value of a field, `undefined` where it counts as absent. */
function present(name: string, scope: Scope): unknown {
  const value = scope.read(name);
  const field = Object.hasOwn(scope.fields, name) ? scope.fields[name] : undefined;
  return isOfType(value, field ?? { type: 'any' }) ? value : undefined;
}

function isOfType(value: unknown, { type, integer }: Field): boolean {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'number':
      return integer === true ? Number.isInteger(value) : Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'string[]':
      return Array.isArray(value) && Array.from(value).every((each) => typeof each === 'string');
    case 'any':
      return value !== null && (['string', 'boolean', 'object'].includes(typeof value) || Number.isFinite(value));
  }
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(text) ?? [];
  const days = [31, isLeap(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** What a record has at a path of own properties, `undefined` where there is nothing. */
function readPath(record: unknown, name: string): unknown {
  let value = record;
  for (const segment of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = Reflect.get(value, segment);
  }
  return value;
}

function holdsOpaquely(node: JsonLogic, scope: Scope): boolean {
  return decideByReference(node, plainRecord(fieldsIn(node), scope)) ?? false;
}

/** A fresh object with the named fields alone: own values, mistyped ones as null. */
function plainRecord(names: readonly string[], scope: Scope): object {
  const record: Record<string, unknown> = Object.create(null);
  for (const name of names) {
    const value = scope.read(name);
    if (value !== undefined) place(record, name.split('.'), plain(present(name, scope)));
  }
  return record;
}

function place(target: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner: Record<string, unknown> = Object.create(null);
  const found = target[first];
  if (typeof found === 'object' && found !== null) Object.assign(inner, found);
  target[first] = inner;
  place(inner, rest, value);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, plain);
  if (typeof value !== 'object') {
    return ['string', 'number', 'boolean'].includes(typeof value) && !isEndless(value) ? value : null;
  }
  if (value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, plain(each)]));
}

function isEndless(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

/** The fields that a node reads, those of an iterator's elements not among them. */
export function fieldsIn(node: JsonLogic): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(fieldsIn);
  const operation = operationOf(node);
  if (operation === undefined) return [];
  const { operator, args } = operation;
  const [first = null] = args;
  if (operator === 'var') return [String(first), ...args.slice(1).flatMap(fieldsIn)];
  if (operator === 'missing' || operator === 'missing_some') return namesOfMissing(operation);
  if (['map', 'filter', 'some', 'all', 'none'].includes(operator)) return fieldsIn(first);
  if (operator === 'reduce') return [first, args[2] ?? null].flatMap(fieldsIn);
  return args.flatMap(fieldsIn);
}

function namesOfMissing({ operator, args }: Operation): string[] {
  const names = operator === 'missing_some' ? args[1] : Array.isArray(args[0]) ? args[0] : args;
  return Array.isArray(names) ? names.map(String) : [];
}

/** One field among literals in the places where the dialect allows it, `undefined` for any other use. */
function shapeOf({ operator, args }: Operation): Shape | undefined {
  const comparisons = ['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in', 'startsWith', 'endsWith'];
  if (!comparisons.includes(operator)) return undefined;
  const position = args.findIndex((arg) => fieldOf(arg) !== undefined);
  const name = fieldOf(args[position] ?? null);
  const rest = args.filter((_, index) => index !== position);
  if (name === undefined || rest.some((arg) => fieldsIn(arg).length > 0)) return undefined;
  return { name, position, literals: rest.map(fold) };
}

function fieldOf(node: JsonLogic): string | undefined {
  const operation = operationOf(node);
  if (operation?.operator !== 'var' || operation.args.length !== 1) return undefined;
  return typeof operation.args[0] === 'string' ? operation.args[0] : undefined;
}

function operationOf(node: JsonLogic): Operation | undefined {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return undefined;
  const [operator] = Object.keys(node);
  const value = operator === undefined ? null : Object.entries(node)[0]?.[1];
  return operator === undefined ? undefined : { operator, args: Array.isArray(value) ? value : [value ?? null] };
}

function fold(node: JsonLogic): JsonLogic {
  return applyReference(node, {});
}

function applyReference(logic: JsonLogic, data: unknown) {
  return isRule(logic) ? jsonLogic.apply(logic, data) : logic;
}

/** json-logic-js takes any JSON as a rule; its types know only the rules without mistakes. */
function isRule(_logic: unknown): _logic is RulesLogic {
  return true;
}

function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function collectUses(node: JsonLogic, note: (name: string, use: FieldType | 'contains') => void): void {
  for (const name of fieldsIn(node)) note(name, 'any');
  const operation = operationOf(node);
  if (operation === undefined) return;
  const { operator, args } = operation;
  const shape = shapeOf(operation);
  if (['and', 'or', 'xor', '!', '!!', 'if', '?:'].includes(operator)) for (const arg of args) collectUses(arg, note);
  if (shape !== undefined) note(shape.name, shownBy(operator, shape));
  const list = fieldOf(args[0] ?? null);
  const isIterator = ['some', 'all', 'none'].includes(operator);
  if (isIterator && list !== undefined && isElementBody(args[1] ?? null)) note(list, 'string[]');
}

function shownBy(operator: string, { position, literals }: Shape): FieldType | 'contains' {
  if (operator === 'startsWith' || operator === 'endsWith') return 'string';
  if (operator === 'in' && position === 1) return 'contains';
  return typeName(literals.flat()[0] ?? null);
}

function typeName(literal: JsonLogic): FieldType {
  if (typeof literal === 'string') return 'string';
  if (typeof literal === 'number') return 'number';
  return typeof literal === 'boolean' ? 'boolean' : 'any';
}

function strongestUse(uses: ReadonlySet<FieldType | 'contains'>): FieldType {
  for (const use of uses) if (use !== 'any' && use !== 'contains') return use;
  return uses.has('contains') ? 'string' : 'any';
}
