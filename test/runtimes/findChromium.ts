import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './runCommand.js';
import type { Installation } from './types.js';

/** The Chromium of this machine; where `CI=true` and there is none, Debian's is installed first. */
export async function findChromium(): Promise<Installation> {
  const path = searchPath(['chromium', 'chromium-browser', 'google-chrome']) ?? (await installForDebian());
  return path === undefined
    ? { kind: 'unavailable', reason: 'no Chromium on this machine, and none to be had' }
    : { kind: 'ready', path };
}

function searchPath(names: readonly string[]): string | undefined {
  const folders = process.env.PATH?.split(delimiter) ?? [];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installForDebian(): Promise<string | undefined> {
  const mayInstall = process.env.CI === 'true' && process.getuid?.() === 0;
  const apt = mayInstall ? searchPath(['apt-get']) : undefined;
  if (apt === undefined) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await runCommand(apt, ['update'], { env });
    await runCommand(apt, ['install', '-y', '--no-install-recommends', 'chromium'], { env, seconds: 240 });
  } catch (error) {
    console.log(`apt-get cannot install Chromium: ${error}`);
  }
  return searchPath(['chromium']);
}
