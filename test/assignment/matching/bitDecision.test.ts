import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitDecision } from '../../../src/assignment/matching/bitDecision.js';
import { decide } from '../../../src/assignment/matching/decide.js';
import { NO_ENTRY } from '../../../src/assignment/matching/entry.js';
import { entryStack } from '../../../src/assignment/matching/entryStack.js';
import { axisTerms } from '../../../src/criteria/classes/axisTerms.js';
import { buildAxes } from '../../../src/criteria/classes/buildAxes.js';
import { criteriaTerms } from '../../../src/criteria/classes/criteriaTerms.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import { type Fields, type JsonLogic, parseCriteria } from '../../../src/index.js';

const fields: Fields = { size: { type: 'number' }, tags: { type: 'string[]' } };

const tag = fc.integer({ min: 0, max: 7 }).map((number) => `tag-${number}`);
const size = fc.integer({ min: 0, max: 60 });

/** A tag that is or is not there, and a range of sizes. */
const rule = fc.record({ tag, isWanted: fc.boolean(), low: size, high: size });

type Rule = typeof rule extends fc.Arbitrary<infer Value> ? Value : never;

function logicOf({ tag: wanted, isWanted, low, high }: Rule): JsonLogic {
  const contains: JsonLogic = { in: [wanted, { var: 'tags' }] };
  return { and: [isWanted ? contains : { '!': contains }, { '<=': [low, { var: 'size' }, high] }] };
}

const record = fc.record({ size, tags: fc.uniqueArray(tag, { maxLength: 5 }) }, { requiredKeys: [] });

describe('a decision by rows of bits', () => {
  // A row of a hundred rules takes four words, so that there is room for all rows, for 25 or for 3 of each axis.
  it.each([4_000_000, 100, 12])('leads to what the criteria say where rows have %d words', (mostWords) => {
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 100, maxLength: 100 }),
        fc.array(record, { minLength: 50, maxLength: 50 }),
        (rules, records) => {
          const criteria = rules.map((each) => parseCriteria(logicOf(each), fields));
          const table = buildAxes(criteria);
          const terms = axisTerms(table);
          // An entry has flags in its three lowest bits.
          const items = criteria.map((each, at) => ({ entry: 8 * (at + 1), terms: criteriaTerms(each, terms).terms }));
          const decision = bitDecision(table.axes, items, mostWords);
          const predicates = criteria.map((each) => compilePredicate(each));
          for (const each of [...records, ...records]) {
            const stack = entryStack();
            const members: Readonly<Record<string, unknown>> = each;
            const classes = Int32Array.from(table.axes, (axis) => axis.classOf(members[axis.field.name]));
            const entry = decide(decision, { classes, base: 0 }, stack);
            const found = entry === NO_ENTRY ? [...stack.entries.subarray(0, stack.size)] : [entry];
            const expected = predicates.flatMap((holds, at) => (holds(each) ? [8 * (at + 1)] : []));
            expect(found.sort((a, b) => a - b)).toEqual(expected);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('has rows of their own for the classes that came first, also when more have come than find room', () => {
    const criteria = Array.from({ length: 64 }, (_, at) =>
      parseCriteria(logicOf({ tag: `tag-${at % 8}`, isWanted: true, low: at, high: 60 }), fields),
    );
    const table = buildAxes(criteria);
    const items = criteria.map((each, at) => ({
      entry: 8 * (at + 1),
      terms: criteriaTerms(each, axisTerms(table)).terms,
    }));
    const { axes } = bitDecision(table.axes, items, 8);
    const tags = axes.find(({ exactFrom }) => exactFrom === 1) ?? expect.fail('no rows that come as they are met');
    const classes = [0, 1, 2, 3, 4].map((number) => table.axes[tags.rowOf.axis].classOf([`tag-${number}`]));
    const rows = classes.map((valueClass) => tags.rowOf.fill?.(valueClass));
    expect(rows).toEqual([1, 2, 3, 0, 0]);
  });
});
