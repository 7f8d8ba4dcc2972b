import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';

/** Where and with what a run took place. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
}

/** The versions of contestants by name of their package. */
export type Versions = Readonly<Record<string, string>>;

const modules = resolve(import.meta.dirname, '../../node_modules');
const packages = [
  'json-logic-js',
  'json-logic-engine',
  'sift',
  'mingo',
  'json-rules-engine',
  '@duckdb/node-api',
  '@casl/ability',
  'highs',
] as const;

/** The machine that this runs on. */
export function describeMachine(): Machine {
  return {
    cpu: cpus()[0].model,
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}

/** The versions that are installed. */
export function contestantVersions(): Versions {
  return Object.fromEntries(packages.map((name) => [name, versionOf(name)]));
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;
}
