const prototypes: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  Boolean.prototype,
  Symbol.prototype,
  BigInt.prototype,
  Date.prototype,
  RegExp.prototype,
  Error.prototype,
  Map.prototype,
  Set.prototype,
  Promise.prototype,
  Uint8Array.prototype,
  Object,
  Array,
];

/** What the prototypes that everything inherits from hold. */
export function builtInMembers(): readonly unknown[] {
  return prototypes.flatMap((prototype) =>
    Reflect.ownKeys(prototype).flatMap((key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(prototype, key);
      return [key, descriptor?.value, descriptor?.get];
    }),
  );
}
