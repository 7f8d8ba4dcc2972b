import { link, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSameFile } from '../../src/node/isSameFile.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bailiwick-same-'));
  await writeFile(join(folder, 'a'), '');
  await writeFile(join(folder, 'b'), '');
  await link(join(folder, 'a'), join(folder, 'hard'));
  await symlink('a', join(folder, 'soft'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('isSameFile', () => {
  it.each([
    ['a', './x/../a', true],
    ['a', 'hard', true],
    ['soft', 'hard', true],
    ['a', 'b', false],
    ['a', 'missing', false],
    ['missing', './missing', true],
  ])('compares %s and %s', async (one, other, expected) => {
    expect(await isSameFile(join(folder, one), `${folder}/${other}`)).toBe(expected);
  });

  it('takes - as no file at all', async () => {
    expect(await isSameFile('-', '-')).toBe(true);
    expect(await isSameFile('-', './-')).toBe(false);
  });

  it('takes devices as what anybody may share', async () => {
    expect(await isSameFile('/dev/null', `${folder}/a`)).toBe(false);
  });
});
