import fc from 'fast-check';
import type { Field, JsonLogic } from '../../criteria/types.js';

/** A literal that criteria may hold against a field: one of few, so that criteria meet; `any` has none. */
export function arbitraryLiteral({ type, values, integer }: Field): fc.Arbitrary<JsonLogic> {
  switch (type) {
    case 'string':
    case 'string[]':
      return fc.constantFrom(...(values === undefined || values.length === 0 ? TEXTS : values));
    case 'number':
      return fc.constantFrom(...(integer === true ? WHOLE : [...WHOLE, 0.5, 99.5]));
    case 'date':
      return fc.constantFrom('2019-12-31', '2020-01-01', '2020-02-29', '2024-07-01');
    case 'boolean':
      return fc.boolean();
    case 'any':
      return fc.constant(null);
  }
}

const TEXTS = ['DE', 'AT', 'FR', 'US', 'us', 'Berlin', 'Paris', 'B', 'is'];
const WHOLE = [-1, 0, 1, 49, 50, 200, 1_000];
