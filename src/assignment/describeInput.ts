import { describeValue } from '../core/describeValue.js';

/** An input that is no account, in the words of an issue. */
export function describeInput(input: unknown): string {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return describeValue(input);
  return `an object whose \`id\` is ${describeValue(Object.hasOwn(input, 'id') ? Reflect.get(input, 'id') : undefined)}`;
}
