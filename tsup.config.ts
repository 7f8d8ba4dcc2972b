import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Options } from 'tsup';

/** What all code has in common, that of the bench's contestants as well. */
export const code: Options = {
  target: 'node20',
  esbuildOptions(options) {
    // Numbers with names are written out where they are used: an engine would look each of them up, again and again.
    options.minifySyntax = true;
  },
};

/**
 * Parts in files of their own, although no entry of the package is made of them: a bundler leaves out a whole file that is
 * not used, but not the schemas in a file of which something else is.
 */
const parts = {
  owners: 'src/assignment/owners/assignOwner.ts',
  access: 'src/access/index.ts',
  analysis: 'src/analysis/index.ts',
  forecast: 'src/forecast/index.ts',
  performance: 'src/performance/index.ts',
  allocation: 'src/allocation/index.ts',
  organization: 'src/organization/index.ts',
};

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      sql: 'src/sql/index.ts',
      node: 'src/node/index.ts',
      testing: 'src/testing/index.ts',
      ...parts,
    },
    format: 'esm',
    ...code,
    sourcemap: true,
  },
  { entry: { index: 'src/index.ts' }, format: 'cjs', ...code, sourcemap: true },
  {
    entry: { node: 'src/node/index.ts' },
    format: 'cjs',
    ...code,
    sourcemap: true,
    // For the path of the worker.
    shims: true,
    esbuildPlugins: [oneError()],
  },
  { entry: { sql: 'src/sql/index.ts' }, format: 'cjs', ...code, sourcemap: true, esbuildPlugins: [oneError()] },
  { entry: { testing: 'src/testing/index.ts' }, format: 'cjs', ...code, sourcemap: true, esbuildPlugins: [oneError()] },
  // Threads load it by its path, whatever the format of the entry that starts them.
  { entry: { assignmentWorker: 'src/node/parallel/assignmentWorker.ts' }, format: 'esm', ...code, splitting: false },
  {
    entry: {
      index: 'src/index.ts',
      sql: 'src/sql/index.ts',
      node: 'src/node/index.ts',
      testing: 'src/testing/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    // Whatever is no dependency of the package goes into the bundle, so that the library stays small to install.
    entry: { cli: 'src/cli/main.ts' },
    format: 'cjs',
    ...code,
    banner: { js: '#!/usr/bin/env node' },
    esbuildPlugins: [
      {
        name: 'third-party-licenses',
        setup: (build) => build.onEnd(({ metafile }) => writeLicenses(Object.keys(metafile?.inputs ?? {}))),
      },
    ],
  },
]);

/**
 * Each entry is a file of its own in CommonJS; the others take the error from the main one, so that `instanceof` knows it.
 */
function oneError(): NonNullable<Options['esbuildPlugins']>[number] {
  return {
    name: 'one-error',
    setup: (build) =>
      build.onResolve({ filter: /\/core\/errors\.js$|^\.\/errors\.js$/ }, () => ({
        path: './index.cjs',
        external: true,
      })),
  };
}

/** Writes the licence of every package that was bundled, as those licences ask. */
function writeLicenses(inputs: readonly string[]): void {
  const packages = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const texts = [...new Set(packages)].sort().map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} comes without a licence file`);
    return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/THIRD_PARTY_LICENSES.txt', texts.join(`\n${'-'.repeat(80)}\n\n`));
}
