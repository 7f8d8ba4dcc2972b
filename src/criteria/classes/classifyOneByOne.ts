import type { ClassifyAll, ClassOf } from './types.js';

/** The classification of many values by that of one, where it takes long enough for a call not to matter. */
export function classifyOneByOne(classOf: ClassOf): ClassifyAll {
  return (values, from, to, { classes, first, stride }) => {
    for (let i = from, at = first; i < to; i++, at += stride) classes[at] = classOf(values[i]);
  };
}
