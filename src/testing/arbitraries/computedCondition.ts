import fc from 'fast-check';
import type { Fields, JsonLogic } from '../../criteria/types.js';
import { arbitraryLiteral } from './arbitraryLiteral.js';

/** Conditions that only json-logic-js can evaluate: computing with a field, or comparing two. */
export function computedCondition(fields: Fields): fc.Arbitrary<JsonLogic> {
  const entries = Object.entries(fields);
  const own = entries.map(([name, field]) => computedOn({ var: name }, arbitraryLiteral(field)));
  const names = fc.constantFrom(...entries.map(([name]) => name));
  const compared = fc.tuple(names, names).map(([a, b]) => ({ '==': [{ var: a }, { var: b }] }));
  return fc.oneof({ weight: 3, arbitrary: fc.oneof(...own) }, { weight: 1, arbitrary: compared });
}

function computedOn(at: JsonLogic, literal: fc.Arbitrary<JsonLogic>): fc.Arbitrary<JsonLogic> {
  return literal.map((value) => {
    if (typeof value === 'number') return { '>': [{ '+': [at, 1] }, value] };
    return { '==': [{ cat: [at, '!'] }, `${value}!`] };
  });
}
