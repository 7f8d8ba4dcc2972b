import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../src/criteria/types.js';
import { formatCsvRow } from '../../src/node/formatCsvRow.js';
import { readRecords } from '../../src/node/readRecords.js';
import type { Input, RecordBatch } from '../../src/node/types.js';
import { cutInput, inputOf } from './inputOf.js';
import { messagesOf } from './messagesOf.js';

const fields: Fields = {
  employees: { type: 'number' },
  zip: { type: 'string' },
  tags: { type: 'string[]' },
  'billing.country': { type: 'string' },
  'billing.active': { type: 'boolean' },
};

describe('readCsv', () => {
  it('reads values by the types of the fields, empty cells as absent', async () => {
    const { records } = await readAll(inputOf('id,employees,zip,tags\na,150,02134,saas;b2b\nb,,,\n'));
    expect(records).toEqual([{ id: 'a', employees: 150, zip: '02134', tags: ['saas', 'b2b'] }, { id: 'b' }]);
  });

  it('reads dotted columns as nested objects', async () => {
    const { records } = await readAll(inputOf('billing.country,id,billing.active\nDE,a,true\n'));
    expect(records).toEqual([{ id: 'a', billing: { country: 'DE', active: true } }]);
  });

  it('leaves out columns that are no field, whatever they are called', async () => {
    const { records } = await readAll(inputOf('id,__proto__,name,,toString,\na,1,2,3,4,5\n'));
    expect(records).toEqual([{ id: 'a' }]);
    expect(Object.keys(records[0] ?? {})).toEqual(['id']);
  });

  it('keeps an id that looks like a number as text', async () => {
    const { records } = await readAll(inputOf('id\n007\n'));
    expect(records).toEqual([{ id: '007' }]);
  });

  it('drops a byte order mark and spaces around the names of columns', async () => {
    const { records, columns } = await readAll(inputOf('\ufeff id , zip\na, 1\n'));
    expect(records).toEqual([{ id: 'a', zip: ' 1' }]);
    expect(columns).toEqual(['id', 'zip']);
  });

  it('reads a byte order mark in chunks of one byte', async () => {
    const { records } = await readAll(cutInput('\ufeffid\na\n', [1]));
    expect(records).toEqual([{ id: 'a' }]);
  });

  it('reports rows with another number of cells than the header, and goes on', async () => {
    const { records, rows, lines, malformed } = await readAll(inputOf('id,zip\r\na\r\n"b\nb",1\r\nc,1,2\r\nd,1\r\n'));
    expect(records).toEqual([
      { id: 'b\nb', zip: '1' },
      { id: 'd', zip: '1' },
    ]);
    expect(rows).toEqual([1, 3]);
    expect(lines).toEqual([3, 6]);
    expect(malformed).toEqual([
      { code: 'malformed_row', row: 0, line: 2, expected: '2 cells, as in the header', received: '1' },
      { code: 'malformed_row', row: 2, line: 5, expected: '2 cells, as in the header', received: '3' },
    ]);
  });

  it('yields one empty batch for a header alone', async () => {
    const { records, columns } = await readAll(inputOf('id,zip\n'));
    expect(records).toEqual([]);
    expect(columns).toEqual(['id', 'zip']);
  });

  it.each([
    ['', 'accounts.csv: expected a first line with the names of the columns, got an empty file'],
    ['\n\r\n', 'accounts.csv: expected a first line with the names of the columns, got an empty file'],
    ['ID,zip\n', 'accounts.csv, line 1: expected a column `id`, got `ID`, `zip`'],
    ['\nzip\n', 'accounts.csv, line 2: expected a column `id`, got `zip`'],
    ['id;zip\n', 'accounts.csv, line 1: expected a column `id`, got `id;zip` (cells are separated by commas here)'],
    ['id,zip\ra,1\r', 'accounts.csv, line 1: expected lines that end in LF or CRLF, got CR alone'],
    [
      'id,"zip\na,1\n',
      'accounts.csv, line 1: expected a first line with the names of the columns, got a quote that is never closed',
    ],
    [
      'a,b,c,d,e,f,g,h,i,j\n',
      'accounts.csv, line 1: expected a column `id`, got `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h` and 2 more',
    ],
  ])('refuses the file %j', async (text, message) => {
    expect(await messagesOf(readAll(inputOf(text)))).toEqual([message]);
  });

  it('names every column that comes twice', async () => {
    expect(await messagesOf(readAll(inputOf('zip,a,zip,a,a,,\n')))).toEqual([
      'accounts.csv, line 1: expected a column `id`, got `zip`, `a`, `zip`, `a`, `a`, ``, ``',
      'accounts.csv, line 1: expected each column once, got `zip` twice',
      'accounts.csv, line 1: expected each column once, got `a` twice',
    ]);
  });

  it('refuses a field inside another', async () => {
    const nested: Fields = { a: { type: 'any' }, 'a.b': { type: 'string' } };
    expect(await messagesOf(readAll(inputOf('id,a,a.b\n'), nested))).toEqual([
      'accounts.csv, line 1: expected either `a` or `a.b`, got both columns, though one lies inside the other',
    ]);
  });

  it('names the line that is not UTF-8', async () => {
    const latin1 = Buffer.from('id,zip\na,1\nb,"x\ny"\nMünchen,2\n', 'latin1');
    expect(await messagesOf(readAll(cutInput(latin1, [7, 3])))).toEqual([
      'accounts.csv, line 5: expected text in UTF-8 (in a spreadsheet, save as `CSV UTF-8`), got bytes of another encoding',
    ]);
  });

  it('recognizes UTF-16', async () => {
    const utf16 = Buffer.from('\ufeffid\n', 'utf16le');
    expect(await messagesOf(readAll(inputOf(utf16)))).toEqual([
      'accounts.csv, line 1: expected text in UTF-8 (in a spreadsheet, save as `CSV UTF-8`), got text in UTF-16',
    ]);
  });

  it('property: the chunks in which a file comes make no difference', async () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', '\n', 'ü', '😀', 'a') });
    const line = fc.oneof(
      { weight: 4, arbitrary: fc.array(cell, { minLength: 1, maxLength: 3 }).map(formatCsvRow) },
      fc.constantFrom('5" pipe,a\n', '\r\n', '"\n'),
    );
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), sizes, async (body, chunks) => {
        const text = `id,zip\n${body.join('')}`;
        expect(await readAll(cutInput(text, chunks))).toEqual(await readAll(inputOf(text)));
      }),
    );
  });
});

async function readAll(input: Input, types = fields): Promise<Omit<RecordBatch, 'bytesRead'>> {
  const batches: RecordBatch[] = [];
  for await (const batch of readRecords(input, { format: 'csv', fields: types })) batches.push(batch);
  return {
    records: batches.flatMap(({ records }) => records),
    rows: batches.flatMap(({ rows }) => rows),
    lines: batches.flatMap(({ lines }) => lines),
    malformed: batches.flatMap(({ malformed }) => malformed),
    columns: batches[0].columns,
  };
}
