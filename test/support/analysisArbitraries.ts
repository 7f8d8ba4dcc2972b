import fc from 'fast-check';
import type { Field, Fields, HierarchyNode, JsonLogic, Territory, TerritoryModel } from '../../src/index.js';
import { type Subject, subjects } from './analysisSubjects.js';
import { criteriaFor } from './criteriaArbitraries.js';
import { declaredFields } from './criteriaValues.js';
import { asOfDays, intervals } from './modelArbitraries.js';
import { policies, ranks } from './policyArbitraries.js';

/** A model that is small enough to try every account on, and the day on which to look at it. */
export interface AnalysisSample {
  readonly model: TerritoryModel;
  readonly asOf?: string;
}

/** Two models for one comparison. */
export interface ComparisonSample {
  readonly before: TerritoryModel;
  readonly after: TerritoryModel;
  readonly asOf?: string;
}

/** Two criteria about some fields. */
export interface CriteriaPair {
  readonly fields: Fields;
  readonly a: JsonLogic;
  readonly b: JsonLogic;
}

/** Which tests to draw from: `decidable` ones, of which one account for each combination of values shows everything, or all. */
export type TestRange = 'decidable' | 'all';

/** Fields that any record may have or lack. */
const recordSubjects = subjects.filter(({ name }) => name !== 'id');

function presence(names: readonly string[]): fc.Arbitrary<JsonLogic> {
  const some = fc.subarray([...names], { minLength: 1 });
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('==', '!='), fc.constantFrom(...names))
      .map(([operator, name]) => ({ [operator]: [{ var: name }, null] })),
    fc.constantFrom(...names).map((name) => ({ '!!': [{ var: name }] })),
    some.map((list) => ({ missing: list })),
    fc.tuple(fc.integer({ min: 0, max: 3 }), some).map((args) => ({ missing_some: args })),
  );
}

/** Criteria over a few fields with everything that puts tests together. */
function criteriaOver(drawn: readonly Subject[], range: TestRange): fc.Arbitrary<JsonLogic> {
  const tests = drawn.map(({ tests, others }) =>
    others === undefined || range === 'decidable' ? tests : fc.oneof({ weight: 3, arbitrary: tests }, others),
  );
  const { node } = fc.letrec<{ node: JsonLogic }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 8, arbitrary: fc.oneof(...tests) },
      { weight: 2, arbitrary: presence(drawn.map(({ name }) => name)) },
      { weight: 1, arbitrary: fc.boolean() },
      {
        weight: 6,
        arbitrary: fc
          .tuple(
            fc.constantFrom('and', 'or', 'and', 'or', 'xor'),
            fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
          )
          .map(([operator, items]) => ({ [operator]: items })),
      },
      { weight: 2, arbitrary: tie('node').map((item) => ({ '!': [item] })) },
      { weight: 1, arbitrary: fc.tuple(tie('node'), tie('node'), tie('node')).map((parts) => ({ if: parts })) },
    ),
  }));
  return node;
}

/** Some of the fields, each with one of its definitions. */
function drawnFields(from: readonly Subject[]): fc.Arbitrary<{ drawn: readonly Subject[]; fields: Fields }> {
  return fc.subarray([...from], { minLength: 2, maxLength: 3 }).chain((drawn) =>
    fc.tuple(...drawn.map(({ definitions }) => fc.constantFrom(...definitions))).map((definitions) => ({
      drawn,
      fields: Object.fromEntries(drawn.map(({ name }, at) => [name, definitions[at]])),
    })),
  );
}

/** Two criteria, in half of the cases with whatever literals and fields the dialect allows. */
export function criteriaPairs(range: TestRange): fc.Arbitrary<CriteriaPair> {
  const small = drawnFields(recordSubjects).chain(({ drawn, fields }) => pairOf(fields, criteriaOver(drawn, range)));
  const wide = declaredFields({ ignoreCase: true }).chain((all) => {
    const fields = Object.fromEntries(Object.entries(all).slice(0, 3));
    return pairOf(fields, criteriaFor(fields, 'whole'));
  });
  return range === 'decidable' ? small : fc.oneof(small, wide);
}

/** Two criteria over numbers, truth values and declared texts, whose case counts. */
export function enumeratedPairs(): fc.Arbitrary<CriteriaPair> {
  const plain = recordSubjects
    .map((subject) => ({ ...subject, definitions: subject.definitions.filter(isEnumerated) }))
    .filter(({ definitions }) => definitions.length > 0);
  return drawnFields(plain).chain(({ drawn, fields }) => pairOf(fields, criteriaOver(drawn, 'decidable')));
}

function isEnumerated({ type, values: domain, ignoreCase }: Field): boolean {
  return type === 'number' || type === 'boolean' || (type === 'string' && domain !== undefined && ignoreCase !== true);
}

function pairOf(fields: Fields, criteria: fc.Arbitrary<JsonLogic>): fc.Arbitrary<CriteriaPair> {
  // A list would be taken for several criteria.
  const single = criteria.filter((logic) => !Array.isArray(logic));
  return fc.record({ fields: fc.constant(fields), a: single, b: single });
}

/** Models of up to eight territories over at most three fields, with policies, dates and both kinds of criteria. */
export function smallModels(range: TestRange): fc.Arbitrary<AnalysisSample> {
  return drawnFields(subjects).chain(({ drawn, fields }) =>
    fc.tuple(planWith(criteriaOver(drawn, range), fields), asOfDays()).map(([model, day]) => ({ model, ...day })),
  );
}

/** A small model, and one that somebody might replace it with: some of its territories, and some others. */
export function modelPairs(range: TestRange): fc.Arbitrary<ComparisonSample> {
  return drawnFields(recordSubjects).chain(({ drawn, fields }) => {
    const criteria = criteriaOver(drawn, range);
    return fc
      .tuple(planWith(criteria, fields, 5), planWith(criteria, fields, 5), fc.boolean(), asOfDays())
      .map(([before, other, isEdit, day]) => ({
        before,
        after: isEdit ? { ...before, territories: edited(before.territories, other.territories) } : other,
        ...day,
      }));
  });
}

/** The same tree with criteria of another model wherever that has a territory of the same id. */
function edited(territories: readonly Territory[], others: readonly Territory[]): Territory[] {
  return territories.map((territory, at) => {
    const { criteria, localCriteria } = others[at] ?? {};
    if (at % 2 === 0 || (criteria === undefined && localCriteria === undefined)) return { ...territory };
    return {
      ...territory,
      ...(criteria === undefined ? {} : { criteria }),
      ...(localCriteria === undefined ? {} : { localCriteria }),
    };
  });
}

const types = [
  { id: 'named', priority: 2 },
  { id: 'geo', priority: 1 },
];

function planWith(criteria: fc.Arbitrary<JsonLogic>, fields: Fields, most = 8): fc.Arbitrary<TerritoryModel> {
  const territories = trees(most).chain((nodes) => fc.tuple(...nodes.map((node) => territoryWith(node, criteria))));
  return fc
    .record({ territories, policy: fc.option(policies(), { nil: undefined }) })
    .map(({ territories: list, policy }) => ({
      id: 'plan',
      fields,
      types,
      territories: list,
      ...(policy === undefined ? {} : { policy }),
    }));
}

function trees(most: number): fc.Arbitrary<HierarchyNode[]> {
  const parents = fc.array(fc.option(fc.nat(most), { freq: 2, nil: undefined }), { minLength: 1, maxLength: most });
  return parents
    .map((list) =>
      list.map((parent, at) => ({
        id: String.fromCharCode(97 + at),
        parentId: parent === undefined || at === 0 ? null : String.fromCharCode(97 + (parent % at)),
      })),
    )
    .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }));
}

function territoryWith(node: HierarchyNode, criteria: fc.Arbitrary<JsonLogic>): fc.Arbitrary<Territory> {
  const passable = fc.oneof({ weight: 5, arbitrary: criteria }, fc.constant(true));
  return fc
    .tuple(
      fc.record({ rank: ranks(), typeId: fc.constantFrom('named', 'geo') }, { requiredKeys: [] }),
      sometimes(3, fc.record({ criteria: passable }), 1),
      sometimes(1, fc.record({ localCriteria: passable }), 3),
      sometimes(1, fc.record({ active: fc.constant(false) }), 9),
      sometimes(1, intervals, 6),
    )
    .map((parts) => Object.assign({ ...node }, ...parts));
}

function sometimes(weight: number, arbitrary: fc.Arbitrary<object>, otherwise: number): fc.Arbitrary<object> {
  return fc.oneof({ weight, arbitrary }, { weight: otherwise, arbitrary: fc.constant({}) });
}
