import type { ClassifyMany, ClassOf } from './types.js';

/** The classification of many values by that of one. */
export function classifyEach(classOf: ClassOf): ClassifyMany {
  return (values, count, { classes, first, stride }) => {
    for (let i = 0, at = first; i < count; i++, at += stride) classes[at] = classOf(values[i]);
  };
}
