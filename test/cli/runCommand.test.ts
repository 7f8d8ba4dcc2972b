import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/runCommand.js';
import { collect, openWorkshop, runBusy, type Workshop } from './commandLine.js';
import { accounts, model } from './files.js';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'model.json': model, 'accounts.csv': accounts });
});
afterEach(() => shop.remove());

describe('bailiwick', () => {
  it('prints its version and help', async () => {
    expect(await shop.run('--version')).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
    expect((await shop.run('--help')).stdout).toContain('assign [options]');
    expect((await shop.run('--help')).stdout).toContain('diff [options]');
    expect((await shop.run('assign --help')).stdout).toContain('--as-of <date>');
  });

  it.each([
    ['asign --model model.json', "error: unknown command 'asign'"],
    ['check --model model.json --modle', "error: unknown option '--modle'"],
    ['assign --model model.json --accounts accounts.csv --format xml', 'Allowed choices are csv, ndjson'],
    ['assign --model model.json', "error: required option '--accounts <file>' not specified"],
    ['check', "error: required option '--model <file>' not specified"],
  ])('refuses `%s`', async (args, message) => {
    const { code, stdout, stderr } = await shop.run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('explains itself when it is given nothing to do', async () => {
    const { code, stderr } = await runWith([], {});
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: bailiwick');
  });

  it('uses colours only on a terminal, and not when NO_COLOR is set', async () => {
    const args = ['check', '--model', `${shop.folder}/model.json`];
    const colors = async (options: Parameters<typeof runWith>[1]) =>
      (await runWith(args, options)).stdout.includes('\u001b[');
    expect(await colors({})).toBe(false);
    expect(await colors({ isTTY: true })).toBe(true);
    expect(await colors({ isTTY: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await colors({ isTTY: true, env: { TERM: 'dumb' } })).toBe(false);
  });

  it('stops quietly, leaving no file behind, when nobody reads its output any more', async () => {
    const closed = new Writable({
      write: (_, __, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const args = ['--model', 'model.json', '--accounts', 'accounts.csv', '--issues', 'issues.csv'].map((arg) => {
      return arg.includes('.') ? `${shop.folder}/${arg}` : arg;
    });
    const stderr = collect();
    const { signal } = new AbortController();
    const context = { stdin: Readable.from([]), stdout: closed, stderr: stderr.stream, env: {}, signal, runBusy };
    expect(await runCommand(['assign', ...args, '--out', '-'], context)).toBe(0);
    expect(stderr.text()).toBe('');
    expect(await shop.list()).toEqual(['accounts.csv', 'model.json']);
  });

  it('keeps the files that it wrote when nobody reads the summary', async () => {
    const closed = new Writable({
      write: (_, __, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const args = `assign --model ${shop.folder}/model.json --accounts ${shop.folder}/accounts.csv --out ${shop.folder}/out.csv`;
    const { signal } = new AbortController();
    const context = { stdin: Readable.from([]), stdout: closed, stderr: collect().stream, env: {}, signal, runBusy };
    expect(await runCommand(args.split(' '), context)).toBe(0);
    expect(await shop.list()).toEqual(['accounts.csv', 'model.json', 'out.csv']);
  });

  it('leaves no file behind when it is interrupted', async () => {
    const controller = new AbortController();
    const stderr = collect();
    const stdin = new Readable({ read: () => undefined });
    stdin.push('id\na\n');
    const args = `assign --model ${shop.folder}/model.json --accounts - --out ${shop.folder}/out.csv`;
    const context = {
      stdin,
      stdout: collect().stream,
      stderr: stderr.stream,
      env: {},
      signal: controller.signal,
      runBusy,
    };
    const run = runCommand(args.split(' '), context);
    await waitFor(async () => (await shop.list()).some((name) => name.endsWith('.tmp')));
    controller.abort();
    await run;
    expect(stderr.text()).toBe('');
    expect(await shop.list()).toEqual(['accounts.csv', 'model.json']);
  });
});

async function runWith(
  args: readonly string[],
  { isTTY = false, env = {} }: { isTTY?: boolean; env?: Record<string, string> },
): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [collect(), collect()];
  const { signal } = new AbortController();
  const screen = Object.assign(stdout.stream, { isTTY });
  const stdin = Readable.from([]);
  const code = await runCommand(args, { stdin, stdout: screen, stderr: stderr.stream, env, signal, runBusy });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}
