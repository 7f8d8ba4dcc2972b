import fc from 'fast-check';
import type {
  AccessLevel,
  Account,
  Field,
  Fields,
  HierarchyNode,
  JsonLogic,
  Territory,
  TerritoryModel,
  TerritoryType,
} from '../../src/index.js';
import { policies, ranks } from './policyArbitraries.js';

const plainId = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'Z', '1', '-'), minLength: 1, maxLength: 4 });
// Members of every object, orders that differ between code units and code points, and what pointers escape.
const strangeId = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  ' ',
  '~',
  'a/b',
  '0',
  '10',
  'ﾮ',
  '😀',
  '\0',
);

/** Ids as users choose them and as they would not, never empty. */
export function ids(): fc.Arbitrary<string> {
  return fc.oneof({ weight: 6, arbitrary: plainId }, { weight: 1, arbitrary: strangeId });
}

function distinctIds(maxLength: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(ids(), { maxLength });
}

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

/** Forests of several roots, from chains to stars, rows in any order; empty ones too. */
export function forests(maxLength = 14): fc.Arbitrary<HierarchyNode[]> {
  return distinctIds(maxLength).chain((names) =>
    fc
      .tuple(...names.map((_, i) => parentBefore(i)))
      .chain((parents) =>
        shuffled(names.map((id, i) => ({ id, parentId: parents[i] === undefined ? null : names[parents[i]] }))),
      ),
  );
}

/** The position of a parent before `position`: often the one right before, so that chains grow; `undefined` for a root. */
function parentBefore(position: number): fc.Arbitrary<number | undefined> {
  if (position === 0) return fc.constant(undefined);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 4, arbitrary: fc.nat({ max: position - 1 }) },
    { weight: 3, arbitrary: fc.constant(position - 1) },
  );
}

/** The invalid twin of {@link forests}: rows with distinct ids and any parent, so cycles and parents that do not exist. */
export function parentGraphs(maxLength = 14): fc.Arbitrary<HierarchyNode[]> {
  return distinctIds(maxLength).chain((names) => {
    const parent = fc.oneof(
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 8, arbitrary: fc.constantFrom(...names, 'nowhere') },
      { weight: 1, arbitrary: fc.constant('nowhere') },
    );
    return fc.tuple(...names.map((id) => fc.record({ id: fc.constant(id), parentId: parent })));
  });
}

const countries = ['US', 'CA', 'DE', 'us'];
const states = ['CA', 'NY', 'TX', 'N', ''];
const sizes = [-1, 0, 0.5, 1, 49, 50, 51, 200, 1_000_000];
const tags = ['bio', 'ai', 'ev'];
const zips = ['94107', '94', '10001', 'K1A 0B1'];
const days = ['2023-12-31', '2024-01-01', '2024-02-29', '2024-07-01', '2025-01-01'];

const country = { var: 'country' };
const stateField = { var: 'state' };
const employees = { var: 'employees' };
const tag = { var: 'tags' };
const created = { var: 'created' };
const vip = { var: 'vip' };
const zip = { var: 'billing.zip' };
const extra = { var: 'extra' };

/** Tests whose operators and literals tell each field's type, so that a model may leave its fields out. */
const tellingTest: fc.Arbitrary<JsonLogic> = fc.oneof(
  fc
    .tuple(fc.constantFrom('==', '!=', '>='), fc.constantFrom(...countries))
    .map(([op, literal]) => ({ [op]: [country, literal] })),
  fc.subarray(countries).map((list) => ({ in: [country, list] })),
  fc.constantFrom(...states).map((literal) => ({ '==': [stateField, literal] })),
  fc
    .tuple(fc.constantFrom('startsWith', 'endsWith'), fc.constantFrom(...zips))
    .map(([op, literal]) => ({ [op]: [zip, literal] })),
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), fc.constantFrom(...sizes))
    .map(([op, literal]) => ({ [op]: [employees, literal] })),
  fc
    .tuple(fc.constantFrom(...sizes), fc.constantFrom(...sizes))
    .map(([low, high]) => ({ '<=': [low, employees, high] })),
  fc
    .tuple(fc.constantFrom('some', 'all', 'none'), fc.constantFrom(...tags))
    .map(([op, literal]) => ({ [op]: [tag, { '==': [{ var: '' }, literal] }] })),
  fc.boolean().map((literal) => ({ '==': [vip, literal] })),
);

/** Tests that need a declared field: for its type, or since they say nothing about it. */
const declaredTest: fc.Arbitrary<JsonLogic> = fc.oneof(
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', '=='), fc.constantFrom(...days))
    .map(([op, literal]) => ({ [op]: [created, literal] })),
  fc.constantFrom(...tags).map((literal) => ({ in: [literal, tag] })),
  fc.constantFrom('', 'C', 'A').map((literal) => ({ in: [literal, stateField] })),
  fc
    .tuple(fc.constantFrom('==', '!='), fc.constantFrom(country, employees, tag, created, vip, zip))
    .map(([op, field]) => ({ [op]: [field, null] })),
  fc.constantFrom(country, stateField, employees, tag, created, vip, zip).map((field) => ({ '!!': [field] })),
  fc.subarray(['country', 'state', 'billing.zip'], { minLength: 1 }).map((names) => ({ missing: names })),
  // Opaque: only json-logic-js can tell.
  fc.constantFrom(...sizes).map((literal) => ({ '>': [{ '+': [employees, 1] }, literal] })),
  fc.constant({ '==': [stateField, country] }),
  fc.constantFrom(...sizes).map((literal) => ({ '>': [{ '-': [extra, 1] }, literal] })),
);

function combined(test: fc.Arbitrary<JsonLogic>): fc.Arbitrary<JsonLogic> {
  const { node } = fc.letrec<{ node: JsonLogic }>((tie) => {
    const items = fc.array(tie('node'), { minLength: 1, maxLength: 3 });
    return {
      node: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        { weight: 8, arbitrary: test },
        { weight: 1, arbitrary: fc.boolean() },
        {
          weight: 3,
          arbitrary: fc.tuple(fc.constantFrom('and', 'or', 'xor'), items).map(([op, list]) => ({ [op]: list })),
        },
        { weight: 1, arbitrary: tie('node').map((item) => ({ '!': [item] })) },
        { weight: 1, arbitrary: fc.tuple(tie('node'), tie('node'), tie('node')).map((branches) => ({ if: branches })) },
      ),
    };
  });
  return node;
}

const tellingCriteria = combined(tellingTest);
const anyCriteria = combined(fc.oneof(tellingTest, declaredTest));

/** Declarations of every field that criteria of {@link models} use, with their variants. */
const fields: fc.Arbitrary<Fields> = fc.record({
  country: variants({ type: 'string' }, { ignoreCase: true, values: ['US', 'CA', 'DE'] }),
  state: variants({ type: 'string' }, { ignoreCase: true }),
  employees: variants({ type: 'number' }, { integer: true, required: true }),
  tags: variants({ type: 'string[]' }, { ignoreCase: true, values: ['bio', 'ai', 'ev'] }),
  created: variants({ type: 'date' }, { required: true }),
  vip: variants({ type: 'boolean' }, { required: true }),
  'billing.zip': variants({ type: 'string' }, { required: true }),
  extra: variants({ type: 'any' }, { required: true }),
});

function variants(base: Field, more: Omit<Field, 'type'>): fc.Arbitrary<Field> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(base) },
    { weight: 1, arbitrary: fc.constant({ ...base, ...more }) },
  );
}

/** Valid models over a handful of fields, declared or inferred: several roots, containers, closed and dated territories. */
export function models(): fc.Arbitrary<TerritoryModel> {
  return fc.oneof(
    { weight: 3, arbitrary: fields.chain((declared) => modelsWith(anyCriteria, declared)) },
    { weight: 1, arbitrary: modelsWith(tellingCriteria) },
  );
}

function modelsWith(criteria: fc.Arbitrary<JsonLogic>, declared?: Fields): fc.Arbitrary<TerritoryModel> {
  return fc.tuple(forests(10), distinctIds(3)).chain(([nodes, typeIds]) =>
    fc
      .tuple(
        ids(),
        fc.tuple(...nodes.map((node) => territories(node, typeIds, criteria))),
        typesOf(typeIds),
        fc.record({ name: fc.string(), policy: policies(), state }, { requiredKeys: [] }),
      )
      .map(([id, list, types, more]) => ({
        id,
        territories: list,
        ...(types.length === 0 ? {} : { types }),
        ...(declared === undefined ? {} : { fields: declared }),
        ...more,
      })),
  );
}

/** Types of which no two have one priority, as the format asks. */
function typesOf(typeIds: readonly string[]): fc.Arbitrary<TerritoryType[]> {
  const priorities = fc.uniqueArray(fc.integer({ min: -2, max: 4 }), {
    minLength: typeIds.length,
    maxLength: typeIds.length,
  });
  return priorities.map((list) => typeIds.map((id, at) => ({ id, priority: list[at] })));
}

function territories(
  node: HierarchyNode,
  typeIds: readonly string[],
  criteria: fc.Arbitrary<JsonLogic>,
): fc.Arbitrary<Territory> {
  return fc
    .tuple(
      fc.record({ name: fc.string(), rank: ranks(), managerId: ids(), access, attributes }, { requiredKeys: [] }),
      typeIds.length === 0 ? fc.constant({}) : fc.record({ typeId: fc.constantFrom(...typeIds) }, { requiredKeys: [] }),
      sometimes(2, 3, fc.record({ criteria: passable(criteria) })),
      sometimes(1, 3, fc.record({ localCriteria: passable(criteria) })),
      sometimes(1, 3, fc.record({ opportunityCriteria: passable(criteria) })),
      sometimes(1, 12, fc.record({ active: fc.boolean() })),
      sometimes(1, 6, intervals),
    )
    .map(([more, type, gate, local, refinement, activity, interval]) => ({
      ...node,
      ...more,
      ...type,
      ...gate,
      ...local,
      ...refinement,
      ...activity,
      ...interval,
    }));
}

/** The members of `arbitrary` in `share` of `total` cases, otherwise none. */
function sometimes<T>(share: number, total: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Partial<T>> {
  return fc.oneof({ weight: total - share, arbitrary: fc.constant({}) }, { weight: share, arbitrary });
}

/** Random criteria close most paths, and nothing below would ever be reached. */
function passable(criteria: fc.Arbitrary<JsonLogic>): fc.Arbitrary<JsonLogic> {
  return fc.oneof({ weight: 3, arbitrary: criteria }, { weight: 1, arbitrary: fc.constant(true) });
}

const state: fc.Arbitrary<TerritoryModel['state']> = fc.constantFrom('planning', 'active', 'archived');
const accessLevel: fc.Arbitrary<AccessLevel> = fc.constantFrom('none', 'view', 'edit', 'full');
const access = fc.record(
  { account: accessLevel, contact: accessLevel, opportunity: accessLevel },
  { requiredKeys: [] },
);
// As it comes out of a file.
const attributes: fc.Arbitrary<Territory['attributes']> = fc
  .dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }))
  .map((members) => JSON.parse(JSON.stringify(members)));

/** Spans of days around {@link asOfDays}, open at one end or at none. */
export const intervals: fc.Arbitrary<{ from?: string; to?: string }> = fc
  .tuple(fc.subarray(days, { minLength: 1, maxLength: 2 }), fc.boolean())
  .map(([[first, second], isStart]) => {
    if (second !== undefined) return { from: first, to: second };
    return isStart ? { from: first } : { to: first };
  });

/** The days around which the territories of {@link models} open and close, and no day at all. */
export function asOfDays(): fc.Arbitrary<{ asOf?: string }> {
  return fc.oneof(
    fc.constant({}),
    fc.constantFrom(...days, '2024-06-30', '2030-12-31').map((asOf) => ({ asOf })),
  );
}

/** Accounts over the fields of {@link models}: values at the edges of the criteria, absent and mistyped ones. */
export function accounts(): fc.Arbitrary<Account> {
  return fc.oneof({ weight: 3, arbitrary: plainAccounts }, { weight: 1, arbitrary: hostileAccounts });
}

const plainAccounts: fc.Arbitrary<Account> = fc
  .tuple(
    ids(),
    fc.record(
      {
        country: fc.constantFrom(...countries, 'FR'),
        state: fc.constantFrom(...states, 'ca'),
        employees: fc.constantFrom(...sizes, 52, 1e9),
        tags: fc.subarray(tags),
        created: fc.constantFrom(...days, '2024-01-01T10:00:00Z', '2022-01-01'),
        vip: fc.boolean(),
        billing: fc.record({ zip: fc.constantFrom(...zips, '') }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([id, values]) => ({ id, ...values }));

/** Values that no field takes, or only one. */
const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    '',
    '49',
    50,
    true,
    false,
    10n,
    Symbol('tag'),
  ),
  fc.constantFrom('2024-02-30', '2024-1-1', '2024-01-01x', '0000-00-00', 'US\0', '😀'),
  fc.constantFrom([], ['bio', 7], [['bio']], [null], {}, { zip: 94107 }, { zip: { zip: '94107' } }, new Date(0)),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
);

const hostileAccounts: fc.Arbitrary<Account> = fc
  .tuple(
    ids(),
    fc.record(
      {
        country: strangeValue,
        state: strangeValue,
        employees: strangeValue,
        tags: strangeValue,
        created: strangeValue,
        vip: strangeValue,
        billing: strangeValue,
        // JSON that has no text, so that json-logic-js throws.
        extra: fc.oneof(fc.constant({ toString: 1, valueOf: 1 }), strangeValue),
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom('own', 'inherited', 'accessors'),
  )
  .map(([id, values, form]) => {
    if (form === 'inherited') return Object.assign(Object.create(values), { id });
    return form === 'own' ? { id, ...values } : withAccessors(id, values);
  });

function withAccessors(id: string, values: object): Account {
  const account = { id };
  for (const [field, value] of Object.entries(values)) {
    Object.defineProperty(account, field, { enumerable: true, get: () => value });
  }
  return account;
}

/** The invalid twin of {@link accounts}: nothing of it is an object with a non-empty string `id`. */
export function refusedAccounts(): fc.Arbitrary<unknown> {
  const wrongId = fc.oneof(fc.constantFrom('', null, undefined, 7, Number.NaN, true, ['a'], { id: 'a' }), fc.integer());
  return fc.oneof(
    fc.constantFrom(null, undefined, 0, 'a', true, 7n, Symbol('a'), [], ['a'], new Date(0)),
    fc.record({ country: fc.constantFrom(...countries) }),
    fc.tuple(wrongId, fc.constantFrom(...countries)).map(([id, value]) => ({ id, country: value })),
    // Inherited ids do not count.
    ids().map((id) => Object.create({ id })),
  );
}
