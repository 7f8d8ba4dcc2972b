import type { ClassSet } from '../../criteria/classes/classSet.js';
import { ABSENT_CLASS } from '../../criteria/classes/types.js';

/** More classes than these are not tried for an example. */
const MOST_TRIED = 64;

/** The first classes of a set, that of absence last: an example says more with a value than without one. */
export function chooseClass(set: ClassSet): number[] {
  const classes: number[] = [];
  for (let i = 0; i < set.length && classes.length < MOST_TRIED; i += 2)
    for (let each = set[i]; each < set[i + 1] && classes.length < MOST_TRIED; each++) classes.push(each);
  return classes[0] === ABSENT_CLASS ? [...classes.slice(1), ABSENT_CLASS] : classes;
}
