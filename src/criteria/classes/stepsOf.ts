import type { Axis, ClassSteps } from './types.js';

/** The classification of many values in two steps, for the axes that have one. */
export function stepsOf(axis: Axis): ClassSteps | undefined {
  return axis.kind === 'ordered' ? axis.inSteps?.() : undefined;
}
