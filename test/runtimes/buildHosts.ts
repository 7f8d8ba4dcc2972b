import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../project/sources.js';

/** Folders that hold the program and what runs it in each runtime. */
export interface Hosts {
  /** The program finds the library and its dependencies as installed packages. */
  readonly installed: string;
  /** The program, the library and its dependencies are one file. */
  readonly bundled: string;
}

/** Builds the program over dist/ in both forms inside an empty folder. */
export async function buildHosts(folder: string): Promise<Hosts> {
  installLibrary(folder);
  const [installed, bundled] = [join(folder, 'installed'), join(folder, 'bundled')];
  for (const host of [installed, bundled]) cpSync(join(import.meta.dirname, 'hosts'), host, { recursive: true });
  await compile(installed, { external: ['bailiwick'] });
  await compile(bundled, { noExternal: [/./], library: join(folder, 'node_modules/bailiwick', manifest.module) });
  return { installed, bundled };
}

/** What `npm install bailiwick` would put there. */
function installLibrary(folder: string): void {
  const packages = join(folder, 'node_modules');
  mkdirSync(join(packages, 'bailiwick'), { recursive: true });
  for (const path of ['package.json', 'dist'])
    cpSync(join(root, path), join(packages, 'bailiwick', path), { recursive: true });
  for (const name of Object.keys(manifest.dependencies))
    cpSync(join(root, 'node_modules', name), join(packages, name), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
}

interface CompileOptions {
  readonly external?: string[];
  readonly noExternal?: RegExp[];
  /** The file that the program's import of the library leads to. */
  readonly library?: string;
}

async function compile(outDir: string, { library, ...externals }: CompileOptions): Promise<void> {
  await build({
    ...externals,
    outDir,
    entry: { report: fileURLToPath(new URL('./program/report.ts', import.meta.url)) },
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    env: { NODE_ENV: 'production' },
    config: false,
    silent: true,
    esbuildOptions: (options) => {
      // Without the project's own one, whose paths lead to src.
      delete options.tsconfig;
      options.tsconfigRaw = {};
      if (library !== undefined) options.alias = { bailiwick: library };
    },
  });
}
