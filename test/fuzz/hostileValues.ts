import fc from 'fast-check';

/** Values that nobody expects, each made anew, since they may be damaged further; the simple ones come first. */
const makers: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => 0,
  () => '',
  () => [],
  () => ({}),
  () => Number.NaN,
  () => -0,
  () => -1,
  () => 0.5,
  () => Number.POSITIVE_INFINITY,
  () => Number.NEGATIVE_INFINITY,
  () => Number.MAX_VALUE,
  () => 2 ** 53,
  () => 2 ** 32,
  () => 7n,
  () => Symbol('hostile'),
  () => () => 7,
  () => '\ud800',
  () => 'a\udfff',
  () => '\0',
  () => '2026-02-30',
  () => '9999-12-31',
  () => '+010000-01-01',
  () => 'x'.repeat(10_000),
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length'].map((name) => () => name),
  () => Array(3),
  () => Array(1_000),
  () => [null, [null], { id: null }],
  () => Object.create(null),
  () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  () => new Date(Number.NaN),
  () => new Map([['id', 1]]),
  () => new Set([1]),
  () => /^(a+)+$/g,
  () => new Uint8Array(3),
  () => new Float64Array([Number.NaN, -0]),
  () => new ArrayBuffer(8),
  () => Object(1n),
  () => Promise.resolve(1),
  () => new Error('hostile'),
  () => ({ length: 1e9 }),
  () => ({ toJSON: throwHostile }),
  () => ({ toString: throwHostile, valueOf: throwHostile, [Symbol.toPrimitive]: throwHostile }),
  () => Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`key ${i}`, i])),
  () => throwingGetter({}, 'id'),
  () => throwingGetter([1, 2], '0'),
  () => throwingProxy({ id: 'a' }),
  () => throwingProxy(['a']),
  revokedProxy,
  cyclicObject,
  cyclicList,
  () => nested(100, (inner) => [inner], 1),
  () => nested(20_000, (inner) => [inner], 1),
  () => nested(20_000, (inner) => ({ '!': inner }), true),
  () => nested(100, (inner) => ({ id: inner }), 'a'),
];

/** Names of members that reach for prototypes, and plain ones. */
export const hostileNames = ['__proto__', 'constructor', 'prototype', 'toString', 'then', '', '0', 'id', 'extra'];

/** A recipe of a hostile value: its place in the list of them, or any plain value. */
export type HostileRecipe =
  | { readonly kind: 'listed'; readonly at: number }
  | { readonly kind: 'any'; readonly value: unknown };

/** Recipes of hostile values; they shrink towards `null`. */
export function hostileRecipes(): fc.Arbitrary<HostileRecipe> {
  const listed = fc.nat({ max: makers.length - 1 }).map((at) => ({ kind: 'listed' as const, at }));
  return fc.oneof({ weight: 9, arbitrary: listed }, { weight: 1, arbitrary: anything });
}

const anything = fc
  .anything({
    key: fc.oneof(fc.string(), fc.constantFrom(...hostileNames)),
    maxDepth: 2,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  })
  .map((value) => ({ kind: 'any' as const, value }));

/** The value of a recipe. */
export function hostileValue(recipe: HostileRecipe): unknown {
  return recipe.kind === 'any' ? recipe.value : makers[recipe.at]();
}

/** The same object with a member that throws when it is read, where the object lets it be. */
export function throwingGetter(holder: object, member: PropertyKey): object {
  Reflect.defineProperty(holder, member, { get: throwHostile, enumerable: true, configurable: true });
  return holder;
}

/** A proxy that lets nobody look at its target. */
export function throwingProxy(target: object): object {
  return new Proxy(target, {
    get: throwHostile,
    has: throwHostile,
    ownKeys: throwHostile,
    getOwnPropertyDescriptor: throwHostile,
  });
}

/** Something inside many layers. */
export function nested(levels: number, wrap: (inner: unknown) => unknown, innermost: unknown): unknown {
  let value = innermost;
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

function throwHostile(): never {
  throw new Error('hostile');
}

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function cyclicObject(): object {
  const value: Record<string, unknown> = { id: 'cyclic', parentId: null };
  value.self = value;
  return value;
}

function cyclicList(): unknown[] {
  const list: unknown[] = [];
  list.push(list);
  return list;
}
