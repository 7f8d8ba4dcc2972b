import type { Edit } from './produceEdit.js';
import type { Patch } from './types.js';

/** One step of a longer edit: what it starts from is what the step before has made. */
export type Step<Value> = (value: Value) => Edit<Value>;

/** The outcome of several steps as one edit, whose inverse undoes the last step first. */
export function inTurn<Value>(start: Value, steps: readonly Step<Value>[]): Edit<Value> {
  let value = start;
  const patches: (readonly Patch[])[] = [];
  const inversePatches: (readonly Patch[])[] = [];
  for (const step of steps) {
    // Only the patches are kept: the values between would fill the memory when there are many steps.
    const edit = step(value);
    value = edit.value;
    patches.push(edit.patches);
    inversePatches.push(edit.inversePatches);
  }
  return { value, patches: patches.flat(), inversePatches: inversePatches.reverse().flat() };
}
