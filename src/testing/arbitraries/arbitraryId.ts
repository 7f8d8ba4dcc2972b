import fc from 'fast-check';

/** Ids as people choose them, few of them, and some that are members of every object. */
export function arbitraryId(): fc.Arbitrary<string> {
  const plain = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'Z', '1', '-'), minLength: 1, maxLength: 3 });
  const strange = fc.constantFrom('__proto__', 'constructor', 'toString', 'a/b', ' ', '10', 'é', '😀');
  return fc.oneof({ weight: 8, arbitrary: plain }, { weight: 1, arbitrary: strange });
}
