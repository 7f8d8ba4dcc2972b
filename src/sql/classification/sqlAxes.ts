import { complementOf } from '../../criteria/classes/classSet.js';
import type { TestTerms } from '../../criteria/classes/criteriaTerms.js';
import { flagAxis } from '../../criteria/classes/flagAxis.js';
import { numberAxis } from '../../criteria/classes/numberAxis.js';
import { textAxis } from '../../criteria/classes/textAxis.js';
import { isAboutParts } from '../../criteria/classes/textListAxis.js';
import type { ClassTest } from '../../criteria/classes/types.js';
import { collectTests } from '../../criteria/collectTests.js';
import type { Criteria, FieldUse, Test } from '../../criteria/types.js';
import type { SqlAxis } from './types.js';

/** The axes on which SQL puts accounts, and what tests ask of them. */
export interface SqlAxes {
  readonly axes: readonly SqlAxis[];
  readonly testTerms: TestTerms;
  /** The criteria behind a test that no axis has classes for. */
  readonly residualOf: (test: ClassTest) => Criteria;
}

/**
 * The axes of some criteria as SQL has them: classes that are known beforehand.
 *
 * Tests of what a text contains or ends with and those of lists have none, and are evaluated where a rule needs them. So are
 * beginnings with characters from U+D7FF up, since engines put those in another order than JavaScript does.
 */
export function sqlAxes(criteria: readonly Criteria[]): SqlAxes {
  const axes = [...collectTests(criteria).values()].flatMap(({ field, tests }) => {
    const classified = tests.filter((test) => !isResidual(test));
    return classified.length === 0 ? [] : [axisOf(field, classified)];
  });
  const numberByField = new Map(axes.map(({ axis }, number) => [axis.field.name, number]));
  const residuals = new Map<ClassTest, Criteria>();
  return {
    axes,
    testTerms(test, wanted) {
      if (isResidual(test)) {
        const holds: ClassTest = () => true;
        residuals.set(holds, wanted ? test : { kind: 'not', item: test });
        return [[{ kind: 'computed', axis: axes.length, tests: [holds] }]];
      }
      const number = numberByField.get(fieldOf(test).name) ?? -1;
      const { axis } = axes[number];
      const set = wanted ? axis.setOf(test) : complementOf(axis.setOf(test), axis.size);
      return set.length === 0 ? [] : [[{ kind: 'ordered', axis: number, set }]];
    },
    residualOf: (test) => residuals.get(test) ?? { kind: 'constant', value: true },
  };
}

function axisOf(field: FieldUse, tests: readonly Test[]): SqlAxis {
  switch (field.type) {
    case 'string':
    case 'date':
      return { kind: 'text', axis: textAxis(field, tests) };
    case 'number':
      return { kind: 'number', axis: numberAxis(field, tests) };
    default:
      return { kind: 'flag', axis: flagAxis(field) };
  }
}

function isResidual(test: Test): boolean {
  if (isAboutParts(test) || fieldOf(test).type === 'string[]') return true;
  return test.kind === 'startsWith' && /[\ud7ff-\uffff]/.test(test.value);
}

function fieldOf(test: Test): FieldUse {
  return test.kind === 'missing' ? test.fields[0] : test.field;
}
