import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'tsup';
import { code } from '../../tsup.config.js';

const root = resolve(import.meta.dirname, '../..');

/**
 * The library's predicates, which the package does not export as bare as this, built as the package is: code that is
 * translated file by file runs slower, and no contestant is to gain from that.
 */
export async function builtPredicates(): Promise<typeof import('../../src/criteria/compilePredicate.js')> {
  // Below the root, so that the dependencies are found.
  const outDir = await mkdtemp(join(root, 'node_modules', '.bailiwick-'));
  try {
    const entry = { predicates: join(root, 'src/criteria/compilePredicate.ts') };
    await build({ ...code, config: false, entry, outDir, format: 'esm', silent: true });
    return await import(pathToFileURL(join(outDir, 'predicates.js')).href);
  } finally {
    await rm(outDir, { recursive: true });
  }
}
