/**
 * Writes two scripts for psql: `shard.sql`, for each server, and `cluster.sql`, for the one that is asked.
 *
 * tsx examples/postgres-shards/writeScripts.ts <folder> <port> <port> <port>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel, parseModel } from 'bailiwick';
import { toSql } from 'bailiwick/sql';

const [folder = '.', ...ports] = process.argv.slice(2);
const model = join(import.meta.dirname, '../software-vendor/model.json');
const compiled = compileModel(parseModel(JSON.parse(readFileSync(model, 'utf8'))));
const accountTypes = 'id text COLLATE "C" NOT NULL, country text, employees double precision';
// All are asked at the same time, and for their estimates, without which joins would not be left to them.
const serverOptions =
  "host '127.0.0.1', dbname 'postgres', async_capable 'true', use_remote_estimate 'true', batch_size '1000', fetch_size '10000'";
const assignmentTypes = 'account_id text COLLATE "C", territory_id text, place bigint, source text';

writeFileSync(join(folder, 'shard.sql'), scriptOf(shardStatements()));
writeFileSync(join(folder, 'cluster.sql'), scriptOf(clusterStatements()));

/** A part of the accounts, the rules, and a view in which the part is assigned. */
function shardStatements(): string[] {
  const columns = { id: 'id', country: 'country', employees: 'employees' };
  const accounts = { table: 'shard_accounts', id: 'id', columns };
  // A view has no parameters, and it outlives the session.
  const options = { dialect: 'postgres', literals: 'inline', temporary: false } as const;
  const { statements, query } = toSql(compiled, { ...options, accounts });
  return [
    'DROP VIEW IF EXISTS shard_assignments',
    `CREATE TABLE IF NOT EXISTS shard_accounts (${accountTypes})`,
    ...statements,
    `CREATE VIEW shard_assignments AS ${query}`,
  ];
}

/** All accounts and all assignments, of which each server has the parts with its remainder of the hash of the id. */
function clusterStatements(): string[] {
  const servers = ports.flatMap((port, shard) => [
    `CREATE SERVER shard_${shard} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (${serverOptions}, port '${port}')`,
    // A variable of psql: the same user there as here.
    `CREATE USER MAPPING FOR CURRENT_USER SERVER shard_${shard} OPTIONS (user :'USER')`,
    ...['accounts', 'assignments'].map((table) => {
      const part = `${table}_${shard} PARTITION OF ${table} FOR VALUES WITH (MODULUS ${ports.length}, REMAINDER ${shard})`;
      return `CREATE FOREIGN TABLE ${part} SERVER shard_${shard} OPTIONS (table_name 'shard_${table}')`;
    }),
  ]);
  return [
    'CREATE EXTENSION IF NOT EXISTS postgres_fdw',
    `CREATE TABLE accounts (${accountTypes}) PARTITION BY HASH (id)`,
    `CREATE TABLE assignments (${assignmentTypes}) PARTITION BY HASH (account_id)`,
    ...servers,
  ];
}

function scriptOf(statements: readonly string[]): string {
  return statements.map((statement) => `${statement};\n`).join('');
}
