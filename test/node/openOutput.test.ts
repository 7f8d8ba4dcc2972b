import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOutput } from '../../src/node/openOutput.js';
import { messagesOf } from './messagesOf.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bailiwick-output-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('openOutput', () => {
  it('shows nothing under the name before it is committed, then everything', async () => {
    const path = join(folder, 'out.csv');
    const output = await openOutput(path);
    await output.write('a\n');
    await output.write('b\n');
    await expect(stat(path)).rejects.toThrow('ENOENT');
    await output.commit();
    expect(await readFile(path, 'utf8')).toBe('a\nb\n');
    expect(await readdir(folder)).toEqual(['out.csv']);
  });

  it('leaves what was there, and nothing else, when it is discarded', async () => {
    const path = join(folder, 'out.csv');
    await writeFile(path, 'before');
    const output = await openOutput(path);
    await output.write('after');
    await output.discard();
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['out.csv']);
  });

  it('may be discarded after it was committed, and keeps the file', async () => {
    const output = await openOutput(join(folder, 'out.csv'));
    await output.commit();
    await output.discard();
    expect(await readdir(folder)).toEqual(['out.csv']);
  });

  it('keeps the permissions of a file that it replaces', async () => {
    const path = join(folder, 'out.csv');
    await writeFile(path, 'before');
    await chmod(path, 0o600);
    const output = await openOutput(path);
    await output.commit();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('writes through a symbolic link', async () => {
    await writeFile(join(folder, 'target.csv'), 'before');
    await symlink('target.csv', join(folder, 'link.csv'));
    const output = await openOutput(join(folder, 'link.csv'));
    await output.write('after');
    await output.commit();
    expect(await readFile(join(folder, 'target.csv'), 'utf8')).toBe('after');
    expect((await lstat(join(folder, 'link.csv'))).isSymbolicLink()).toBe(true);
  });

  it('writes to a device without replacing it', async () => {
    const output = await openOutput('/dev/null');
    await output.write('a');
    await output.commit();
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('refuses a folder', async () => {
    expect(await messagesOf(openOutput(folder))).toEqual([`${folder}: cannot be written: it is a folder`]);
  });

  it('refuses a folder that does not exist', async () => {
    const path = join(folder, 'missing', 'out.csv');
    expect(await messagesOf(openOutput(path))).toEqual([
      `${path}: cannot be written: there is no folder \`${join(folder, 'missing')}\``,
    ]);
  });

  it('reports a commit that fails', async () => {
    const path = join(folder, 'out.csv');
    const output = await openOutput(path);
    await mkdir(path);
    expect(await messagesOf(output.commit())).toEqual([`${path}: cannot be written: it is a folder`]);
    await output.discard();
    expect(await readdir(folder)).toEqual(['out.csv']);
  });
});
