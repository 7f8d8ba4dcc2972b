import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRecord } from '../../../src/analysis/logic/findRecord.js';
import {
  allOf,
  criteriaFormula,
  type Formula,
  fewerOf,
  negation,
  noneOf,
  oneOf,
} from '../../../src/analysis/logic/formula.js';
import { buildSpace } from '../../../src/analysis/space/buildSpace.js';
import type { ClassSet } from '../../../src/criteria/classes/classSet.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import type { Criteria, Fields, JsonLogic } from '../../../src/index.js';
import { parseCriteria } from '../../../src/index.js';
import { fieldsAndCriteria } from '../../support/criteriaArbitraries.js';
import { everyRecord } from '../../support/everyRecord.js';
import { ALL_CLASSES, boxOf, claimsOf, inBoxes, recordOf, SMALL_SPACE, someFormula, spaceOf } from './smallSpace.js';

/** The answer for records that meet the first criteria and not the others. */
function find([wanted, ...others]: readonly Criteria[], fields: Fields) {
  const space = buildSpace([wanted, ...others], fields, { areAccounts: false });
  const formulaOf = (criteria: Criteria) => criteriaFormula(criteria, space);
  return findRecord(space, allOf(formulaOf(wanted), ...others.map(formulaOf).map(negation)), 200_000);
}

function parse(logics: readonly JsonLogic[], fields: Fields): Criteria[] {
  return logics.map((logic) => parseCriteria(logic, fields));
}

describe('a record that meets some criteria and not others', () => {
  const name: Fields = { name: { type: 'string' } };
  const at = { var: 'name' };

  it.each<[string, Fields, JsonLogic[], unknown]>([
    ['a text between two neighbours', name, [{ '<': ['a', at, 'a\u0000\u0000'] }], { name: 'a\u0000' }],
    ['an ending', name, [{ endsWith: [at, 'gmbh'] }, { endsWith: [at, ' gmbh'] }], { name: 'othergmbh' }],
    [
      'parts of a text',
      name,
      [{ and: [{ in: ['ab', at] }, { in: ['bc', at] }] }, { in: ['abc', at] }],
      { name: expect.any(String) },
    ],
    ['an absent value', name, [{ '==': [at, null] }], {}],
    ['a whole number', { n: { type: 'number', integer: true } }, [{ '<': [1, { var: 'n' }, 3] }], { n: 2 }],
    ['a day', { d: { type: 'date' } }, [{ '<': ['2024-02-28', { var: 'd' }, '2024-03-01'] }], { d: '2024-02-29' }],
    [
      'the time after a day',
      { d: { type: 'date' } },
      [{ '<': ['2024-02-28', { var: 'd' }, '2024-02-29'] }],
      { d: '2024-02-28T' },
    ],
    [
      'a declared value',
      { name: { type: 'string', values: ['a', 'b'] } },
      [{ '!=': [at, 'a'] }, { '==': [at, null] }],
      { name: 'b' },
    ],
    [
      'elements of a list',
      { tags: { type: 'string[]' } },
      [{ and: [{ in: ['a', { var: 'tags' }] }, { in: ['b', { var: 'tags' }] }] }],
      { tags: ['a', 'b'] },
    ],
  ])('is found: %s', (_, fields, logics, record) => {
    expect(find(parse(logics, fields), fields)).toEqual({ kind: 'found', record });
  });

  it.each<[string, Fields, JsonLogic[]]>([
    ['nothing lies between two neighbours', name, [{ '<': ['a', at, 'a\u0000'] }]],
    ['the longer ending has the shorter one', name, [{ endsWith: [at, ' gmbh'] }, { endsWith: [at, 'gmbh'] }]],
    ['a part of a part', name, [{ in: ['abc', at] }, { in: ['bc', at] }]],
    ['a literal without the part', name, [{ and: [{ '==': [at, 'abc'] }, { in: ['x', at] }] }]],
    ['a beginning with the part', name, [{ startsWith: [at, 'abc'] }, { in: ['b', at] }]],
    ['no whole number', { n: { type: 'number', integer: true } }, [{ '<': [1, { var: 'n' }, 2] }]],
    [
      'no declared value',
      { name: { type: 'string', values: ['a', 'b'], required: true } },
      [{ '!=': [at, 'a'] }, { '==': [at, 'b'] }],
    ],
    ['a required value', { name: { type: 'string', required: true } }, [{ '==': [at, null] }]],
    [
      'a declared element',
      { tags: { type: 'string[]', values: ['a'] } },
      [{ and: [{ '!!': { var: 'tags' } }, { '!': { in: ['a', { var: 'tags' }] } }] }],
    ],
    [
      'capitals where case is ignored',
      { name: { type: 'string', ignoreCase: true } },
      [{ startsWith: [at, 'Ab'] }, { startsWith: [at, 'aB'] }],
    ],
  ])('is none: %s', (_, fields, logics) => {
    expect(find(parse(logics, fields), fields)).toEqual({ kind: 'none', labels: [] });
  });

  it('is not known where a part can only be evaluated and does not turn out well', () => {
    const [criteria] = parse([{ '>': [{ '%': [{ var: 'n' }, 1000] }, 1000] }], { n: { type: 'number' } });
    expect(find([criteria], { n: { type: 'number' } })).toEqual({ kind: 'unknown', reason: 'opaque' });
  });

  it('property: is one of all combinations of classes, or there is none', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), fc.boolean(), ({ fields, criteria: logic }, isNegated) => {
        const [parsed] = parse([logic], fields);
        const criteria: Criteria = isNegated ? { kind: 'not', item: parsed } : parsed;
        const answer = find([criteria], fields);
        const holds = compilePredicate(criteria);
        if (answer.kind === 'found') expect(holds(answer.record)).toBe(true);
        if (answer.kind === 'none')
          expect(everyRecord([criteria], fields)?.find((record) => holds(record))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a record of which a formula is true', () => {
  it('property: is found where there is one, and the claims that are named suffice to rule all out otherwise', () => {
    const claimed = fc.array(someFormula, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(someFormula, fc.integer({ min: 1, max: 3 }), claimed, (demand, than, formulas) => {
        const claims = claimsOf(formulas);
        const formulaOf = (labels: readonly number[]) =>
          allOf(
            demand,
            fewerOf(
              than,
              claims.filter(({ label }) => labels.includes(label)),
            ),
          );
        const formula = formulaOf(claims.map(({ label }) => label));
        const answer = findRecord(SMALL_SPACE, formula, 1_000_000);
        if (isPossible(formula)) expect(answer.kind).toBe('found');
        else expect(answer.kind).toBe('none');
        if (answer.kind === 'found') expect(formula.holds(answer.record)).toBe(true);
        if (answer.kind === 'none' && !isPossible(demand)) return;
        if (answer.kind === 'none') expect(isPossible(formulaOf(answer.labels))).toBe(false);
      }),
      { numRuns: 250 },
    );
  });

  it('is not looked for once as many boxes have been looked at as may be', () => {
    const halves: ClassSet[] = [
      [0, 2],
      [2, 4],
    ];
    const quarters = halves.flatMap((first) => halves.map((second) => inBoxes(boxOf({ 0: first, 1: second }))));
    const formula = noneOf(quarters);
    const least = Array.from({ length: 100 }, (_, budget) => findRecord(SMALL_SPACE, formula, budget).kind);
    const enough = least.indexOf('none');
    expect(enough).toBeGreaterThan(4);
    expect(least.slice(enough).every((kind) => kind === 'none')).toBe(true);
    for (let budget = 0; budget < enough; budget++)
      expect(findRecord(SMALL_SPACE, formula, budget)).toEqual({ kind: 'unknown', reason: 'budget' });
  });

  it('has values that nothing but a part that can only be evaluated may need', () => {
    const space = spaceOf([[1, 3]], true);
    const isGiven: Formula = { residual: { kind: 'opaque' }, holds: (record) => Reflect.has(Object(record), 'd0') };
    expect(findRecord(space, isGiven, 10)).toEqual({ kind: 'found', record: { d0: 1 } });
    expect(findRecord(space, allOf(), 10)).toEqual({ kind: 'found', record: {} });
  });

  it('is not known where no value with the classes was found', () => {
    const space = {
      ...SMALL_SPACE,
      fieldSpaces: SMALL_SPACE.fieldSpaces.map((each) => ({ ...each, valueIn: () => undefined })),
    };
    expect(findRecord(space, inBoxes(boxOf({ 0: [0, 1] })), 10)).toEqual({ kind: 'unknown', reason: 'text' });
    expect(findRecord(space, inBoxes(boxOf({ 0: [0, 1], 1: [0, 1] })), 10)).toEqual({
      kind: 'unknown',
      reason: 'text',
    });
  });

  it('names the first reason for which it is not known', () => {
    const never: Formula = { residual: { kind: 'opaque' }, holds: () => false };
    const [here, there] = [inBoxes(boxOf({ 0: [0, 1], 1: [0, 1] })), inBoxes(boxOf({ 0: [2, 3], 1: [2, 3] }))];
    expect(findRecord(SMALL_SPACE, allOf(oneOf([here, there]), never), 1000)).toEqual({
      kind: 'unknown',
      reason: 'opaque',
    });
  });

  it('is looked for where all has to hold, so that no claims are named that are about other records', () => {
    const claims = (...boxes: Parameters<typeof boxOf>[0][]) =>
      fewerOf(1, claimsOf(boxes.map((box) => inBoxes(boxOf(box)))));
    const along = allOf(
      inBoxes(boxOf({ 0: [0, 1] }), boxOf({ 0: [2, 3] })),
      claims({ 0: [1, 2] }, { 0: [0, 1] }, { 0: [2, 4] }),
    );
    expect(findRecord(SMALL_SPACE, along, 100)).toEqual({ kind: 'none', labels: [11, 12] });
    const inside = allOf(inBoxes(boxOf({ 0: [0, 1], 1: [0, 1] })), claims({ 0: [1, 2] }, { 0: [0, 1] }));
    expect(findRecord(SMALL_SPACE, inside, 100)).toEqual({ kind: 'none', labels: [11] });
  });

  it('costs a look at each box', () => {
    const formula = inBoxes(boxOf({ 0: [0, 1], 1: [0, 1] }));
    expect(findRecord(SMALL_SPACE, formula, 0)).toEqual({ kind: 'unknown', reason: 'budget' });
    expect(findRecord(SMALL_SPACE, formula, 1).kind).toBe('found');
  });

  it('has no values of which nothing is asked', () => {
    const space = spaceOf([LIVE, LIVE], true);
    expect(findRecord(space, inBoxes(boxOf({ 1: [1, 2] })), 10)).toEqual({ kind: 'found', record: { d1: 1 } });
  });

  it('is looked for on, where a part that can only be evaluated did not turn out well', () => {
    const [here, there] = [boxOf({ 0: [0, 1], 1: [0, 1] }), boxOf({ 0: [2, 3], 1: [2, 3] })];
    const isThere: Formula = { residual: { kind: 'opaque' }, holds: inBoxes(there).holds };
    expect(findRecord(SMALL_SPACE, allOf(inBoxes(here, there), isThere), 100).kind).toBe('found');
  });
});

const LIVE: ClassSet = [1, 3];

function isPossible({ holds }: Formula): boolean {
  return ALL_CLASSES.some((classes) => holds(recordOf(classes)));
}
