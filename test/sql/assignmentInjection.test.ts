import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';
import { runHostile } from '../support/hostilePlan.js';
import { hostileTexts } from '../support/hostileTexts.js';

describe('toSql on DuckDB', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDuckDB();
    await database.run(['CREATE TABLE victims (id INTEGER)', 'INSERT INTO victims VALUES (1), (2)']);
  });
  afterAll(() => database.close());

  it.each(hostileTexts)('assigns as the library does where %j is every id, name and literal', async (hostile) => {
    for (const literals of ['parameters', 'inline'] as const) {
      const { found, expected } = await runHostile(hostile, { database, engine: 'duckdb', literals });
      expect(expected.get(hostile)).toContain(`${hostile} below/rule`);
      expect(found).toEqual(expected);
    }
    expect(await database.rows('SELECT id FROM victims')).toEqual([[1], [2]]);
  });
});
