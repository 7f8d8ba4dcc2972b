import { collectTests } from '../collectTests.js';
import type { Criteria, FieldUse, Test } from '../types.js';
import { flagAxis } from './flagAxis.js';
import { numberAxis } from './numberAxis.js';
import { textAxis } from './textAxis.js';
import { isAboutParts, textListAxis } from './textListAxis.js';
import { textPartsAxis } from './textPartsAxis.js';
import type { Axis } from './types.js';

/** The axes on which some criteria put records, and which of them a test is about. */
export interface AxisTable {
  readonly axes: readonly Axis[];
  /** The names of all fields that are read, on an axis or not. */
  readonly names: ReadonlySet<string>;
  /** The number of the axis of a test of one field. */
  readonly axisOf: (test: Test) => number;
}

/** The axes of all fields that some criteria test; what only json-logic-js can evaluate has no part in them. */
export function buildAxes(criteria: readonly Criteria[]): AxisTable {
  const byField = collectTests(criteria);
  const axes = [...byField.values()].flatMap(({ field, tests }) => axesOf(field, tests));
  return axisTable(axes, new Set(byField.keys()));
}

/** The axes of one field by its tests. */
export function axesOfTests(field: FieldUse, tests: readonly Test[]): AxisTable {
  return axisTable(axesOf(field, tests), new Set([field.name]));
}

function axisTable(axes: readonly Axis[], names: ReadonlySet<string>): AxisTable {
  const ordered = new Map<string, number>();
  const computed = new Map<string, number>();
  for (const [number, axis] of axes.entries())
    (axis.kind === 'ordered' ? ordered : computed).set(axis.field.name, number);
  return {
    axes,
    names,
    axisOf(test) {
      const { name, type } = test.kind === 'missing' ? test.fields[0] : test.field;
      return (type === 'string[]' || isAboutParts(test) ? computed : ordered).get(name) ?? -1;
    },
  };
}

/** The axes of one field; none where nothing tests it. */
function axesOf(field: FieldUse, tests: readonly Test[]): Axis[] {
  if (tests.length === 0) return [];
  switch (field.type) {
    case 'string': {
      const [parts, whole] = [tests.filter(isAboutParts), tests.filter((test) => !isAboutParts(test))];
      return [
        ...(whole.length > 0 ? [textAxis(field, whole)] : []),
        ...(parts.length > 0 ? [textPartsAxis(field, parts)] : []),
      ];
    }
    case 'date':
      return [textAxis(field, tests)];
    case 'number':
      return [numberAxis(field, tests)];
    case 'string[]':
      return [textListAxis(field, tests)];
    case 'boolean':
    case 'any':
      return [flagAxis(field)];
  }
}
