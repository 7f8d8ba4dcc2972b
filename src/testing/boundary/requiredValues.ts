import { representativeValues } from '../../criteria/representativeValues.js';
import type { Field, Fields, FieldUse } from '../../criteria/types.js';
import type { FieldClasses, FieldValues } from './types.js';

/** A value for each field that is never absent: what any account has. */
export function requiredValues(classes: readonly FieldClasses[], fields: Fields): FieldValues {
  const known = new Map(classes.map(({ field, values }) => [field.name, values]));
  const required = Object.entries(fields).filter(([, { required }]) => required === true);
  return new Map(
    required.map(([name, field]) => {
      const values = known.get(name) ?? representativeValues(fieldUse(name, field), field, []);
      return [name, values[0]];
    }),
  );
}

/** A field as tests would use it. */
function fieldUse(name: string, { type, integer, ignoreCase }: Field): FieldUse {
  return {
    name,
    type,
    ...(integer === true ? { integer: true as const } : {}),
    ...(ignoreCase === true ? { ignoreCase: true as const } : {}),
  };
}
