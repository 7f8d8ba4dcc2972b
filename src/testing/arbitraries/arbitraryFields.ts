import fc from 'fast-check';
import type { Field, Fields } from '../../criteria/types.js';

/** Definitions of some fields that companies have, of every type, with and without promises. */
export function arbitraryFields(): fc.Arbitrary<Fields> {
  return fc
    .subarray([...VARIANTS], { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map(([name, variants]) => fc.constantFrom(...variants).map((field) => [name, field] as const)),
      ),
    )
    .map((entries) => Object.fromEntries(entries));
}

const INDUSTRIES = ['banking', 'software', 'energy', 'retail'];

const VARIANTS: readonly (readonly [name: string, variants: readonly Field[]])[] = [
  ['country', [{ type: 'string' }, { type: 'string', ignoreCase: true }]],
  ['industry', [{ type: 'string' }, { type: 'string', values: INDUSTRIES }]],
  ['billing.city', [{ type: 'string' }, { type: 'string', required: true }]],
  ['employees', [{ type: 'number' }, { type: 'number', integer: true, required: true }]],
  ['revenue', [{ type: 'number' }]],
  ['founded', [{ type: 'date' }, { type: 'date', required: true }]],
  ['isPartner', [{ type: 'boolean' }]],
  ['tags', [{ type: 'string[]' }, { type: 'string[]', values: INDUSTRIES }]],
  ['notes', [{ type: 'any' }]],
];
