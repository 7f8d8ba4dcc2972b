import { describe, expect, it } from 'vitest';
import { type ComparedOptions, type ComparedRecord, readCompared } from '../../src/cli/readCompared.js';
import { inputOf } from '../node/inputOf.js';
import { messagesOf } from '../node/messagesOf.js';

const options: ComparedOptions = {
  format: 'csv',
  before: { zip: { type: 'string' }, size: { type: 'number' } },
  after: { zip: { type: 'number' }, 'billing.country': { type: 'string' } },
};

describe('readCompared', () => {
  it('reads each record by the fields of both models', async () => {
    expect(await readAll('id,zip,size,billing.country\na,94107,5,DE\n')).toEqual([
      {
        before: { id: 'a', zip: '94107', size: 5 },
        after: { id: 'a', zip: 94107, billing: { country: 'DE' } },
        amount: 0,
      },
    ]);
  });

  it('reads amounts from a column, which need not be a field', async () => {
    const amounts = (await readAll('id,Revenue (EUR)\na,12.5\nb,\nc,"1,000"\n', { amountField: 'Revenue (EUR)' })).map(
      ({ amount }) => amount,
    );
    expect(amounts).toEqual([12.5, 0, undefined]);
  });

  it('reads NDJSON as it is, with amounts in nested members, too', async () => {
    const lines = [
      '{"id":"a","deal":{"size":7}}',
      '{"id":"b","deal":{"size":"8"}}',
      '{"id":"c"}',
      '5',
      '{"deal":{"size":null}}',
    ];
    const records = await readAll(lines.join('\n'), { format: 'ndjson', amountField: 'deal.size' });
    expect(records[0]).toEqual({ before: JSON.parse(lines[0]), after: JSON.parse(lines[0]), amount: 7 });
    expect(records.map(({ amount }) => amount)).toEqual([7, 8, 0, 0, 0]);
  });

  it('refuses amounts in a column that is not there', async () => {
    expect(await messagesOf(readAll('id,revenue\n', { amountField: 'revenu' }))).toEqual([
      '--amount: expected a column of accounts.csv, such as `revenue`, got `revenu`',
    ]);
    expect(await messagesOf(readAll('id\n', { amountField: 'revenue' }))).toEqual([
      '--amount: expected a column of accounts.csv, got `revenue`',
    ]);
  });
});

async function readAll(text: string, more: Partial<ComparedOptions> = {}): Promise<ComparedRecord[]> {
  const records: ComparedRecord[] = [];
  for await (const batch of readCompared(inputOf(text), { ...options, ...more })) records.push(...batch.records);
  return records;
}
