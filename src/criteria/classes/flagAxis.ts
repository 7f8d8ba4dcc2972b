import { compilePredicate } from '../compilePredicate.js';
import { isFieldValue } from '../isFieldValue.js';
import { isTruthy } from '../isTruthy.js';
import type { FieldUse } from '../types.js';
import { classifyOneByOne } from './classifyOneByOne.js';
import { setOfClasses } from './classSet.js';
import { onValue } from './onValue.js';
import { ABSENT_CLASS, type OrderedAxis } from './types.js';

/** A value of each class, in order; only a field of any type can have the empty text. */
const VALUES = [undefined, '', false, true];
const [, EMPTY_CLASS, FALSE_CLASS, TRUE_CLASS] = VALUES.keys();

/** The classes of a truth value, or of a field of any type, of which little but its truth can be tested. */
export function flagAxis(field: FieldUse): OrderedAxis {
  const classOf = (value: unknown) => {
    if (!isFieldValue(field, value)) return ABSENT_CLASS;
    if (value === '') return EMPTY_CLASS;
    return isTruthy(value) ? TRUE_CLASS : FALSE_CLASS;
  };
  return {
    kind: 'ordered',
    field,
    size: VALUES.length,
    classOf,
    classifyAll: classifyOneByOne(classOf),
    setOf(test) {
      const holds = compilePredicate(onValue(test));
      return setOfClasses([...VALUES.keys()].filter((valueClass) => holds(VALUES[valueClass])));
    },
  };
}
