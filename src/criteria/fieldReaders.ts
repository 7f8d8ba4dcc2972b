import { isFieldValue, isNumber, isTextList } from './isFieldValue.js';
import { splitPath } from './splitPath.js';
import type { FieldUse } from './types.js';

/** A look-up in a record: the value where it counts as one of the field's, else `undefined`. */
export type ReadField<Value> = (record: unknown) => Value | undefined;

/** A look-up by a field's name alone: own members only, whatever their type. */
export function rawReader(name: string): ReadField<unknown> {
  // The one element of a list, in the body of some, all and none.
  if (name === '') return (record) => record;
  const path = splitPath(name) ?? [];
  if (path.length === 1) return (record) => ownMember(record, name);
  return (record) => path.reduce(ownMember, record);
}

/** Whether a field's value is one certain value of the field's type. */
export function memberIs(name: string, wanted: unknown): (record: unknown) => boolean {
  if (splitPath(name)?.length !== 1) return memberTest(name, (value) => value === wanted);
  return (record) => isObject(record) && record[name] === wanted && Object.hasOwn(record, name);
}

/**
 * Whether a field's value is one that `accepts` takes, for a function that takes values of the field's type only.
 *
 * The member is read first and only an accepted one is asked whether it is the record's own, since most are not accepted.
 */
export function memberTest(name: string, accepts: (value: unknown) => boolean): (record: unknown) => boolean {
  const path = splitPath(name);
  if (path?.length === 1) {
    return (record) => isObject(record) && accepts(record[name]) && Object.hasOwn(record, name);
  }
  const read = rawReader(name);
  return (record) => accepts(read(record));
}

/** A look-up of a value of whatever type the field has. */
export function valueReader(field: FieldUse): ReadField<unknown> {
  const read = rawReader(field.name);
  return (record) => {
    const value = read(record);
    return isFieldValue(field, value) ? value : undefined;
  };
}

/** A look-up of a text or date, with ASCII letters in lower case where the field ignores case. */
export function textReader(field: FieldUse): ReadField<string> {
  const read = valueReader(field);
  const isFolded = field.ignoreCase === true;
  return (record) => {
    const value = read(record);
    if (typeof value !== 'string') return undefined;
    return isFolded ? foldCase(value) : value;
  };
}

/** A look-up of a number. */
export function numberReader(field: FieldUse): ReadField<number> {
  const read = valueReader(field);
  return (record) => {
    const value = read(record);
    return isNumber(value) ? value : undefined;
  };
}

/** A look-up of a list of texts. */
export function textListReader(field: FieldUse): ReadField<readonly string[]> {
  const read = valueReader(field);
  const isFolded = field.ignoreCase === true;
  return (record) => {
    const value = read(record);
    if (!isTextList(value)) return undefined;
    return isFolded ? value.map(foldCase) : value;
  };
}

/** A text with A to Z in lower case and everything else as it is, so that every engine folds alike. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** An object's own member, so that nothing is ever read from a prototype. */
function ownMember(value: unknown, member: string): unknown {
  return isObject(value) && Object.hasOwn(value, member) ? value[member] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
