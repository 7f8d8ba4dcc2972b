import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNdjson } from '../../src/node/readNdjson.js';
import type { Input, RecordBatch } from '../../src/node/types.js';
import { cutInput, inputOf } from './inputOf.js';
import { messagesOf } from './messagesOf.js';

describe('readNdjson', () => {
  it('reads a value a line, as it is', async () => {
    const { records } = await readAll(inputOf('{"id":"a","n":1}\r\n[1]\n"text"\nnull'));
    expect(records).toEqual([{ id: 'a', n: 1 }, [1], 'text', null]);
  });

  it('skips blank lines and a byte order mark', async () => {
    const { records, lines } = await readAll(inputOf('\ufeff\n{"id":"a"}\n \t\r\n\n{"id":"b"}\n'));
    expect(records).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(lines).toEqual([2, 5]);
  });

  it('reports lines that are no JSON, and goes on', async () => {
    const { records, rows, malformed } = await readAll(inputOf('{"id":"a"}\n{"id": }\n{"id":"b"}\n{"id":"c"\n'));
    expect(records).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(rows).toEqual([0, 2]);
    expect(malformed).toEqual([
      {
        code: 'malformed_row',
        row: 1,
        line: 2,
        expected: 'one JSON object on a line',
        received: '`}` in column 8 where a value belongs',
      },
      {
        code: 'malformed_row',
        row: 3,
        line: 4,
        expected: 'one JSON object on a line',
        received: 'the end of the text in column 10 where `,` or `}` belongs',
      },
    ]);
  });

  it('yields one empty batch for an empty file', async () => {
    expect((await readAll(inputOf())).records).toEqual([]);
  });

  it('names the line that is not UTF-8', async () => {
    expect(await messagesOf(readAll(inputOf('{}\n{}\n', Buffer.from([0x22, 0xe9, 0x22]))))).toEqual([
      'accounts.csv, line 3: expected text in UTF-8 (in a spreadsheet, save as `CSV UTF-8`), got bytes of another encoding',
    ]);
  });

  it('property: values read as they were written, in whatever chunks they come', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 2 })), sizes, async (values, chunks) => {
        const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
        const { records, lines } = await readAll(cutInput(text, chunks));
        expect(records).toEqual(values.map((value) => JSON.parse(JSON.stringify(value))));
        expect(lines).toEqual(values.map((_, place) => place + 1));
      }),
    );
  });
});

async function readAll(input: Input): Promise<Omit<RecordBatch, 'bytesRead'>> {
  const batches: RecordBatch[] = [];
  for await (const batch of readNdjson(input)) batches.push(batch);
  return {
    records: batches.flatMap(({ records }) => records),
    rows: batches.flatMap(({ rows }) => rows),
    lines: batches.flatMap(({ lines }) => lines),
    malformed: batches.flatMap(({ malformed }) => malformed),
  };
}
