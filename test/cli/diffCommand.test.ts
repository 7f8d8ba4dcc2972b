import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assignAccounts, compileModel, diffAssignments, parseModel } from '../../src/index.js';
import { models } from '../support/modelArbitraries.js';
import { openWorkshop, type Workshop } from './commandLine.js';
import { accounts, model } from './files.js';

const parsed = JSON.parse(model);
/** Germany takes in France, large accounts begin at 100, and there is no Boston. */
const next = JSON.stringify({
  ...parsed,
  territories: parsed.territories.flatMap((territory: { id: string }) => {
    if (territory.id === 'boston') return [];
    if (territory.id === 'de') {
      return [{ ...territory, name: 'Central', criteria: { in: [{ var: 'billing.country' }, ['DE', 'FR']] } }];
    }
    if (territory.id === 'de-large') return [{ ...territory, criteria: { '>=': [{ var: 'employees' }, 100] } }];
    return [territory];
  }),
});

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'old.json': model, 'new.json': next, 'accounts.csv': accounts });
});
afterEach(() => shop.remove());

const diff = 'diff --before old.json --after new.json --accounts accounts.csv --as-of 2026-11-22';

describe('bailiwick diff', () => {
  it('prints what changes between which territories', async () => {
    const { code, stdout, stderr } = await shop.run(diff);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').slice(0, 15)).toEqual([
      '8  accounts read',
      '4  moved from one territory to another (50.0 %)',
      '0  gained a territory (0.0 %)',
      '0  lost a territory (0.0 %)',
      '2  unchanged (25.0 %)',
      '2  refused (25.0 %)',
      '',
      'changes of territory, largest first',
      '  from        to             accounts',
      '  Germany  →  Germany Large         2  ████████████████████████',
      '  Boston   →  USA                   1  ████████████',
      '  EMEA     →  Central               1  ████████████',
      '',
      '3 issues',
      '  mistyped_value 1',
    ]);
  });

  it('lists the accounts that change, territory by territory', async () => {
    await shop.run(`${diff} --out changes.csv`);
    expect((await shop.read('changes.csv')).split('\n')).toEqual([
      'accountId,kind,from,to',
      'mueller,moved,de,de-large',
      'bund,moved,de,de-large',
      'harvard,moved,boston,us',
      'typo,moved,emea,de',
      '',
    ]);
  });

  it('lists them in NDJSON, a change a line', async () => {
    await shop.run(`${diff} --out changes.ndjson --amount employees`);
    const [first] = (await shop.read('changes.ndjson')).split('\n');
    expect(JSON.parse(first)).toEqual({
      accountId: 'mueller',
      kind: 'moved',
      gained: ['de-large'],
      lost: ['de'],
      amount: 150,
    });
  });

  it('sums up an amount, and says where it is no number', async () => {
    const { stdout } = await shop.run(`${diff} --amount employees`);
    expect(stdout).toContain('  Boston   →  USA                   1        900  ████████████████████████\n');
    expect(stdout).toContain('note: the `employees` of 1 account is no number and counts as 0\n');
  });

  it('prints counts and flows as JSON', async () => {
    const { stdout } = await shop.run(`${diff} --amount employees --json`);
    expect(JSON.parse(stdout)).toMatchObject({
      accounts: { read: 8, refused: 2 },
      counts: { gained: 0, lost: 0, moved: 4, unchanged: 2 },
      flows: [
        { from: 'boston', to: 'us', accounts: 1, amount: 900 },
        { from: 'de', to: 'de-large', accounts: 2, amount: 650 },
        { from: 'emea', to: 'de', accounts: 1, amount: 0 },
      ],
      leftInNone: 0,
      issues: [{ code: 'mistyped_value' }, { code: 'malformed_row' }, { code: 'refused_account' }],
      absentFields: [],
      unreadableAmounts: 1,
    });
  });

  it('cuts a long table unless it is asked for all', async () => {
    const territories = (prefix: string) =>
      Array.from({ length: 50 }, (_, number) => {
        return { id: `${prefix}${number}`, parentId: null, criteria: { '==': [{ var: 'n' }, number] } };
      });
    await shop.write('a.json', JSON.stringify({ id: 'a', territories: territories('a') }));
    await shop.write('b.json', JSON.stringify({ id: 'b', territories: territories('b') }));
    await shop.write(
      'n.csv',
      `id,n\n${territories('')
        .map(({ id }) => `x${id},${id}`)
        .join('\n')}\n`,
    );
    const many = 'diff --before a.json --after b.json --accounts n.csv';
    const cut = (await shop.run(many)).stdout.split('\n');
    const all = (await shop.run(`${many} --all`)).stdout.split('\n');
    expect(cut.filter((line) => line.includes('→'))).toHaveLength(40);
    expect(cut.at(-2)).toBe('  … 10 more changes, 10 accounts');
    expect(all.filter((line) => line.includes('→'))).toHaveLength(50);
    expect(all.join()).not.toContain('more change');
  });

  it('respects pins under both models', async () => {
    await shop.write('before.csv', 'accountId,territoryId\nharvard,us\n');
    await shop.write('pins.csv', 'accountId,effect,territoryId\nmueller,exclude,\nharvard,freeze,\ngone,exclude,\n');
    const { stdout } = await shop.run(`${diff} --pins pins.csv --previous before.csv --out changes.csv`);
    expect((await shop.read('changes.csv')).split('\n').slice(1)).toEqual([
      'bund,moved,de,de-large',
      'typo,moved,emea,de',
      '',
    ]);
    expect(stdout).toContain('pins.csv, line 4: there is a pin on the account `gone`');
  });

  it('says how many are left in none', async () => {
    const none = { ...parsed, territories: parsed.territories.filter(({ id }: { id: string }) => id === 'big') };
    await shop.write('none.json', JSON.stringify(none));
    const { stdout } = await shop.run('diff --before old.json --after none.json --accounts accounts.csv');
    expect(stdout).toContain('6  lost a territory (75.0 %), which leaves 5 in none\n');
  });

  it('reads standard input and writes standard output, and moves the table out of the way', async () => {
    const { stdout, stderr } = await shop.run(
      'diff --before old.json --after new.json --accounts - --out - --format ndjson',
      {
        stdin: '{"id":"a","billing":{"country":"FR"}}\n',
      },
    );
    expect(JSON.parse(stdout)).toEqual({ accountId: 'a', kind: 'moved', gained: ['de'], lost: ['emea'] });
    expect(stderr).toContain('  EMEA  →  Central         1  ████████████████████████\n');
  });

  it('says which fields have no column, of either model', async () => {
    await shop.write(
      'size.json',
      '{"id":"m","territories":[{"id":"t","parentId":null,"criteria":{">":[{"var":"size"},1]}}]}',
    );
    await shop.write('bare.csv', 'id,zip,tags\na,02138,\n');
    const { stdout } = await shop.run('diff --before old.json --after size.json --accounts bare.csv');
    expect(stdout).toContain(
      'note: no column for the fields `billing.country`, `employees`, `size`, which count as absent',
    );
  });

  it('lists what is wrong with both models', async () => {
    await shop.write('bad.json', '{"id": "m"}');
    await shop.write('worse.json', '{"territories": []}');
    const { code, stdout, stderr } = await shop.run(
      'diff --before bad.json --after worse.json --accounts accounts.csv',
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^bad\.json: expected a valid model, got 1 issue:\n.*\nworse\.json: expected a valid model, got 1 issue:\n/,
    );
  });

  it.each([
    [`${diff} --amount employee`, '--amount: expected a column of accounts.csv, such as `employees`, got `employee`'],
    [`${diff} --out new.json`, '--out: expected another place than --after, got `new.json`'],
    [
      `${diff} --out out.txt`,
      '--out: expected a name that ends in .csv, .ndjson or .jsonl, or --format with it, got `out.txt`',
    ],
    ['diff --before - --after - --accounts accounts.csv', '--after: expected another place than --before, got `-`'],
    [
      'diff --before old.json --after gone.json --accounts accounts.csv',
      'gone.json: cannot be read: there is no such file',
    ],
    [
      'diff --before old.json --after new.json --accounts accounts.csv --as-of 2026-13-01',
      '--as-of: expected a calendar day as YYYY-MM-DD, got `2026-13-01`',
    ],
  ])('refuses %s', async (args, message) => {
    expect(await shop.run(args)).toEqual({ code: 2, stdout: '', stderr: `bailiwick: ${message}\n` });
    expect(await shop.list()).toEqual(['accounts.csv', 'new.json', 'old.json']);
  });

  it('property: what it prints as JSON is what the library says', async () => {
    const countries = fc.constantFrom('US', 'CA', 'DE', 'us', 'FR');
    const account = fc.record({
      id: fc.stringMatching(/^[a-z]{1,6}$/),
      country: countries,
      employees: fc.constantFrom(0, 49, 50, 200),
    });
    const list = fc.uniqueArray(account, { selector: ({ id }) => id, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(models(), models(), list, async (before, after, rows) => {
        await shop.write('a.json', JSON.stringify(before));
        await shop.write('b.json', JSON.stringify(after));
        await shop.write('rows.ndjson', rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
        const { stdout } = await shop.run(
          'diff --before a.json --after b.json --accounts rows.ndjson --amount employees --json',
        );
        const tables = [before, after].map((plan) => assignAccounts(compileModel(parseModel(plan)), rows));
        const { flows, counts } = diffAssignments(tables[0], tables[1], { accounts: rows, amountField: 'employees' });
        expect(JSON.parse(stdout)).toMatchObject({ flows, counts });
        const moved = flows.reduce((sum, { accounts: number }) => sum + number, 0);
        expect(moved).toBeGreaterThanOrEqual(counts.gained + counts.lost + counts.moved);
      }),
      { numRuns: 30 },
    );
  });
});
