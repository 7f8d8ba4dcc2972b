import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from './commandLine.js';
import { accounts, model } from './files.js';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'model.json': model, 'accounts.csv': accounts });
});
afterEach(() => shop.remove());

describe('bailiwick check', () => {
  it('prints what a valid model has', async () => {
    const { code, stdout } = await shop.run('check --model model.json');
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 7)).toEqual([
      'model Plan 2026 (plan): 10 territories, 4 roots, 4 levels, 4 fields',
      '  billing.country  string (declared)',
      '  employees        number (declared)',
      '  tags             string[] (declared)',
      '  zip              string (declared)',
      '',
      '12 warnings',
    ]);
  });

  it('says which fields were inferred', async () => {
    const territories = [{ id: 'a', parentId: null, criteria: { '>': [{ var: 'size' }, 1] } }];
    await shop.write('small.json', JSON.stringify({ id: 'small', territories }));
    const { stdout } = await shop.run('check --model small.json');
    expect(stdout).toContain('  size  number (inferred)');
  });

  it('lists what is wrong with a model, with exit code 1', async () => {
    await shop.write('bad.json', '{"id": "m", "territories": [{"id": "a", "parentId": "b"}], "extra": 1}');
    const { code, stdout } = await shop.run('check --model bad.json --accounts accounts.csv');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^bad\.json: expected a valid model, got 2 issues:\n/);
    expect(stdout).toContain('unknown member `extra`');
    expect(stdout).toContain('`a` has the parent `b`, which does not exist');
  });

  it('cannot check what is no JSON', async () => {
    await shop.write('bad.json', 'plan');
    const { code, stderr } = await shop.run('check --model bad.json');
    expect(code).toBe(2);
    expect(stderr).toBe('bailiwick: bad.json, line 1, column 1: expected a value, got `plan`\n');
  });

  it('lists the issues of accounts by kind, with exit code 1', async () => {
    await shop.write('twice.csv', `${accounts}siemens,US,1,,02138,Again\n`);
    const { code, stdout } = await shop.run('check --model model.json --accounts twice.csv --issues issues.csv');
    expect(code).toBe(1);
    expect(stdout.slice(stdout.indexOf('9 accounts')).split('\n')).toEqual([
      '9 accounts read',
      '4 issues',
      '  mistyped_value 1',
      '    line 8, account `typo`: `employees` expects a number, got the text `1,000`, which counts as absent',
      '  malformed_row 1',
      '    line 9: expected 6 cells, as in the header, got 5',
      '  refused_account 1',
      '    line 10: expected an object with a non-empty string `id`, got an object whose `id` is nothing',
      '  duplicate_account 1',
      '    line 11: the account `siemens` is in line 2 already',
      '',
    ]);
    expect((await shop.read('issues.csv')).split('\n')).toHaveLength(6);
  });

  it('takes a column that looks like a field without one for a slip, with exit code 1', async () => {
    await shop.write('slip.csv', 'id,billing.country,employes,tags,zip\na,DE,5,x,1\n');
    const { code, stdout } = await shop.run('check --model model.json --accounts slip.csv');
    expect(code).toBe(1);
    expect(stdout.slice(stdout.indexOf('1 account ')).split('\n')).toEqual([
      '1 account read',
      'the column `employes` is not read: did you mean the field `employees`?',
      'note: no column for the field `employees`, which counts as absent',
      '',
    ]);
  });

  it('finds nothing wrong with good accounts', async () => {
    await shop.write('good.csv', accounts.split('\n').slice(0, 3).join('\n'));
    const { code, stdout } = await shop.run('check --model model.json --accounts good.csv');
    expect(code).toBe(0);
    expect(stdout).toContain('2 accounts read\nno issues\n');
  });

  it('prints everything as JSON', async () => {
    const { code, stdout } = await shop.run('check --model model.json --accounts accounts.csv --json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: true,
      model: { id: 'plan', territories: 10, roots: 4, levels: 4 },
      accounts: { read: 8, issues: [{ code: 'mistyped_value', count: 1, examples: [{ line: 8 }] }, {}, {}] },
    });
  });

  it('prints what is wrong with a model as JSON', async () => {
    await shop.write('bad.json', '{"id": "m"}');
    const { code, stdout } = await shop.run('check --model bad.json --json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      issues: [{ code: 'missing_member', pointer: '/territories' }],
    });
  });

  it('refuses --issues without --accounts', async () => {
    const { code, stderr } = await shop.run('check --model model.json --issues issues.csv');
    expect(code).toBe(2);
    expect(stderr).toBe('bailiwick: --issues: expected --accounts with it, whose issues it is for, got none\n');
  });
});
