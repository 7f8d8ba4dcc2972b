import type { OrderedAxis } from '../../criteria/classes/types.js';
import { isFieldValue } from '../../criteria/isFieldValue.js';
import type { FoundValue } from './types.js';

/** One of some values that has a class of truth values, or of a field of any type. */
export function flagExample(
  { field, classOf }: OrderedAxis,
  candidates: readonly (boolean | string)[],
): (valueClass: number) => FoundValue | undefined {
  const values = candidates.filter((value) => isFieldValue(field, value));
  return (valueClass) => {
    const value = values.find((each) => classOf(each) === valueClass);
    return value === undefined ? undefined : { value };
  };
}
