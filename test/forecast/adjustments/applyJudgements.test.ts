import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyJudgements,
  compileRates,
  contributingLines,
  creditLines,
  forecastOf,
  type Judgement,
  type ManagedTerritory,
  rollUp,
} from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { input, line, months, territories as tree } from '../rollUp/worlds.js';
import { forests, reordered } from '../targets/forests.js';

const managers = new Map([
  ['G', 'gil'],
  ['AMER', 'ann'],
  ['W', 'wes'],
]);

/** `E` and all of `EMEA` have no manager. */
const territories: readonly ManagedTerritory[] = deepFreeze(
  tree.map(({ id, parentId }) => {
    const managerId = managers.get(id);
    return { id, parentId, ...(managerId === undefined ? {} : { managerId }) };
  }),
);

const found = rollUp(
  input([
    line('won', 100, 'closed', ['W'], { userId: 'rep' }),
    line('a', 60, 'commit', ['W'], { userId: 'rep' }),
    line('b', 40, 'pipeline', ['W', 'E'], { userId: 'rep' }),
    line('of-ann', 30, 'commit', ['W'], { userId: 'ann' }),
    line('of-gil', 20, 'commit', ['AMER'], { userId: 'gil' }),
    line('lost', 7, 'omitted', ['W'], { userId: 'rep' }),
    line('overlay', 5, 'commit', ['W'], { userId: 'rep', kind: 'overlay' }),
    line('nobody', 3, 'bestCase', ['DE']),
  ]),
);

function judge(by: string, territoryId: string, lineId: string, verdict: Judgement['verdict'] = 'in'): Judgement {
  return { by, territoryId, lineId, verdict };
}

function apply(...judgements: readonly Judgement[]) {
  return applyJudgements(found, deepFreeze({ territories, judgements }));
}

function rowOf(territoryId: string, ...judgements: readonly Judgement[]) {
  return apply(...judgements).rows.find((row) => row.territoryId === territoryId) ?? expect.fail('no such row');
}

function reasonOf(judgement: Judgement) {
  const [issue] = apply(judgement).issues;
  return issue?.code === 'refused_judgement' ? issue.reason : issue?.code;
}

describe('applyJudgements', () => {
  it('adds what is judged in to what is closed, and names the lines', () => {
    expect(rowOf('W', judge('wes', 'W', 'b'), judge('wes', 'W', 'a', 'out'))).toStrictEqual({
      territoryId: 'W',
      closedMinor: 100,
      judgedInMinor: 40,
      judgedOutMinor: 60,
      notJudgedMinor: 30,
      totalInMinor: 140,
      inLineIds: ['b'],
      outLineIds: ['a'],
    });
  });

  it('has the closed alone without a judgement, one row for each territory by id', () => {
    const { rows, currency, issues } = apply();
    expect(rows.map(({ territoryId, totalInMinor }) => [territoryId, totalInMinor])).toStrictEqual([
      ['AMER', 100],
      ['DE', 0],
      ['E', 0],
      ['EMEA', 0],
      ['G', 100],
      ['UK', 0],
      ['W', 100],
    ]);
    expect([currency, issues]).toStrictEqual([null, []]);
  });

  it('keeps the judgements of each level apart', () => {
    const both = [judge('wes', 'W', 'a', 'out'), judge('ann', 'AMER', 'a')];
    expect(rowOf('W', ...both).totalInMinor).toBe(100);
    expect(rowOf('AMER', ...both).totalInMinor).toBe(160);
    expect(rowOf('G', ...both).totalInMinor).toBe(100);
  });

  it('counts a line in two siblings once in their parent', () => {
    expect(rowOf('AMER', judge('ann', 'AMER', 'b')).judgedInMinor).toBe(40);
  });

  it('lets the nearest manager above judge where there is none, and lines of nobody', () => {
    expect(rowOf('DE', judge('gil', 'DE', 'nobody')).totalInMinor).toBe(3);
    expect(rowOf('E', judge('ann', 'E', 'b')).totalInMinor).toBe(40);
  });

  it.each<[Judgement, string]>([
    [judge('wes', 'W', 'gone'), 'no_such_line'],
    [judge('wes', 'W', 'won'), 'not_open'],
    [judge('wes', 'W', 'lost'), 'not_open'],
    [judge('wes', 'W', 'overlay'), 'not_open'],
    [judge('wes', 'W', 'nobody'), 'not_in_territory'],
    [judge('ann', 'AMER', 'of-ann'), 'own_line'],
    [judge('rep', 'W', 'a'), 'own_line'],
    [judge('ann', 'W', 'a'), 'views_only'],
    [judge('gil', 'W', 'a'), 'views_only'],
    [judge('eve', 'W', 'a'), 'not_manager'],
    [judge('wes', 'AMER', 'a'), 'not_manager'],
    [judge('wes', 'W', 'of-ann'), 'not_subordinate'],
    [judge('ann', 'AMER', 'of-gil'), 'not_subordinate'],
    [judge('wes', 'mars', 'a'), 'unknown_territory'],
  ])('refuses a judgement with its reason, and goes on: %j', (judgement, reason) => {
    expect(reasonOf(judgement)).toBe(reason);
    expect(apply(judgement).rows).toStrictEqual(apply().rows);
  });

  it('lets a manager judge the lines of a manager below', () => {
    expect(rowOf('G', judge('gil', 'G', 'of-ann')).totalInMinor).toBe(130);
  });

  it('judges the splits of an opportunity one by one', () => {
    const splits = [
      { id: 'rep', weight: 60, userId: 'rep' },
      { id: 'wes', weight: 40, userId: 'wes' },
    ];
    const { lines } = creditLines([{ ...line('deal', 100, 'commit', ['W']), splits }]);
    const judgements = [judge('wes', 'W', 'deal/rep'), judge('wes', 'W', 'deal/wes')];
    const { rows, issues } = applyJudgements(rollUp(input(lines)), { territories, judgements });
    expect(rows.find(({ territoryId }) => territoryId === 'W')?.totalInMinor).toBe(60);
    expect(issues).toStrictEqual([
      { code: 'refused_judgement', pointer: '/judgements/1', ...pick(judgements[1]), reason: 'own_line' },
    ]);
  });

  it('counts none of several judgements of a line at one level, in whatever order', () => {
    const [one, other] = [judge('wes', 'W', 'a'), judge('wes', 'W', 'a', 'out')];
    const { rows, issues } = apply(one, other);
    const place = { territoryId: 'W', lineId: 'a' };
    expect(issues).toStrictEqual([
      { code: 'duplicate_judgement', pointer: '/judgements/1', firstPointer: '/judgements/0', ...place },
    ]);
    expect(rows).toStrictEqual(apply(other, one).rows);
    expect(rows).toStrictEqual(apply().rows);
  });

  it('looks at the periods that are asked for', () => {
    const lines = [
      line('oct', 5, 'commit', ['W'], { closeDate: '2026-10-05' }),
      line('nov', 7, 'commit', ['W'], { closeDate: '2026-11-05' }),
    ];
    const judgements = lines.map(({ id }) => judge('wes', 'W', id));
    const run = (periodIds?: string) =>
      applyJudgements(rollUp(input(lines, { periods: months })), {
        ...{ territories, judgements },
        ...(periodIds === undefined ? {} : { periodIds }),
      });
    expect(
      run('nov')
        .rows.map(({ totalInMinor }) => totalInMinor)
        .at(-1),
    ).toBe(7);
    expect(
      run()
        .rows.map(({ totalInMinor }) => totalInMinor)
        .at(-1),
    ).toBe(12);
    expect(run('nov').issues).toStrictEqual([]);
  });

  it('rounds once what is judged in a currency', () => {
    const rates = compileRates([{ from: 'EUR', to: 'USD', rate: '1.10', validFrom: '2026-01-01' }]);
    const lines = ['a', 'b', 'c', 'd', 'e'].map((id) => line(id, 1, 'commit', ['W'], { currency: 'EUR' }));
    const converted = rollUp(input(lines), { conversion: { rates, to: 'USD', mode: { kind: 'closeDate' } } });
    const judgements = ['a', 'b', 'c', 'd', 'e'].map((id) => judge('wes', 'W', id));
    const { rows } = applyJudgements(converted, { territories, judgements });
    // 5.5, a half to the even neighbour, as in the sum of the roll-up.
    expect(rows.at(-1)).toMatchObject({ territoryId: 'W', judgedInMinor: 6, notJudgedMinor: 0 });
  });

  it('is null with an issue where a sum does not fit', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const wide = rollUp(input([line('a', most, 'closed', ['W']), line('b', most, 'commit', ['W'])]));
    const { rows, issues } = applyJudgements(wide, { territories, judgements: [judge('wes', 'W', 'b')] });
    expect(rows.at(-1)?.totalInMinor).toBeNull();
    expect(issues).toStrictEqual([
      { code: 'unsafe_amount', pointer: '/rows/6/totalInMinor', received: String(2n * BigInt(most)) },
    ]);
  });

  it('reports everything that is wrong with the form at once', () => {
    const given = { territories, judgements: [{ territoryId: 'W', verdict: 'maybe' }], periods: 'Q4' };
    const issues = thrownIssues(() => Reflect.apply(applyJudgements, undefined, [found, given]));
    expect(issues.map((issue) => ('pointer' in issue ? `${issue.code} ${issue.pointer}` : ''))).toStrictEqual([
      'missing_member /judgements/0/lineId',
      'missing_member /judgements/0/by',
      'wrong_type /judgements/0/verdict',
      'unknown_member /periods',
    ]);
  });
});

function pick({ territoryId, lineId, by }: Judgement) {
  return { territoryId, lineId, by };
}

const users = fc.constantFrom('ann', 'ben', 'cy');

const worlds = forests().chain((nodes) => {
  const ids = fc.constantFrom(...nodes.map(({ id }) => id));
  const entries = fc.array(
    ids.map((territoryId) => ({ territoryId })),
    { minLength: 1, maxLength: 3 },
  );
  const lines = fc.array(
    fc.record({
      amountMinor: fc.integer(),
      territories: entries,
      userId: users,
      category: fc.constantFrom('commit', 'pipeline', 'closed', 'omitted'),
    }),
    { maxLength: 8 },
  );
  const judgement = fc.record({
    territoryId: ids,
    lineId: fc.nat(8).map((at) => `l${at}`),
    by: users,
    verdict: fc.constantFrom('in' as const, 'out' as const),
  });
  const managed = fc.tuple(...nodes.map((node) => users.map((managerId) => ({ ...node, managerId }))));
  return fc
    .record({
      territories: managed,
      lines: lines.map((list) => list.map((each, at) => ({ ...line(`l${at}`, 0, 'commit', []), ...each }))),
      judgements: fc.array(judgement, { maxLength: 12 }),
    })
    .chain((world) => fc.record({ world: fc.constant(world), order: reordered(world.judgements) }));
});

describe('properties of judgements', () => {
  it('property: agree with a look at every line, in whatever order', () => {
    fc.assert(
      fc.property(worlds, ({ world, order }) => {
        const forecast = rollUp(input(world.lines, { territories: world.territories }));
        const { territories: nodes, judgements } = deepFreeze(world);
        const { rows } = applyJudgements(forecast, { territories: nodes, judgements });
        for (const { territoryId, totalInMinor, inLineIds, ...row } of rows) {
          const { managerId } = world.territories.find(({ id }) => id === territoryId) ?? expect.fail('no territory');
          const above = new Set<string>();
          const parentIdOf = (id: string) => world.territories.find((each) => each.id === id)?.parentId ?? null;
          for (let id = parentIdOf(territoryId); id !== null; id = parentIdOf(id)) {
            above.add(world.territories.find((each) => each.id === id)?.managerId ?? '');
          }
          const credited = new Set(contributingLines(forecast, territoryId, 'Q4'));
          const isJudgedIn = ({ id, userId, category }: (typeof world.lines)[number]) => {
            const same = world.judgements.filter(
              (each) => each.territoryId === territoryId && each.lineId === id && each.by === managerId,
            );
            const isSubordinate = userId !== managerId && !above.has(userId);
            const isOpen = category === 'commit' || category === 'pipeline';
            return credited.has(id) && isOpen && isSubordinate && same.length === 1 && same[0]?.verdict === 'in';
          };
          const judgedIn = world.lines.filter(isJudgedIn);
          const { cumulative } = forecastOf(forecast, territoryId, 'Q4');
          expect(inLineIds).toStrictEqual(judgedIn.map(({ id }) => id));
          const sum = judgedIn.reduce((total, { amountMinor }) => total + amountMinor, 0);
          expect(totalInMinor).toBe((cumulative.closedOnly ?? 0) + sum);
          expect((row.judgedInMinor ?? 0) + (row.judgedOutMinor ?? 0) + (row.notJudgedMinor ?? 0)).toBe(
            cumulative.openPipeline,
          );
        }
        expect(applyJudgements(forecast, { territories: nodes, judgements: order }).rows).toStrictEqual(rows);
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(applyJudgements, undefined, args));
        const judgements = [judge('wes', 'W', 'a')];
        call(hostileValue(recipe), { territories, judgements });
        call(found, hostileValue(recipe));
        for (const member of ['territories', 'judgements', 'periodIds']) {
          call(found, { territories, judgements, [member]: hostileValue(recipe) });
          call(found, { territories, judgements, [member]: [hostileValue(recipe)] });
        }
        for (const member of ['territoryId', 'lineId', 'by', 'verdict']) {
          call(found, { territories, judgements: [{ ...judgements[0], [member]: hostileValue(recipe) }] });
        }
      }),
    );
  });
});
