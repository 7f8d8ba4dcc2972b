import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from './commandLine.js';
import { accounts, model } from './files.js';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'model.json': model, 'accounts.csv': accounts });
});
afterEach(() => shop.remove());

const assign = 'assign --model model.json --accounts accounts.csv --as-of 2026-11-22';

describe('bailiwick assign', () => {
  it('writes a line for every account and territory', async () => {
    const { code } = await shop.run(`${assign} --out out.csv`);
    expect(code).toBe(0);
    expect((await shop.read('out.csv')).split('\n')).toEqual([
      'accountId,territoryId,source,position',
      'siemens,big,rule,1',
      'siemens,de-large,rule,2',
      'mueller,de,rule,1',
      'bund,de,rule,1',
      'harvard,boston,rule,1',
      'nobody,,,',
      'typo,emea,rule,1',
      '',
    ]);
  });

  it('writes what is wrong with accounts, by line of the file', async () => {
    await shop.run(`${assign} --issues issues.csv`);
    expect((await shop.read('issues.csv')).split('\n')).toEqual([
      'code,line,row,accountId,field,message',
      'mistyped_value,8,5,typo,employees,"line 8, account `typo`: `employees` expects a number, got the text `1,000`, which counts as absent"',
      'malformed_row,9,6,,,"line 9: expected 6 cells, as in the header, got 5"',
      'refused_account,10,7,,,"line 10: expected an object with a non-empty string `id`, got an object whose `id` is nothing"',
      '',
    ]);
  });

  it('writes NDJSON where the names of the files say so', async () => {
    await shop.run(`${assign} --out out.ndjson --issues issues.jsonl`);
    const [first] = (await shop.read('out.ndjson')).split('\n');
    expect(JSON.parse(first)).toEqual({
      accountId: 'siemens',
      territories: [
        { territoryId: 'big', source: 'rule' },
        { territoryId: 'de-large', source: 'rule' },
      ],
    });
    const [, second] = (await shop.read('issues.jsonl')).split('\n');
    expect(JSON.parse(second)).toEqual({
      code: 'malformed_row',
      row: 6,
      line: 9,
      expected: '6 cells, as in the header',
      received: '5',
      message: 'line 9: expected 6 cells, as in the header, got 5',
    });
  });

  it('prints a summary', async () => {
    const { stdout, stderr } = await shop.run(assign);
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      '8  accounts read',
      '5  assigned (62.5 %)',
      '1  in several territories (12.5 %)',
      '1  in none (12.5 %)',
      '2  refused (25.0 %)',
      '',
      'accounts by territory',
      '  World                0',
      '    EMEA               1  ████████████',
      '      Germany          2  ████████████████████████',
      '        Germany Large  1  ████████████',
      '    USA                0',
      '      Boston           1  ████████████',
      '  big                  1  ████████████',
      '  Old                  0',
      '    older              0',
      '  Next                 0',
      '',
      '3 issues',
      '  mistyped_value 1',
      '    line 8, account `typo`: `employees` expects a number, got the text `1,000`, which counts as absent',
      '  malformed_row 1',
      '    line 9: expected 6 cells, as in the header, got 5',
      '  refused_account 1',
      '    line 10: expected an object with a non-empty string `id`, got an object whose `id` is nothing',
      '',
    ]);
  });

  it('prints the summary as JSON', async () => {
    const { stdout } = await shop.run(`${assign} --json`);
    expect(JSON.parse(stdout)).toMatchObject({
      accounts: { read: 8, assigned: 5, inSeveral: 1, inNone: 1, refused: 2 },
      territories: [
        { territoryId: 'world', name: 'World', accounts: 0 },
        { accounts: 1 },
        { territoryId: 'de', accounts: 2 },
        {},
        {},
        {},
        {},
        {},
        {},
        {},
      ],
      issues: [{ code: 'mistyped_value', count: 1, examples: [{ line: 8, accountId: 'typo' }] }, {}, {}],
      absentFields: [],
    });
  });

  it('reads standard input and writes standard output, and moves the summary out of the way', async () => {
    const stdin = '{"id":"a","billing":{"country":"US"}}\n7\n';
    const { stdout, stderr } = await shop.run(
      'assign --model model.json --accounts - --out - --format ndjson --as-of 2026-01-01',
      { stdin },
    );
    expect(stdout).toBe('{"accountId":"a","territories":[{"territoryId":"us","source":"rule"}]}\n');
    expect(stderr).toContain('2  accounts read');
    expect(stderr).toContain('line 2: expected an object');
  });

  it('takes CSV for standard input without --format', async () => {
    const { stdout } = await shop.run('assign --model model.json --accounts - --out -', { stdin: 'id\na\n' });
    expect(stdout).toBe('accountId,territoryId,source,position\na,next,rule,1\n');
  });

  it('reads the model from standard input', async () => {
    const { code } = await shop.run('assign --model - --accounts accounts.csv', { stdin: model });
    expect(code).toBe(0);
  });

  it('finds ids that come twice only with --unique', async () => {
    await shop.write('twice.csv', 'id\na\nb\n"c\nc"\na\n');
    const plain = await shop.run('assign --model model.json --accounts twice.csv');
    const unique = await shop.run('assign --model model.json --accounts twice.csv --unique');
    expect(plain.stdout).not.toContain('duplicate_account');
    expect(unique.stdout).toContain('line 6: the account `a` is in line 2 already');
  });

  it('says which fields have no column', async () => {
    await shop.write('bare.csv', 'id,zip\na,02138\n');
    const { stdout } = await shop.run('assign --model model.json --accounts bare.csv');
    expect(stdout).toContain(
      'note: no column for the fields `billing.country`, `employees`, `tags`, which count as absent',
    );
  });

  it('reports criteria that could not be evaluated, by line of the file', async () => {
    const criteria = { '>': [{ '-': [{ var: 'size' }, 1] }, 100] };
    const large = { id: 'm', fields: { size: { type: 'any' } }, territories: [{ id: 't', parentId: null, criteria }] };
    await shop.write('m.json', JSON.stringify(large));
    await shop.write('a.ndjson', '{"id":"a"}\nno\n\n{"id":"b","size":{"toString":1,"valueOf":1}}\n');
    await shop.run('assign --model m.json --accounts a.ndjson --issues issues.ndjson');
    const [, failed] = (await shop.read('issues.ndjson')).split('\n');
    expect(JSON.parse(failed)).toMatchObject({ code: 'evaluation_failed', row: 2, line: 4, accountId: 'b' });
  });

  it('respects pins', async () => {
    await shop.write(
      'pins.csv',
      'accountId,effect,territoryId,by\nmueller,assign,old,anna\nsiemens,exclude,big,\nbund,exclude,,\n',
    );
    const { code, stdout } = await shop.run(`${assign} --pins pins.csv --out out.csv`);
    expect(code).toBe(0);
    expect((await shop.read('out.csv')).split('\n').slice(1, 5)).toEqual([
      'siemens,de-large,rule,1',
      'mueller,de,rule,1',
      'mueller,old,pin,2',
      'bund,,,',
    ]);
    expect(stdout).toContain('line 3, account `mueller`: pinned to `old`, which is inactive or out of its dates');
  });

  it('reports what pins and policies come to, by line of the file', async () => {
    const territories = ['a', 'b'].map((id) => ({ id, parentId: null, criteria: true }));
    await shop.write('m.json', JSON.stringify({ id: 'm', policy: { winners: 1 }, territories }));
    await shop.write('a.ndjson', 'no\n{"id":"x"}\n{"id":"y"}\n');
    await shop.write(
      'p.ndjson',
      '{"accountId":"y","effect":"assign","territoryId":"c"}\n{"accountId":"x","effect":"freeze"}\n',
    );
    await shop.run('assign --model m.json --accounts a.ndjson --pins p.ndjson --issues issues.csv');
    const lines = (await shop.read('issues.csv')).split('\n');
    expect(lines.map((line) => line.split(',').slice(0, 4).join())).toEqual([
      'code,line,row,accountId',
      'malformed_row,1,0,',
      'freeze_without_previous,2,1,x',
      'tie_broken_by_id,2,1,x',
      'pin_on_unknown_territory,3,2,y',
      'tie_broken_by_id,3,2,y',
      '',
    ]);
  });

  it('reports a pin whose account never came once, with its place', async () => {
    const ids = Array.from({ length: 60_000 }, (_, number) => `account-${number}`);
    await shop.write('many.csv', `id\n${ids.join('\n')}\n`);
    await shop.write(
      'pins.csv',
      `accountId,effect\n${ids[0]},exclude\n\ngone,exclude\n${ids[59_999]},exclude\ngone,freeze\n`,
    );
    const { stdout } = await shop.run(
      'assign --model model.json --accounts many.csv --pins pins.csv --issues issues.csv',
    );
    const message = 'pins.csv, line 4: there is a pin on the account `gone`, which is not among the accounts';
    expect(stdout).toContain(`1 issue\n  pin_on_unknown_account 1\n    ${message}\n`);
    expect(await shop.read('issues.csv')).toMatch(
      /^code,.*\npin_on_unknown_account,,,gone,,"[^"]*line 4: there is a pin [^"]*"\n$/,
    );
  });

  it('names the place of such a pin in a JSON list', async () => {
    await shop.write('pins.json', '[{"accountId": "gone", "effect": "exclude"}]');
    const { stdout } = await shop.run(`${assign} --pins pins.json --json`);
    expect(JSON.parse(stdout).issues.at(-1)).toEqual({
      code: 'pin_on_unknown_account',
      count: 1,
      examples: [
        {
          code: 'pin_on_unknown_account',
          accountId: 'gone',
          message: expect.stringMatching(/pins\.json, `\/0`: there is a pin on the account `gone`/),
        },
      ],
    });
  });

  it.each(['csv', 'ndjson'])('keeps frozen accounts as a former run wrote them, in %s', async (format) => {
    expect((await shop.run(`${assign} --out before.${format}`)).code).toBe(0);
    await shop.write('moved.csv', 'id,billing.country\nmueller,US\nharvard,DE\n');
    await shop.write('pins.csv', 'accountId,effect\nmueller,freeze\n');
    const again = 'assign --model model.json --accounts moved.csv --as-of 2026-11-22 --pins pins.csv';
    await shop.run(`${again} --previous before.${format} --out out.csv`);
    expect((await shop.read('out.csv')).split('\n').slice(1)).toEqual(['mueller,de,pin,1', 'harvard,de,rule,1', '']);
    const { stdout } = await shop.run(`${again} --out out.csv`);
    expect(stdout).toContain(
      'line 2, account `mueller`: frozen, but there is no previous assignment, so the rules decided',
    );
  });

  it('refuses pins that are malformed, each with its line, and writes nothing', async () => {
    await shop.write('pins.csv', 'accountId,effect,territoryId,to\na,assign,,2026\nb,exclude,de,\nc,assig,de\n');
    const { code, stdout, stderr } = await shop.run(`${assign} --pins pins.csv --out out.csv`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toEqual([
      'bailiwick: pins.csv, line 2, `territoryId`: expected the territory to assign, got nothing',
      'bailiwick: pins.csv, line 2, `to`: expected a calendar day as YYYY-MM-DD, got `2026`',
      'bailiwick: pins.csv, line 4: expected 4 cells, as in the header, got 3',
      '',
    ]);
    expect(await shop.list()).toEqual(['accounts.csv', 'model.json', 'pins.csv']);
  });

  it('takes a file with a header alone as no accounts', async () => {
    await shop.write('none.csv', 'id,zip\n');
    const { code, stdout } = await shop.run('assign --model model.json --accounts none.csv --out out.csv');
    expect(code).toBe(0);
    expect(stdout).toContain('0  accounts read');
    expect(await shop.read('out.csv')).toBe('accountId,territoryId,source,position\n');
  });

  it('replaces a file that is there only when it is done', async () => {
    await shop.write('out.csv', 'before');
    await shop.write('broken.csv', Buffer.from([...Buffer.from('id\na\n'), 0xe9, 0x0a]));
    expect((await shop.run('assign --model model.json --accounts broken.csv --out out.csv')).code).toBe(2);
    expect(await shop.read('out.csv')).toBe('before');
    expect((await shop.run(`${assign} --out out.csv`)).code).toBe(0);
    expect(await shop.read('out.csv')).not.toBe('before');
    expect(await shop.list()).toEqual(['accounts.csv', 'broken.csv', 'model.json', 'out.csv']);
  });

  it('writes neither file when one of them cannot be written', async () => {
    const { code, stderr } = await shop.run(`${assign} --out out.csv --issues missing/issues.csv`);
    expect(code).toBe(2);
    expect(stderr).toContain('missing/issues.csv: cannot be written: there is no folder');
    expect(await shop.list()).toEqual(['accounts.csv', 'model.json']);
  });

  it.each([
    ['assign --model model.json --accounts x.csv', 'bailiwick: x.csv: cannot be read: there is no such file'],
    ['assign --model x.json --accounts accounts.csv', 'bailiwick: x.json: cannot be read: there is no such file'],
    [
      'assign --model model.json --accounts accounts.txt',
      'bailiwick: --accounts: expected a name that ends in .csv, .ndjson or .jsonl, or --format with it, got `accounts.txt`',
    ],
    [
      `${assign} --out out.xlsx`,
      'bailiwick: --out: expected a name that ends in .csv, .ndjson or .jsonl, or --format with it, got `out.xlsx`',
    ],
    [`${assign} --out - --issues -`, 'bailiwick: --issues: expected another place than --out, got `-`'],
    [`${assign} --out accounts.csv`, 'bailiwick: --out: expected another place than --accounts, got `accounts.csv`'],
    [
      `${assign} --issues out.csv --out out.csv`,
      'bailiwick: --issues: expected another place than --out, got `out.csv`',
    ],
    [
      `${assign} --pins pins.xlsx`,
      'bailiwick: --pins: expected a name that ends in .csv, .ndjson, .jsonl or .json, or --format with it, got `pins.xlsx`',
    ],
    [`${assign} --pins pins.csv`, 'bailiwick: pins.csv: cannot be read: there is no such file'],
    [`${assign} --previous old.csv`, 'bailiwick: old.csv: cannot be read: there is no such file'],
    [
      `${assign} --previous old.csv --out old.csv`,
      'bailiwick: --out: expected another place than --previous, got `old.csv`',
    ],
    [
      'assign --model model.json --accounts - --pins -',
      'bailiwick: --pins: expected another place than --accounts, got `-`',
    ],
    ['assign --model - --accounts -', 'bailiwick: --accounts: expected another place than --model, got `-`'],
    [
      'assign --model model.json --accounts accounts.csv --as-of 2026-02-30',
      'bailiwick: --as-of: expected a calendar day as YYYY-MM-DD, got `2026-02-30`',
    ],
    [
      'assign --model accounts.csv --accounts accounts.csv',
      'bailiwick: accounts.csv, line 1, column 1: expected a value, got `id`',
    ],
  ])('refuses %s', async (args, message) => {
    expect(await shop.run(args)).toEqual({ code: 2, stdout: '', stderr: `${message}\n` });
  });

  it('lists everything that is wrong with a model', async () => {
    await shop.write('bad.json', '{"id": 7, "territories": [{"id": "a", "parentId": "b"}]}');
    const { code, stdout, stderr } = await shop.run('assign --model bad.json --accounts accounts.csv');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toEqual([
      'bad.json: expected a valid model, got 2 issues:',
      expect.stringMatching(/^ {2}\/id: expected .*, got the number `7`$/),
      expect.stringMatching(/^ {2}\/territories\/0\/parentId: `a` has the parent `b`/),
      '',
    ]);
  });

  it('names the line and column where a model stops being JSON', async () => {
    await shop.write('bad.json', '{\n  "id": "plan",\n  "territories": [,]\n}');
    const { code, stderr } = await shop.run('assign --model bad.json --accounts accounts.csv');
    expect(code).toBe(2);
    expect(stderr).toBe('bailiwick: bad.json, line 3, column 19: expected a value or `]`, got `,`\n');
  });
});
