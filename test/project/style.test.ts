import { describe, expect, it } from 'vitest';
import { findMissingExamples, findStyleProblems } from './findStyleProblems.js';
import { parseSource, readSources } from './sources.js';

describe('the code of src', () => {
  it('keeps the house style', () => {
    expect(readSources().flatMap(findStyleProblems)).toEqual([]);
  });

  it('gives an example of every function that an index lists', () => {
    expect(findMissingExamples(readSources())).toEqual([]);
  });
});

describe('the style rules', () => {
  it.each([
    ['no `any`', 'function f(x: any) {}'],
    ['no `any`', 'const rows: Map<string, any[]> = new Map();'],
    ['no `as` but `as const`', 'const x = y as string;'],
    ['no `as` but `as const`', 'const x = <string>y;'],
    ['no `!`', 'const x = y!;'],
    ['no `!`', 'function f() { let x!: number; }'],
    ['no enum', 'enum Level { none }'],
    ['no enum', 'const enum Level { none }'],
    ['no namespace', 'namespace core {}'],
    ['no class but TerritoryError', 'class Manager {}'],
    ['no class but TerritoryError', 'const x = class {};'],
    ['no default export', 'export default 1;'],
    ['no default export', 'const x = 1; export { x as default };'],
    ['no `export *`', `export * from './errors.js';`],
    ['no `export *`', `export * as errors from './errors.js';`],
    ['no mutable module state', 'let count = 0;'],
    ['no mutable module state', 'var count = 0;'],
    ['no generated code', `eval('1');`],
    ['no generated code', `const f = new Function('1');`],
    ['no clock', 'const now = Date.now();'],
    ['no clock', 'const now = new Date();'],
    ['no clock', 'const now = Date();'],
    ['no clock', 'const { now } = Date;'],
    ['no randomness', 'const x = Math.random();'],
    ['no randomness', 'const { random } = Math;'],
    ['no randomness', `const x = Math['random']();`],
    ['no locale of the machine', 'const f = new Intl.NumberFormat();'],
    ['no locale of the machine', 'const x = a.localeCompare(b);'],
    ['no locale of the machine', 'const x = a.toLocaleUpperCase();'],
    ['a suppression states its reason', '// @ts-expect-error\nconst x = 1;'],
    ['a suppression states its reason', '// @ts-ignore since it is wrong\nconst x = 1;'],
    ['a suppression states its reason', '// @ts-nocheck since it is wrong\nconst x = 1;'],
    ['a suppression states its reason', '// biome-ignore lint/style/useConst:\nconst x = 1;'],
    ['a suppression states its reason', '// biome-ignore lint/style/useConst\nconst x = 1;'],
    ['a suppression states its reason', '/* v8 ignore next */ const x = 1;'],
    ['an export has a docstring', 'export function f() {}'],
    ['an export has a docstring', '/* One. */ export const x = 1;'],
    ['an export has a docstring', '/** @internal */ export type X = 1;'],
    ["a docstring's first paragraph is a sentence", '/** The number */ export interface X {}'],
    ["a docstring's first paragraph is a sentence", '/**\n * The number\n *\n * It counts.\n */\nexport const x = 1;'],
  ])('report "%s" in %j', (rule, text) => {
    expect(findStyleProblems(parseSource('core/a.ts', text))).toEqual([expect.stringContaining(rule)]);
  });

  it.each(['core/utils.ts', 'core/helpers/a.ts', 'common/a.ts', 'core/util.ts'])('report the name %s', (path) => {
    expect(findStyleProblems(parseSource(path, ''))).toEqual([`${path}: a name that says nothing`]);
  });

  it.each([
    `const x = ['a'] as const;`,
    `import { a as b } from './a.js';`,
    '/** The error. */ export class TerritoryError extends Error {}',
    'const x = a !== b && !c;',
    'const day = Date.UTC(2026, 0, 1);',
    'const x = Math.max(1, 2);',
    'function f() { let count = 0; }',
    `type Row = { Date: string }; const row: Row = { Date: '' }; const day = row.Date;`,
    'switch (x) { default: }',
    '// biome-ignore lint/style/useConst: the reason\nlet_();',
    '// @ts-expect-error the reason\nconst x = 1;',
    '/**\n * The number of rows:\n *\n * - one\n */\nexport const x = 1;',
    '/** One. */\nexport function f(a: 1): 1;\nexport function f(a: 2): 2;\nexport function f(a: number) { return a; }',
  ])('accept %j', (text) => {
    expect(findStyleProblems(parseSource('core/a.ts', text))).toEqual([]);
  });

  it('report a file of more than 250 lines', () => {
    expect(findStyleProblems(parseSource('core/a.ts', '//\n'.repeat(251)))).toEqual([
      'core/a.ts: 251 lines, at most 250',
    ]);
    expect(findStyleProblems(parseSource('core/a.ts', '//\n'.repeat(250)))).toEqual([]);
  });

  it('leave clock and state to the outer layers', () => {
    expect(findStyleProblems(parseSource('cli/a.ts', 'let now = Date.now() + Math.random();'))).toEqual([]);
  });

  it('report a function of an index without an example', () => {
    const files = {
      'core/a.ts':
        '/** One. */\nexport function one() {}\n/**\n * Two.\n * @example\n * two();\n */\nexport function two() {}',
      'core/b.ts':
        '/** A type. */\nexport type B = 1;\n/** Three. */\nexport const three = () => 3;\n/** Four. */\nexport const four = 4;',
      'core/index.ts': `export { one, two } from './a.js';\nexport { type B, four, three as third } from './b.js';`,
      'index.ts': `export { one } from './core/index.js';`,
    };
    expect(findMissingExamples(Object.entries(files).map(([path, text]) => parseSource(path, text)))).toEqual([
      'core/a.ts: `one` is in core/index.ts and has no @example',
      'core/b.ts: `three` is in core/index.ts and has no @example',
    ]);
  });
});
