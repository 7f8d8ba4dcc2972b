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

const fields: Fields = { size: { type: 'number' }, country: { type: 'string' }, tags: { type: 'string[]' } };

const tag = fc.integer({ min: 0, max: 7 }).map((number) => `tag-${number}`);
const size = fc.integer({ min: 0, max: 60 });

const country = fc.constantFrom<string[]>('AT', 'CH', 'DE', 'FR', 'GB', 'IT', 'NL', 'US');
const countries = fc.uniqueArray(country, { minLength: 1, maxLength: 4 });

/** A tag that is or is not there, some countries or any, and a range of sizes, without an end where `high` is absent. */
const rule = fc.record(
  { tag, isWanted: fc.boolean(), countries, low: size, high: size },
  { requiredKeys: ['tag', 'isWanted', 'low'] },
);

type Rule = typeof rule extends fc.Arbitrary<infer Value> ? Value : never;

function logicOf({ tag: wanted, isWanted, countries: wantedCountries, low, high }: Rule): JsonLogic {
  const contains: JsonLogic = { in: [wanted, { var: 'tags' }] };
  const isThere: JsonLogic[] = wantedCountries === undefined ? [] : [{ in: [{ var: 'country' }, wantedCountries] }];
  const isSized: JsonLogic =
    high === undefined ? { '>=': [{ var: 'size' }, low] } : { '<=': [low, { var: 'size' }, high] };
  return { and: [isWanted ? contains : { '!': contains }, ...isThere, isSized] };
}

const record = fc.record({ size, country, tags: fc.uniqueArray(tag, { maxLength: 5 }) }, { requiredKeys: [] });

function planOf(rules: readonly Rule[]) {
  const criteria = rules.map((each) => parseCriteria(logicOf(each), fields));
  const table = buildAxes(criteria);
  const terms = axisTerms(table);
  // An entry has flags in its three lowest bits.
  const items = criteria.map((each, at) => ({ entry: 8 * (at + 1), terms: criteriaTerms(each, terms).terms }));
  return { criteria, table, items };
}

describe('a decision by rows of bits', () => {
  // A row of a hundred rules takes four words, so that there is room for all rows, for 25 or for 3 of each axis.
  it.each([4_000_000, 100, 12])('leads to what the criteria say where rows have %d words', (mostWords) => {
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 100, maxLength: 100 }),
        fc.array(record, { minLength: 50, maxLength: 50 }),
        (rules, records) => {
          const { criteria, table, items } = planOf(rules);
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

  it('looks again at runs of classes by their bounds, at other sets of them by the sets', () => {
    const pairs = [
      ['AT', 'CH'],
      ['CH', 'DE'],
      ['AT', 'DE'],
    ];
    const { table, items } = planOf(
      Array.from({ length: 100 }, (_, at) => ({
        tag: `tag-${at % 8}`,
        isWanted: true,
        countries: pairs[at % 3],
        low: at % 50,
      })),
    );
    const { coarse } = bitDecision(table.axes, items, 12);
    const boundsOf = (name: string) =>
      coarse.find(({ rowOf }) => table.axes[rowOf.axis].field.name === name)?.bounds?.length;
    expect(coarse).toHaveLength(3);
    expect({ size: boundsOf('size'), country: boundsOf('country') }).toEqual({ size: 200, country: undefined });
  });

  it('has rows of their own for the classes that came first, also when more have come than find room', () => {
    const { table, items } = planOf(
      Array.from({ length: 64 }, (_, at) => ({ tag: `tag-${at % 8}`, isWanted: true, low: at, high: 60 })),
    );
    const { axes } = bitDecision(table.axes, items, 8);
    const tags = axes.find(({ exactFrom }) => exactFrom === 1) ?? expect.fail('no rows that come as they are met');
    const classes = [0, 1, 2, 3, 4].map((number) => table.axes[tags.rowOf.axis].classOf([`tag-${number}`]));
    const rows = classes.map((valueClass) => tags.rowOf.fill?.(valueClass));
    expect(rows).toEqual([1, 2, 3, 0, 0]);
  });
});
