import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyzeModel } from '../../src/index.js';
import { openWorkshop, type Workshop } from './commandLine.js';
import { everyFinding, meeting, sound } from './plans.js';

const vendor = readFileSync(new URL('../../examples/software-vendor/model.json', import.meta.url), 'utf8');

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({
    'every.json': JSON.stringify(everyFinding),
    'meeting.json': JSON.stringify(meeting),
    'sound.json': JSON.stringify(sound),
    'vendor.json': vendor,
  });
});
afterEach(() => shop.remove());

describe('bailiwick check, on a plan for every account', () => {
  it('reports a finding of every kind, the most severe first', async () => {
    const { code, stdout } = await shop.run('check --model every.json');
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(7)).toEqual([
      '',
      '7 errors',
      '  never_matches 1 – rules that no account meets',
      '    no account meets the criteria of Contradiction, whatever its fields are',
      '  excluded_by_parent 1 – rules that those above them rule out',
      '    no account that gets as far as French Germans meets its criteria',
      '  overlap 3 – accounts for which nothing declared decides between two territories',
      '    Big and Half both match some accounts, and nothing declared says which comes first',
      '      for example: country FR, employees 5000 → Big',
      '    Big and Postal both match some accounts, and nothing declared says which comes first',
      '      for example: country FR, employees 1000, zip "1000" → Big',
      '    Half and Postal both match some accounts, and nothing declared says which comes first',
      '      for example: country FR, employees 5000, zip "1000" → Big',
      '  shadowed 2 – territories to which others leave nothing',
      '    Late never gets an account: wherever it could have one, Again comes first',
      '      for example: country DE, founded 2020-01-01 → Again',
      '    Half never gets an account: wherever it could have one, Big comes first',
      '      for example: country FR, employees 5000 → Big',
      '',
      '5 warnings',
      '  same_as_parent 1 – rules that add nothing to those above them',
      '    every account that gets as far as Again meets its criteria, which add nothing',
      '  always_matches 1 – rules that every account meets',
      '    every account meets the criteria of Every, whatever its fields are',
      '  gap 1 – accounts that no territory of a branch takes',
      '    some accounts get as far as Branch (us), but no territory of that branch takes them',
      '      for example: country DE, cost absent, revenue absent → Again',
      '  unreachable_value 1 – values that no account can have',
      '    the criteria of Half ask for `employees` `1.5`, which is no whole number',
      '  mixed_types 1 – numbers that are compared as texts',
      '    the criteria of Postal compare `zip` as text, in which `1000` comes before `9`',
      '',
      '8 for information',
      '  unknown 3 – questions that were not decided',
      '    it is not known whether any account meets the criteria of Profit: it rests on a rule that can only be evaluated',
      '    it is not known whether an account belongs to both Every and Profit: it rests on a rule that can only be evaluated',
      '    it is not known whether a condition in the criteria of Profit can be left out: it rests on a rule that can only be evaluated',
      '  overlap 1 – accounts for which precedence decides between two territories',
      '    Again and Late both match some accounts: Again comes first',
      '      for example: country DE, founded 2020-01-01 → Again',
      '  gap 1 – accounts that stay in a territory, since nothing below takes them',
      '    some accounts get no further than Branch (fr): no territory below takes them',
      '      for example: country FR, employees 1, zip "0" → Branch (fr)',
      '  redundant_condition 2 – conditions that can be left out',
      '    the condition `employees is at least 10` in the criteria of Big can be left out',
      '    the condition `employees is 1.5` in the criteria of Half can be left out',
      '  opaque 1 – rules that can only be evaluated account by account',
      '    a part of the criteria of Profit is computed from `cost` and `revenue` and can only be evaluated',
      '',
    ]);
  });

  it('tells a sales team what the plan of the example leaves open', async () => {
    const { code, stdout } = await shop.run('check --model vendor.json');
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(8)).toEqual([
      '',
      '1 warning',
      '  gap 1 – accounts that no territory of a branch takes',
      '    some accounts get as far as Worldwide, but no territory of that branch takes them',
      '      for example: country other → no territory',
      '',
      '6 for information',
      '  gap 6 – accounts that stay in a territory, since nothing below takes them',
      '    some accounts get no further than Americas: no territory below takes them',
      '      for example: country US, employees absent → Americas',
      '    some accounts get no further than Americas enterprise: no territory below takes them',
      '      for example: country US, employees 10000, id other → Americas enterprise',
      '    some accounts get no further than EMEA: no territory below takes them',
      '      for example: country DE, employees absent → EMEA',
      '    some accounts get no further than EMEA enterprise: no territory below takes them',
      '      for example: country DE, employees 10000, id other → EMEA enterprise',
      '    some accounts get no further than APAC: no territory below takes them',
      '      for example: country JP, employees absent → APAC',
      '    some accounts get no further than APAC enterprise: no territory below takes them',
      '      for example: country JP, employees 10000, id other → APAC enterprise',
      '',
    ]);
  });

  it('says that two territories take an account', async () => {
    const { code, stdout } = await shop.run('check --model meeting.json');
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(2)).toEqual([
      '',
      '2 warnings',
      '  overlap 1 – accounts that belong to two territories',
      '    large and small both take some accounts',
      '      for example: employees 1000 → large and small',
      '  gap 1 – accounts that no territory of a branch takes',
      '    some accounts get into no territory at all',
      '      for example: employees absent → no territory',
      '',
    ]);
  });

  it('says so when there is nothing to find', async () => {
    const { code, stdout } = await shop.run('check --model sound.json --fail-on info');
    expect([code, stdout.split('\n').slice(2)]).toEqual([0, ['', 'nothing found wrong with the plan', '']]);
  });

  it('shortens long lists, and has all in --json', async () => {
    const territories = Array.from({ length: 12 }, (_, place) => {
      return { id: `t${place}`, parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } };
    });
    await shop.write('long.json', JSON.stringify({ id: 'long', territories }));
    const { stdout } = await shop.run('check --model long.json');
    const lines = stdout.split('\n').filter((line) => line.includes('both take') || line.includes('…'));
    expect(lines).toHaveLength(9);
    expect(lines[8]).toBe('    … and 58 more (all in --json)');
    expect(stdout).toContain('for example: country DE → t0, t1, t10, t11, t2 and 7 more\n');
    const { findings } = JSON.parse((await shop.run('check --model long.json --json')).stdout);
    expect(findings.filter(({ code }: { code: string }) => code === 'overlap')).toHaveLength(66);
  });

  it('prints the findings as data with their messages as JSON', async () => {
    const { code, stdout } = await shop.run('check --model meeting.json --json');
    expect(code).toBe(0);
    const [overlap, gap] = analyzeModel(meeting);
    expect(JSON.parse(stdout).findings).toEqual([
      { ...overlap, message: '`large` and `small` both take an account with employees 1000' },
      { ...gap, message: 'an account with employees absent gets into no territory at all' },
    ]);
  });

  it('prints no findings as an empty list', async () => {
    const { stdout } = await shop.run('check --model sound.json --json');
    expect(JSON.parse(stdout)).toMatchObject({ valid: true, findings: [] });
  });

  it('does not analyze an invalid model', async () => {
    await shop.write('bad.json', '{"id": "m"}');
    const { code, stdout } = await shop.run('check --model bad.json --json --fail-on never');
    expect([code, Object.keys(JSON.parse(stdout))]).toEqual([1, ['valid', 'issues']]);
  });

  it('names territories by their ids where a name stands for two', async () => {
    const { stdout } = await shop.run('check --model every.json');
    expect(stdout).toContain('no further than Branch (fr): ');
  });
});

describe('bailiwick check --fail-on', () => {
  it.each([
    ['every.json', '', 1],
    ['every.json', ' --fail-on error', 1],
    ['every.json', ' --fail-on never', 0],
    ['meeting.json', '', 0],
    ['meeting.json', ' --fail-on error', 0],
    ['meeting.json', ' --fail-on warning', 1],
    ['meeting.json', ' --fail-on info', 1],
    ['meeting.json', ' --fail-on never', 0],
    ['held.json', ' --fail-on warning', 0],
    ['held.json', ' --fail-on info', 1],
    ['sound.json', ' --fail-on info', 0],
  ])('%s%s: exit code %i', async (file, flag, expected) => {
    await shop.write('held.json', JSON.stringify(held));
    expect((await shop.run(`check --model ${file}${flag}`)).code).toBe(expected);
    expect((await shop.run(`check --model ${file}${flag} --json`)).code).toBe(expected);
  });

  it('does not cover up trouble in accounts', async () => {
    await shop.write('accounts.csv', 'id,country\na,DE\na,FR\n');
    const { code } = await shop.run('check --model sound.json --accounts accounts.csv --fail-on never');
    expect(code).toBe(1);
  });

  it('refuses another level by name', async () => {
    const { code, stderr } = await shop.run('check --model sound.json --fail-on fatal');
    expect(code).toBe(2);
    expect(stderr).toContain("option '--fail-on <level>' argument 'fatal' is invalid");
    expect(stderr).toContain('error, warning, info, never');
  });
});

/** One territory keeps what the one below does not take. */
const held = {
  ...sound,
  territories: [
    { id: 'all', parentId: null, criteria: true },
    { id: 'de', parentId: 'all', criteria: { '==': [{ var: 'country' }, 'DE'] } },
  ],
};

describe('bailiwick check --as-of', () => {
  const [de, fr] = sound.territories;

  beforeEach(async () => {
    const territories = [de, fr, { ...fr, id: 'fr-late', from: '2027-01-01' }];
    await shop.write('dated.json', JSON.stringify({ ...sound, territories }));
  });

  it('analyzes what is open on the day', async () => {
    const before = await shop.run('check --model dated.json --as-of 2026-12-31 --fail-on info');
    expect([before.code, before.stdout.split('\n').slice(3)]).toEqual([0, ['nothing found wrong with the plan', '']]);
    const after = await shop.run('check --model dated.json --as-of 2027-01-01 --fail-on warning');
    expect(after.code).toBe(1);
    expect(after.stdout).toContain('for example: country FR → fr and fr-late');
  });

  it('assigns examples as of that day', async () => {
    const territories = [de, fr, { ...fr, id: 'again' }, { ...fr, id: 'fr-late', from: '2027-01-01' }];
    await shop.write('dated.json', JSON.stringify({ ...sound, territories }));
    const { stdout } = await shop.run('check --model dated.json --as-of 2026-12-31');
    expect(stdout).toContain('for example: country FR → again and fr\n');
  });

  it('ignores dates without it', async () => {
    expect((await shop.run('check --model dated.json --fail-on warning')).code).toBe(1);
  });

  it('refuses what is no day by name', async () => {
    const { code, stderr } = await shop.run('check --model dated.json --as-of 2027-02-30');
    expect(code).toBe(2);
    expect(stderr).toBe('bailiwick: --as-of: expected a calendar day as YYYY-MM-DD, got `2027-02-30`\n');
  });
});

describe('bailiwick check --budget', () => {
  it('says what it did not find out within it', async () => {
    const { stdout } = await shop.run('check --model vendor.json --budget 1 --json');
    const { findings } = JSON.parse(stdout);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'unknown', reason: 'budget' }));
  });

  it.each(['0', '-1', '1.5', 'many', '1e3', '99999999999999999999'])('refuses %s by name', async (budget) => {
    const { code, stderr } = await shop.run(`check --model vendor.json --budget ${budget}`);
    expect(code).toBe(2);
    expect(stderr).toBe(`bailiwick: --budget: expected a whole number of at least 1, got \`${budget}\`\n`);
  });
});
