import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The file that threads run, and what Node needs to run it. */
interface WorkerFile {
  readonly filename: URL;
  readonly execArgv?: string[];
}

/** The file of the threads: beside this one once it is built; among the sources, where Node needs a loader of TypeScript. */
export function workerFile(): WorkerFile {
  const here = import.meta.url;
  if (!here.endsWith('.ts')) return { filename: new URL('./assignmentWorker.js', here) };
  const execArgv = [...process.execArgv, '--import', typescriptLoader(here)];
  return { filename: new URL('./assignmentWorker.ts', here), execArgv };
}

/** A module that makes a thread load TypeScript, which tsx by itself does for the main thread only. */
function typescriptLoader(here: string): string {
  const path = createRequire(here).resolve('tsx/esm/api').replace(/\.cjs$/, '.mjs');
  const code = `import { register } from '${pathToFileURL(path)}'; register();`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
