import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkshop, type Workshop } from './commandLine.js';

const model = JSON.stringify({
  id: 'plan',
  types: [{ id: 'named', priority: 2 }],
  territories: [
    { id: 'world', parentId: null, name: 'World' },
    { id: 'amer', parentId: 'world', name: 'Americas' },
    { id: 'west', parentId: 'amer', name: 'West', typeId: 'named' },
    { id: 'east', parentId: 'amer', name: 'East' },
    { id: 'emea', parentId: 'world', name: 'EMEA' },
    { id: 'future', parentId: 'world', from: '2027-01-01' },
  ],
});

const opportunities = [
  'id,territoryId,accountId,amount,currency,category,closeDate,userId,probability,note',
  'o1,west,,1000.00,USD,closed,2026-10-05,ann,,won',
  'o2,west,,600.50,USD,commit,2026-11-22,ann,0.8,',
  'o3,east,,400,USD,bestCase,2026-12-31,ben,,',
  'o4,emea,,800,USD,pipeline,2026-12-01,,,',
  'o5,emea,,500,USD,omitted,2026-12-01,,,lost',
  'o7,west;east,,900,USD,commit,2026-11-30,,,',
  'o8,amer,,200,USD,bestCase,2026-10-01,,,',
  'o9,,,50,USD,commit,2026-12-02,,,',
  'o10,west,,70,USD,commit,2027-01-01,,,',
  '',
].join('\n');

const targets = [
  'territoryId,periodId,amount,currency,userId',
  'world,FY2026-Q4,5000,USD,',
  'amer,FY2026-Q4,3000,USD,',
  'west,FY2026-Q4,800,USD,',
  'west,FY2026-Q4,300,USD,ann',
  'east,FY2026-Q3,1,USD,',
  '',
].join('\n');

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'model.json': model, 'opportunities.csv': opportunities, 'targets.csv': targets });
});
afterEach(() => shop.remove());

const files = 'forecast --model model.json --opportunities opportunities.csv';
const plain = `${files} --calendar months --period FY2026-Q4`;
const forecast = `${plain} --targets targets.csv`;

describe('bailiwick forecast', () => {
  it('prints the tree with its sums, targets, attainment and gaps, and what was wrong', async () => {
    const { code, stdout, stderr } = await shop.run(forecast);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([
      '9  opportunities read',
      '7  in a territory',
      '1  in none',
      '1  closing in other periods',
      '',
      'FY2026-Q4, from 2026-10-01 to before 2027-01-01 in USD',
      '                   closed  commit+  best+   open  target    gap  attained',
      'World               1,000    2,501  3,101  2,901   5,000  4,000  █       20 %',
      ' Americas           1,000    2,501  3,101  2,101   3,000  2,000  ██      33 %',
      '  West              1,000    2,501  2,501  1,501     800   +200  ██████ 125 %',
      '  East                  0      900  1,300  1,300       –      –',
      ' EMEA                   0        0      0    800       –      –',
      ' future                 0        0      0      0       –      –',
      '(in no territory)       0       50     50     50       –      –',
      'total               1,000    2,551  3,151  2,951   5,000  4,000  █       20 %',
      '',
      '1 issue',
      '  unassigned_line 1',
      '    line 9, line `o9`: expected a territory to count it in, got none',
      '',
      'note: commit+ and best+ include what is more certain, up to what is closed',
      'note: opportunities in several territories count once above them, so that parts may add up to more',
      'note: 1 target of 5 for other periods',
      'note: 1 target of 5 for users, who are not in these tables',
      '',
    ]);
  });

  it('keeps within 80 columns, however long the names and large the amounts', async () => {
    const long = JSON.parse(model);
    for (const territory of long.territories) territory.name = `${territory.id} ${'ä'.repeat(90)}`;
    await shop.write('model.json', JSON.stringify(long));
    await shop.write('opportunities.csv', opportunities.replace('1000.00', '90000000000000.00'));
    const { stdout } = await shop.run(forecast);
    const table = stdout.split('\n').filter((line) => !line.startsWith('note:') && !line.startsWith('    '));
    expect(Math.max(...table.map((line) => [...line].length))).toBe(80);
    expect(stdout).toContain(' in billions of USD\n');
    expect(stdout).toMatch(/\nworld ä+… +90,000 /);
  });

  it('has each category by itself in mode single', async () => {
    const { stdout } = await shop.run(`${plain} --mode single`);
    expect(stdout).toContain('closed  commit  best  pipeline\n');
    expect(stdout).toMatch(/\n Americas +1,000 +1,501 +600 +0\n/);
    expect(stdout).not.toContain('commit+');
  });

  it('compares nothing without targets', async () => {
    const { stdout } = await shop.run(plain);
    expect(stdout).toMatch(/\n +closed +commit\+ +best\+ +open\n/);
    expect(stdout).not.toContain('attained');
  });

  it.each([
    ['distinct', 2_501, 1_300],
    ['primary', 2_501, 400],
    ['fractional', 2_501, 850],
    ['duplicate', 3_401, 1_300],
  ])('credits an opportunity in two territories as %s says', async (policy, above, east) => {
    const { stdout } = await shop.run(`${plain} --overlap ${policy}`);
    const numbers = (name: string) =>
      new RegExp(`\n +${name} +(.*)`)
        .exec(stdout)?.[1]
        .split(/ +/)
        .map((text) => Number(text.replace(',', '')));
    expect(numbers('Americas')?.[1]).toBe(above);
    expect(numbers('East')?.[3]).toBe(east);
  });

  it('has a table for each of several periods, and one for all of them', async () => {
    const { stdout } = await shop.run(`${files} --calendar months --from 2026-11-01 --to 2027-01-02 --grain period`);
    expect(stdout).toContain('\nFY2026-P11, from 2026-11-01 to before 2026-12-01 in USD\n');
    expect(stdout).toContain('\nFY2026-P12, from 2026-12-01 to before 2027-01-01 in USD\n');
    expect(stdout).toContain('\nFY2027-P01, from 2027-01-01 to before 2027-02-01 in USD\n');
    expect(stdout).toMatch(/\nall 3 periods, from 2026-11-01 to before 2027-02-01 in USD\n(?:.*\n)+?World +0 +1,571 /);
  });

  it('adds up the targets of several periods', async () => {
    await shop.write('targets.csv', 'territoryId,periodId,amountMinor\nworld,FY2026-Q3,100\nworld,FY2026-Q4,150\n');
    const { stdout } = await shop.run(
      `${files} --calendar months --from 2026-07-01 --to 2027-01-01 --targets targets.csv --json`,
    );
    const targetsOf = JSON.parse(stdout).periods.map(
      ({ territories }: { territories: { target: { targetMinor: number } | null }[] }) =>
        territories[0].target?.targetMinor,
    );
    expect(targetsOf).toEqual([100, 150, 250]);
  });

  it('compares a territory over several periods where it has a target in each of them', async () => {
    await shop.write(
      'targets.csv',
      'territoryId,periodId,amountMinor\nworld,FY2026-Q3,100\nworld,FY2026-Q4,150\nwest,FY2026-Q4,7\n',
    );
    const asked = `${files} --calendar months --from 2026-07-01 --to 2027-01-01 --targets targets.csv`;
    const { periods } = JSON.parse((await shop.run(`${asked} --json`)).stdout);
    const targetOf = (territoryId: string) =>
      periods.map(
        ({ territories }: { territories: { territoryId: string; target: { targetMinor: number } | null }[] }) =>
          territories.find((row) => row.territoryId === territoryId)?.target?.targetMinor ?? null,
      );
    expect([targetOf('world'), targetOf('west')]).toEqual([
      [100, 150, 250],
      [null, 7, null],
    ]);
    expect(periods.map(({ withPartOfTargets }: { withPartOfTargets: number }) => withPartOfTargets)).toEqual([0, 0, 1]);
    expect((await shop.run(asked)).stdout).toContain(
      '\nnote: all periods: 1 territory with targets in some of the periods only, so without one in all of them\n',
    );
  });

  it('compares the total where every territory at the top has a target', async () => {
    const territories = ['a', 'b'].map((id) => ({ id, parentId: null }));
    await shop.write('model.json', JSON.stringify({ id: 'plan', territories }));
    await shop.write(
      'opportunities.csv',
      'id,territoryId,amount,currency,category,closeDate\n1,a,50,USD,closed,2026-10-05\n2,b,100,USD,closed,2026-10-05\n',
    );
    const totalWith = async (rows: string) => {
      await shop.write('targets.csv', `territoryId,periodId,amount,currency\n${rows}`);
      const { periods } = JSON.parse((await shop.run(`${forecast} --json`)).stdout);
      return [periods[0].totalTarget?.attainment ?? null, periods[0].rootsWithoutTarget];
    };
    expect(await totalWith('')).toEqual([null, 0]);
    expect(await totalWith('a,FY2026-Q4,100,USD\nb,FY2026-Q4,200,USD\n')).toEqual([0.5, 0]);
    expect(await totalWith('a,FY2026-Q4,100,USD\n')).toEqual([null, 1]);
    expect((await shop.run(forecast)).stdout).toContain(
      '\nnote: FY2026-Q4: 1 territory at the top without a target, so that there is none for the total\n',
    );
  });

  it('counts what is open on a day, and takes its period', async () => {
    await shop.write(
      'opportunities.csv',
      'id,territoryId,amount,currency,category,closeDate\nf,future,7,USD,commit,2027-01-05\n',
    );
    const { stdout } = await shop.run(`${files} --calendar months --as-of 2027-01-01`);
    expect(stdout).toContain('FY2027-Q1, from 2027-01-01');
    expect(stdout).toMatch(/\n future +0\.00 +7\.00 /);
    const before = await shop.run(`${files} --calendar months --as-of 2026-12-31 --period FY2027-Q1`);
    expect(before.stdout).toContain('line 2, line `f`: the territory `future` is not open on 2026-12-31');
    expect(before.stdout).toMatch(/\n\(in no territory\) +0\.00 +7\.00 /);
  });

  it('prints all of it as JSON', async () => {
    const { code, stdout } = await shop.run(`${forecast} --json`);
    const report = JSON.parse(stdout);
    expect([code, Object.keys(report)]).toEqual([
      0,
      ['currency', 'mode', 'overlap', 'totals', 'opportunities', 'targets', 'periods', 'issues'],
    ]);
    expect(report.opportunities).toEqual({
      ...{ read: 9, credited: 7, unassigned: 1, inOtherPeriods: 1, repeated: 0, leftOut: 0 },
    });
    expect(report.targets).toEqual({ read: 5, inOtherPeriods: 1, ofUsers: 1 });
    const [{ territories, total }] = report.periods;
    expect(total.cumulative).toEqual({
      ...{ openPipeline: 295_050, bestCaseForecast: 315_050, commitForecast: 255_050, closedOnly: 100_000 },
    });
    const americas = territories.find(({ territoryId }: { territoryId: string }) => territoryId === 'amer');
    expect(americas).toMatchObject({
      name: 'Americas',
      forecast: { single: { commit: 150_050 }, overlap: { single: { commit: 90_000 } } },
      target: { targetMinor: 300_000, gapMinor: 200_000, partsMinor: 80_000, mismatchMinor: 220_000 },
    });
    expect(report.issues).toEqual([
      { code: 'unassigned_line', count: 1, examples: [expect.objectContaining({ line: 9, row: 7, lineId: 'o9' })] },
    ]);
  });

  it('writes numbers and issues to files', async () => {
    const { stdout } = await shop.run(`${forecast} --csv numbers.csv --issues issues.csv`);
    expect(stdout).toContain('9  opportunities read');
    expect((await shop.read('numbers.csv')).split('\n')).toEqual([
      'periodId,kind,territoryId,name,currency,closedOnlyMinor,commitForecastMinor,bestCaseForecastMinor,openPipelineMinor,targetMinor,attainment,gapMinor,surplusMinor,shortfallMinor,coverage',
      expect.stringMatching(
        /^FY2026-Q4,territory,world,World,USD,100000,250050,310050,290050,500000,0\.2,400000,0,109950,0\.725/,
      ),
      expect.stringMatching(/^FY2026-Q4,territory,amer,Americas,USD,100000,250050,310050,210050,300000,0\.333/),
      'FY2026-Q4,territory,west,West,USD,100000,250050,250050,150050,80000,1.25,0,20000,0,',
      'FY2026-Q4,territory,east,East,USD,0,90000,130000,130000,,,,,,',
      'FY2026-Q4,territory,emea,EMEA,USD,0,0,0,80000,,,,,,',
      'FY2026-Q4,territory,future,,USD,0,0,0,0,,,,,,',
      'FY2026-Q4,unassigned,,,USD,0,5000,5000,5000,,,,,,',
      expect.stringMatching(/^FY2026-Q4,total,,,USD,100000,255050,315050,295050,500000,0\.2,400000,/),
      '',
    ]);
    expect(await shop.read('issues.csv')).toBe(
      'code,line,row,accountId,field,message\nunassigned_line,9,7,,,"line 9, line `o9`: expected a territory to count it in, got none"\n',
    );
  });

  it('prints the report beside when the numbers go to standard output', async () => {
    const { stdout, stderr } = await shop.run(`${forecast} --csv -`);
    expect(stdout).toMatch(/^periodId,kind,/);
    expect(stderr).toContain('9  opportunities read');
  });

  it('runs on the files of the example', async () => {
    const [folder, vendor] = ['examples/software-vendor', '--model examples/software-vendor/model.json'];
    await shop.run(`assign ${vendor} --accounts ${folder}/accounts.csv --out assignments.csv`);
    const opportunities = `--opportunities ${folder}/opportunities.csv --stages ${folder}/stages.json`;
    const beside = `--targets ${folder}/targets.csv --assignments assignments.csv`;
    const { code, stdout } = await shop.run(
      `forecast ${vendor} ${opportunities} ${beside} --calendar months --period FY2026-Q4`,
    );
    expect([code, stdout.split('\n').slice(0, 8)]).toEqual([
      0,
      [
        '60  opportunities read',
        '52  in a territory',
        ' 2  in none',
        ' 6  closing in other periods',
        '',
        'FY2026-Q4, from 2026-10-01 to before 2027-01-01 in thousands of USD',
        '                      closed  commit+  best+   open  target    gap  attained',
        'Worldwide              5,763    7,013  9,473  4,980   7,600  1,837  █████   75 %',
      ],
    ]);
  });

  it('shows the largest territories when there are many, and all with --all', async () => {
    const territories = Array.from({ length: 100 }, (_, at) => ({
      id: `t${100 + at}`,
      parentId: at === 0 ? null : 't100',
    }));
    await shop.write('model.json', JSON.stringify({ id: 'plan', territories }));
    await shop.write(
      'opportunities.csv',
      'id,territoryId,amount,currency,category,closeDate\na,t199,7,USD,commit,2026-12-05\n',
    );
    const { stdout } = await shop.run(plain);
    expect(stdout).toMatch(/\n t199 +0\.00 +7\.00 /);
    expect(stdout).toContain('\n… 40 more territories, which --all lists\n');
    expect((await shop.run(`${plain} --all`)).stdout).toContain('\n t150 ');
  });
});

describe('the opportunities of bailiwick forecast', () => {
  it('may be none', async () => {
    await shop.write('opportunities.csv', 'id,amountMinor,category,closeDate\n');
    const { code, stdout } = await shop.run(forecast);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0 {2}opportunities read\n0 {2}in a territory\n\n/);
    expect(stdout).toMatch(/\nWorld +0 +0 +0 +0 +5,000 +5,000 +0 %\n/);
  });

  it('may be one', async () => {
    await shop.write(
      'opportunities.csv',
      'id,amountMinor,category,closeDate,territoryId\no1,5,closed,2026-12-01,west\n',
    );
    const { stdout } = await shop.run(plain);
    expect(stdout).toMatch(/^1 {2}opportunity read\n1 {2}in a territory\n\nFY2026-Q4, .* in minor units\n/);
    expect(stdout).toMatch(/\n {2}West +5 +5 +5 +0\n/);
  });

  it('count once when they come twice, and not at all when their content differs', async () => {
    await shop.write(
      'opportunities.csv',
      [
        'id,amountMinor,category,closeDate,territoryId',
        'a,5,closed,2026-12-01,west',
        'a,5,closed,2026-12-01,west',
        'b,7,closed,2026-12-01,west',
        'b,9,closed,2026-12-01,west',
      ].join('\n'),
    );
    const { stdout } = await shop.run(plain);
    expect(stdout).toMatch(/^4 {2}opportunities read\n1 {2}in a territory\n1 {2}there already\n2 {2}left out\n/);
    expect(stdout).toMatch(/\n {2}West +5 /);
    expect(stdout).toContain(
      'line 5, line `b`: expected the same as in line 4, which has this id, got other content\n',
    );
  });

  it('are left out and told when they cannot be read', async () => {
    await shop.write(
      'opportunities.csv',
      [
        'id,amount,currency,category,closeDate,territoryId,probability',
        'sound,5,USD,closed,2026-12-01,west,',
        'cents,5.123,USD,closed,2026-12-01,west,',
        'words,five,USD,closed,2026-12-01,west,',
        'empty,,USD,closed,2026-12-01,west,',
        'coin,5,XXX,closed,2026-12-01,west,',
        'none,5,,closed,2026-12-01,west,',
        'day,5,USD,closed,2026-02-30,west,',
        'later,5,USD,closed,,west,',
        'typo,5,USD,comit,2026-12-01,west,',
        'sure,5,USD,commit,2026-12-01,west,7',
        'mars,5,USD,commit,2026-12-01,mars,',
        ',5,USD,commit,2026-12-01,west,',
        'short,5',
        '',
      ].join('\n'),
    );
    const { code, stdout } = await shop.run(`${plain} --issues issues.csv`);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^13 {2}opportunities read\n 2 {2}in a territory\n 1 {2}in none\n10 {2}left out\n/);
    const issues = (await shop.read('issues.csv')).trimEnd().split('\n').slice(1);
    expect(issues.map((issue) => issue.replaceAll('"', '').replace(/^\w+,\d+,\d*,,,/, ''))).toEqual([
      'line 3, line `cents`: /amount: expected at most 2 digits after the point in USD, got `5.123`',
      'line 4, line `words`: /amount: expected plain decimal text such as `-1234.50`, got the text `five`',
      'line 5, line `empty`: /amount: expected an amount, or `amountMinor`, got nothing',
      'line 6, line `coin`: /currency: expected a currency of ISO 4217 that has a minor unit, got `XXX`',
      'line 7, line `none`: /currency: expected the code of a currency, or --currency, got nothing',
      'line 8, line `day`: /closeDate: expected a calendar day as text, YYYY-MM-DD, got the text `2026-02-30`',
      'line 9, line `later`: /closeDate: expected a calendar day as text, YYYY-MM-DD, got the text ``',
      'line 10, line `typo`: there is no category `comit`, did you mean `commit`?',
      'line 11, line `sure`: expected a probability from 0 to 1, got the number `7`',
      'line 12, line `mars`: there is no territory `mars` to count it in',
      'line 12, line `mars`: expected a territory to count it in, got none',
      'line 13: top level: expected an object with a non-empty text as `id`, got an object',
      'line 14: expected 7 cells, as in the header, got 2',
    ]);
  });

  it('get their territories through their accounts', async () => {
    await shop.write(
      'assignments.csv',
      'accountId,territoryId,source,position\nacme,west,rule,1\nacme,east,rule,2\nvoid,,,\n',
    );
    await shop.write(
      'opportunities.csv',
      [
        'id,accountId,territoryId,amount,currency,category,closeDate',
        'a,acme,,5,USD,commit,2026-12-01',
        'b,acme,emea,7,USD,commit,2026-12-01',
        'c,void,,9,USD,commit,2026-12-01',
        'd,unknown,,9,USD,commit,2026-12-01',
      ].join('\n'),
    );
    const { stdout } = await shop.run(`${plain} --assignments assignments.csv`);
    expect(stdout).toMatch(/\nWorld +0\.00 +12\.00 /);
    expect(stdout).toMatch(/\n Americas +0\.00 +5\.00 /);
    expect(stdout).toMatch(/\n {2}East +0\.00 +5\.00 /);
    expect(stdout).toMatch(/\n EMEA +0\.00 +7\.00 /);
    expect(stdout).toMatch(/\n\(in no territory\) +0\.00 +18\.00 /);
  });

  it('may have stages, which a file gives categories', async () => {
    await shop.write('stages.json', JSON.stringify({ Won: 'closed', 'In talks': 'commit' }));
    await shop.write(
      'opportunities.csv',
      'id,territoryId,amountMinor,stage,closeDate\na,west,5,Won,2026-12-01\nb,west,7,In talks,2026-12-01\nc,west,9,Lost,2026-12-01\n',
    );
    const { stdout } = await shop.run(`${plain} --stages stages.json`);
    expect(stdout).toMatch(/\n {2}West +5 +12 /);
    expect(stdout).toContain('line 4, line `c`: there is no category `Lost`\n');
  });

  it('may be NDJSON, JSON or standard input', async () => {
    const list = [
      {
        id: 'a',
        territoryId: ['west', 'east'],
        amount: 5.25,
        currency: 'USD',
        category: 'commit',
        closeDate: '2026-12-01',
      },
      { id: 'b', territoryId: 'emea', amountMinor: 700, currency: 'USD', category: 'commit', closeDate: '2026-12-01' },
      { id: 'c', territoryId: 7, amountMinor: 700, category: 'commit', closeDate: 20_261_201 },
      7,
    ];
    await shop.write('list.json', JSON.stringify(list));
    await shop.write('lines.ndjson', list.map((each) => JSON.stringify(each)).join('\n'));
    const json = await shop.run(
      'forecast --model model.json --opportunities list.json --calendar months --period FY2026-Q4',
    );
    expect(json.stdout).toMatch(/\nWorld +0\.00 +12\.25 /);
    expect(json.stdout).toContain(
      '`/2`, line `c`: /territoryId: expected the id of a territory, or a list of ids, got the number `7`',
    );
    const ndjson = await shop.run(
      'forecast --model model.json --opportunities lines.ndjson --calendar months --period FY2026-Q4',
    );
    expect(ndjson.stdout).toContain('line 3, line `c`: /closeDate: expected a text, got the number `20261201`');
    expect(ndjson.stdout.replaceAll(/ {4}line (\d)/g, (_, at) => `    \`/${at - 1}\``)).toBe(json.stdout);
    const piped = 'forecast --model model.json --opportunities - --calendar months --period FY2026-Q4';
    expect((await shop.run(piped, { stdin: opportunities })).stdout).toBe((await shop.run(plain)).stdout);
  });

  it('are converted by dated rates, or those of a day or a set', async () => {
    await shop.write(
      'rates.csv',
      'from,to,rate,validFrom,rateSet\nEUR,USD,1.10,2026-10-01,\nEUR,USD,1.05,2026-12-01,\nEUR,USD,1.08,,plan\n',
    );
    await shop.write(
      'opportunities.csv',
      'id,territoryId,amount,currency,category,closeDate\na,west,300,EUR,commit,2026-12-10\nb,west,1,USD,commit,2026-12-10\nc,west,1,JPY,commit,2026-12-10\n',
    );
    const converted = `${plain} --rates rates.csv --currency USD`;
    const { stdout } = await shop.run(converted);
    expect(stdout).toMatch(/\n {2}West +0\.00 +316\.00 /);
    expect(stdout).toContain('line 4, line `c`: there is no rate from `JPY` to `USD`');
    expect((await shop.run(`${converted} --rates-on 2026-11-22`)).stdout).toMatch(/\n {2}West +0\.00 +331\.00 /);
    expect((await shop.run(`${converted} --rate-set plan`)).stdout).toMatch(/\n {2}West +0\.00 +325\.00 /);
  });

  it('take the currency of the report where they have none', async () => {
    await shop.write('opportunities.csv', 'id,territoryId,amount,category,closeDate\na,west,300,commit,2026-12-10\n');
    const { stdout } = await shop.run(`${plain} --currency JPY`);
    expect(stdout).toContain(' in JPY\n');
    expect(stdout).toMatch(/\n {2}West +0 +300 /);
  });
});

describe('property: bailiwick forecast', () => {
  const cells = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', ''),
    territoryId: fc.constantFrom('west', 'east', 'west;east', 'amer', 'mars', 'future', ''),
    amount: fc.constantFrom('10', '20.50', '1e3', '-5', ''),
    currency: fc.constantFrom('USD', 'USD', 'USD', 'XXX'),
    category: fc.constantFrom('closed', 'commit', 'pipeline', 'omitted', 'won'),
    closeDate: fc.constantFrom('2026-10-01', '2026-12-31', '2027-01-01', '2026-02-30', ''),
  });

  it('says of every opportunity what became of it, and why of each that is in no number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { maxLength: 12 }), async (rows) => {
        const names = ['id', 'territoryId', 'amount', 'currency', 'category', 'closeDate'] as const;
        const lines = rows.map((row) => names.map((name) => row[name]).join(','));
        await shop.write('opportunities.csv', `${[names.join(','), ...lines].join('\n')}\n`);
        const { code, stdout } = await shop.run(`${plain} --json --issues issues.ndjson`);
        const { opportunities: counts, periods } = JSON.parse(stdout);
        const { read, credited, unassigned, inOtherPeriods, repeated, leftOut } = counts;
        expect([code, read]).toEqual([0, rows.length]);
        expect(credited + unassigned + inOtherPeriods + repeated + leftOut).toBe(read);
        const issues = (await shop.read('issues.ndjson'))
          .split('\n')
          .flatMap((text) => (text === '' ? [] : [JSON.parse(text)]));
        const linesOf = (...codes: string[]) =>
          new Set(issues.flatMap(({ code, row, firstRow = row }) => (codes.includes(code) ? [row, firstRow] : [])));
        expect(linesOf('unassigned_line').size).toBe(unassigned);
        expect(linesOf('refused_line', 'unknown_category', 'duplicate_line').size).toBe(leftOut);
        expect(Math.abs(periods[0].total.cumulative.closedOnly)).toBeLessThanOrEqual(2_050 * (credited + unassigned));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the calendar of bailiwick forecast', () => {
  it.each([
    ['months:4', 'FY2027-Q3', '2026-10-01'],
    ['months:4:startYear', 'FY2026-Q3', '2026-10-01'],
    ['weeks:saturday:1:nearest:4-5-4:startYear', 'FY2026-W43', '2026-11-22'],
    ['weeks:saturday:1:nearest:4-5-4:startYear', 'FY2026-P10', '2026-11-01'],
    ['months', 'FY2026', '2026-01-01'],
  ])('may be said in short: %s has %s', async (calendar, period, from) => {
    const { stdout } = await shop.run(`${files} --calendar ${calendar} --period ${period}`);
    expect(stdout).toContain(`\n${period}, from ${from} to before `);
  });

  it("may be a file, with periods of one's own", async () => {
    const periods = [
      { id: 'autumn', from: '2026-09-01', to: '2026-12-01', fiscalYear: 2026 },
      { id: 'winter', from: '2026-12-01', to: '2027-03-01', fiscalYear: 2027 },
    ];
    await shop.write('calendar.json', JSON.stringify({ kind: 'custom', periods }));
    const { stdout } = await shop.run(`${files} --calendar calendar.json --period winter`);
    expect(stdout).toContain('\nwinter, from 2026-12-01 to before 2027-03-01 in USD\n');
    const day = await shop.run(`${files} --calendar calendar.json --as-of 2026-11-30`);
    expect(day.stdout).toContain('\nautumn, from ');
    expect((await shop.run(`${files} --calendar calendar.json --period wintr`)).stderr).toBe(
      'bailiwick: --period: expected a period of the calendar, such as `winter`, got `wintr`\n',
    );
    expect((await shop.run(`${files} --calendar calendar.json --as-of 2028-01-01`)).stderr).toBe(
      'bailiwick: --as-of: expected a day of the calendar, got `2028-01-01`\n',
    );
  });
});

describe('bailiwick forecast refuses', () => {
  const short = 'a JSON file, `months:4` or `weeks:saturday:1:nearest:4-5-4`, each with `:startYear` if you like';

  it.each([
    ['--calendar months', '--period: expected a period such as `FY2026-Q4`, or --from and --to, or --as-of, got none'],
    ['--calendar months:13 --period FY2026', `--calendar: expected ${short}, got \`months:13\``],
    ['--calendar weeks:saturday --period FY2026', `--calendar: expected ${short}, got \`weeks:saturday\``],
    ['--calendar months:1:2 --period FY2026', `--calendar: expected ${short}, got \`months:1:2\``],
    [
      '--calendar months --period FY2026-Q5',
      '--period: expected a period of the calendar, such as `FY2026-Q1`, got `FY2026-Q5`',
    ],
    ['--calendar months --period Q4', '--period: expected a period of the calendar, such as `FY2026-Q4`, got `Q4`'],
    [
      '--calendar months --period FY2026 --from 2026-01-01',
      '--period: expected either a period or --from and --to, got both',
    ],
    ['--calendar months --from 2026-01-01', '--to: expected a calendar day as YYYY-MM-DD, got nothing'],
    [
      '--calendar months --from 2026-02-30 --to 2026-03-01',
      '--from: expected a calendar day as YYYY-MM-DD, got `2026-02-30`',
    ],
    [
      '--calendar months --from 2026-02-01 --to 2026-02-01',
      '--to: expected a day after `2026-02-01`, got `2026-02-01`',
    ],
    ['--calendar months --as-of 2026-02-30', '--as-of: expected a calendar day as YYYY-MM-DD, got `2026-02-30`'],
    [
      '--calendar months --as-of 2026-02-01 --grain week',
      '--grain: expected one that the calendar has, period, quarter, year, got `week`',
    ],
    [
      '--calendar months --as-of 2026-02-01 --currency XAU',
      '--currency: expected a currency of ISO 4217 that has a minor unit, got `XAU`',
    ],
    [
      '--calendar months --as-of 2026-02-01 --rates-on 2026-01-01',
      '--rates: expected a file of exchange rates, got none',
    ],
    [
      '--calendar months --as-of 2026-02-01 --rates model.json',
      '--currency: expected the currency of the report, since there are --rates, got none',
    ],
    [
      '--calendar months --as-of 2026-02-01 --csv model.json',
      '--csv: expected another place than --model, got `model.json`',
    ],
    ['--calendar none.json --as-of 2026-02-01', 'none.json: cannot be read: there is no such file'],
  ])('%s', async (options, message) => {
    expect(await shop.run(`${files} ${options}`)).toEqual({ code: 2, stdout: '', stderr: `bailiwick: ${message}\n` });
    expect(await shop.list()).toEqual(['model.json', 'opportunities.csv', 'targets.csv']);
  });

  it('a file without the columns that it needs, with each of them', async () => {
    await shop.write('opportunities.csv', 'name,closedate\na,2026-12-01\n');
    const { code, stderr } = await shop.run(`${plain} --csv numbers.csv`);
    expect([code, stderr.split('\n')]).toEqual([
      2,
      [
        'bailiwick: opportunities.csv, line 1: expected a column `id`, got `name`, `closedate`',
        'bailiwick: opportunities.csv, line 1: expected a column `closeDate`, got `name`, `closedate`',
        '',
      ],
    ]);
    await shop.write('opportunities.csv', 'id,closeDate\na,2026-12-01\n');
    expect((await shop.run(plain)).stderr.split('\n')).toEqual([
      'bailiwick: opportunities.csv, line 1: expected a column `amount` or `amountMinor`, got neither',
      'bailiwick: opportunities.csv, line 1: expected a column `category` or `stage`, got neither',
      '',
    ]);
    expect(await shop.list()).not.toContain('numbers.csv');
  });

  it('JSON that is no list of opportunities', async () => {
    await shop.write('list.json', '{"id": 1}');
    const { stderr } = await shop.run(
      'forecast --model model.json --opportunities list.json --calendar months --period FY2026',
    );
    expect(stderr).toBe('bailiwick: list.json: expected a list of opportunities, got an object\n');
  });

  it('targets that are malformed, of unknown territories or set twice, with the line of each', async () => {
    await shop.write(
      'targets.csv',
      [
        'territoryId,periodId,amount,currency',
        'west,FY2026-Q4,1.234,USD',
        'west,,1,USD',
        'east,FY2026-Q4,,USD',
        'east,FY2026-Q4,1,',
      ].join('\n'),
    );
    const malformed = await shop.run(forecast);
    expect([malformed.code, malformed.stderr.split('\n')]).toEqual([
      2,
      [
        'bailiwick: targets.csv, line 2: expected a target, got /amount: expected at most 2 digits after the point in USD, got `1.234`',
        'bailiwick: targets.csv, line 3, `periodId`: expected a non-empty text, got nothing',
        'bailiwick: targets.csv, line 4, `amount`: expected an amount, or `amountMinor`, got nothing',
        'bailiwick: targets.csv, line 5, `currency`: expected the code of a currency, or --currency, got nothing',
        '',
      ],
    ]);
    await shop.write(
      'targets.csv',
      'territoryId,periodId,amountMinor\nwst,FY2026-Q4,1\neast,FY2026-Q4,1\neast,FY2026-Q4,2\n',
    );
    expect((await shop.run(forecast)).stderr.split('\n')).toEqual([
      'bailiwick: targets.csv, line 2, `territoryId`: expected the id of a territory, such as `west`, got `wst`',
      'bailiwick: targets.csv, line 4: expected one target for a territory, a user in it, and a period, got a second one for `east` in `FY2026-Q4`',
      '',
    ]);
    await shop.write(
      'targets.csv',
      `territoryId,periodId,amountMinor\nwest,FY2026-Q4,${Number.MAX_SAFE_INTEGER}\neast,FY2026-Q4,1\n`,
    );
    expect((await shop.run(forecast)).stderr).toBe(
      'bailiwick: targets.csv, line 3: expected targets that come to at most 9007199254740991 minor units in all, got more up to here\n',
    );
    await shop.write('targets.csv', 'territoryId,periodId,amount,curency\n');
    expect((await shop.run(forecast)).stderr).toBe(
      'bailiwick: targets.csv, line 1: expected the column `currency`, got `curency`\n',
    );
  });

  it('targets in another currency than the report', async () => {
    await shop.write('targets.csv', 'territoryId,periodId,amount,currency\nwest,FY2026-Q4,1,EUR\n');
    expect((await shop.run(forecast)).stderr).toBe(
      'bailiwick: targets.csv, line 2, `currency`: expected `USD`, as in the report, got `EUR`\n',
    );
  });

  it('amounts in several currencies without rates, and leaves no file behind', async () => {
    await shop.write('opportunities.csv', opportunities.replace('800,USD', '800,EUR'));
    const { code, stderr } = await shop.run(`${plain} --csv numbers.csv`);
    expect([code, stderr]).toEqual([
      2,
      'bailiwick: --rates: expected exchange rates, since amounts are in EUR, USD, got none\n',
    ]);
    expect(await shop.list()).not.toContain('numbers.csv');
  });

  it('rates that are malformed or come twice, with their lines', async () => {
    const converted = `${plain} --rates rates.csv --currency USD`;
    await shop.write('rates.csv', 'from,to,rate,validFrom\nEUR,USD,one,2026-10-01\nEUR,USD,1.1,2026-02-30\n');
    expect((await shop.run(converted)).stderr.split('\n')).toEqual([
      'bailiwick: rates.csv, line 2, `rate`: expected a decimal number above 0 as text, of up to 40 characters, got the text `one`',
      'bailiwick: rates.csv, line 3, `validFrom`: expected a calendar day as YYYY-MM-DD, got `2026-02-30`',
      '',
    ]);
    await shop.write('rates.csv', 'from,to,rate,validFrom\nEUR,USD,1.1,2026-10-01\nEUR,USD,1.2,2026-10-01\n');
    expect((await shop.run(converted)).stderr).toBe(
      'bailiwick: rates.csv, line 3: expected one rate for a pair of currencies and a day or a set, got a second one from EUR to USD\n',
    );
  });

  it('stages that are no categories', async () => {
    await shop.write('stages.json', JSON.stringify({ Won: 'closd', Lost: 7 }));
    const { stderr } = await shop.run(`${plain} --stages stages.json`);
    expect(stderr.split('\n')).toEqual([
      'bailiwick: stages.json, `/Won`: expected `closed`, got the text `closd`',
      'bailiwick: stages.json, `/Lost`: expected one of `omitted`, `pipeline`, `bestCase`, `commit`, `closed`, got the number `7`',
      '',
    ]);
  });

  it('a calendar file that is none', async () => {
    await shop.write('calendar.json', JSON.stringify({ kind: 'months', startMont: 4 }));
    expect((await shop.run(`${files} --calendar calendar.json --period FY2026`)).stderr).toBe(
      'bailiwick: calendar.json: expected `startMonth`, got `startMont`\n',
    );
  });

  it('an invalid model', async () => {
    await shop.write('model.json', JSON.stringify({ id: 'plan', territories: [{ id: 'a', parentId: 'b' }] }));
    const { code, stdout, stderr } = await shop.run(forecast);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('model.json');
  });
});
