import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from './commandLine.js';
import { accounts, model } from './files.js';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'model.json': model, 'accounts.csv': accounts });
});
afterEach(() => shop.remove());

const explain = 'explain --model model.json --accounts accounts.csv --as-of 2026-11-22';

describe('bailiwick explain', () => {
  it('tells where an account belongs, and why', async () => {
    const { code, stdout } = await shop.run(`${explain} --id bund`);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'account bund is in 1 territory',
      '  ✓ World › EMEA › Germany (de, by rule)',
      '',
      'why',
      '  · World – no criteria of its own',
      '    · EMEA – matches, but so does Germany below',
      '      ✓ Germany – assigned',
      '          billing.country is DE: found "DE"',
      '        ✗ Germany Large – criteria not met',
      expect.stringMatching(/^ {12}tags .* gov: found \["gov","b2b"\], which must not be$/),
      '    ✗ USA – criteria not met',
      '        billing.country is US: found "DE"',
      '        1 territory below not considered',
      '  ✗ big – criteria not met',
      '      employees is at least 1000: found 500',
      '  ✗ Old – inactive',
      '      1 territory below not considered',
      '  ✗ Next – out of its dates: from 2027-01-01 until before 2028-01-01',
      '',
    ]);
  });

  it('says what is wrong with the account itself', async () => {
    const { stdout } = await shop.run(`${explain} --id typo`);
    expect(stdout).toContain('line 8, account `typo`: `employees` expects a number, got the text `1,000`');
    expect(stdout).toContain(
      'employees is at least 1000: found "1,000", which is of another type and counts as absent',
    );
  });

  it('says that an account is in no territory', async () => {
    const { stdout } = await shop.run(`${explain} --id nobody`);
    expect(stdout).toMatch(/^account nobody is in no territory\n/);
  });

  it('prints the explanation as JSON', async () => {
    const { stdout } = await shop.run(`${explain} --id harvard --json`);
    const explanation = JSON.parse(stdout);
    expect(explanation).toMatchObject({
      accountId: 'harvard',
      territories: [{ territoryId: 'boston', source: 'rule' }],
    });
    expect(explanation.visited[0]).toEqual({ territoryId: 'world', outcome: 'no_criteria' });
    expect(explanation.visited).toHaveLength(10);
  });

  it('refuses an id that is not in the file', async () => {
    expect(await shop.run(`${explain} --id Siemens`)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'bailiwick: accounts.csv: expected an account with the id `Siemens`, got none among 8 records\n',
    });
  });

  it('asks for the id', async () => {
    const { code, stderr } = await shop.run(explain);
    expect(code).toBe(2);
    expect(stderr).toContain("error: required option '--id <id>' not specified");
  });
});
