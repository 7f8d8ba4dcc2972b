import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileCriteria } from '../../src/index.js';
import { fieldsAndCriteria, hostileRecordFor, recordFor } from '../support/criteriaArbitraries.js';
import { decide, decideByReference } from '../support/criteriaOracle.js';
import { soakRuns } from '../support/soak.js';

it('property: criteria decide every record as the design says', () => {
  const sample = fieldsAndCriteria().chain((each) =>
    hostileRecordFor(each.fields).map((record) => ({ ...each, record })),
  );
  fc.assert(
    fc.property(sample, ({ fields, criteria, record }) => {
      expect(compileCriteria(criteria, fields)(record)).toBe(decide(criteria, fields, record));
    }),
    { numRuns: soakRuns(200_000) },
  );
});

it('property: criteria decide complete records as json-logic-js does', () => {
  const sample = fieldsAndCriteria('standard').chain((each) =>
    recordFor(each.fields).map((record) => ({ ...each, record })),
  );
  fc.assert(
    fc.property(sample, ({ fields, criteria, record }) => {
      const expected = decideByReference(criteria, record);
      fc.pre(expected !== undefined);
      expect(compileCriteria(criteria, fields)(record)).toBe(expected);
    }),
    { numRuns: soakRuns(50_000) },
  );
});
