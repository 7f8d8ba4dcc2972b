import { isMembers } from '../../core/isMembers.js';

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
  if (!isMembers(node)) return undefined;
  const keys = Object.keys(node);
  if (keys.length !== 1 || keys[0] !== 'var') return undefined;
  const value = node.var;
  const name = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof name === 'string' ? name : undefined;
}

/** Whether a node is nothing but a reference to a field. */
export function isFieldReference(node: unknown): boolean {
  return asFieldReference(node) !== undefined;
}
