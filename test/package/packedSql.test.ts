import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as source from '../../src/sql/index.js';
import { root } from '../project/sources.js';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-sql-'));

const loaders = [
  ['import', 'module', (path: string) => `await import('${path}')`],
  ['require', 'commonjs', (path: string) => `require('${path}')`],
] as const;

/** Installs the tarball from what is here, so that no network is needed. */
beforeAll(() => {
  const [{ filename }] = JSON.parse(run('npm', 'pack', root, '--json'));
  const local = Object.keys(dependencies).map((name) => join(root, 'node_modules', name));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run('npm', 'install', join(folder, filename), ...local, '--install-links', '--offline', '--no-audit', '--no-fund');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('bailiwick/sql, packed', () => {
  it.each(loaders)('exposes by %s the names of src/sql/index.ts', (_, type, load) => {
    const program = `report(Object.keys(${load('bailiwick/sql')}).sort());`;
    expect(evaluate(type, program)).toEqual(Object.keys(source).sort());
  });

  it.each(loaders)('makes SQL by %s, of criteria from the main entry', (_, type, load) => {
    const program = `
      const { criteriaToSql } = ${load('bailiwick/sql')};
      const { parseCriteria } = ${load('bailiwick')};
      const nobody = parseCriteria({ in: [{ var: 'country' }, []] }, { country: { type: 'string' } });
      report(criteriaToSql(nobody, { dialect: 'duckdb', columns: { country: 'c' } }));`;
    expect(evaluate(type, program)).toEqual({ text: 'FALSE', parameters: [] });
  });

  it.each(loaders)('throws by %s the error that the main entry knows', (_, type, load) => {
    const program = `
      const { TerritoryError } = ${load('bailiwick')};
      const { criteriaToSql } = ${load('bailiwick/sql')};
      try { criteriaToSql({}); } catch (error) { report(error instanceof TerritoryError); }`;
    expect(evaluate(type, program)).toBe(true);
  });

  it.each(['mts', 'cts'])('has types for a strict program in .%s', (extension) => {
    const path = join(folder, `program.${extension}`);
    const names = Object.keys(source).join(', ');
    writeFileSync(
      path,
      `import { ${names}, type SqlDialect } from 'bailiwick/sql';\nexport type D = SqlDialect;\nexport const all = [${names}];\n`,
    );
    const program = ts.createProgram([path], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      lib: ['lib.es2022.d.ts'],
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
    });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
  });
});

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
}

/** What a program over the installed library reports. */
function evaluate(type: string, program: string): unknown {
  const report = 'const report = (value) => console.log(JSON.stringify(value));';
  return JSON.parse(run('node', `--input-type=${type}`, '--eval', `${report}\n${program}`));
}
