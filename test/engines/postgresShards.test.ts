import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignAccounts, compileModel, parseModel, tableRows } from '../../src/index.js';
import { toSql } from '../../src/sql/index.js';
import { openPostgres, type TestServer, whyNoPostgres } from '../support/postgres.js';

const reason = whyNoPostgres();
if (reason !== undefined) console.log(`PostgreSQL on three servers is not tested: ${reason}`);

const examples = join(import.meta.dirname, '../../examples');
const compiled = compileModel(
  parseModel(JSON.parse(readFileSync(join(examples, 'software-vendor/model.json'), 'utf8'))),
);
const inOrder = 'SELECT account_id, territory_id, place, source FROM';

// Numbers that look random, and now and then no value.
const generated = `
  INSERT INTO accounts SELECT
    CASE WHEN n % 5000 = 0 THEN (ARRAY['apple', 'siemens', 'toyota', 'walmart', 'nestle', 'hsbc'])[n / 5000] ELSE 'a' || n END,
    (ARRAY['US', 'CA', 'BR', 'DE', 'FR', 'GB', 'JP', 'IN', 'AU', 'ZZ', NULL])[1 + abs(hashint4(n)) % 11],
    CASE WHEN n % 13 > 0 THEN abs(hashint4(n + 1000000)) % 30000 END
  FROM generate_series(1, 30000) AS n`;

describe.skipIf(reason !== undefined)('three servers of PostgreSQL', () => {
  const servers: TestServer[] = [];
  let asked: TestServer;
  let accounts: { id: string; country: string | null; employees: number | null }[] = [];

  beforeAll(async () => {
    servers.push(...(await Promise.all([openPostgres(), openPostgres(), openPostgres()])));
    [asked] = servers;
    const scripts = writeScripts(servers.map(({ port }) => String(port)));
    for (const server of servers) await server.run([scripts.shard]);
    await asked.run([scripts.cluster, generated]);
    const rows = await asked.rows('SELECT id, country, employees FROM accounts');
    accounts = rows.map(([id, country, employees]) => ({
      id: String(id),
      country: country === null ? null : String(country),
      employees: employees === null ? null : Number(employees),
    }));
  });
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  it('have a part of the accounts each', async () => {
    const counts = await Promise.all(servers.map((server) => server.rows('SELECT count(*) FROM shard_accounts')));
    expect(counts.flat(2).reduce<number>((sum, count) => sum + Number(count), 0)).toBe(30_000);
    for (const [[count]] of counts) expect(Number(count)).toBeGreaterThan(9_000);
  });

  it('assign as the library does', async () => {
    const found = sorted(await asked.rows(`${inOrder} assignments`));
    const expected = [...tableRows(assignAccounts(compiled, accounts))].flatMap(({ accountId, territories }) =>
      territories.map(({ territoryId, source }, at) => [accountId, territoryId, at + 1, source]),
    );
    expect(found.length).toBeGreaterThan(20_000);
    expect(found).toEqual(sorted(expected));
  });

  it('assign as a single server does', async () => {
    const columns = { id: 'id', country: 'country', employees: 'employees' };
    const alone = { table: 'all_accounts', id: 'id', columns };
    // Under names of their own: those of the rules are taken here.
    const { statements, query, parameters } = toSql(compiled, { dialect: 'postgres', accounts: alone });
    await asked.run(['CREATE TABLE all_accounts AS SELECT * FROM accounts', ...statements]);
    const single = sorted(await asked.rows(query, parameters));
    expect(sorted(await asked.rows(`${inOrder} assignments`))).toEqual(single);
  });

  it('are asked for what they have assigned, and join it with rules themselves', async () => {
    const plan = await asked.print('EXPLAIN (VERBOSE, COSTS OFF) SELECT account_id, territory_id FROM assignments;');
    expect(plan.match(/Remote SQL: SELECT account_id, territory_id FROM public.shard_assignments\n/g)).toHaveLength(3);
    expect(plan).not.toMatch(/Join|Sort|Aggregate|Nested Loop/);
    const [, second] = servers;
    const remote = await second.print('EXPLAIN (COSTS OFF) SELECT account_id, territory_id FROM shard_assignments;');
    expect(remote).toMatch(/Hash Join[\s\S]*Seq Scan on shard_accounts/);
    expect(remote).toContain('bailiwick_rules_0');
  });

  it('join accounts with assignments where they are', async () => {
    await asked.run(['SET enable_partitionwise_join = on']);
    const join = 'SELECT country, territory_id FROM accounts JOIN assignments ON account_id = id';
    const plan = await asked.print(`EXPLAIN (VERBOSE, COSTS OFF) ${join};`);
    expect(plan.match(/Remote SQL: .*shard_accounts r\d+ INNER JOIN public.shard_assignments/g)).toHaveLength(3);
    expect(plan).not.toMatch(/Hash Join|Merge Join|Nested Loop/);
  });
});

function writeScripts(ports: readonly string[]): { shard: string; cluster: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-shards-'));
  try {
    const program = join(examples, 'postgres-shards/writeScripts.ts');
    execFileSync(process.execPath, ['--import', 'tsx', program, folder, ...ports], { cwd: join(examples, '..') });
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    return { shard: read('shard.sql'), cluster: read('cluster.sql') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sorted(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
