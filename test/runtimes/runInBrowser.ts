import { createRequire } from 'node:module';
import { serveFolder } from './serveFolder.js';
import type { Outcome } from './types.js';

/** What is needed of playwright-core, which is no dependency. */
interface Playwright {
  readonly chromium: { launch(options: { executablePath: string }): Promise<Browser> };
}

interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

interface Page {
  goto(url: string): Promise<unknown>;
  textContent(selector: string): Promise<string | null>;
  on(event: 'pageerror', listener: (error: Error) => void): void;
}

/** Where the browser and the package that drives it are. */
export interface BrowserPaths {
  readonly chromium: string;
  readonly playwright: string;
}

/** The outcomes in a page and in a Web Worker that it starts, both under a policy that refuses code out of text. */
export async function runInBrowser(
  folder: string,
  { chromium, playwright }: BrowserPaths,
): Promise<{ page: Outcome; worker: Outcome }> {
  const driver: Playwright = createRequire(import.meta.url)(playwright);
  const server = await serveFolder(folder, { 'Content-Security-Policy': "script-src 'self'" });
  const browser = await driver.chromium.launch({ executablePath: chromium });
  try {
    return JSON.parse(await readOutput(await browser.newPage(), `${server.url}/page.html`));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The text of the page's `output`, which is there when everything has run. */
async function readOutput(page: Page, url: string): Promise<string> {
  const failure = new Promise<never>((_, reject) => page.on('pageerror', reject));
  const output = page.goto(url).then(() => page.textContent('output'));
  return (await Promise.race([output, failure])) ?? '';
}
