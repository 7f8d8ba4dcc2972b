import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from './commandLine.js';

const model = JSON.stringify({
  id: 'plan',
  fields: { country: { type: 'string' }, zip: { type: 'string' }, employees: { type: 'number' } },
  territories: [
    { id: 'world', parentId: null },
    { id: 'americas', parentId: 'world', managerId: 'mara' },
    {
      id: 'west',
      parentId: 'americas',
      name: 'West Coast',
      criteria: { startsWith: [{ var: 'zip' }, '9'] },
      access: { account: 'edit' },
    },
    { id: 'east', parentId: 'americas', criteria: { startsWith: [{ var: 'zip' }, '0'] } },
    { id: 'emea', parentId: 'world', criteria: { '==': [{ var: 'country' }, 'DE'] } },
    { id: 'future', parentId: 'world', from: '2027-01-01', criteria: { '==': [{ var: 'country' }, 'JP'] } },
  ],
});

const members = [
  'userId,territoryId,role,from,to',
  'vera,world,,,',
  'ann,americas,,,',
  'ben,west,rep,,',
  'ben,east,rep,,2026-07-01',
  'cid,east,rep,,',
  'dee,emea,rep,2026-07-01,',
  '',
].join('\n');

/** The second last line is a cell short. */
const accounts = [
  'id,country,zip,employees,ownerId',
  'yelp,US,94105,10,cid',
  'etsy,US,02138,20,kim',
  'uber,US,94158,30,',
  'bund,DE,10115,40,',
  'sony,JP,,50,',
  'lost,XX,,60,',
  'short,US,94105',
  '',
].join('\n');

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'model.json': model, 'members.csv': members, 'accounts.csv': accounts });
});
afterEach(() => shop.remove());

const files = 'access --model model.json --members members.csv --accounts accounts.csv';
const access = `${files} --as-of 2026-11-26`;
const notes = [
  '',
  '1 issue',
  '  malformed_row 1',
  '    line 8: expected 5 cells, as in the header, got 3',
  '',
  'note: left out 1 of 7 records, which could not be read as an account',
  '',
];

describe('bailiwick access --user', () => {
  it('lists what a user may see by level, each account with what gives that level', async () => {
    const { code, stdout } = await shop.run(`${access} --user cid --owner ownerId`);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'user cid may see 2 of 6 accounts on 2026-11-26',
      '  member of `east` as rep',
      '',
      'full 1',
      '  yelp  owner of the account: full',
      '',
      'view 1',
      expect.stringMatching(/^ {2}etsy {2}member of `east`.* `east` gives view$/),
      ...notes,
    ]);
  });

  it('sees what lies below the territory of a member', async () => {
    const { stdout } = await shop.run(`${access} --user ann`);
    expect(stdout).toContain(
      '\nedit 2\n  uber  member of `americas`, above `west`, which holds the account; `west` gives edit\n',
    );
    expect(stdout).toContain(
      '\nview 1\n  etsy  member of `americas`, above `east`, which holds the account; `east` gives view\n',
    );
  });

  it('knows the manager of a territory', async () => {
    const { stdout } = await shop.run(`${access} --user mara`);
    expect(stdout).toMatch(/^user mara may see 3 of 6 accounts on 2026-11-26\n {2}manager of `americas`\n\nedit 3\n/);
    expect(stdout).toContain('manager of `americas`');
  });

  it('knows a user who only owns accounts', async () => {
    const { stdout } = await shop.run(`${access} --user kim --owner ownerId`);
    expect(stdout).toContain('user kim may see 1 of 6 accounts on 2026-11-26\n  member of no territory\n\nfull 1\n');
  });

  it.each([
    ['ben', '2026-06-30', 'user ben may see 3 of 6 accounts'],
    ['ben', '2026-07-01', 'user ben may see 2 of 6 accounts'],
    ['dee', '2026-06-30', 'user dee may see none of 6 accounts'],
    ['dee', '2026-07-01', 'user dee may see 1 of 6 accounts'],
    ['vera', '2026-12-31', 'user vera may see 4 of 6 accounts'],
    ['vera', '2027-01-01', 'user vera may see 5 of 6 accounts'],
  ])('goes by the day: %s on %s', async (user, day, expected) => {
    const { stdout } = await shop.run(`${files} --as-of ${day} --user ${user}`);
    expect(stdout.split('\n')[0]).toBe(`${expected} on ${day}`);
  });

  it('says that a membership is not open on that day', async () => {
    const { stdout } = await shop.run(`${files} --as-of 2026-06-30 --user dee`);
    expect(stdout).toContain('\n  member of `emea` as rep, but from 2026-07-01 only\n');
  });

  it('leaves out what is less than asked for', async () => {
    const { stdout } = await shop.run(`${access} --user ann --min-level edit`);
    expect(stdout).toMatch(/^user ann may edit 2 of 6 accounts/);
    expect(stdout).not.toContain('etsy');
  });

  it('gives access as a product does', async () => {
    const { stdout } = await shop.run(`${access} --user mara --policy salesforce`);
    expect(stdout).toMatch(/^user mara may see none of 6 accounts/);
  });

  it('respects pins, and what a freeze keeps', async () => {
    await shop.write('pins.csv', 'accountId,effect,territoryId\nlost,assign,emea\nbund,exclude,emea\nyelp,freeze,\n');
    await shop.write('before.csv', 'accountId,territoryId\nyelp,emea\n');
    const { stdout } = await shop.run(`${access} --user dee --pins pins.csv --previous before.csv`);
    expect(stdout).toMatch(/^user dee may see 2 of 6 accounts/);
    expect(stdout).toMatch(/\nview 2\n {2}lost {2}.*\n {2}yelp {2}/);
  });

  it('cuts long lists, but not with --all', async () => {
    const rows = Array.from({ length: 30 }, (_, number) => `a${100 + number},DE,,1,`);
    await shop.write('many.csv', ['id,country,zip,employees,ownerId', ...rows].join('\n'));
    const many = 'access --model model.json --members members.csv --accounts many.csv --as-of 2026-11-26 --user dee';
    const { stdout } = await shop.run(many);
    expect(stdout.split('\n').slice(-3)).toEqual([
      expect.stringMatching(/^ {2}a119 /),
      '  … 10 more, which --all lists',
      '',
    ]);
    const all = await shop.run(`${many} --all`);
    expect(all.stdout.split('\n').slice(-2)).toEqual([expect.stringMatching(/^ {2}a129 /), '']);
  });

  it('prints all of it as JSON', async () => {
    const { stdout } = await shop.run(`${access} --user cid --owner ownerId --json`);
    expect(JSON.parse(stdout)).toEqual({
      userId: 'cid',
      asOf: '2026-11-26',
      minLevel: 'view',
      accounts: { read: 7, refused: 1 },
      issues: [{ code: 'malformed_row', count: 1, examples: [expect.objectContaining({ line: 8 })] }],
      absentFields: [],
      unreadableOwners: 0,
      counts: { full: 1, edit: 0, view: 1 },
      access: [
        {
          accountId: 'yelp',
          level: 'full',
          reasons: [{ kind: 'owner', level: 'full', message: 'owner of the account: full' }],
        },
        {
          accountId: 'etsy',
          level: 'view',
          reasons: [expect.objectContaining({ kind: 'territory', path: ['east'], message: expect.any(String) })],
        },
      ],
    });
  });

  it('prints an empty list as JSON', async () => {
    const { stdout } = await shop.run(`${files} --as-of 2026-06-30 --user dee --json`);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { full: 0, edit: 0, view: 0 }, access: [] });
  });

  it('refuses a user whom nothing names', async () => {
    expect(await shop.run(`${access} --user mira`)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'bailiwick: --user: expected the id of a member, a manager or an owner, such as `mara`, got `mira`\n',
    });
  });
});

describe('bailiwick access --account', () => {
  it('lists who may see an account by level, each user with everything that gives access', async () => {
    const { code, stdout } = await shop.run(`${access} --account yelp --owner ownerId`);
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '5 users may see account yelp on 2026-11-26',
      '  in `west`, by rule',
      '  owned by `cid`',
      '',
      'full 1',
      '  cid  owner of the account: full',
    ]);
    expect(lines.slice(6, 9)).toEqual([
      '',
      'edit 4',
      '  ann   member of `americas`, above `west`, which holds the account; `west` gives edit',
    ]);
    expect(lines.filter((line) => line.startsWith('  mara  manager of `americas`, above `west`'))).toHaveLength(1);
    expect(stdout).toMatch(/\n {2}mara {2}.*\n {8}.*\n {2}vera {2}/);
    expect(lines.slice(-7)).toEqual(notes);
  });

  it('says that nobody may see an account', async () => {
    const { stdout } = await shop.run(`${access} --account lost`);
    expect(stdout).toMatch(/^nobody may see account lost on 2026-11-26\n {2}in no territory\n/);
  });

  it('prints all of it as JSON', async () => {
    const { stdout } = await shop.run(`${access} --account etsy --owner ownerId --min-level edit --json`);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      accountId: 'etsy',
      territories: [{ territoryId: 'east', source: 'rule' }],
      ownerId: 'kim',
      asOf: '2026-11-26',
      minLevel: 'edit',
      accounts: { read: 7, refused: 1 },
      counts: { full: 1, edit: 1, view: 0 },
    });
    expect(answer.access.map(({ userId }: { userId: string }) => userId)).toEqual(['kim', 'mara']);
  });

  it('refuses an id that is not in the file', async () => {
    expect(await shop.run(`${access} --account Yelp`)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'bailiwick: accounts.csv: expected an account with the id `Yelp`, got none among 7 records\n',
    });
  });
});

describe('bailiwick access --user --account', () => {
  it('tells that the user may see the account, and everything that gives it', async () => {
    const { code, stdout } = await shop.run(`${access} --user ann --account yelp`);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      'user ann may see account yelp on 2026-11-26',
      '  the user: member of `americas`',
      '  the account: in `west`, by rule',
      '',
      'what gives access',
      '  ✓ member of `americas`, above `west`, which holds the account; `west` gives edit',
    ]);
  });

  it('tells what stands in the way', async () => {
    const { code, stdout } = await shop.run(`${access} --user dee --account yelp`);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      'user dee may not see account yelp on 2026-11-26',
      '  the user: member of `emea` as rep',
      '  the account: in `west`, by rule',
      '',
      'why not',
      '  ✗ no member of `west`, which holds the account, or of `americas` or `world` above it',
    ]);
  });

  it('tells what is missing for more', async () => {
    const { stdout } = await shop.run(`${access} --user ann --account etsy --min-level edit`);
    expect(stdout).toMatch(/^user ann may not edit account etsy/);
    expect(stdout).toContain('\nwhat gives access\n  ✓ member of `americas`');
    expect(stdout).toContain('\nwhy not\n  ✗ `east` gives the user view\n');
  });

  it('knows a user who only owns another account', async () => {
    const { code, stdout } = await shop.run(`${access} --user kim --account yelp --owner ownerId`);
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'user kim may not see account yelp on 2026-11-26']);
  });

  it('prints the decision as JSON', async () => {
    const granted = await shop.run(`${access} --user ann --account yelp --json`);
    expect(JSON.parse(granted.stdout)).toMatchObject({
      userId: 'ann',
      accountId: 'yelp',
      territories: [{ territoryId: 'west', source: 'rule' }],
      level: 'edit',
      isGranted: true,
      reasons: [{ kind: 'territory', level: 'edit', path: ['americas', 'west'] }],
      obstacles: [],
    });
    const refused = await shop.run(`${access} --user dee --account yelp --json`);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      level: 'none',
      isGranted: false,
      reasons: [],
      obstacles: [{ kind: 'not_member', message: expect.stringContaining('no member of `west`') }],
    });
  });
});

describe('the directions of bailiwick access', () => {
  it.each(['', ' --policy zoho', ' --policy salesforce'])('agree for every user and account%s', async (policy) => {
    const command = `${access}${policy} --owner ownerId --json`;
    const users = ['vera', 'ann', 'ben', 'cid', 'dee', 'mara', 'kim'];
    const ids = ['yelp', 'etsy', 'uber', 'bund', 'sony', 'lost'];
    const answers = async (flag: string, given: readonly string[]) =>
      Promise.all(given.map(async (id) => JSON.parse((await shop.run(`${command} ${flag} ${id}`)).stdout)));
    const seen = (await answers('--user', users)).flatMap(({ userId, access: list }) =>
      list.map((entry: { accountId: string; level: string }) => `${userId} ${entry.level} ${entry.accountId}`),
    );
    const seeing = (await answers('--account', ids)).flatMap(({ accountId, access: list }) =>
      list.map((entry: { userId: string; level: string }) => `${entry.userId} ${entry.level} ${accountId}`),
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.sort()).toEqual(seeing.sort());
  });
});

describe('the files of bailiwick access', () => {
  it('may be NDJSON and JSON, the owner in a nested object', async () => {
    await shop.write('members.json', JSON.stringify([{ userId: 'ben', territoryId: 'west' }]));
    const lines = [
      { id: 'yelp', zip: '94105', owner: { user: { id: 'kim' } } },
      { id: 'etsy', zip: '02138', owner: null },
      { id: 'uber', zip: '94158', owner: { user: { id: 7 } } },
      7,
    ];
    await shop.write('accounts.ndjson', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id":\n`);
    const command = 'access --model model.json --members members.json --accounts accounts.ndjson --as-of 2026-11-26';
    const { stdout } = await shop.run(`${command} --user kim --owner owner.user.id`);
    expect(stdout).toMatch(/^user kim may see 1 of 3 accounts on 2026-11-26\n/);
    expect(stdout.split('\n').slice(-4)).toEqual([
      '',
      'note: left out 2 of 5 records, which could not be read as an account',
      'note: the `owner.user.id` of 1 account is no text and counts as no owner',
      '',
    ]);
    const misspelt = await shop.run(`${command} --user ben --owner ownr`);
    expect(misspelt.stdout).toContain('note: no account has an owner in `ownr`\n');
  });

  it('may come from standard input', async () => {
    const { stdout } = await shop.run(
      'access --model model.json --members members.csv --accounts - --as-of 2026-11-26 --user dee',
      { stdin: 'id,country\nbund,DE\n' },
    );
    expect(stdout).toMatch(/^user dee may see 1 of 1 account on 2026-11-26\n/);
    expect(stdout).toContain('note: no column for the fields `zip`, `employees`, which count as absent\n');
  });

  it('are told apart when an account comes twice: the first record counts', async () => {
    await shop.write('accounts.csv', `${accounts}yelp,DE,02138,10,kim\n`);
    const { stdout } = await shop.run(`${access} --account yelp --owner ownerId`);
    expect(stdout).toContain('\n  in `west`, by rule\n  owned by `cid`\n\n');
    expect(stdout).toContain('line 9: the account `yelp` is in line 2 already');
    expect(stdout).toContain('note: of an account that comes twice, the first record counts\n');
    const user = await shop.run(`${access} --user kim --owner ownerId`);
    expect(user.stdout).toMatch(/^user kim may see 1 of 6 accounts/);
  });

  it('are known as a whole, however long they are', async () => {
    const rows = Array.from({ length: 20_000 }, (_, number) => `a${number},DE,,1,`);
    await shop.write('accounts.csv', ['id,country,zip,employees,ownerId', ...rows, 'a0,DE,,1,dee', ''].join('\n'));
    const { stdout } = await shop.run(`${access} --user dee --owner ownerId`);
    expect(stdout).toMatch(/^user dee may see 20,000 of 20,000 accounts on 2026-11-26\n/);
    expect(stdout).toContain('line 20002: the account `a0` is in line 2 already');
    const all = await shop.run(`${access} --user dee --all --json`);
    expect(JSON.parse(all.stdout).access).toHaveLength(20_000);
  });

  it('are refused with the line of every membership in a territory that does not exist', async () => {
    await shop.write('members.csv', 'userId,territoryId\nann,amerika\nben,west\ncid,mars\n');
    expect(await shop.run(`${access} --user ann`)).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'bailiwick: members.csv, line 2, `territoryId`: expected the id of a territory, such as `americas`, got `amerika`',
        'bailiwick: members.csv, line 4, `territoryId`: expected the id of a territory, got `mars`',
        '',
      ].join('\n'),
    });
    await shop.write('members.json', JSON.stringify([{ userId: 'ann', territoryId: 'mars' }]));
    const { stderr } = await shop.run(
      'access --model model.json --members members.json --accounts accounts.csv --as-of 2026-11-26 --user ann',
    );
    expect(stderr).toBe('bailiwick: members.json, `/0/territoryId`: expected the id of a territory, got `mars`\n');
  });

  it('are refused when a membership is malformed', async () => {
    await shop.write('members.csv', 'userId,territoryId,from\nann,,2026-02-30\n');
    const { code, stderr } = await shop.run(`${access} --user ann`);
    expect(code).toBe(2);
    expect(stderr).toBe('bailiwick: members.csv, line 2, `territoryId`: expected a non-empty text, got nothing\n');
  });

  it('are refused when the model is invalid', async () => {
    await shop.write('model.json', JSON.stringify({ id: 'plan', territories: [{ id: 'a', parentId: 'b' }] }));
    const { code, stdout, stderr } = await shop.run(`${access} --user ann`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('model.json');
  });

  it('are refused when two of them are standard input', async () => {
    const { code, stderr } = await shop.run(
      'access --model model.json --members - --accounts - --as-of 2026-11-26 --user ann',
    );
    expect([code, stderr]).toEqual([2, 'bailiwick: --accounts: expected another place than --members, got `-`\n']);
  });

  it('are refused when their owners are in a column that is not there', async () => {
    const { code, stderr } = await shop.run(`${access} --user ann --owner ownerid`);
    expect([code, stderr]).toEqual([
      2,
      'bailiwick: --owner: expected a column of accounts.csv, such as `ownerId`, got `ownerid`\n',
    ]);
  });
});

describe('the options of bailiwick access', () => {
  it('ask for the day, and for a user or an account', async () => {
    expect(await shop.run(files)).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'bailiwick: --as-of: expected the day that is looked at, as YYYY-MM-DD, got nothing',
        'bailiwick: --user: expected the id of a user, or --account with that of an account, or both, got neither',
        '',
      ].join('\n'),
    });
  });

  it.each([
    ['--as-of 2026-02-30 --user ann', '--as-of: expected the day that is looked at, as YYYY-MM-DD, got `2026-02-30`'],
    [
      '--as-of 2026-11-26',
      '--user: expected the id of a user, or --account with that of an account, or both, got neither',
    ],
    [
      '--as-of 2026-11-26 --user ann --format csv --members list.txt',
      'list.txt: cannot be read: there is no such file',
    ],
    [
      '--as-of 2026-11-26 --user ann --members list.txt',
      '--members: expected a name that ends in .csv, .ndjson, .jsonl or .json, or --format with it, got `list.txt`',
    ],
  ])('are refused when they are %s', async (options, message) => {
    expect(await shop.run(`${files} ${options}`)).toEqual({ code: 2, stdout: '', stderr: `bailiwick: ${message}\n` });
  });

  it.each([
    ['--min-level none', 'view, edit, full'],
    ['--policy hubspot', 'zoho, salesforce'],
  ])('have choices: %s', async (options, choices) => {
    const { code, stderr } = await shop.run(`${access} --user ann ${options}`);
    expect(code).toBe(2);
    expect(stderr).toContain(`Allowed choices are ${choices}`);
  });
});
