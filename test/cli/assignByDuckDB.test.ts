import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectSameRun, runBoth } from '../support/bothEngines.js';
import { openWorkshop, type Workshop } from './commandLine.js';
import { accounts, model } from './files.js';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'model.json': model, 'accounts.csv': accounts });
});
afterEach(() => shop.remove());

const asOf = ' --as-of 2026-11-22';

describe('bailiwick assign --engine duckdb on CSV', () => {
  it('comes to the same as the other engine for accounts of every outcome', async () => {
    const runs = await runBoth(shop, 'accounts.csv', asOf);
    expectSameRun(runs);
    expect(runs.duckdb.assignments).toContain('siemens,big,rule,1\nsiemens,de-large,rule,2\n');
    expect(runs.duckdb.issues).toContain('malformed_row,9,6');
    expect(await shop.list()).toHaveLength(6);
  });

  it('comes to the same for the software vendor', async () => {
    for (const name of ['model.json', 'accounts.csv']) {
      await shop.write(name, await readFile(`examples/software-vendor/${name}`));
    }
    expectSameRun(await runBoth(shop, 'accounts.csv'));
  });

  it.each([
    ['no accounts', 'id,zip\n'],
    ['no line end at the end', 'id,zip\na,02138'],
    ['a byte order mark', '\ufeffid,zip\na,02138\n'],
    ['CRLF', 'id,zip\r\na,02138\r\nb,1\r\n'],
    ['line ends of both kinds', 'id,zip\r\na,02138\nb,1\r\n'],
    ['a carriage return in a cell', 'id,zip\na,02\r138\nb,\r\n'],
    ['blank lines', '\n\nid,zip\n\na,02138\n\n\nb,1\n\n'],
    ['blank lines in a single column', 'id\na\n\n""\nb\n\n'],
    ['a line of spaces', 'id,zip\n  \na,1\n'],
    ['cells on several lines', 'id,zip\na,"02\n138"\nb,"1\r\n\r\n2"\n,x\n'],
    ['a header on several lines', '"x\ny",id,zip\n1,a,02138\n,,1\n'],
    ['stray quotes', 'id,zip\na,0"2\nb, "02"\nc,"02"x\nd,02\n'],
    ['a quote that is never closed', 'id,zip\na,02\nb,"02\nc,02\nd,"02""\ne,02\n'],
    ['empty cells in quotes', '"id","zip"\n"a",""\n"","02"\n'],
    ['U+0000', 'id,zip,billing.country\na\0,02\0,US\nb,\0,US\n\0,02,US\n'],
    ['columns that are not read', 'x,id,y,zip,z\n1,a,",",02,"\n"\n'],
    ['numbers in every form', `id,employees\n${numbers.map((cell, at) => `n${at},"${cell}"`).join('\n')}\n`],
    ['lists in every form', `id,employees,tags\n${lists.map((cell, at) => `l${at},500,"${cell}"`).join('\n')}\n`],
    ['texts in any script', 'id,zip\n😀,02\né,０２\n\ud7ff,02\uffff\n'],
  ])('comes to the same for %s', async (_, text) => {
    await shop.write('odd.csv', text);
    const runs = await runBoth(shop, 'odd.csv', asOf);
    expect(runs.own.code).toBe(0);
    expectSameRun(runs);
  });

  it.each([
    ['an empty file', ''],
    ['no column of ids', 'ID,zip\na,1\n'],
    ['a column that comes twice', 'id,zip,zip\na,1,2\n'],
    ['bytes of another encoding', Buffer.from([...Buffer.from('id,zip\na,1\nb,'), 0xe9, 0x0a])],
    ['half of a surrogate pair', Buffer.from([...Buffer.from('id,zip\na,1\nb,'), 0xed, 0xa0, 0x80, 0x0a])],
  ])('refuses %s as the other engine does, and writes nothing', async (_, content) => {
    await shop.write('odd.csv', content);
    const { own, duckdb } = await runBoth(shop, 'odd.csv');
    expect(duckdb).toEqual(own);
    expect(own.code).toBe(2);
    expect(await shop.list()).toEqual(['accounts.csv', 'model.json', 'odd.csv']);
  });

  it('takes what gzip has written, and writes it', async () => {
    await shop.write('accounts.csv.gz', gzipSync(accounts));
    const plain = await shop.run(`assign --model model.json --accounts accounts.csv${asOf} --out own.csv`);
    const args = ['assign', '--engine', 'duckdb', '--model', 'model.json', '--as-of', '2026-11-22'];
    const zipped = await shop.run(
      [...args, '--accounts', `${shop.folder}/accounts.csv.gz`, '--out', `${shop.folder}/out.csv.gz`].join(' '),
    );
    expect(zipped).toEqual(plain);
    const written = await shop.run(
      [...args, '--accounts', `${shop.folder}/out.csv.gz`, '--id-column', 'accountId', '--json'].join(' '),
    );
    expect(JSON.parse(written.stdout)).toMatchObject({ accounts: { read: 7 } });
  });

  it('refuses what is no gzip', async () => {
    await shop.write('broken.csv.gz', accounts);
    const { code, stderr } = await shop.run(
      `assign --engine duckdb --model model.json --accounts ${shop.folder}/broken.csv.gz`,
    );
    expect([code, stderr]).toEqual([
      2,
      'bailiwick: broken.csv.gz: expected a file that gzip has written, got incorrect header check\n',
    ]);
  });

  it('respects pins, also on accounts that the rules refuse or that never come', async () => {
    await shop.write(
      'pins.csv',
      'accountId,effect,territoryId\nmueller,assign,old\nsiemens,exclude,big\nbund,exclude,\ntypo,assign,us\ngone,freeze,\nharvard,freeze,\n',
    );
    await shop.run(`assign --model model.json --accounts accounts.csv${asOf} --out before.csv`);
    const runs = await runBoth(shop, 'accounts.csv', `${asOf} --pins pins.csv --previous before.csv`);
    expectSameRun(runs);
    expect(runs.duckdb.issues).toContain('pin_on_unknown_account');
  });

  it('finds ids that come twice with --unique', async () => {
    await shop.write('twice.csv', 'id,zip\na,1\nb,2\n"c\nc",3\na,4\n,5\n,6\nb,7\na,8\n');
    const runs = await runBoth(shop, 'twice.csv', ' --unique');
    expectSameRun(runs);
    expect(runs.duckdb.stdout).toContain('line 6: the account `a` is in line 2 already');
  });

  it('reports ties and limits as the other engine does', async () => {
    const territories = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      parentId: null,
      rank: id === 'd' ? 1 : 0,
      criteria: id < 'c' ? true : { '>': [{ var: 'n' }, 5] },
    }));
    await shop.write('few.csv', 'id,n\nx,1\ny,9\nz,\n');
    for (const policy of policies) {
      await shop.write('model.json', JSON.stringify({ id: 'm', policy, territories }));
      const runs = await runBoth(shop, 'few.csv');
      expectSameRun(runs);
    }
  });

  it('property: comes to the same for any cells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        await shop.write('any.csv', `id,billing.country,employees,tags,zip,flag,day\n${rows.join('\n')}`);
        await shop.write('model.json', richModel);
        expectSameRun(await runBoth(shop, 'any.csv', asOf));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

const policies = [
  { winners: 1 },
  { winners: 1, precedence: ['rank'], tie: 'none' },
  { winners: 2, tie: 'keepAll', precedence: ['rank'] },
  { winners: 2, tie: 'none', precedence: ['rank'] },
  { winners: 3, tie: 'none', precedence: ['rank'] },
  { limit: 1 },
  { winners: 3, limit: 2 },
  { winners: 1, limit: 3, precedence: ['rank'] },
  { winners: 3, tie: 'keepAll', limit: 3, precedence: ['rank'] },
];

const numbers = [
  '200',
  ' 200 ',
  '\t200',
  '\u00a0200',
  '+200',
  '0200',
  '2e2',
  '2E+2',
  '200.',
  '.5',
  '-0',
  '1_000',
  '1,000',
  '0x1F',
  '1e400',
  '1e-400',
  'NaN',
  'Infinity',
  'inf',
  '９９９',
  '99999999999999999999',
  '9007199254740993',
  '199.99999999999999999',
];
const lists = [';', ' gov ', 'gov;', 'a; gov ;b', '\tgov', '\u00a0gov\u3000', '\ufeffgov', 'GOV', 'g;o;v', ' ; '];

const richModel = JSON.stringify({
  ...JSON.parse(model),
  fields: {
    'billing.country': { type: 'string', ignoreCase: true, values: ['DE', 'fr', 'US'] },
    employees: { type: 'number', integer: true, required: true },
    tags: { type: 'string[]', values: ['gov', 'b2b'] },
    zip: { type: 'string', required: true },
    flag: { type: 'boolean' },
    day: { type: 'date', required: true },
    id: { type: 'string' },
  },
  territories: [
    ...JSON.parse(model).territories,
    { id: 'flagged', parentId: 'world', criteria: { and: [{ var: 'flag' }, { '>': [{ var: 'day' }, '2024-02-01'] }] } },
    { id: 'b', parentId: 'world', criteria: { startsWith: [{ var: 'id' }, 'b'] } },
  ],
});

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const cell = (...cells: string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...cells, '') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }).map(quoted) },
    { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('"', ',', 'a', '\n', '\r', ' ', ';', '1') }) },
  );
const row = fc
  .tuple(
    cell('a', 'b', 'bb', '"c,"'),
    cell('DE', 'de', 'FR', 'US', 'XX'),
    cell('1', '200', '1000', '0.5', '1e3', ...numbers.filter((each) => !each.includes(','))),
    cell('gov', 'b2b;gov', 'x', ' gov', ...lists),
    cell('02138', '0', '"02"'),
    cell('true', 'FALSE', 'True', 'yes'),
    cell('2024-02-29', '2023-02-29', '2024-03-01T10:00', '1.1.2024'),
  )
  .map((cells) => cells.join(','));
