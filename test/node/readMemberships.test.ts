import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Membership } from '../../src/index.js';
import { formatCsvRow } from '../../src/node/formatCsvRow.js';
import { readMemberships } from '../../src/node/readMemberships.js';
import { ids } from '../support/modelArbitraries.js';
import { cutInput, inputOf } from './inputOf.js';
import { messagesOf } from './messagesOf.js';

const COLUMNS = ['userId', 'territoryId', 'role', 'from', 'to'] as const;

const membership: Membership = {
  userId: 'anna',
  territoryId: 'emea',
  role: 'account executive, "hunter"',
  from: '2026-01-01',
  to: '2027-01-01',
};

/** Memberships whose members may be anything that a file can hold. */
const memberships: fc.Arbitrary<Membership> = fc.record(
  {
    userId: ids(),
    territoryId: ids(),
    role: fc.string({ minLength: 1 }),
    from: fc.constantFrom('2025-01-01', '2026-02-28'),
    to: fc.constantFrom('2027-01-01', '2028-02-29'),
  },
  { requiredKeys: ['userId', 'territoryId'] },
);

describe('readMemberships', () => {
  it('reads a membership a row of CSV, empty cells as absent', async () => {
    const text = `${formatCsvRow([...COLUMNS])}${csvOf(membership)}ben,us,,,\n`;
    expect((await readMemberships(inputOf(text), 'csv')).memberships).toEqual([
      membership,
      { userId: 'ben', territoryId: 'us' },
    ]);
  });

  it('takes columns in any order, and leaves out those that are not needed', async () => {
    expect((await readMemberships(inputOf('territoryId , userId,\nus,ben,\n'), 'csv')).memberships).toEqual([
      { userId: 'ben', territoryId: 'us' },
    ]);
  });

  it('reads a membership a line of NDJSON, and a list of them from JSON', async () => {
    expect((await readMemberships(inputOf(`${JSON.stringify(membership)}\n`), 'ndjson')).memberships).toEqual([
      membership,
    ]);
    expect((await readMemberships(inputOf(JSON.stringify([membership])), 'json')).memberships).toEqual([membership]);
  });

  it('says where each membership stands', async () => {
    const places = async (text: string, format: 'csv' | 'ndjson' | 'json') =>
      (await readMemberships(inputOf(text), format)).places;
    expect(await places('userId,territoryId\n\na,us\nb,us\n', 'csv')).toEqual([
      { path: 'accounts.csv', line: 3 },
      { path: 'accounts.csv', line: 4 },
    ]);
    expect(await places('{"userId":"a","territoryId":"us"}', 'ndjson')).toEqual([{ path: 'accounts.csv', line: 1 }]);
    expect(await places('[{"userId":"a","territoryId":"us"}]', 'json')).toEqual([
      { path: 'accounts.csv', member: '/0' },
    ]);
  });

  it('names every line of CSV that is no membership, and what is wrong with it', async () => {
    const rows = [
      ',us,,',
      'a,,2026-02-30,',
      'a,us,2026-01-01,2026-13-01',
      'a,us,2027-01-01,2026-01-01',
      'a,us',
      'a,"us"x,,',
    ];
    expect(await messagesOf(readMemberships(inputOf(`userId,territoryId,from,to\n${rows.join('\n')}`), 'csv'))).toEqual(
      [
        'accounts.csv, line 2, `userId`: expected a non-empty text, got nothing',
        'accounts.csv, line 3, `territoryId`: expected a non-empty text, got nothing',
        'accounts.csv, line 4, `to`: expected a calendar day as YYYY-MM-DD, got `2026-13-01`',
        'accounts.csv, line 5: expected `from` before `to`, got `2027-01-01` and `2026-01-01`',
        'accounts.csv, line 6: expected 4 cells, as in the header, got 2',
        'accounts.csv, line 7: expected quotes around whole cells, doubled inside, got text after a closing quote',
      ],
    );
  });

  it('names every line of NDJSON that is no membership, and what is wrong with it', async () => {
    const lines = [
      '{"userId": "a"}',
      '7',
      '{"userId": "a", "territoryId": "us", "rol": "rep", "note": 1}',
      '{"userId": "a", "territoryId": "us", "role": null}',
      '{"userId": "a"',
    ];
    expect(await messagesOf(readMemberships(inputOf(lines.join('\n')), 'ndjson'))).toEqual([
      'accounts.csv, line 1, `territoryId`: expected a non-empty text, got nothing',
      'accounts.csv, line 2: expected an object, got the number `7`',
      'accounts.csv, line 3: expected `role`, got `rol`',
      'accounts.csv, line 3: expected no members but `userId`, `territoryId`, `role`, `from`, `to`, got `note`',
      'accounts.csv, line 4, `role`: expected a text, got `null`',
      'accounts.csv, line 5: expected one JSON object on a line, got the end of the text in column 15 where `,` or `}` belongs',
    ]);
  });

  it('names the place in JSON of what is no membership', async () => {
    const list = [membership, { userId: 'a', territoryId: 3 }, 7, { userId: 'a', territoryId: 'us', until: 1 }];
    expect(await messagesOf(readMemberships(inputOf(JSON.stringify(list)), 'json'))).toEqual([
      'accounts.csv, `/1/territoryId`: expected a non-empty text, got the number `3`',
      'accounts.csv, `/2`: expected an object, got the number `7`',
      'accounts.csv, `/3`: expected no members but `userId`, `territoryId`, `role`, `from`, `to`, got `until`',
    ]);
    expect(await messagesOf(readMemberships(inputOf('{"members": []}'), 'json'))).toEqual([
      'accounts.csv: expected a list of memberships, got an object',
    ]);
    expect(await messagesOf(readMemberships(inputOf('[\n{]'), 'json'))).toEqual([
      'accounts.csv, line 2, column 2: expected a name in double quotes or `}`, got `]`',
    ]);
  });

  it.each([
    ['userId,role\n', ['expected a column `territoryId`, got `userId`, `role`']],
    ['userId,territoryId,rol\n', ['expected the column `role`, got `rol`']],
    [
      'userId,territoryId,until\n',
      ['expected no columns but `userId`, `territoryId`, `role`, `from`, `to`, got `until`'],
    ],
    ['userId,territoryId,to,to\n', ['expected each column once, got `to` twice']],
    ['', ['expected a first line with the names of the columns, got an empty file']],
  ])('refuses the columns of %j', async (text, expected) => {
    const messages = await messagesOf(readMemberships(inputOf(text), 'csv'));
    expect(messages.map((message) => message.replace(/^accounts\.csv(, line 1)?: /, ''))).toEqual(expected);
  });

  it('property: memberships read as they were written, in any format and in any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(memberships),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        async (list, sizes) => {
          const csv = formatCsvRow([...COLUMNS]) + list.map(csvOf).join('');
          const ndjson = list.map((each) => `${JSON.stringify(each)}\n`).join('');
          expect((await readMemberships(cutInput(csv, sizes), 'csv')).memberships).toEqual(list);
          expect((await readMemberships(cutInput(ndjson, sizes), 'ndjson')).memberships).toEqual(list);
          expect((await readMemberships(cutInput(JSON.stringify(list), sizes), 'json')).memberships).toEqual(list);
        },
      ),
    );
  });
});

function csvOf(each: Membership): string {
  return formatCsvRow(COLUMNS.map((name) => each[name] ?? ''));
}
