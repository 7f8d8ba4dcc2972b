import type { Pin } from '../../assignment/types.js';
import { quoteText } from './quoteSql.js';
import type { AccountSource, Database } from './types.js';

/** Which ids there is more to say about than what rules give. */
export interface OddIdOptions {
  readonly pins: readonly Pin[];
  /** Ids that come several times. */
  readonly unique: boolean;
}

const ROWS_IN_STATEMENT = 1_000;

/** Makes tables of ids that are odd in a file, and gives the conditions for an `id` to be in one. */
export async function prepareOddIds(
  database: Database,
  { relation, id }: AccountSource,
  { pins, unique }: OddIdOptions,
): Promise<string[]> {
  if (pins.length > 0) await createPinned(database, pins);
  if (unique) {
    await database.run(
      `CREATE TEMPORARY TABLE repeated AS SELECT ${id} AS id FROM ${relation} GROUP BY ${id} HAVING count(*) > 1`,
    );
  }
  const tables = [...(pins.length > 0 ? ['pinned'] : []), ...(unique ? ['repeated'] : [])];
  return tables.map((table) => `id IN (SELECT id FROM ${table} WHERE id IS NOT NULL)`);
}

async function createPinned(database: Database, pins: readonly Pin[]): Promise<void> {
  // No file in UTF-8 has an account with half of a surrogate pair in its id.
  const ids = [...new Set(pins.map(({ accountId }) => accountId))].filter((id) => !/\p{Surrogate}/u.test(id));
  await database.run('CREATE TEMPORARY TABLE pinned (id VARCHAR)');
  for (let from = 0; from < ids.length; from += ROWS_IN_STATEMENT) {
    const rows = ids.slice(from, from + ROWS_IN_STATEMENT).map((id) => `(${idSql(id)})`);
    await database.run(`INSERT INTO pinned VALUES ${rows.join(', ')}`);
  }
}

/** No literal has U+0000, but a text may. */
function idSql(id: string): string {
  return id.split('\0').map(quoteText).join(' || chr(0) || ');
}
