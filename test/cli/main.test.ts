import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Territory } from '../../src/model/types.js';
import { openWorkshop, type Workshop } from './commandLine.js';
import { accounts, model } from './files.js';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'model.json': model, 'accounts.csv': accounts });
});
afterEach(() => shop.remove());

describe('the command as a process', () => {
  it('exits with 0 when it is done', async () => {
    const child = start('assign --model model.json --accounts accounts.csv --out out.csv');
    const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect([code, stdout.split('\n')[0]]).toEqual([0, '8  accounts read']);
    expect(await shop.list()).toEqual(['accounts.csv', 'model.json', 'out.csv']);
  });

  it('exits with 2 and one line when a file is missing', async () => {
    const child = start('check --model missing.json');
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect([code, stderr]).toEqual([2, 'bailiwick: missing.json: cannot be read: there is no such file\n']);
  });

  it('stops reading a pipe when it has found the account', async () => {
    const child = start('explain --model model.json --accounts - --id a');
    child.stdin.write('id\na\nb\n');
    const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'account a is in 1 territory']);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves no file behind on %s', async (signal, expected) => {
    const child = start('assign --model model.json --accounts - --out out.csv');
    child.stdin.write('id\na\n');
    await waitFor(child, '.tmp');
    child.kill(signal);
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect([code, stderr]).toEqual([expected, '']);
    expect(await shop.list()).toEqual(['accounts.csv', 'model.json']);
  });

  it('ends at once on SIGINT while it analyzes a plan', async () => {
    await shop.write('wide.json', JSON.stringify({ id: 'wide', territories: overlapping(3_000) }));
    const child = start('check --model wide.json --accounts accounts.csv --issues issues.csv');
    await waitFor(child, 'issues.csv');
    // The analysis of so many overlaps goes on for much longer.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const sent = Date.now();
    child.kill('SIGINT');
    const [[stdout, stderr], [code, signal]] = await Promise.all([
      Promise.all([text(child.stdout), text(child.stderr)]),
      once(child, 'exit'),
    ]);
    expect([stdout, stderr]).toEqual(['', '']);
    expect([130, 'SIGINT']).toContain(code ?? signal);
    expect(Date.now() - sent).toBeLessThan(5_000);
  });

  it('stops quietly when its reader has enough', async () => {
    const child = start('assign --model model.json --accounts - --out - --issues issues.csv');
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.on('error', () => undefined);
    const feed = setInterval(() => child.stdin.write(`id\n${'a\n'.repeat(50_000)}`), 20);
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    clearInterval(feed);
    expect([code, stderr]).toEqual([0, '']);
    expect(await shop.list()).toEqual(['accounts.csv', 'model.json']);
  });
});

function start(args: string) {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const loader = import.meta.resolve('tsx');
  return spawn(process.execPath, ['--import', loader, main, ...args.split(' ')], { cwd: shop.folder, stdio: 'pipe' });
}

async function waitFor(child: ChildProcess, ending: string): Promise<void> {
  while (child.exitCode === null) {
    if ((await shop.list()).some((name) => name.endsWith(ending))) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Territories of which each has accounts in common with every other. */
function overlapping(count: number): Territory[] {
  return Array.from({ length: count }, (_, place) => {
    return { id: `t${place}`, parentId: null, criteria: { '>=': [{ var: 'employees' }, place] } };
  });
}
