import fc from 'fast-check';
import type { Fields, FieldType, JsonLogic } from '../../src/criteria/types.js';
import { day, finite, orderedText, text } from './criteriaValues.js';

/** The operators to draw from: all of the dialect, or only those that json-logic-js has too. */
export type Dialect = 'whole' | 'standard';

type Nodes = fc.Arbitrary<JsonLogic>;

/** A node that applies one of some operators. */
export function node(operators: readonly string[], args: fc.Arbitrary<JsonLogic>): Nodes {
  return fc.tuple(fc.constantFrom(...operators), args).map(([operator, value]) => ({ [operator]: value }));
}

/** A condition that holds no other: a test, a constant, or something computed. */
export function leafFor(fields: Fields, dialect: Dialect): Nodes {
  const tests = Object.entries(fields).map(([name, { type }]) => testOn({ var: name }, type, dialect));
  return fc.oneof(
    { arbitrary: fc.oneof(...tests), weight: 8 },
    { arbitrary: missingAny(Object.keys(fields)), weight: 1 },
    { arbitrary: fieldFree, weight: 1 },
    { arbitrary: computedFrom(fields), weight: 2 },
  );
}

const equality = ['==', '===', '!=', '!=='];
const ordering = ['<', '<=', '>', '>='];

function testOn(field: JsonLogic, type: FieldType, dialect: Dialect): Nodes {
  const presence = fc.oneof(
    node(equality, eitherWay(field, fc.constant(null))),
    node(['!', '!!'], fc.constantFrom(field, [field])),
    fc.constant(field),
  );
  const tests = fc.oneof(...testsByType(field, type, dialect));
  return fc.oneof({ arbitrary: tests, weight: 3 }, { arbitrary: presence, weight: 1 });
}

function testsByType(field: JsonLogic, type: FieldType, dialect: Dialect): Nodes[] {
  switch (type) {
    case 'string':
      return textTests(field, dialect);
    case 'number':
      return [...equalities(field, finite), ...comparisons(field, finite)];
    case 'boolean':
      return equalities(field, fc.boolean());
    case 'date':
      return [...equalities(field, day), ...comparisons(field, day)];
    case 'string[]':
      return listTests(field, dialect);
    case 'any':
      return [fc.constant(field)];
  }
}

function equalities(field: JsonLogic, literal: Nodes): Nodes[] {
  const oneOf = fc.array(literal, { maxLength: 4 }).map((list) => ({ in: [field, list] }));
  return [node(equality, eitherWay(field, literal)), oneOf];
}

function comparisons(field: JsonLogic, literal: Nodes): Nodes[] {
  const between = fc.tuple(literal, fc.constant(field), literal);
  return [node(ordering, eitherWay(field, literal)), node(['<', '<='], between)];
}

function textTests(field: JsonLogic, dialect: Dialect): Nodes[] {
  const part = fc.oneof({ arbitrary: text, weight: 4 }, { arbitrary: fc.oneof(finite, fc.boolean()), weight: 1 });
  const contains = part.map((literal) => ({ in: [literal, field] }));
  const standard = [...equalities(field, text), ...comparisons(field, orderedText), contains];
  if (dialect === 'standard') return standard;
  return [...standard, node(['startsWith', 'endsWith'], fc.tuple(fc.constant(field), part))];
}

function listTests(field: JsonLogic, dialect: Dialect): Nodes[] {
  const element = { var: '' };
  const one = fc.oneof(...textTests(element, dialect), fc.constant(element));
  const turned = fc.oneof({ arbitrary: one, weight: 2 }, { arbitrary: node(['!', '!!'], fc.tuple(one)), weight: 1 });
  const several = node(['and', 'or'], fc.array(turned, { minLength: 1, maxLength: 3 }));
  const body = fc.oneof({ arbitrary: turned, weight: 3 }, { arbitrary: several, weight: 1 });
  const contains = text.map((literal) => ({ in: [literal, field] }));
  return [contains, node(['some', 'all', 'none'], fc.tuple(fc.constant(field), body))];
}

function eitherWay(field: JsonLogic, literal: Nodes): Nodes {
  return fc
    .tuple(literal, fc.boolean())
    .map(([value, isFieldFirst]) => (isFieldFirst ? [field, value] : [value, field]));
}

function missingAny(names: readonly string[]): Nodes {
  const list = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 });
  return fc.oneof(
    node(['missing'], fc.oneof(list, fc.tuple(list), fc.constantFrom(...names))),
    node(['missing_some'], fc.tuple(fc.integer({ min: -1, max: 5 }), list)),
  );
}

const fieldFree: Nodes = fc.oneof(
  { arbitrary: fc.boolean(), weight: 3 },
  { arbitrary: fc.oneof(finite, text, fc.constant(null)), weight: 1 },
  { arbitrary: node(ordering, fc.tuple(finite, finite)), weight: 1 },
  {
    arbitrary: fc.constantFrom<JsonLogic>(
      [],
      [0],
      { '-': [2, 2] },
      { cat: ['', ''] },
      { missing: [] },
      { '==': ['1', 1] },
    ),
    weight: 1,
  },
);

/** Conditions that only json-logic-js can tell, over fields of any type. */
function computedFrom(fields: Fields): Nodes {
  // Below a record's first level, a name that texts and lists have anyway is refused in a computed part.
  const names = Object.keys(fields).filter((name) => !name.endsWith('.toString'));
  if (names.length === 0) return fc.boolean();
  const field = fc.constantFrom(...names).map(reference);
  return fc.oneof(...comparedFields(field), ...comparedValues(field, names), ...iterated(field, fields, names));
}

function comparedFields(field: Nodes): Nodes[] {
  return [
    node([...ordering, ...equality, 'in'], fc.tuple(field, field)),
    node(['in'], fc.tuple(field, fc.tuple(field, computedLiteral))),
    node(['<', '<='], fc.tuple(field, field, field)),
  ];
}

function comparedValues(field: Nodes, names: readonly string[]): Nodes[] {
  const operand = fc.oneof({ arbitrary: field, weight: 3 }, { arbitrary: computedLiteral, weight: 1 });
  const value = fc.oneof(
    node(['+', '-', '*', '/', '%', 'min', 'max', 'cat', 'merge'], fc.tuple(field, operand)),
    node(['substr'], fc.tuple(field, fc.integer({ min: -2, max: 2 }))),
    node(['var'], fc.tuple(fc.constantFrom(...names), computedLiteral)),
    node(['if'], fc.tuple(field, operand, operand)),
    field.map((list) => ({ reduce: [list, { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] })),
  );
  return [value, node([...ordering, ...equality], fc.tuple(value, fc.oneof(value, field, computedLiteral)))];
}

function iterated(field: Nodes, fields: Fields, names: readonly string[]): Nodes[] {
  const merged = field.map((list) => ({ merge: [list, ['a', 1]] }));
  const open = names.filter((name) => fields[name]?.type === 'any').map((name) => fc.constant(reference(name)));
  const list = fc.oneof({ arbitrary: field, weight: 3 }, { arbitrary: merged, weight: 1 });
  const joined = elementTest(fc.oneof(elementPart, fc.constant({ cat: [{ var: '' }, ''] })));
  const count = fc
    .tuple(list, joined)
    .map((args): JsonLogic => ({ reduce: [{ filter: args }, { '+': [1, { var: 'accumulator' }] }, 0] }));
  return [
    node(['some', 'all', 'none'], fc.tuple(fc.oneof(merged, ...open), joined)),
    node(['filter'], fc.tuple(list, joined)),
    // Joining texts is refused in map, where results add up.
    node(['map'], fc.tuple(list, elementTest(elementPart))),
    node(ordering, fc.tuple(count, fc.nat(3))),
  ];
}

/** JSON text keeps no sign of zero, which a division would show. */
const unsigned = finite.map((value) => (value === 0 ? 0 : value));
const computedLiteral = fc.oneof(unsigned, text);

const elementPart = fc.constantFrom<JsonLogic>({ var: 'qty' }, { var: 'sku' }, { '+': [{ var: 'qty' }, 1] });

function elementTest(part: Nodes): Nodes {
  return fc.oneof(node(ordering, fc.tuple(part, unsigned)), node(equality, fc.tuple(part, text)));
}

function reference(name: string): JsonLogic {
  return { var: name };
}
