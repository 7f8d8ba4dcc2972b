import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInput } from '../../src/node/openInput.js';
import { messagesOf } from './messagesOf.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bailiwick-input-'));
});
afterEach(() => rm(folder, { recursive: true }));

const { signal } = new AbortController();
const stdin = Readable.from([]);

describe('openInput', () => {
  it('reads a file and knows its length', async () => {
    const path = join(folder, 'accounts.csv');
    await writeFile(path, 'id\na\n');
    const input = await openInput(path, { stdin, signal });
    expect(input.byteLength).toBe(5);
    expect(await text(Readable.from(input.bytes))).toBe('id\na\n');
  });

  it('reads standard input for -', async () => {
    const input = await openInput('-', { stdin: Readable.from([Buffer.from('id\n')]), signal });
    expect(input.name).toBe('standard input');
    expect(await text(Readable.from(input.bytes))).toBe('id\n');
  });

  it('refuses a file that is not there', async () => {
    const path = join(folder, 'missing.csv');
    expect(await messagesOf(openInput(path, { stdin, signal }))).toEqual([
      `${path}: cannot be read: there is no such file`,
    ]);
  });

  it('refuses a folder', async () => {
    expect(await messagesOf(openInput(folder, { stdin, signal }))).toEqual([
      `${folder}: cannot be read: it is a folder`,
    ]);
  });

  it('reports a stream that breaks off', async () => {
    const broken = new PassThrough();
    const input = await openInput('-', { stdin: broken, signal });
    const reading = text(Readable.from(input.bytes));
    broken.destroy(new Error('the cable is out'));
    expect(await messagesOf(reading)).toEqual(['standard input: cannot be read: the cable is out']);
  });

  it('stops waiting when it is interrupted', async () => {
    const controller = new AbortController();
    const input = await openInput('-', { stdin: new PassThrough(), signal: controller.signal });
    const reading = text(Readable.from(input.bytes));
    controller.abort();
    await expect(reading).rejects.toThrow('abort');
  });
});
