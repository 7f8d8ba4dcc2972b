import type fc from 'fast-check';
import { accessFilter, checkAccess, compileAccess, type RecordType } from '../../src/index.js';
import { accessFilterToSql } from '../../src/sql/index.js';
import { type AccessWorld, accessWorlds } from './accessArbitraries.js';
import { chain, everyRef, everyUserId } from './accessFacts.js';
import { accessTables, accessTablesOf } from './accessTables.js';
import type { TestDatabase } from './duckdb.js';
import { createTable, type TestEngine } from './sqlTables.js';

const types: readonly RecordType[] = ['account', 'contact', 'opportunity'];
const levels = ['view', 'edit', 'full'] as const;

/** Worlds in which every text is one that an engine can hold. */
export function sqlWorlds(): fc.Arbitrary<AccessWorld> {
  // JSON writes exactly those characters as escapes: U+0000 and halves of pairs.
  return accessWorlds().filter((world) => !/\\u(0000|d[89a-f])/.test(JSON.stringify(world)));
}

/** Where filters as SQL select anything but the records on which `checkAccess` gives the level, for every user of a world. */
export async function wrongSelections(
  world: AccessWorld,
  database: TestDatabase,
  engine: TestEngine = 'duckdb',
): Promise<string[]> {
  const index = compileAccess(world.input, world.options);
  for (const table of accessTablesOf(index, world)) await database.run(createTable(table, engine));
  const wrong: string[] = [];
  for (const type of types) {
    const asked = [...everyUserId(world.input), 'nobody'].flatMap((userId) =>
      levels.flatMap((level) => (['number', 'territoryId'] as const).map((search) => ({ userId, level, search }))),
    );
    const columns = asked.map(({ userId, level, search }) => {
      const filter = accessFilter(index, userId, type, level);
      return accessFilterToSql(filter, accessTables(search), { dialect: engine, literals: 'inline' }).text;
    });
    const rows = await database.rows(
      `SELECT id, ${columns.map((column, at) => `${column} AS c${at}`).join(', ')} FROM ${type}s`,
    );
    const known = everyRef(world.input).filter((ref) => ref.type === type).length;
    if (rows.length !== known) wrong.push(`${rows.length} of ${known} records of type ${type}`);
    for (const [id, ...selected] of rows) {
      for (const [at, { userId, level, search }] of asked.entries()) {
        const given = checkAccess(index, userId, { type, id: String(id) }).level;
        const expected = chain.indexOf(given) >= chain.indexOf(level);
        if (selected[at] !== expected)
          wrong.push(`${type} ${id} for ${userId} at ${level} by ${search}: ${selected[at]}, not ${expected}`);
      }
    }
  }
  return wrong;
}
