import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAssignmentHeader, formatAssignments } from '../../src/cli/formatAssignments.js';
import { assignAccounts, compileModel, tableRows } from '../../src/index.js';
import { readAssignments } from '../../src/node/readAssignments.js';
import { ids } from '../support/modelArbitraries.js';
import { cutInput, inputOf } from './inputOf.js';
import { messagesOf } from './messagesOf.js';

const csv = [
  'accountId,territoryId,source,position',
  'acme,emea,rule,1',
  'acme,big,pin,2',
  'globex,emea,rule,1',
  'initech,,,',
  '',
].join('\n');

const ndjson = [
  '{"accountId":"acme","territories":[{"territoryId":"emea","source":"rule"},{"territoryId":"big","source":"pin"}]}',
  '{"accountId":"globex","territories":[{"territoryId":"emea","source":"rule"}],"issues":[]}',
  '{"accountId":"initech","territories":[]}',
].join('\n');

describe('readAssignments', () => {
  it.each([
    ['csv', csv],
    ['ndjson', ndjson],
  ] as const)('reads the territories of the accounts that are asked for, from %s', async (format, text) => {
    expect(await read(text, format, ['initech', 'acme', 'nobody'])).toEqual([
      ['acme', ['big', 'emea']],
      ['initech', []],
    ]);
  });

  it('puts the lines of one account together wherever they stand', async () => {
    const lines = ['territoryId,accountId,note', 'emea,a,x', 'apac,b,y', 'amer,a,z', 'emea,a,again'];
    expect(await read(lines.join('\n'), 'csv', ['a'])).toEqual([['a', ['amer', 'emea']]]);
  });

  it.each([
    [
      'csv',
      'id,country\na,DE\n',
      [
        'accounts.csv, line 1: expected a column `accountId`, got `id`, `country`',
        'accounts.csv, line 1: expected a column `territoryId`, got `id`, `country`',
      ],
    ],
    [
      'csv',
      'accountId,territoryId\na\n,emea\n',
      [
        'accounts.csv, line 2: expected 2 cells, as in the header, got 1',
        'accounts.csv, line 3: expected an account and its territory, got no account',
      ],
    ],
    [
      'ndjson',
      '7\n{"id":"a"}\n{"accountId":"a","territories":["emea"]}\n{"accountId":"a","territories":[]}\n{',
      [
        'accounts.csv, line 1: expected an assignment as a run writes it, got the number `7`',
        'accounts.csv, line 2: expected an assignment as a run writes it, got an object',
        'accounts.csv, line 3: expected an assignment as a run writes it, got an object',
        'accounts.csv, line 5: expected one JSON object on a line, got the end of the text in column 2 where a name in double quotes or `}` belongs',
      ],
    ],
  ] as const)('refuses %s that no run has written: %j', async (format, text, expected) => {
    const accountIds = new Set(['a']);
    expect(await messagesOf(readAssignments(inputOf(text), { format, accountIds }))).toEqual(expected);
  });

  it('property: reads what a run has written, in any chunks', async () => {
    const plan = fc.uniqueArray(ids(), { minLength: 1, maxLength: 5 });
    const list = fc.uniqueArray(fc.record({ id: ids(), size: fc.nat(4) }), { selector: ({ id }) => id, maxLength: 8 });
    const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(plan, list, fc.array(fc.nat()), sizes, async (territoryIds, accounts, picks, chunks) => {
        const compiled = compileModel({
          id: 'm',
          territories: territoryIds.map((id, number) => {
            return { id, parentId: null, criteria: { '>': [{ var: 'size' }, number] } };
          }),
        });
        const table = assignAccounts(compiled, accounts);
        const accountIds = new Set(accounts.filter((_, place) => picks.includes(place)).map(({ id }) => id));
        const expected = [...tableRows(table)].filter(({ accountId }) => accountIds.has(accountId));
        for (const format of ['csv', 'ndjson'] as const) {
          const text = formatAssignmentHeader(format) + formatAssignments(table, format);
          const found = await readAssignments(cutInput(text, chunks), { format, accountIds });
          expect([...tableRows(found)].map(idsOf)).toEqual(expected.map(idsOf));
        }
      }),
    );
  });
});

async function read(text: string, format: 'csv' | 'ndjson', accountIds: readonly string[]) {
  return [...tableRows(await readAssignments(inputOf(text), { format, accountIds: new Set(accountIds) }))].map(idsOf);
}

function idsOf({ accountId, territories }: { accountId: string; territories: readonly { territoryId: string }[] }) {
  return [accountId, territories.map(({ territoryId }) => territoryId).sort()];
}
