import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TerritoryModel } from '../../src/index.js';
import * as source from '../../src/index.js';
import { root } from '../project/sources.js';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-packed-'));
const installed = join(folder, 'node_modules/bailiwick');

const plan: TerritoryModel = {
  id: 'plan',
  territories: [
    { id: 'world', parentId: null },
    { id: 'de', parentId: 'world', criteria: { '==': [{ var: 'country' }, 'DE'] } },
  ],
};
const customers = [
  { id: 'acme', country: 'DE' },
  { id: 'umbrella', country: 'FR' },
];

const loaders = [
  ['import', 'module', `import * as library from 'bailiwick';`],
  ['require', 'commonjs', `const library = require('bailiwick');`],
] as const;

/** Installs the tarball into an empty folder, its dependencies from the ones that are here, so that no network is needed. */
beforeAll(() => {
  const [{ filename }] = JSON.parse(run('npm', 'pack', root, '--json'));
  const local = Object.keys(dependencies).map((name) => join(root, 'node_modules', name));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run('npm', 'install', join(folder, filename), ...local, '--install-links', '--offline', '--no-audit', '--no-fund');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the packed library', () => {
  it('holds nothing but what was built and the papers', () => {
    const files = ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json'];
    expect(readdirSync(installed).sort()).toEqual(files);
  });

  it('brings its dependencies and no more', () => {
    const names = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(names.sort()).toEqual(['bailiwick', ...Object.keys(dependencies)].sort());
  });

  it.each(loaders)('exposes by %s the names of src/index.ts', (_, type, load) => {
    const names = evaluate(type, load, 'Object.keys(library).sort()');
    expect(names).toEqual(Object.keys(source).sort());
  });

  it.each(loaders)('assigns accounts by %s as the sources do', (_, type, load) => {
    const [model, accounts] = [plan, customers].map((value) => JSON.stringify(value));
    const table = evaluate(type, load, `library.assignAccounts(library.compileModel(${model}), ${accounts})`);
    expect(table).toEqual(throughJson(source.assignAccounts(source.compileModel(plan), customers)));
  });

  it.each(['mts', 'cts'])('has types for a strict program in .%s', (extension) => {
    const path = join(folder, `program.${extension}`);
    const names = Object.keys(source).join(', ');
    writeFileSync(
      path,
      `import { ${names}, type TerritoryModel } from 'bailiwick';\nexport type M = TerritoryModel;\nexport const all = [${names}];\n`,
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
    const files = readdirSync(join(installed, 'dist')).filter((name) => name.startsWith('index.'));
    expect(files).toContain('index.js');
    for (const name of files)
      expect(readFileSync(join(installed, 'dist', name), 'utf8')).not.toMatch(/\beval\(|new Function\b/);
  });
});

describe('the packed command', () => {
  it('shows its help', () => {
    expect(run('npx', '--no-install', 'bailiwick', '--help')).toContain('Usage: bailiwick');
  });

  it('carries the licence of everything in its bundle', () => {
    const licenses = readFileSync(join(installed, 'dist/THIRD_PARTY_LICENSES.txt'), 'utf8');
    for (const name of ['cli-progress', 'commander', 'csv-parse'])
      expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
}

/** The value of an expression over the installed library, as JSON carries it. */
function evaluate(type: string, load: string, expression: string): unknown {
  const program = `${load} console.log(JSON.stringify(${expression}));`;
  return JSON.parse(run('node', '--input-type', type, '--eval', program));
}

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
