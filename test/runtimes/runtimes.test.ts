import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import * as source from '../../src/index.js';
import { buildHosts, type Hosts } from './buildHosts.js';
import { findDifferences } from './findDifferences.js';
import { installRuntimes, type Runtimes } from './installRuntimes.js';
import { everyCriteria } from './program/everyCriteria.js';
import { hostileAccounts } from './program/hostileAccounts.js';
import { runProgram } from './program/runProgram.js';
import { runInBrowser } from './runInBrowser.js';
import { runInMiniflare } from './runInMiniflare.js';
import { runProcess } from './runProcess.js';
import type { Installation, Outcome } from './types.js';

const noCode = '--disallow-code-generation-from-strings';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-runtimes-'));
let hosts: Hosts;
let expected: string;
let runtimes: Runtimes;

beforeAll(async () => {
  hosts = await buildHosts(folder);
  expected = runProgram(source);
  runtimes = await installRuntimes();
  // Long enough for a first run, which has to fetch them.
}, 420_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('the program', () => {
  it('has accounts that meet the criteria of each kind, and accounts that do not', () => {
    const table = source.assignAccounts(source.compileModel(everyCriteria), hostileAccounts());
    const empty = [...source.countByTerritory(table)].filter(([, count]) => count === 0);
    expect(empty.map(([id]) => id)).toEqual(['deep-closed', 'world']);
    expect(Math.max(...source.countByTerritory(table).values())).toBeLessThan(table.accountIds.length);
  });

  it('has a line for each question, by which a difference is found', () => {
    const changed = expected.replace('"source":"rule"', '"source":"pin"');
    expect(findDifferences(expected, expected)).toEqual([]);
    expect(findDifferences(changed, expected)).toEqual([
      expect.stringMatching(/^assignAccount, row 0: .*"pin".*"rule"/),
    ]);
    expect(findDifferences(`${expected}\n`, expected)).toHaveLength(1);
  });
});

describe.each(['installed', 'bundled'] as const)('the built library, %s', (form) => {
  it('gives in Node, which refuses code out of text, what the sources give', async () => {
    checkOutcome(await runProcess(process.execPath, [noCode, 'process.mjs'], hosts[form]));
  });

  it('gives the same in Deno, which refuses code out of text', async (context) => {
    const deno = orSkip(runtimes.deno, context);
    // Of the dependencies, immer asks whether it is in production.
    const permissions = form === 'installed' ? ['--allow-env=NODE_ENV'] : [];
    const flags = ['--no-prompt', '--no-remote', '--no-lock', `--v8-flags=${noCode}`, ...permissions];
    checkOutcome(await runProcess(deno, ['run', ...flags, 'process.mjs'], hosts[form]));
  });

  it('gives the same in Bun', async (context) => {
    const bun = orSkip(runtimes.bun, context);
    // Bun cannot be told to refuse code out of text.
    checkOutcome(await runProcess(bun, ['--no-install', 'process.mjs'], hosts[form]), { canGenerateCode: true });
  });
});

describe('the built library, bundled', () => {
  it('gives the same in a page and a Web Worker under a strict policy, which has nothing to refuse', async (context) => {
    const playwright = orSkip(runtimes.playwright, context);
    const chromium = orSkip(runtimes.chromium, context);
    const { page, worker } = await runInBrowser(hosts.bundled, { chromium, playwright });
    for (const outcome of [page, worker]) {
      checkOutcome(outcome);
      expect(outcome.refusals).toEqual({ ofProgram: 0, ofAttempt: 1 });
    }
  });

  it('gives the same in a Cloudflare Worker', async (context) => {
    const workerd = orSkip(runtimes.workerd, context);
    checkOutcome(await runInMiniflare(hosts.bundled, workerd));
  });
});

function checkOutcome({ report, canGenerateCode }: Outcome, expectation = { canGenerateCode: false }): void {
  expect(findDifferences(report, expected)).toEqual([]);
  expect({ canGenerateCode }).toEqual(expectation);
}

/** Where a runtime is; the test is counted as skipped where it cannot be had. */
function orSkip(installation: Installation, context: TestContext): string {
  if (installation.kind === 'ready') return installation.path;
  console.log(`skipped: ${context.task.name}: ${installation.reason}`);
  return context.skip(installation.reason);
}
