import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignColumns, compileModel, type TerritoryModel } from '../../src/index.js';
import * as source from '../../src/node/index.js';
import { root } from '../project/sources.js';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-node-'));
const withPeer = join(folder, 'with-peer');
const alone = join(folder, 'alone');

const plan: TerritoryModel = {
  id: 'plan',
  territories: [{ id: 'de', parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } }],
};
const columns = {
  ids: ['acme', 'umbrella'],
  columns: { country: { codes: Int8Array.of(0, 1), values: ['DE', 'FR'] } },
};
const expected = throughJson(assignColumns(compileModel(plan), columns));

const loaders = [
  ['import', 'module', (path: string) => `await import('${path}')`],
  ['require', 'commonjs', (path: string) => `require('${path}')`],
] as const;

/** Installs the tarball into two folders, from what is here, so that no network is needed: with the peer and without. */
beforeAll(() => {
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', root, '--json'], { cwd: folder, encoding: 'utf8' }));
  const local = Object.keys(dependencies).map((name) => join(root, 'node_modules', name));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  cpSync(join(folder, 'package.json'), join(alone, 'package.json'));
  const flags = ['--install-links', '--offline', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', join(folder, filename), ...local, ...flags], { cwd: alone });
  cpSync(alone, withPeer, { recursive: true });
  cpSync(join(root, 'node_modules/tinypool'), join(withPeer, 'node_modules/tinypool'), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('bailiwick/node, packed', () => {
  it.each(loaders)('exposes by %s the names of src/node/index.ts', (_, type, load) => {
    const { stdout } = run(withPeer, type, `report(Object.keys(${load('bailiwick/node')}).sort());`);
    expect(JSON.parse(stdout)).toEqual(Object.keys(source).sort());
  });

  it.each(loaders)('assigns by threads by %s as the sources do', (_, type, load) => {
    const { stdout, stderr } = run(withPeer, type, assignBy(load, '{ threads: 2 }'));
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ threads: 2, table: expected });
  });

  it.each(loaders)('throws by %s the error that the main entry knows', (_, type, load) => {
    const program = `
      const { TerritoryError } = ${load('bailiwick')};
      const { shareColumns } = ${load('bailiwick/node')};
      try { shareColumns(7); } catch (error) { report([error instanceof TerritoryError, error.issues[0].code]); }`;
    expect(JSON.parse(run(withPeer, type, program).stdout)).toEqual([true, 'wrong_type']);
  });

  it.each(loaders)(
    'does the work without threads by %s where the package for them is missing, and warns',
    (_, type, load) => {
      const { stdout, stderr } = run(alone, type, assignBy(load, '{ threads: 2 }'));
      const fallback = 'the package `tinypool` is not installed';
      expect(JSON.parse(stdout)).toEqual({ threads: 0, fallback, table: expected });
      expect(stderr).toContain(
        `[BAILIWICK_WITHOUT_THREADS] Warning: accounts are assigned without threads: ${fallback}`,
      );
    },
  );

  it('does the work without threads where the process may not start any, and tells who wants to be told', () => {
    const permissions = ['--experimental-permission', '--allow-fs-read=*', '--no-warnings'];
    const program = assignBy(loaders[0][2], '{ threads: 2, onFallback: (reason) => console.error(reason) }');
    const { stdout, stderr } = run(withPeer, 'module', program, permissions);
    expect(JSON.parse(stdout)).toMatchObject({ threads: 0, table: expected });
    expect(stderr).toMatch(/^threads do not start: Access to this API has been restricted\n$/);
  });

  it('does not ask for threads where none are wanted', () => {
    const { stdout, stderr } = run(alone, 'module', assignBy(loaders[0][2], '{ threads: 0 }'));
    expect([JSON.parse(stdout), stderr]).toEqual([{ threads: 0, table: expected }, '']);
  });

  it('keeps no process alive that leaves its pool open', () => {
    const program = `
      const { compileModel } = await import('bailiwick');
      const { openAssignmentPool } = await import('bailiwick/node');
      report((await openAssignmentPool(compileModel(${JSON.stringify(plan)}), { threads: 1 })).threads);`;
    expect(run(withPeer, 'module', program).stdout).toBe('1\n');
  });

  it.each(['mts', 'cts'])('has types for a strict program in .%s, without those of the peer', (extension) => {
    const path = join(alone, `program.${extension}`);
    const names = Object.keys(source).join(', ');
    writeFileSync(
      path,
      `import { ${names}, type AssignmentPool } from 'bailiwick/node';\nexport type P = AssignmentPool;\nexport const all = [${names}];\n`,
    );
    const program = ts.createProgram([path], {
      strict: true,
      noEmit: true,
      types: [],
      lib: ['lib.es2022.d.ts'],
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
    });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
  });

  it('generates no code', () => {
    const dist = join(alone, 'node_modules/bailiwick/dist');
    const files = readdirSync(dist).filter((name) => /\.c?js$/.test(name) && !name.startsWith('cli.'));
    expect(files).toEqual(expect.arrayContaining(['node.js', 'node.cjs', 'assignmentWorker.js']));
    for (const name of files) expect(readFileSync(join(dist, name), 'utf8')).not.toMatch(/\beval\(|new Function\b/);
  });
});

/** A program that opens a pool, assigns by it and reports both. */
function assignBy(load: (path: string) => string, options: string): string {
  return `
    (async () => {
      const { compileModel } = ${load('bailiwick')};
      const { assignParallel, openAssignmentPool } = ${load('bailiwick/node')};
      const pool = await openAssignmentPool(compileModel(${JSON.stringify(plan)}), ${options});
      const { threads, fallback } = pool;
      const country = { codes: Int8Array.of(0, 1), values: ['DE', 'FR'] };
      report({ threads, fallback, table: await assignParallel(pool, { ids: ['acme', 'umbrella'], columns: { country } }) });
      await pool.close();
    })();`;
}

function run(cwd: string, type: string, program: string, flags: readonly string[] = []) {
  const report = 'const report = (value) => console.log(JSON.stringify(value));';
  const args = [...flags, `--input-type=${type}`, '--eval', `${report}\n${program}`];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', timeout: 60_000 });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return { stdout, stderr };
}

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
