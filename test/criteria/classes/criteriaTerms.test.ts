import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTerms } from '../../../src/criteria/classes/axisTerms.js';
import { buildAxes } from '../../../src/criteria/classes/buildAxes.js';
import { hasClass } from '../../../src/criteria/classes/classSet.js';
import { type Constraint, criteriaTerms } from '../../../src/criteria/classes/criteriaTerms.js';
import { UNKNOWN_CLASS } from '../../../src/criteria/classes/types.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import { rawReader } from '../../../src/criteria/fieldReaders.js';
import type { Fields, JsonLogic } from '../../../src/index.js';
import { parseCriteria } from '../../../src/index.js';
import { fieldsAndCriteria, hostileRecordFor } from '../../support/criteriaArbitraries.js';

const samples = fieldsAndCriteria().chain((sample) =>
  fc.array(hostileRecordFor(sample.fields), { minLength: 1, maxLength: 6 }).map((records) => ({ ...sample, records })),
);

/** Whether criteria hold by classes and by predicate, for each of several records. */
function compare(fields: Fields, logic: JsonLogic, records: readonly unknown[]) {
  const criteria = parseCriteria(logic, fields);
  const table = buildAxes([criteria]);
  const { terms, isExact } = criteriaTerms(criteria, axisTerms(table));
  const holds = compilePredicate(criteria);
  return records.map((record) => {
    const classes = table.axes.map((axis) => axis.classOf(rawReader(axis.field.name)(record)));
    expect(classes).not.toContain(UNKNOWN_CLASS);
    const leaves = (constraint: Constraint) =>
      constraint.kind === 'ordered'
        ? hasClass(constraint.set, classes[constraint.axis])
        : constraint.tests.every((test) => test(classes[constraint.axis]));
    return { isExact, byClasses: terms.some((term) => term.every(leaves)), byPredicate: holds(record) };
  });
}

describe('criteriaTerms', () => {
  it('property: hold for the classes of a record exactly when the criteria hold for the record', () => {
    fc.assert(
      fc.property(samples, ({ fields, criteria, records }) => {
        for (const { isExact, byClasses, byPredicate } of compare(fields, criteria, records)) {
          if (isExact) expect(byClasses).toBe(byPredicate);
          else expect(byClasses || !byPredicate).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
