import fc from 'fast-check';
import type { Field, Fields, JsonLogic } from '../../criteria/types.js';
import { arbitraryLiteral } from './arbitraryLiteral.js';
import { computedCondition } from './computedCondition.js';

/** What criteria may be made of. */
export interface CriteriaShape {
  /** Whether some parts can only be evaluated. */
  readonly opaque: boolean;
}

/** Criteria of every kind over some fields. */
export function criteriaOver(fields: Fields, { opaque }: CriteriaShape): fc.Arbitrary<JsonLogic> {
  const tests = Object.entries(fields).map(([name, field]) => testOn({ var: name }, field));
  if (tests.length === 0) return fc.boolean();
  const names = fc.uniqueArray(fc.constantFrom(...Object.keys(fields)), { minLength: 1, maxLength: 3 });
  const test = fc.oneof(
    { weight: 10, arbitrary: fc.oneof(...tests) },
    { weight: 1, arbitrary: names.map((list) => ({ missing: list })) },
    ...(opaque ? [{ weight: 1, arbitrary: computedCondition(fields) }] : []),
  );
  return combined(test);
}

function combined(test: fc.Arbitrary<JsonLogic>): fc.Arbitrary<JsonLogic> {
  const { node } = fc.letrec<{ node: JsonLogic }>((tie) => {
    const items = fc.array(tie('node'), { minLength: 1, maxLength: 3 });
    const joined = fc
      .tuple(fc.constantFrom('and', 'or', 'xor'), items)
      .map(([operator, list]) => ({ [operator]: list }));
    return {
      node: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        { weight: 8, arbitrary: test },
        { weight: 1, arbitrary: fc.boolean() },
        { weight: 3, arbitrary: joined },
        { weight: 1, arbitrary: tie('node').map((item) => ({ '!': [item] })) },
        { weight: 1, arbitrary: fc.tuple(tie('node'), tie('node'), tie('node')).map((branches) => ({ if: branches })) },
      ),
    };
  });
  return node;
}

function testOn(at: JsonLogic, field: Field): fc.Arbitrary<JsonLogic> {
  const presence = fc.constantFrom<JsonLogic>(
    { '==': [at, null] },
    { '!=': [at, null] },
    { '!!': [at] },
    { '!': [at] },
  );
  return fc.oneof({ weight: 1, arbitrary: presence }, { weight: 5, arbitrary: valueTest(at, field) });
}

function valueTest(at: JsonLogic, field: Field): fc.Arbitrary<JsonLogic> {
  const literal = arbitraryLiteral(field);
  switch (field.type) {
    case 'string':
      return fc.oneof(...equalities(at, literal), ...parts(at, literal));
    case 'number':
    case 'date':
      return fc.oneof(...equalities(at, literal), ...orderings(at, literal));
    case 'boolean':
      return equalities(at, literal)[0];
    case 'string[]':
      return fc.oneof(
        literal.map((text) => ({ in: [text, at] })),
        fc
          .tuple(fc.constantFrom('some', 'all', 'none'), equalities({ var: '' }, literal)[0])
          .map(([quantifier, test]) => ({ [quantifier]: [at, test] })),
      );
    case 'any':
      return fc.constant({ '!!': [at] });
  }
}

function equalities(at: JsonLogic, literal: fc.Arbitrary<JsonLogic>) {
  return [
    fc.tuple(fc.constantFrom('==', '!='), literal).map(([operator, value]): JsonLogic => ({ [operator]: [at, value] })),
    fc.uniqueArray(literal, { minLength: 1, maxLength: 4 }).map((list): JsonLogic => ({ in: [at, list] })),
  ] as const;
}

function orderings(at: JsonLogic, literal: fc.Arbitrary<JsonLogic>): fc.Arbitrary<JsonLogic>[] {
  return [
    fc.tuple(fc.constantFrom('<', '<=', '>', '>='), literal).map(([operator, value]) => ({ [operator]: [at, value] })),
    fc
      .tuple(fc.constantFrom('<', '<='), literal, literal)
      .map(([operator, low, high]) => ({ [operator]: [low, at, high] })),
  ];
}

function parts(at: JsonLogic, literal: fc.Arbitrary<JsonLogic>): fc.Arbitrary<JsonLogic>[] {
  return [
    fc
      .tuple(fc.constantFrom('startsWith', 'endsWith'), literal)
      .map(([operator, text]) => ({ [operator]: [at, text] })),
    literal.map((text) => ({ in: [text, at] })),
    fc.tuple(fc.constantFrom('<', '>='), literal).map(([operator, text]) => ({ [operator]: [at, text] })),
  ];
}
