import { describe, expect, it } from 'vitest';
import { findLayerProblems } from './findLayerProblems.js';
import { parseSource, readSources } from './sources.js';

describe('the layers of src', () => {
  it('import only themselves and earlier layers, without a cycle', () => {
    expect(findLayerProblems(readSources())).toEqual([]);
  });
});

describe('the layer rules', () => {
  it('accept earlier layers, the own layer, and the packages of the layer', () => {
    const problems = problemsIn({
      'core/errors.ts': `import * as z from 'zod/mini';`,
      'core/issues.ts': `import { TerritoryError } from './errors.js';`,
      'core/index.ts': `export { TerritoryError } from './errors.js';`,
      'access/checkAccess.ts': `import type { Issue } from '../core/issues.js';`,
      'testing/models.ts': `import fc from 'fast-check';`,
      'node/readAccounts.ts': `import { parse } from 'csv-parse'; import { createReadStream } from 'node:fs';`,
      'cli/main.ts': `import '../node/readAccounts.js'; import { version } from '../../package.json';`,
      'index.ts': `export { TerritoryError } from './core/index.js';`,
    });
    expect(problems).toEqual([]);
  });

  it.each([
    ['a later layer', 'core/a.ts', `import '../model/target.js';`, 'not an earlier layer'],
    ['a later layer for its type', 'core/a.ts', `import type { T } from '../model/target.js';`, 'not an earlier layer'],
    ['a later layer in a type', 'core/a.ts', `type T = import('../model/target.js').T;`, 'not an earlier layer'],
    ['a later layer when called', 'core/a.ts', `await import('../model/target.js');`, 'not an earlier layer'],
    ['a later layer to export it', 'core/a.ts', `export { t } from '../model/target.js';`, 'not an earlier layer'],
    ['a layer in the same row', 'access/a.ts', `import '../forecast/target.js';`, 'not an earlier layer'],
    ['a folder index', 'cli/a.ts', `import '../model/index.js';`, 'an index is for users; import the file'],
    ['its own index', 'model/a.ts', `import './index.js';`, 'an index is for users; import the file'],
    ['the main entry', 'cli/a.ts', `import '../index.js';`, 'an index is for users; import the file'],
    ['a layer with an entry of its own', 'index.ts', `import './node/target.js';`, 'has an entry of its own'],
    ['a file that does not exist', 'model/a.ts', `import './nowhere.js';`, 'no such file'],
    ['a built-in module', 'core/a.ts', `import { readFileSync } from 'node:fs';`, 'not allowed in this layer'],
    ['a built-in module by require', 'core/a.ts', `require('fs');`, 'not allowed in this layer'],
    ['the whole of zod', 'core/a.ts', `import { z } from 'zod';`, 'not allowed in this layer'],
    ['a parser of files', 'core/a.ts', `import { parse } from 'csv-parse';`, 'not allowed in this layer'],
    ['fast-check outside testing', 'core/a.ts', `import fc from 'fast-check';`, 'not allowed in this layer'],
    ['a module whose name is computed', 'core/a.ts', `await import(name);`, 'not allowed in this layer'],
  ])('refuse %s', (_, path, text, problem) => {
    const targets = { 'model/target.ts': '', 'forecast/target.ts': '', 'node/target.ts': '' };
    const indexes = { 'model/index.ts': '', 'index.ts': '' };
    expect(problemsIn({ ...targets, ...indexes, [path]: text })).toEqual([expect.stringContaining(problem)]);
  });

  it('refuse a folder that is no layer', () => {
    expect(problemsIn({ 'utilities/a.ts': '' })).toEqual(['utilities/a.ts is in no layer']);
  });

  it('refuse a cycle, named along its imports', () => {
    const problems = problemsIn({
      'core/a.ts': `import './b.js';`,
      'core/b.ts': `import './c.js';`,
      'core/c.ts': `import type { B } from './b.js';`,
    });
    expect(problems).toEqual(['import cycle: core/b.ts > core/c.ts > core/b.ts']);
  });
});

function problemsIn(files: Readonly<Record<string, string>>): string[] {
  return findLayerProblems(Object.entries(files).map(([path, text]) => parseSource(path, text)));
}
