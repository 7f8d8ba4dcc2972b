import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The file that threads run, and the flags of Node for them. */
interface WorkerFile {
  readonly filename: URL;
  readonly execArgv: string[];
}

/**
 * The file of the threads: beside this one once it is built; among the sources, where Node needs a loader of TypeScript.
 *
 * The flags of the process are not passed on: threads do without, and refuse some, such as `--input-type`.
 */
export function workerFile(): WorkerFile {
  const here = import.meta.url;
  return here.endsWith('.ts')
    ? { filename: new URL('./assignmentWorker.ts', here), execArgv: ['--import', typescriptLoader(here)] }
    : { filename: new URL('./assignmentWorker.js', here), execArgv: [] };
}

/** A module that makes a thread load TypeScript, which tsx by itself does for the main thread only. */
function typescriptLoader(here: string): string {
  const path = createRequire(here)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const code = `import { register } from '${pathToFileURL(path)}'; register();`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
