import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Outcome } from './types.js';

/** What is needed of miniflare, which is no dependency. */
interface MiniflareModule {
  readonly Miniflare: new (
    options: object,
  ) => { dispatchFetch(url: string): Promise<{ text(): Promise<string> }>; dispose(): Promise<void> };
}

/**
 * The outcome in workerd, the runtime of Cloudflare Workers, which has neither `eval` nor anything of Node here. The
 * package that drives it is found from where its executable is.
 */
export async function runInMiniflare(folder: string, workerd: string): Promise<Outcome> {
  const { Miniflare }: MiniflareModule = createRequire(workerd)('miniflare');
  const modules = ['fetch.mjs', 'canGenerateCode.mjs', 'report.js'];
  const worker = new Miniflare({
    modulesRoot: folder,
    modules: modules.map((name) => ({ type: 'ESModule', path: join(folder, name) })),
    compatibilityDate: '2026-04-01',
    // Neither fetches anything about the network nor writes a cache.
    cf: false,
    cache: false,
  });
  try {
    const response = await worker.dispatchFetch('http://localhost/');
    return JSON.parse(await response.text());
  } finally {
    await worker.dispose();
  }
}
