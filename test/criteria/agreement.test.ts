import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCriteria, formatCriteria, parseCriteria } from '../../src/index.js';
import { fieldsAndCriteria, hostileRecordFor, invalidCriteria, recordFor } from '../support/criteriaArbitraries.js';
import { decide, decideByReference } from '../support/criteriaOracle.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { issuesOf } from './issuesOf.js';

const withHostileRecord = fieldsAndCriteria().chain((sample) =>
  hostileRecordFor(sample.fields).map((record) => ({ ...sample, record })),
);

const withFullRecord = fieldsAndCriteria('standard').chain((sample) =>
  recordFor(sample.fields).map((record) => ({ ...sample, record })),
);

describe('compileCriteria', () => {
  it('property: decides every record as the design says', () => {
    fc.assert(
      fc.property(withHostileRecord, ({ fields, criteria, record }) => {
        expect(compileCriteria(criteria, fields)(record)).toBe(decide(criteria, fields, record));
      }),
      { numRuns: 3_000 },
    );
  });

  it('property: decides complete records as json-logic-js does', () => {
    fc.assert(
      fc.property(withFullRecord, ({ fields, criteria, record }) => {
        const expected = decideByReference(criteria, record);
        // It throws for some objects, which then decide nothing.
        fc.pre(expected !== undefined);
        expect(compileCriteria(criteria, fields)(record)).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
  });

  it('property: decides the negation of criteria the other way, whatever the record', () => {
    fc.assert(
      fc.property(withHostileRecord, ({ fields, criteria, record }) => {
        const negated = compileCriteria({ '!': [criteria] }, fields);
        expect(negated(record)).toBe(!compileCriteria(criteria, fields)(record));
      }),
    );
  });

  it('property: leaves criteria, fields and records as they were', () => {
    fc.assert(
      fc.property(withFullRecord, ({ fields, criteria, record }) => {
        const frozen = deepFreeze({ fields, criteria, record });
        const before = JSON.stringify(frozen);
        compileCriteria(frozen.criteria, frozen.fields)(frozen.record);
        expect(JSON.stringify(frozen)).toBe(before);
      }),
    );
  });

  it('property: gives a record the same answer each time', () => {
    fc.assert(
      fc.property(withHostileRecord, ({ fields, criteria, record }) => {
        const holds = compileCriteria(criteria, fields);
        expect(holds(record)).toBe(holds(record));
      }),
    );
  });
});

describe('formatCriteria', () => {
  it('property: gives what parses to the same criteria', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), ({ fields, criteria }) => {
        const parsed = parseCriteria(criteria, fields);
        expect(parseCriteria(formatCriteria(parsed), fields)).toEqual(parsed);
      }),
    );
  });

  it('property: gives what survives a journey through JSON text', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), ({ fields, criteria }) => {
        const parsed = parseCriteria(criteria, fields);
        expect(parseCriteria(JSON.parse(JSON.stringify(formatCriteria(parsed))), fields)).toEqual(parsed);
      }),
    );
  });

  it('property: changes nothing the second time', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), ({ fields, criteria }) => {
        const once = formatCriteria(parseCriteria(criteria, fields));
        expect(formatCriteria(parseCriteria(once, fields))).toEqual(once);
      }),
    );
  });

  it('property: leaves the criteria as they were', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), ({ fields, criteria }) => {
        const parsed = deepFreeze(parseCriteria(criteria, fields));
        expect(() => formatCriteria(parsed)).not.toThrow();
      }),
    );
  });
});

describe('parseCriteria', () => {
  it('property: refuses criteria with one thing wrong, by its code and its place', () => {
    fc.assert(
      fc.property(invalidCriteria(), ({ fields, criteria, code, pointer }) => {
        expect(issuesOf(criteria, fields)).toEqual([expect.objectContaining({ code, pointer })]);
      }),
      { numRuns: 500 },
    );
  });
});
