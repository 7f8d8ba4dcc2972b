import { findChromium } from './findChromium.js';
import { installPackage } from './installPackage.js';
import type { Installation } from './types.js';

/** The runtimes beside Node, with what drives them. */
export type Runtimes = Readonly<Record<'deno' | 'bun' | 'workerd' | 'playwright' | 'chromium', Installation>>;

/** Every runtime, each of one version but for the browser, from a cache or else installed; all at the same time. */
export async function installRuntimes(): Promise<Runtimes> {
  const [deno, bun, workerd, playwright, chromium] = await Promise.all([
    installPackage({ name: 'deno', version: '2.9.6', executable: { scope: '@deno', path: 'deno' } }),
    // The package `bun` would bring a hundred megabytes for each of several platforms.
    installPackage({
      name: `@oven/bun-${process.platform}-${process.arch === 'arm64' ? 'aarch64' : process.arch}`,
      version: '1.4.5',
      executable: { scope: '@oven', path: 'bin/bun' },
    }),
    installPackage({
      name: 'miniflare',
      version: '4.20260426.0',
      executable: { scope: '@cloudflare', path: 'bin/workerd' },
    }),
    installPackage({ name: 'playwright-core', version: '1.65.1' }),
    findChromium(),
  ]);
  return { deno, bun, workerd, playwright, chromium };
}
