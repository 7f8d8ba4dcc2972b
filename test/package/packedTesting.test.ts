import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as source from '../../src/testing/index.js';
import { root } from '../project/sources.js';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'bailiwick-testing-'));

const loaders = [
  ['import', 'module', (path: string) => `await import('${path}')`],
  ['require', 'commonjs', (path: string) => `require('${path}')`],
] as const;

/** Installs the tarball and its peer from what is here, so that no network is needed. */
beforeAll(() => {
  const [{ filename }] = JSON.parse(run('npm', 'pack', root, '--json'));
  const local = Object.keys(dependencies).map((name) => join(root, 'node_modules', name));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run('npm', 'install', join(folder, filename), ...local, '--install-links', '--offline', '--no-audit', '--no-fund');
  for (const peer of ['fast-check', 'pure-rand'])
    cpSync(join(root, 'node_modules', peer), join(folder, 'node_modules', peer), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('bailiwick/testing, packed', () => {
  it.each(loaders)('exposes by %s the names of src/testing/index.ts', (_, type, load) => {
    const program = `report(Object.keys(${load('bailiwick/testing')}).sort());`;
    expect(evaluate(type, program)).toEqual(Object.keys(source).sort());
  });

  it.each(loaders)('decides laws by %s, of plans that are proved, tried or drawn', (_, type, load) => {
    const program = `
      const { assertExclusive, arbitraryModel, boundaryAccounts } = ${load('bailiwick/testing')};
      const fc = ${load('fast-check')};
      const plan = (criteria) => ({ id: 'plan', territories: [{ id: 'a', parentId: null, criteria }] });
      const opaque = { '>': [{ '+': [{ var: 'size' }, 1] }, 7] };
      const twice = { id: 'plan', territories: ['a', 'b'].map((id) => ({ id, parentId: null, criteria: opaque })) };
      let failure;
      try { assertExclusive(twice); } catch (error) { failure = error.message.split('\\n')[0]; }
      report([
        assertExclusive(plan(true)),
        boundaryAccounts(plan({ '>': [{ var: 'size' }, 7] })).leftOut,
        fc.sample(arbitraryModel(), { seed: 1, numRuns: 3 }).length,
        failure,
      ]);`;
    const failure = 'expected no account in two territories, but one is in a and b';
    expect(evaluate(type, program)).toEqual([{ decidedBy: 'proof' }, 0, 3, failure]);
  });

  it.each(loaders)('throws by %s the error that the main entry knows', (_, type, load) => {
    const program = `
      const { TerritoryError } = ${load('bailiwick')};
      const { boundaryAccounts } = ${load('bailiwick/testing')};
      try { boundaryAccounts({}); } catch (error) { report(error instanceof TerritoryError); }`;
    expect(evaluate(type, program)).toBe(true);
  });

  it('is not needed by the main entry, which does not load fast-check', () => {
    for (const name of ['index.js', 'index.cjs', 'index.d.ts', 'index.d.cts'])
      expect(readFileSync(join(folder, 'node_modules/bailiwick/dist', name), 'utf8')).not.toContain('fast-check');
  });

  it.each(['mts', 'cts'])('has types for a strict program in .%s', (extension) => {
    const path = join(folder, `program.${extension}`);
    const names = Object.keys(source).join(', ');
    writeFileSync(
      path,
      `import { ${names}, type Decision } from 'bailiwick/testing';\nexport type D = Decision;\nexport const all = [${names}];\n`,
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
