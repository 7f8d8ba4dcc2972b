import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from './duckdb.js';

const home = '/usr/lib/postgresql';

/** Why no server of PostgreSQL can be started here, or nothing. */
export function whyNoPostgres(): string | undefined {
  if (binaries() === undefined) return `no initdb in ${home}/*/bin`;
  return owner() === undefined ? 'initdb refuses root, and there is no other user to run it' : undefined;
}

/** A server of its own on loopback, in a temporary folder that goes when it is closed; it sorts as English does. */
export async function openPostgres(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-postgres-'));
  const user = owner() ?? {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const port = await freePort();
  const run = (program: string, args: readonly string[], input = '') =>
    execFileSync(join(binaries() ?? home, program), args, {
      ...user,
      input,
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const data = join(folder, 'data');
  const english = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-US'];
  run('initdb', ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--no-sync', ...english]);
  const settings = `-c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=10 -p ${port} -k ${folder}`;
  run('pg_ctl', ['-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', settings, 'start']);
  const connection = ['-h', '127.0.0.1', '-p', String(port), '-U', 'tester', '-d', 'postgres'];
  const execute = (sql: string) => run('psql', ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', ...connection], sql);
  return {
    async run(statements) {
      execute(statements.map((statement) => `${statement};`).join('\n'));
    },
    async rows(query) {
      const rows: object[] = JSON.parse(execute(`SELECT coalesce(json_agg(to_json(t)), '[]') FROM (${query}) AS t;`));
      return rows.map((row) => Object.values(row));
    },
    close() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true });
    },
  };
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
