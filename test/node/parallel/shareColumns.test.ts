import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignColumns, type Column, compileModel, parseModel } from '../../../src/index.js';
import { assignParallel, shareColumns } from '../../../src/node/index.js';
import { readTexts } from '../../../src/node/parallel/readTexts.js';
import { shareTexts } from '../../../src/node/parallel/shareTexts.js';
import { columnsOf } from '../../support/columnsOf.js';
import { situations } from '../../support/pinArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { poolInThisThread } from './poolInThisThread.js';

const codes = Int8Array.of(0, 1);
const values = ['DE', 'FR'];
const compiled = compileModel({ id: 'm', territories: [] });

describe('shareColumns', () => {
  it('copies what is not in shared memory, and leaves the rest where it is', () => {
    const numbers = new Float64Array(new SharedArrayBuffer(16));
    const shared = shareColumns({ ids: ['a', 'b'], columns: { country: { codes, values }, size: { numbers } } });
    const [{ columns }] = shared.parts;
    expect(columns.size).toEqual({ numbers });
    expect('numbers' in columns.size && columns.size.numbers).toBe(numbers);
    expect(columns.country).toMatchObject({ codes });
    expect('codes' in columns.country && columns.country.codes.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(codes.buffer).toBeInstanceOf(ArrayBuffer);
  });

  it('copies memory that several parts have in common once, and dictionaries, too', () => {
    const part = (from: number) => ({
      ids: ['a'],
      columns: {
        tags: { offsets: Int32Array.of(from, from + 1), codes, values },
        country: { codes: codes.subarray(from, from + 1), values },
      },
    });
    const { parts } = shareColumns([part(0), part(1)]);
    const [first, second] = parts.map(({ columns: { tags } }) => tags);
    if (!('texts' in first && 'texts' in second)) return expect.fail('no texts');
    expect(first.codes).toBe(second.codes);
    expect(first.texts).toBe(second.texts);
    expect(parts[1].columns.country).toMatchObject({ codes: Int8Array.of(1), texts: first.texts });
  });

  it('posts nothing but the members of columns', () => {
    const strange: Column = Object.assign({ codes, values }, { note: () => {} });
    const { parts } = shareColumns({ ids: ['a', 'b'], columns: { strange } });
    expect(Object.keys(parts[0].columns.strange).sort()).toEqual(['codes', 'texts']);
    expect(() => structuredClone(parts)).not.toThrow();
  });

  it('leaves ids where they are unless they are asked for', () => {
    const accounts = { ids: ['a', 'b'], columns: {} };
    expect(shareColumns(accounts).parts[0].ids).toBeUndefined();
    const { ids } = shareColumns(accounts, { ids: true }).parts[0];
    expect(ids !== undefined && 'blocks' in ids && readTexts(ids)).toEqual(['a', 'b']);
  });

  it.each([
    ['nothing', undefined, ''],
    ['a column of no form', { ids: ['a'], columns: { junk: 'junk' } }, '/columns/junk'],
    [
      'a code that has no value',
      [{ ids: ['a'], columns: { country: { codes: [1], values } } }],
      '/0/columns/country/codes',
    ],
    ['ids that are none', { ids: 7, columns: {} }, '/ids'],
  ])('refuses %s', (_, accounts, pointer) => {
    expect(thrownIssues(() => Reflect.apply(shareColumns, undefined, [accounts]))).toMatchObject([
      { code: 'wrong_type', pointer },
    ]);
  });

  it('refuses columns that throw when they are read', () => {
    const accounts = Object.defineProperty({ columns: {} }, 'ids', {
      get() {
        throw new Error('no answer');
      },
    });
    expect(thrownIssues(() => Reflect.apply(shareColumns, undefined, [accounts]))).toEqual([
      { code: 'unreadable_value', pointer: '', reason: 'no answer' },
    ]);
  });

  it('gives tables that share the ids, which cannot change', async () => {
    const shared = shareColumns({ ids: ['a', ''], columns: {} });
    const pool = poolInThisThread(compiled);
    const [first, second] = [await assignParallel(pool, shared), await assignParallel(pool, shared)];
    expect(first.accountIds).toEqual(['a', '']);
    expect(second.accountIds).toBe(first.accountIds);
    expect(Object.isFrozen(first.accountIds)).toBe(true);
  });

  it('property: shared columns come to the same as others, by whatever model', async () => {
    await fc.assert(
      fc.asyncProperty(situations(), fc.gen(), async ({ model, accounts, options }, g) => {
        const ready = compileModel(parseModel(model));
        const written = columnsOf(accounts, ready.fields, g).accounts;
        const { junk: _, ...columns } = written.columns;
        const shared = shareColumns({ ids: written.ids, columns }, { ids: g(fc.boolean) });
        for (let time = 0; time < 2; time++) {
          const table = await assignParallel(poolInThisThread(ready), shared, options);
          expect(table).toEqual(assignColumns(ready, written, options));
        }
      }),
    );
  });
});

describe('shared texts', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\ud800', '\udfff', '', 'ÿ'),
  );

  it('property: are what they were, from wherever they are read', () => {
    const texts = fc.array(fc.option(text), { maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.nat(20), fc.nat(20), (list, from, to) => {
        const shared = structuredClone(shareTexts(list, 0));
        expect(readTexts(shared)).toEqual(list);
        expect(readTexts(shared, from, to)).toEqual(list.slice(from, to));
      }),
    );
  });

  it('are the same in several blocks', () => {
    const list = Array.from({ length: 200_000 }, (_, number) => (number % 70_000 === 3 ? null : `é ${number}`));
    list[150_000] = '\u{1f600}';
    const shared = shareTexts(list, 0);
    expect(shared.blocks.map(({ encoding }) => encoding)).toEqual(['latin1', 'latin1', 'utf16le', 'latin1']);
    expect(readTexts(shared)).toEqual(list);
    expect(readTexts(shared, 65_530, 131_080)).toEqual(list.slice(65_530, 131_080));
  });

  it('are the same where few of them fill a block', () => {
    const list = Array.from({ length: 5 }, (_, number) => `${number}`.repeat(2 ** 23));
    const shared = shareTexts(list, 0);
    expect(shared.blocks).toHaveLength(3);
    expect(readTexts(shared).every((each, at) => each === list[at])).toBe(true);
  });
});
