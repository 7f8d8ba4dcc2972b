import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pin } from '../../src/index.js';
import { formatCsvRow } from '../../src/node/formatCsvRow.js';
import { readPins } from '../../src/node/readPins.js';
import { ids } from '../support/modelArbitraries.js';
import { inputOf } from './inputOf.js';
import { messagesOf } from './messagesOf.js';

const COLUMNS = ['accountId', 'effect', 'territoryId', 'reason', 'by', 'from', 'to'] as const;

const pin: Pin = {
  accountId: 'acme',
  effect: 'assign',
  territoryId: 'emea',
  reason: 'bought by a customer, see "deal 7"',
  by: 'anna',
  from: '2026-01-01',
  to: '2027-01-01',
};

/** Pins that are of the form of one; their members may be anything that a file can hold. */
const pins: fc.Arbitrary<Pin> = fc
  .record(
    {
      accountId: ids(),
      effect: fc.constantFrom('assign' as const, 'exclude' as const, 'freeze' as const),
      territoryId: ids(),
      reason: fc.string({ minLength: 1 }),
      by: fc.string({ minLength: 1 }),
      from: fc.constantFrom('2025-01-01', '2026-02-28'),
      to: fc.constantFrom('2027-01-01', '2028-02-29'),
    },
    { requiredKeys: ['accountId', 'effect', 'territoryId'] },
  )
  .map(({ territoryId, ...rest }) => (rest.effect === 'freeze' ? rest : { ...rest, territoryId }));

describe('readPins', () => {
  it('reads a pin a row of CSV, empty cells as absent', async () => {
    const text = `${formatCsvRow([...COLUMNS])}${csvOf(pin)}a,freeze,,,,,\n`;
    expect((await readPins(inputOf(text), 'csv')).pins).toEqual([pin, { accountId: 'a', effect: 'freeze' }]);
  });

  it('takes columns in any order, and leaves out those that are not needed', async () => {
    expect((await readPins(inputOf('effect , accountId,\nexclude,a,\n'), 'csv')).pins).toEqual([
      { accountId: 'a', effect: 'exclude' },
    ]);
  });

  it('reads a pin a line of NDJSON, and a list of pins from JSON', async () => {
    expect((await readPins(inputOf(`${JSON.stringify(pin)}\n`), 'ndjson')).pins).toEqual([pin]);
    expect((await readPins(inputOf(JSON.stringify([pin])), 'json')).pins).toEqual([pin]);
  });

  it('says where each pin stands', async () => {
    const places = async (text: string, format: 'csv' | 'ndjson' | 'json') =>
      (await readPins(inputOf(text), format)).places;
    expect(await places('accountId,effect\n\na,freeze\nb,freeze\n', 'csv')).toEqual([
      { path: 'accounts.csv', line: 3 },
      { path: 'accounts.csv', line: 4 },
    ]);
    expect(await places('{"accountId":"a","effect":"freeze"}', 'ndjson')).toEqual([{ path: 'accounts.csv', line: 1 }]);
    expect(await places('[{"accountId":"a","effect":"freeze"}]', 'json')).toEqual([
      { path: 'accounts.csv', member: '/0' },
    ]);
  });

  it('names every line of CSV that is no pin, and what is wrong with it', async () => {
    const rows = [
      'a,asign,emea,2026-01-01,',
      'a,assign,,2026-02-30,',
      ',freeze,emea,,',
      'a,freeze,,2027-01-01,2026-01-01',
      'a,exclude',
      'a,exclude,"emea"x,,',
    ];
    expect(
      await messagesOf(readPins(inputOf(`accountId,effect,territoryId,from,to\n${rows.join('\n')}`), 'csv')),
    ).toEqual([
      'accounts.csv, line 2, `effect`: expected assign, exclude or freeze, got the text `asign`',
      'accounts.csv, line 3, `territoryId`: expected the territory to assign, got nothing',
      'accounts.csv, line 3, `from`: expected a calendar day as YYYY-MM-DD, got `2026-02-30`',
      'accounts.csv, line 4, `accountId`: expected a non-empty text, got nothing',
      'accounts.csv, line 5: expected `from` before `to`, got `2027-01-01` and `2026-01-01`',
      'accounts.csv, line 6: expected 5 cells, as in the header, got 2',
      'accounts.csv, line 7: expected quotes around whole cells, doubled inside, got text after a closing quote',
    ]);
  });

  it('names every line of NDJSON that is no pin, and what is wrong with it', async () => {
    const lines = [
      '{"accountId": "a", "effect": "freeze", "territoryId": "emea"}',
      '7',
      '{"accountId": "a", "effect": "exclude", "teritoryId": "emea", "note": 1}',
      '{"accountId": "a", "effect": "exclude", "territoryId": null}',
      '{"accountId": "a"',
    ];
    expect(await messagesOf(readPins(inputOf(lines.join('\n')), 'ndjson'))).toEqual([
      'accounts.csv, line 1, `territoryId`: expected no territory, since a freeze keeps all of them, got `emea`',
      'accounts.csv, line 2: expected an object, got the number `7`',
      'accounts.csv, line 3: expected `territoryId`, got `teritoryId`',
      'accounts.csv, line 3: expected no members but `accountId`, `effect`, `territoryId`, `reason`, `by`, `from`, `to`, got `note`',
      'accounts.csv, line 4, `territoryId`: expected a non-empty text, got `null`',
      'accounts.csv, line 5: expected one JSON object on a line, got the end of the text in column 18 where `,` or `}` belongs',
    ]);
  });

  it('names the place in JSON of what is no pin', async () => {
    const list = [pin, { accountId: 'a', effect: 'asign' }, 7, { accountId: 'a', effect: 'freeze', note: 1 }];
    expect(await messagesOf(readPins(inputOf(JSON.stringify(list)), 'json'))).toEqual([
      'accounts.csv, `/1/effect`: expected assign, exclude or freeze, got the text `asign`',
      'accounts.csv, `/2`: expected an object, got the number `7`',
      'accounts.csv, `/3`: expected no members but `accountId`, `effect`, `territoryId`, `reason`, `by`, `from`, `to`, got `note`',
    ]);
    expect(await messagesOf(readPins(inputOf('{"pins": []}'), 'json'))).toEqual([
      'accounts.csv: expected a list of pins, got an object',
    ]);
    expect(await messagesOf(readPins(inputOf('[\n{]'), 'json'))).toEqual([
      'accounts.csv, line 2, column 2: expected a name in double quotes or `}`, got `]`',
    ]);
  });

  it.each([
    ['accountId,territoryId\n', ['expected a column `effect`, got `accountId`, `territoryId`']],
    ['accountId,effect,teritoryId\n', ['expected the column `territoryId`, got `teritoryId`']],
    [
      'accountId,effect,until\n',
      ['expected no columns but `accountId`, `effect`, `territoryId`, `reason`, `by`, `from`, `to`, got `until`'],
    ],
    ['accountId,effect,by,by\n', ['expected each column once, got `by` twice']],
    ['', ['expected a first line with the names of the columns, got an empty file']],
  ])('refuses the columns of %j', async (text, expected) => {
    const messages = await messagesOf(readPins(inputOf(text), 'csv'));
    expect(messages.map((message) => message.replace(/^accounts\.csv(, line 1)?: /, ''))).toEqual(expected);
  });

  it('property: pins read as they were written, in any format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pins), async (list) => {
        const csv = formatCsvRow([...COLUMNS]) + list.map(csvOf).join('');
        const ndjson = list.map((each) => `${JSON.stringify(each)}\n`).join('');
        expect((await readPins(inputOf(csv), 'csv')).pins).toEqual(list);
        expect((await readPins(inputOf(ndjson), 'ndjson')).pins).toEqual(list);
        expect((await readPins(inputOf(JSON.stringify(list)), 'json')).pins).toEqual(list);
      }),
    );
  });
});

function csvOf(each: Pin): string {
  return formatCsvRow(COLUMNS.map((name) => each[name] ?? ''));
}
