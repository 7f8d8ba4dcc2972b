import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project/sources.js';
import { runCommand } from './runCommand.js';
import type { Installation, RuntimePackage } from './types.js';

const cache = join(root, 'node_modules/.cache/runtimes');

// Without the packages' own scripts: those that matter bring their executables along.
const npmOptions = [
  ...['--ignore-scripts', '--no-audit', '--no-fund'],
  ...['--prefer-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=1000'],
];

/**
 * The executable of a runtime, or its package where that has none, installed into a cache from which the next run takes it.
 *
 * It is unavailable where npm cannot install it, where it has nothing for this platform, and where it does not start.
 */
export async function installPackage(runtime: RuntimePackage): Promise<Installation> {
  const folder = join(cache, `${runtime.name.replace('/', '+')}@${runtime.version}`);
  const failure = existsSync(folder) ? undefined : await install(runtime, folder);
  if (failure !== undefined) return { kind: 'unavailable', reason: failure };
  return runtime.executable === undefined
    ? { kind: 'ready', path: join(folder, 'node_modules', runtime.name) }
    : findExecutable(join(folder, 'node_modules', runtime.executable.scope), runtime.executable.path);
}

/** Puts a package into a folder, which is there whole or not at all; why not, where npm fails. */
async function install({ name, version }: RuntimePackage, folder: string): Promise<string | undefined> {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  writeFileSync(join(draft, 'package.json'), JSON.stringify({ private: true }));
  try {
    const args = ['install', `${name}@${version}`, '--prefix', draft, ...npmOptions];
    await runCommand('npm', args, { cwd: draft, seconds: 180 });
    renameSync(draft, folder);
    return undefined;
  } catch (error) {
    // Another run may have been faster.
    if (existsSync(folder)) return undefined;
    const code = /npm error code (\w+)/.exec(String(error))?.[1] ?? 'it took too long';
    return `npm cannot install ${name}@${version}: ${code}`;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function findExecutable(scope: string, path: string): Promise<Installation> {
  const packages = existsSync(scope) ? readdirSync(scope) : [];
  const executable = packages.map((name) => join(scope, name, path)).find(existsSync);
  if (executable === undefined) {
    return { kind: 'unavailable', reason: `no ${path} for ${process.platform} on ${process.arch}` };
  }
  try {
    await runCommand(executable, ['--version']);
    return { kind: 'ready', path: executable };
  } catch (error) {
    return { kind: 'unavailable', reason: `it does not start on this machine: ${String(error).split('\n')[1]}` };
  }
}
