import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocComment, docCommentsOf, examplesOf } from './docComments.js';
import { countChecks, runExample } from './runExample.js';
import { lineOf, parseSource, readSources, root } from './sources.js';

type Names = Readonly<Record<string, unknown>>;

describe('the README', () => {
  it('runs, block after block', async () => {
    await runExample(blocksOf(readFileSync(join(root, 'README.md'), 'utf8')), {}, load);
  });
});

describe('a docstring example', () => {
  const examples = readSources().flatMap((file) =>
    docCommentsOf(file)
      .flatMap(examplesOf)
      .map((block) => [`${file.fileName}:${block.line}`, file.fileName, block] as const),
  );

  it.each(examples)('holds at src/%s', async (_, path, block) => {
    const scope = {
      ...(await import('../support/examplePreamble.js')),
      ...(await load('bailiwick')),
      ...(path.startsWith('testing/') ? { fc, ...(await load('bailiwick/testing')) } : {}),
      ...(await open(path)),
    };
    expect(countChecks(block.text)).toBeGreaterThan(0);
    await runExample([block], scope, load);
  });
});

describe('an example', () => {
  it.each([
    'one + 1; // => 2',
    'const two = one + 1; // => 2',
    'one + 1;\n// => 2',
    `[{ id: 'a', ids: ['b'] }]; // => [{ id: 'a', ids: ['b'] }]`,
    `({ id: 'a', size: one });\n// a remark\none; // => 1`,
    `({ id: 'a', ids: ['b'] });\n({ id: 'a' }); // => {\n//   id: 'a',\n// }\n// a remark`,
    'for (const n of [1, 2]) {\n  n > 0; // => true\n}',
    'await Promise.resolve(one); // => 1',
    'const one = 2;\none; // => 2',
    'fail(); // throws TerritoryError',
    'fail(); // throws TerritoryError cycle',
    `import { two as zwei, type Type } from 'numbers';\nimport type { Other } from 'numbers';\nzwei; // => 2`,
  ])('passes: %j', async (text) => {
    await runExample([{ text, line: 1 }], scope, loadNumbers);
  });

  it.each([
    ['1 + 1; // => 3', 'to strictly equal 3'],
    ['({ a: 1, b: undefined }); // => { a: 1 }', 'to strictly equal'],
    ['const two = 2; // => 3', 'to strictly equal 3'],
    ['three; // => 3', 'three is not defined'],
    ['three;', 'three is not defined'],
    ['one; // => three', 'three is not defined'],
    ['if (one > 1) {\n  one; // => 1\n}', 'checks reached'],
    ['// => 1', 'checks that follow an expression'],
    ['one; // throws Error', 'checks that follow an expression'],
    ['one; // throws TerritoryError', 'to match object'],
    ['fail(); // throws TerritoryError unknown_type', 'to have property'],
    ['fail();', 'broken'],
    ['one; // => [1', 'expected'],
    [`import { three } from 'numbers';`, '`numbers`: expected'],
    [`import { one } from 'nowhere';`, 'no module nowhere'],
  ])('fails: %j', async (text, message) => {
    await expect(runExample([{ text, line: 1 }], scope, loadNumbers)).rejects.toThrow(message);
  });

  it('names the line that is wrong', async () => {
    await expect(runExample([{ text: '\none; // => 2', line: 40 }], scope, loadNumbers)).rejects.toThrow('line 41');
  });

  it('sees what the blocks before it declare, and may declare it anew', async () => {
    const blocks = [
      `import { two } from 'numbers';\nconst three = 3;`,
      'const one = two + three;\none; // => 5',
      'one; // => 5',
    ];
    await runExample(
      blocks.map((text) => ({ text, line: 1 })),
      scope,
      loadNumbers,
    );
  });

  it('is found in a docstring with its line', () => {
    const text =
      '/**\n * A sum.\n *\n * @example\n * f(1); // => 2\n * @example\n * f(2);\n * @throws never\n */\nfunction f() {}';
    expect(docCommentsOf(parseSource('core/f.ts', text)).flatMap(examplesOf)).toEqual([
      { text: '\nf(1); // => 2', line: 4 },
      { text: '\nf(2);', line: 6 },
    ]);
  });

  it('is a ts block in Markdown', () => {
    expect(blocksOf('# Title\n\n```ts\nf(1);\n```\n```sh\nls\n```\n')).toEqual([{ text: 'f(1);\n', line: 4 }]);
  });
});

const scope = {
  one: 1,
  fail: () => {
    throw Object.assign(new Error('broken'), { name: 'TerritoryError', issues: [{ code: 'cycle' }] });
  },
};

async function loadNumbers(specifier: string): Promise<Names> {
  return specifier === 'numbers' ? { two: 2 } : expect.fail(`no module ${specifier}`);
}

/** What an import in an example finds: the library's own entries from src, anything else as Node does. */
async function load(specifier: string): Promise<Names> {
  const [, entry] = /^bailiwick(?:\/(\w+))?$/.exec(specifier) ?? [];
  return specifier.startsWith('bailiwick')
    ? open(entry === undefined ? 'index.ts' : `${entry}/index.ts`)
    : import(specifier);
}

function open(path: string): Promise<Names> {
  return import(join(root, 'src', path));
}

function blocksOf(markdown: string): DocComment[] {
  const file = parseSource('README.md', markdown);
  return [...markdown.matchAll(/^```(?:ts|js|typescript|javascript)\n(.*?)^```$/gms)].map(
    ({ 1: text = '', index }) => ({
      text,
      line: lineOf(file, index) + 1,
    }),
  );
}
