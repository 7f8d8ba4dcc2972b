import type { AxisTable } from './buildAxes.js';
import { complementOf } from './classSet.js';
import type { TestTerms } from './criteriaTerms.js';

/** The terms of tests over the classes of an axis table that was built from them: one for each test, or none. */
export function axisTerms(table: AxisTable): TestTerms {
  return (test, wanted) => {
    const number = table.axisOf(test);
    const axis = table.axes[number];
    if (axis.kind === 'computed') {
      const holds = axis.holdsFor(test);
      return [[{ kind: 'computed', axis: number, tests: [wanted ? holds : (valueClass) => !holds(valueClass)] }]];
    }
    const set = wanted ? axis.setOf(test) : complementOf(axis.setOf(test), axis.size);
    return set.length === 0 ? [] : [[{ kind: 'ordered', axis: number, set }]];
  };
}
