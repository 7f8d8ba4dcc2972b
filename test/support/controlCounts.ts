import { type Account, compileModel, type TerritoryModel } from '../../src/index.js';
import { customersWithAddress, salesTerritories } from '../real/adventureworksPlan.js';
import { censusModel, readZips, stateByArea } from '../real/censusPlan.js';
import { accountsTable, expected, runSql, sqlFor } from './assignmentSql.js';
import type { TestDatabase } from './duckdb.js';
import type { TestEngine } from './sqlTables.js';

/** What an engine finds on real data, where something else is known of the right answer. */
export interface ControlCounts {
  readonly accounts: number;
  /** Those whose one territory is the recorded one, or for ZIP codes the area of their first three digits. */
  readonly asRecorded: number;
  /** Those with other territories than the library gives. */
  readonly unlikeLibrary: readonly string[];
}

/** The customers of AdventureWorks in their sales territories. */
export function countCustomers(database: TestDatabase, engine: TestEngine): Promise<ControlCounts> {
  const customers = customersWithAddress();
  const recorded = new Map(customers.map((each) => [each.id, each.recorded]));
  const accounts = customers.map(({ id, country, state }) => ({ id, country, state }));
  return counts(
    { model: { id: 'adventureworks', territories: salesTerritories() }, accounts, recorded },
    database,
    engine,
  );
}

/** The ZIP codes of the United States in divisions, states and areas. */
export function countZips(database: TestDatabase, engine: TestEngine): Promise<ControlCounts> {
  const zips = readZips();
  const recorded = new Map(zips.map(({ id, area }) => [id, area]));
  const accounts = zips.map(({ id, state }) => ({ id, zip: id, state }));
  return counts({ model: censusModel(stateByArea(zips)), accounts, recorded }, database, engine);
}

interface Plan {
  readonly model: TerritoryModel;
  readonly accounts: readonly Account[];
  readonly recorded: ReadonlyMap<string, string>;
}

async function counts({ model, accounts, recorded }: Plan, database: TestDatabase, engine: TestEngine) {
  const compiled = compileModel(model);
  const sql = sqlFor(compiled, { dialect: engine });
  if (!('query' in sql)) throw new Error(sql.join());
  const found = await runSql(database, { table: accountsTable(compiled, accounts), sql, engine });
  const wanted = expected(compiled, accounts);
  return {
    accounts: found.size,
    asRecorded: [...found].filter(([id, territories]) => territories.join() === `${recorded.get(id)}/rule`).length,
    unlikeLibrary: [...wanted].flatMap(([id, territories]) =>
      found.get(id)?.join() === territories.join() ? [] : [id],
    ),
  };
}
