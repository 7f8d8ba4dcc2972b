import { isDateText } from './isDateText.js';
import type { FieldType, FieldUse } from './types.js';

/**
 * Whether a value counts as one of a field's: it is of the field's type, and neither `null`, `undefined`, NaN nor
 * infinite. What does not count is absent for every test.
 *
 * | type | counts |
 * |---|---|
 * | `string` | every text |
 * | `number` | finite numbers, whole ones where the field is an `integer` |
 * | `boolean` | `true`, `false` |
 * | `date` | `YYYY-MM-DD` of the calendar, alone or continued by `T…` |
 * | `string[]` | lists of texts only |
 * | `any` | every JSON value but `null` |
 */
export function isFieldValue(field: FieldUse, value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (field.type === 'number') return isNumber(value) && (field.integer !== true || Number.isInteger(value));
  return CHECKS[field.type](value);
}

const CHECKS: { readonly [Type in FieldType]: (value: unknown) => boolean } = {
  string: (value) => typeof value === 'string',
  number: isNumber,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && isDateText(value),
  'string[]': isTextList,
  any: (value) => isNumber(value) || ['string', 'boolean', 'object'].includes(typeof value),
};

/** A finite number: the only ones that JSON has. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A list of texts and nothing else. */
export function isTextList(value: unknown): value is readonly string[] {
  if (!Array.isArray(value)) return false;
  // Not `every`, which passes over the holes of a sparse list.
  for (let position = 0; position < value.length; position++) if (typeof value[position] !== 'string') return false;
  return true;
}
