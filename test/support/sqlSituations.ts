import fc from 'fast-check';
import {
  type Account,
  type AssignmentOptions,
  type CompiledModel,
  compileModel,
  type JsonLogic,
  type Territory,
  type TerritoryModel,
} from '../../src/index.js';
import { type AssignmentSql, type SqlDialect, toSql } from '../../src/sql/index.js';
import { earlierTable, expected, previousTable, runSql } from './assignmentSql.js';
import { criteriaFor } from './criteriaArbitraries.js';
import type { TestDatabase } from './duckdb.js';
import { situations } from './pinArbitraries.js';
import { refusalsOf } from './sqlDecisions.js';
import { isUsable, recordOf, type SqlValues, sqlColumns, sqlColumnType, sqlFields, sqlValues } from './sqlRecords.js';
import type { TestEngine, TestTable } from './sqlTables.js';

/** A model, everything that assignment depends on besides, and accounts as a table with an odd name for each column holds them. */
export interface SqlSituation {
  readonly model: TerritoryModel;
  readonly options: AssignmentOptions;
  readonly rows: readonly { readonly id: string; readonly values: SqlValues }[];
  readonly shape: 'rows' | 'lists';
}

/** Situations with criteria of every kind that has SQL, on a handful of territories or more than there are cases. */
export function sqlSituations(accounts: number): fc.Arbitrary<SqlSituation> {
  return situations()
    .filter((situation) => situation.model.territories.length > 1 && isHeld(situation))
    .chain(({ model, accounts: named, options }) => {
      const ids = new Set([
        ...named.map(({ id }) => id),
        ...oddIds,
        ...Array.from({ length: accounts }, (_, at) => `${at}`),
      ]);
      const shown = [...ids].slice(0, accounts);
      return fc
        .record({
          territories: fc.tuple(...model.territories.map(withOwnCriteria)),
          crowd: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: crowds }),
          values: fc.array(sqlValues, { minLength: accounts, maxLength: accounts, size: 'max' }),
          shape: fc.constantFrom('rows' as const, 'lists' as const),
        })
        .map(({ territories, crowd, values, shape }) => ({
          model: { ...model, fields: sqlFields, territories: [...territories, ...crowd] },
          options,
          rows: shown.map((id, at) => ({ id, values: values[at] ?? {} })),
          shape,
        }));
    });
}

const oddIds = ["'", '"', '\\', 'A', 'a ', 'é', 'e\u0301', '😀', '%'];

function isHeld({
  model,
  accounts,
  options,
}: {
  model: TerritoryModel;
  accounts: readonly Account[];
  options: AssignmentOptions;
}) {
  const { pins = [], previous } = options;
  return [
    ...model.territories.map(({ id }) => id),
    ...accounts.map(({ id }) => id),
    ...[...pins].map(({ accountId }) => accountId),
    ...(previous?.territoryIds ?? []),
    ...(previous?.accountIds ?? []),
  ].every(isUsable);
}

const criteria = criteriaFor(sqlFields, 'whole').filter(
  (each) => isNoOtherConstant(each) && refusalsOf(each).length === 0,
);

/** A model has true or false, but no other constant. */
function isNoOtherConstant(logic: JsonLogic): boolean {
  return typeof logic === 'boolean' || (typeof logic === 'object' && logic !== null && !Array.isArray(logic));
}

/** Other criteria in the place of those that a territory has. */
function withOwnCriteria({ opportunityCriteria: _, ...territory }: Territory): fc.Arbitrary<Territory> {
  const own = (given: JsonLogic | undefined) => (given === undefined || given === true ? fc.constant(given) : criteria);
  return fc.tuple(own(territory.criteria), own(territory.localCriteria)).map(([gate, local]) => ({
    ...territory,
    ...(gate === undefined ? {} : { criteria: gate }),
    ...(local === undefined ? {} : { localCriteria: local }),
  }));
}

/** More bounds than one CASE has. */
const crowds: fc.Arbitrary<Territory[]> = fc
  .record({
    bounds: fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 40, maxLength: 60, size: 'max' }),
    parts: fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'B', 'é', '_'), maxLength: 4 }), {
      maxLength: 60,
      size: 'max',
    }),
    width: fc.constantFrom(1, 30, 1_000),
  })
  .map(({ bounds, parts, width }) => [
    ...bounds.map((low, at) => ({ id: `bound ${at}`, parentId: null, criteria: rangeCriteria(low, low + width, at) })),
    ...parts.map((part, at) => ({
      id: `part ${at}`,
      parentId: null,
      criteria: at % 3 === 0 ? { '<': [{ var: 'name' }, part] } : { startsWith: [{ var: 'label' }, part] },
    })),
  ]);

/** A range, alone or with something else, or all but it. */
function rangeCriteria(low: number, high: number, at: number): JsonLogic {
  const range = { '<=': [low, { var: 'employees' }, high] };
  const forms: readonly JsonLogic[] = [
    range,
    { and: [range, { '>=': [{ var: 'offices' }, (at % 7) - 3] }] },
    { and: [{ '==': [{ var: 'active' }, true] }, range] },
    { '!': [range] },
  ];
  return forms[at % forms.length] ?? range;
}

/** The SQL of a situation, with its literals as parameters. */
function sqlOfSituation({ options, shape }: SqlSituation, compiled: CompiledModel, dialect: SqlDialect): AssignmentSql {
  const { previous, ...rest } = options;
  const accounts = { table: 'odd "accounts"', id: "i'd", columns: sqlColumns };
  return toSql(compiled, { dialect, accounts, shape, ...rest, ...(previous && { previous: earlierTable }) });
}

/** The table of a situation's accounts. */
export function tableOfSituation({ rows }: SqlSituation): TestTable {
  const fields = Object.keys(sqlFields);
  return {
    name: 'odd "accounts"',
    columns: [{ name: "i'd", type: 'string' }, ...fields.map(sqlColumnType)],
    rows: rows.map(({ id, values }) => [id, ...fields.map((field) => values[field])]),
  };
}

/** The same accounts for the library. */
function accountsOfSituation({ rows }: SqlSituation): Account[] {
  return rows.map(({ id, values }) => ({ ...recordOf(values), id }));
}

/** Where an engine gives an account of a situation other territories than `assignAccounts` does. */
export async function wrongAccounts(
  situation: SqlSituation,
  database: TestDatabase,
  engine: TestEngine,
): Promise<unknown[]> {
  const compiled = compileModel(situation.model);
  await database.run(previousTable(situation.options.previous, engine));
  const sql = sqlOfSituation(situation, compiled, engine);
  const found = await runSql(database, { table: tableOfSituation(situation), sql, engine });
  const wanted = expected(compiled, accountsOfSituation(situation), situation.options);
  return [...wanted].flatMap(([id, territories]) => {
    const got = found.get(id);
    return JSON.stringify(got) === JSON.stringify(territories) ? [] : [{ id, territories, got }];
  });
}
