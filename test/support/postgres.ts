import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBValue } from '@duckdb/node-api';
import type { TestDatabase } from './duckdb.js';
import { openSession } from './postgresSession.js';

const home = '/usr/lib/postgresql';

/** A server and a session on it. */
export interface TestServer extends TestDatabase {
  readonly port: number;
  /** What psql prints for a script. */
  readonly print: (script: string) => Promise<string>;
}

/** Why no server of PostgreSQL can be started here, or nothing. */
export function whyNoPostgres(): string | undefined {
  if (binaries() === undefined) return `no initdb in ${home}/*/bin`;
  return owner() === undefined ? 'initdb refuses root, and there is no other user to run it' : undefined;
}

/** A server of its own on loopback, in a temporary folder that goes when it is closed; it sorts as English does. */
export async function openPostgres(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-postgres-'));
  const user = owner() ?? {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const program = (name: string) => join(binaries() ?? home, name);
  const data = join(folder, 'data');
  const english = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-US'];
  const cluster = ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...english];
  execFileSync(program('initdb'), cluster, { ...user, cwd: folder, stdio: 'pipe' });
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'fsync=off', 'max_connections=20', `port=${port}`];
  const args = ['-D', data, '-k', folder, ...settings.flatMap((each) => ['-c', each])];
  // Not by pg_ctl, so that it ends with whoever ends this process.
  const server = spawn(program('postgres'), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = () => server.kill('SIGQUIT');
  process.once('exit', stop);
  await isReady(server);
  const session = openSession(program('psql'), ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'tester', '-d', 'postgres']);
  return {
    port,
    print: session.execute,
    async run(statements) {
      await session.execute(statements.map((statement) => `${statement};`).join('\n'));
    },
    async rows(query, parameters = []) {
      const rows: object[] = JSON.parse(await session.execute(asJson(query, parameters)));
      return rows.map((row) => Object.values(row));
    },
    async close() {
      session.close();
      process.off('exit', stop);
      await ended(server, stop);
      rmSync(folder, { recursive: true });
    },
  };
}

/** A query with parameters has to be prepared, and only a table can be made of what comes out. */
function asJson(query: string, parameters: readonly DuckDBValue[]): string {
  const rows = (source: string) => `SELECT coalesce(json_agg(to_json(t)), '[]') FROM ${source} AS t;`;
  if (parameters.length === 0) return rows(`(${query})`);
  return [
    `PREPARE chosen AS ${query};`,
    `CREATE TEMPORARY TABLE chosen_rows AS EXECUTE chosen(${parameters.map(literal).join(', ')});`,
    rows('chosen_rows'),
    'DROP TABLE chosen_rows; DEALLOCATE chosen;',
  ].join('\n');
}

function literal(value: DuckDBValue): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : `'${String(value)}'::double precision`;
}

function isReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('close', () => reject(new Error(log)));
  });
}

function ended(server: ChildProcess, stop: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.once('close', () => resolve());
    stop();
  });
}

function binaries(): string | undefined {
  if (!existsSync(home)) return undefined;
  const folders = readdirSync(home).map((version) => join(home, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** Whom the server belongs to: whoever runs the tests, but not root. */
function owner(): { uid?: number; gid?: number } | undefined {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  return undefined;
}

function idOf(which: string, name: string): number | undefined {
  try {
    return Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
