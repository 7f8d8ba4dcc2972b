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

  it('tells what would bring the account into another territory', async () => {
    const { code, stdout } = await shop.run(`${explain} --id mueller --why-not de-large`);
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('account mueller is in 1 territory');
    expect(lines.slice(lines.indexOf('why not in Germany Large (de-large)'))).toEqual([
      'why not in Germany Large (de-large)',
      '  · World – no criteria of its own',
      '    · EMEA – matches, but so does Germany below',
      '      ✓ Germany – assigned',
      '          billing.country is DE: found "DE"',
      '        ✗ Germany Large – criteria not met',
      '            employees is at least 200: found 150',
      '',
      'what would bring it there',
      '  it would be in Germany Large if employees were 200 instead of 150',
      '',
    ]);
  });

  it('finds the territory by its name, too', async () => {
    const { stdout } = await shop.run(`${explain} --id nobody --why-not usa`);
    expect(stdout).toContain('why not in USA (us)');
  });

  it.each([
    ['bostn', 'the id of a territory, such as `boston`'],
    ['Germny', 'the id of a territory, such as `Germany`'],
    ['mars', 'the id of a territory'],
  ])('refuses the territory %s', async (text, expected) => {
    expect(await shop.run(`${explain} --id nobody --why-not ${text}`)).toEqual({
      code: 2,
      stdout: '',
      stderr: `bailiwick: --why-not: expected ${expected}, got \`${text}\`\n`,
    });
  });

  it('prints explanation and answer as JSON', async () => {
    const { stdout } = await shop.run(`${explain} --id mueller --why-not de-large --json`);
    const { explanation, whyNot } = JSON.parse(stdout);
    expect(explanation).toMatchObject({ accountId: 'mueller', territories: [{ territoryId: 'de' }] });
    expect(whyNot).toMatchObject({
      accountId: 'mueller',
      territoryId: 'de-large',
      path: [{}, {}, {}, { outcome: 'criteria_failed' }],
      remedy: { kind: 'changes', proposals: [[{ field: 'employees', from: 150, to: 200 }]] },
    });
  });

  it('tells who pinned the account, and what else went wrong', async () => {
    await shop.write(
      'pins.csv',
      'accountId,effect,territoryId,by,reason\nmueller,assign,old,anna,founder asked\nmueller,exclude,de,,\nmueller,assign,mars,,\n',
    );
    const { stdout } = await shop.run(`${explain} --id mueller --pins pins.csv`);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'account mueller is in 1 territory',
      '  ✓ Old (old, by pin)',
      '',
      'line 3, account `mueller`: there is a pin on the territory `mars`, which does not exist',
      'line 3, account `mueller`: pinned to `old`, which is inactive or out of its dates',
    ]);
    expect(stdout).toContain('✗ Germany – matches, but a pin excludes it\n');
    expect(stdout).toContain(
      '  ✓ Old – assigned by a pin\n      by anna: founder asked\n      by the rules alone: inactive\n      1 territory below not considered',
    );
  });

  it('tells what a freeze keeps', async () => {
    await shop.write('before.csv', 'accountId,territoryId\nmueller,boston\n');
    await shop.write('pins.csv', 'accountId,effect\nmueller,freeze\n');
    const { stdout } = await shop.run(`${explain} --id mueller --pins pins.csv --previous before.csv`);
    expect(stdout).toContain('✓ World › USA › Boston (boston, by pin)');
    expect(stdout).toContain('✗ Germany – matches, but the account is frozen in the territories that it had');
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
