import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './sources.js';

/** One line each that reaches outside; every one has to be a compile error in the pure layers. */
const outside = [
  'console.log(1);',
  'process.env.HOME;',
  'process.hrtime();',
  'performance.now();',
  'setTimeout(() => {}, 1);',
  'setInterval(() => {}, 1);',
  'queueMicrotask(() => {});',
  'crypto.randomUUID();',
  `fetch('');`,
  'new XMLHttpRequest();',
  `new WebSocket('');`,
  `Buffer.from('');`,
  'window.document;',
  'localStorage.clear();',
  'navigator.language;',
  'globalThis.process;',
  `require('fs');`,
  `import { readFileSync } from 'node:fs'; readFileSync('');`,
  `import { readFileSync } from 'fs'; readFileSync('');`,
  `import { request } from 'node:https'; request('');`,
];

describe('the pure layers', () => {
  const errorsOf = compileBeside(outside);

  it.each(outside)('cannot compile: %s', (line) => {
    expect(errorsOf(line)).toEqual([expect.stringMatching(/Cannot find|no index signature/)]);
  });

  it('compile what only computes', () => {
    expect(errorsOf(inside)).toEqual([]);
  });
});

const inside = 'export const days = new Map([[1, Math.max(1, 2)]]);';

/** Compiles each line as a module of the core layer, in one program with all of the pure layers' own files and options. */
function compileBeside(lines: readonly string[]): (line: string) => string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'src/tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => expect.fail(String(messageText)),
    },
  );
  const { options, fileNames } = config ?? expect.fail('src/tsconfig.json does not parse');
  const pathOf = new Map([...lines, inside].map((line, index) => [line, join(root, `src/core/snippet${index}.ts`)]));
  const lineAt = new Map([...pathOf].map(([line, path]) => [path, `${line}\nexport {};\n`]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => lineAt.get(path) ?? readFile(path);
  host.fileExists = (path) => lineAt.has(path) || fileExists(path);
  const program = ts.createProgram([...fileNames, ...lineAt.keys()], options, host);
  return (line) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(pathOf.get(line) ?? ''))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
