/** How a `var` node names its value: one field, the whole record or element, or in a way only json-logic-js can follow. */
export type FieldName =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'withDefault'; readonly name: string }
  | { readonly kind: 'unsafe'; readonly name: string };

/** What a `var` node's arguments name; anything but a fixed text is `unsafe`, since it could name anything. */
export function readFieldName(args: readonly unknown[]): FieldName {
  const [name] = args;
  if (typeof name !== 'string') return { kind: 'unsafe', name: JSON.stringify(name) ?? String(name) };
  return { kind: args.length === 1 ? 'field' : 'withDefault', name };
}

/** The field that a node is nothing but a reference to, or `undefined` for every other node. */
export function asFieldReference(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return undefined;
  const entries = Object.entries(node);
  if (entries.length !== 1 || entries[0][0] !== 'var') return undefined;
  const value: unknown = entries[0][1];
  const name = readFieldName(Array.isArray(value) ? value : [value]);
  return name.kind === 'field' ? name.name : undefined;
}
