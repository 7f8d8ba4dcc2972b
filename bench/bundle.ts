import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Options } from 'tsup';
import type { Question } from './support/question.js';
import { spreadOf } from './support/spreadOf.js';

const root = resolve(import.meta.dirname, '..');
const imports = ['compileModel, assignAccounts', 'compileModel, assignColumns'];

/** What a web page loads for assigning accounts, with everything that it depends on, minified and gzipped. */
export const bundle: Question = {
  name: 'bundle',
  subjects: () => imports,
  async answer(names) {
    const kilobytes = spreadOf([(await bundledSize(names)) / 1_000]);
    const contestant = `import { ${names} }`;
    return [{ question: 'bundle', workload: 'entry', territories: 0, contestant, unit: 'kB', ...kilobytes }];
  },
};

/** Builds the entry as the package has it, then a page that imports some of its names. */
async function bundledSize(names: string): Promise<number> {
  // Below the root, so that the dependencies are found.
  const folder = await mkdtemp(join(root, 'node_modules', '.bailiwick-'));
  try {
    await bundleInto(folder, { entry: { entry: join(root, 'src/index.ts') } });
    await writeFile(join(folder, 'page.js'), `export { ${names} } from './entry.mjs';`);
    await bundleInto(folder, { entry: { bundle: join(folder, 'page.js') }, minify: true, noExternal: [/./] });
    return gzipSync(await readFile(join(folder, 'bundle.mjs')), { level: 9 }).length;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function bundleInto(outDir: string, options: Options): Promise<void> {
  const outExtension = () => ({ js: '.mjs' });
  return build({ config: false, outDir, format: 'esm', target: 'node20', outExtension, silent: true, ...options });
}
