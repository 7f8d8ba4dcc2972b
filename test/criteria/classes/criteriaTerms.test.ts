import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTerms } from '../../../src/criteria/classes/axisTerms.js';
import { buildAxes } from '../../../src/criteria/classes/buildAxes.js';
import { complementOf, hasClass, setOfClasses } from '../../../src/criteria/classes/classSet.js';
import {
  type Constraint,
  type CriteriaTerms,
  criteriaTerms,
  type Term,
  type TestTerms,
} from '../../../src/criteria/classes/criteriaTerms.js';
import { UNKNOWN_CLASS } from '../../../src/criteria/classes/types.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import { rawReader } from '../../../src/criteria/fieldReaders.js';
import type { Criteria, FieldUse, Test } from '../../../src/criteria/types.js';
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

/** The field `f7` has the axis 7, and of its classes 0 to 9 a test of the value 3 accepts 3 only. */
const classTerms: TestTerms = (test, wanted) => {
  const axis = axisOf(test);
  const accepted = test.kind === 'equals' ? Number(test.value) : 0;
  const set = setOfClasses([accepted]);
  return [[{ kind: 'ordered', axis, set: wanted ? set : complementOf(set, 10) }]];
};

const holds = () => true;

/** Every test is one of a computed axis. */
const computedTerms: TestTerms = (test) => [[{ kind: 'computed', axis: axisOf(test), tests: [holds] }]];

const opaque: Criteria = { kind: 'opaque', logic: { cat: ['x'] }, fields: [] };
const NEVER: CriteriaTerms = { terms: [], isExact: true };
const ALWAYS: CriteriaTerms = { terms: [[]], isExact: true };
const PERHAPS: CriteriaTerms = { terms: [[]], isExact: false };

function axisOf(test: Test): number {
  return Number((test.kind === 'missing' ? test.fields[0] : test.field).name.slice(1));
}

function fieldOf(axis: number): FieldUse {
  return { name: `f${axis}`, type: 'number' };
}

function is(axis: number, value: number): Criteria {
  return { kind: 'equals', field: fieldOf(axis), value };
}

function both(...items: Criteria[]): Criteria {
  return { kind: 'and', items };
}

function either(...items: Criteria[]): Criteria {
  return { kind: 'or', items };
}

function not(item: Criteria): Criteria {
  return { kind: 'not', item };
}

/** One of so many tests, each of another axis. */
function anyOf(count: number, firstAxis = 0): Criteria {
  return either(...Array.from({ length: count }, (_, i) => is(firstAxis + i, 1)));
}

/** What an axis must have for a term. */
function ordered(axis: number, ...set: number[]): Term[number] {
  return { kind: 'ordered', axis, set };
}

describe('the alternatives of criteria', () => {
  it('are joined where they ask for classes of one axis only', () => {
    expect(criteriaTerms(either(is(2, 3), is(1, 5), is(2, 4)), classTerms)).toEqual({
      terms: [[ordered(2, 3, 5)], [ordered(1, 5, 6)]],
      isExact: true,
    });
    expect(
      criteriaTerms(either(both(is(1, 5), is(2, 3)), is(1, 6), both(is(1, 7), is(2, 4))), classTerms).terms,
    ).toEqual([[ordered(1, 5, 6), ordered(2, 3, 4)], [ordered(1, 6, 7)], [ordered(1, 7, 8), ordered(2, 4, 5)]]);
    expect(criteriaTerms(either(is(1, 5), is(1, 6)), computedTerms).terms).toHaveLength(2);
  });

  it('list what they ask for by axis, in order, and each axis once', () => {
    const [low, middle, high] = [is(1, 1), is(2, 2), is(3, 3)];
    for (const items of [
      [low, middle, high],
      [high, middle, low],
      [middle, both(high, low)],
      [both(low, high), middle],
    ])
      expect(criteriaTerms(both(...items, middle), classTerms)).toEqual({
        terms: [[ordered(1, 1, 2), ordered(2, 2, 3), ordered(3, 3, 4)]],
        isExact: true,
      });
    expect(criteriaTerms(both(either(is(1, 1), is(1, 3)), not(is(1, 3))), classTerms).terms).toEqual([
      [ordered(1, 1, 2)],
    ]);
    expect(criteriaTerms(both(is(1, 1), is(1, 2)), computedTerms).terms).toEqual([
      [{ kind: 'computed', axis: 1, tests: [holds, holds] }],
    ]);
  });

  it('leave out what no class of an axis meets', () => {
    expect(criteriaTerms(both(is(1, 1), is(1, 2)), classTerms)).toEqual(NEVER);
    expect(criteriaTerms(either(both(is(1, 1), is(1, 2)), is(3, 3)), classTerms).terms).toEqual([[ordered(3, 3, 4)]]);
  });

  it('of a choice are those of its condition and of what it chooses', () => {
    const logic = { if: [{ '==': [{ var: 'f1' }, 4] }, { '==': [{ var: 'f2' }, 2] }, { '==': [{ var: 'f3' }, 3] }] };
    const fields: Fields = { f1: { type: 'number' }, f2: { type: 'number' }, f3: { type: 'number' } };
    const choice = parseCriteria(logic, fields);
    expect(criteriaTerms(choice, classTerms)).toEqual({
      terms: [
        [ordered(1, 4, 5), ordered(2, 2, 3)],
        [ordered(1, 0, 4, 5, 10), ordered(3, 3, 4)],
      ],
      isExact: true,
    });
    expect(criteriaTerms(not(choice), classTerms).terms).toEqual([
      [ordered(1, 4, 5), ordered(2, 0, 2, 3, 10)],
      [ordered(1, 0, 4, 5, 10), ordered(3, 0, 3, 4, 10)],
    ]);
  });

  it('are at most 64, or one of which nothing is known', () => {
    expect(criteriaTerms(anyOf(64), classTerms)).toMatchObject({ terms: { length: 64 }, isExact: true });
    expect(criteriaTerms(anyOf(65), classTerms)).toEqual(PERHAPS);
    expect(criteriaTerms(anyOf(3), classTerms)).toMatchObject({ terms: { length: 3 }, isExact: true });
  });

  it('of a conjunction are those of its first parts where there would be more than 64', () => {
    expect(criteriaTerms(both(anyOf(8), anyOf(8, 8)), classTerms)).toMatchObject({
      terms: { length: 64 },
      isExact: true,
    });
    expect(criteriaTerms(both(anyOf(5), anyOf(13, 5)), classTerms)).toEqual({
      ...criteriaTerms(anyOf(5), classTerms),
      isExact: false,
    });
    expect(criteriaTerms(both(anyOf(13), anyOf(5, 13)), classTerms)).toMatchObject({
      terms: { length: 13 },
      isExact: false,
    });
  });

  it('are not exact with a part that is evaluated as a whole, and what comes after it adds nothing', () => {
    expect(criteriaTerms(opaque, classTerms)).toEqual(PERHAPS);
    expect(criteriaTerms(both(is(1, 1), opaque, is(2, 2)), classTerms)).toEqual({
      terms: [[ordered(1, 1, 2)]],
      isExact: false,
    });
    expect(criteriaTerms(either(is(1, 1), opaque), classTerms).isExact).toBe(false);
    expect(criteriaTerms(either(opaque, is(1, 1)), classTerms).isExact).toBe(false);
  });

  it('of xor and of constants are those by which an odd number of parts holds', () => {
    const xor: Criteria = { kind: 'xor', items: [is(1, 4), is(2, 2)] };
    expect(criteriaTerms(xor, classTerms)).toEqual({
      terms: [
        [ordered(1, 4, 5), ordered(2, 0, 2, 3, 10)],
        [ordered(1, 0, 4, 5, 10), ordered(2, 2, 3)],
      ],
      isExact: true,
    });
    expect(criteriaTerms(not(xor), classTerms).terms).toEqual([
      [ordered(1, 4, 5), ordered(2, 2, 3)],
      [ordered(1, 0, 4, 5, 10), ordered(2, 0, 2, 3, 10)],
    ]);
    expect(criteriaTerms({ kind: 'constant', value: true }, classTerms)).toEqual(ALWAYS);
    expect(criteriaTerms({ kind: 'constant', value: false }, classTerms)).toEqual(NEVER);
  });
});

describe('the alternatives of missing fields', () => {
  function missing(atLeast: number, ...axes: number[]): Criteria {
    return { kind: 'missing', fields: axes.map(fieldOf), atLeast };
  }

  it('are none where no field can be missing', () => {
    for (const criteria of [missing(1), missing(0, 1, 2), missing(-1, 1), missing(0)]) {
      expect(criteriaTerms(criteria, classTerms)).toEqual(NEVER);
      expect(criteriaTerms(not(criteria), classTerms)).toEqual(ALWAYS);
    }
  });

  it('are one for all fields where one would be enough', () => {
    expect(criteriaTerms(missing(1, 1, 2), classTerms)).toEqual({
      terms: [[ordered(1, 0, 1), ordered(2, 0, 1)]],
      isExact: true,
    });
    expect(criteriaTerms(not(missing(1, 1, 2)), classTerms)).toEqual({
      terms: [[ordered(1, 1, 10)], [ordered(2, 1, 10)]],
      isExact: true,
    });
  });

  it('are one for each field where all are wanted', () => {
    for (const atLeast of [2, 3])
      expect(criteriaTerms(missing(atLeast, 1, 2), classTerms)).toEqual({
        terms: [[ordered(1, 0, 1)], [ordered(2, 0, 1)]],
        isExact: true,
      });
    expect(criteriaTerms(not(missing(2, 1, 2)), classTerms)).toEqual({
      terms: [[ordered(1, 1, 10), ordered(2, 1, 10)]],
      isExact: true,
    });
  });

  it('are unknown where some of several are wanted', () => {
    expect(criteriaTerms(missing(2, 1, 2, 3), classTerms)).toEqual(PERHAPS);
    expect(criteriaTerms(not(missing(2, 1, 2, 3)), classTerms)).toEqual(PERHAPS);
  });
});
