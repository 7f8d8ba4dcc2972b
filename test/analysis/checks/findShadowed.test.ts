import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssignmentPolicy, assignAccount, compileModel, type JsonLogic } from '../../../src/index.js';
import { findingsOf, planOf, type ShortTerritory } from '../findingsOf.js';

const country = { var: 'country' };
const size = { var: 'size' };
/** No account meets it, but that takes an evaluation. */
const never = { '>': [{ '%': [size, 7] }, 9] };
const [x, y, z] = [{ var: 'x' }, { var: 'y' }, { var: 'z' }];

function ranked(id: string, rank: number, criteria: ShortTerritory[2] = {}): ShortTerritory {
  return [id, null, { rank, ...criteria }];
}

function is(...names: readonly string[]) {
  return { criteria: { in: [country, [...names]] } };
}

function below(field: JsonLogic, isBelow: boolean): JsonLogic {
  return isBelow ? { '<': [field, 5] } : { '!': { '<': [field, 5] } };
}

function find(policy: AssignmentPolicy, ...territories: readonly ShortTerritory[]) {
  return findingsOf(['shadowed'], planOf(territories, { policy: { precedence: ['rank'], ...policy } }));
}

describe('a territory is shadowed', () => {
  it('by one that comes first and takes all that it could have', () => {
    expect(find({ winners: 1 }, ranked('a', 1, is('DE', 'AT')), ranked('b', 2, is('AT')))).toEqual([
      {
        code: 'shadowed',
        severity: 'error',
        territoryIds: ['b', 'a'],
        scope: null,
        certainty: 'proved',
        witness: { id: 'witness', country: 'AT' },
        by: ['a'],
      },
    ]);
  });

  it('by three together, of which none can be spared, and by no other', () => {
    const others = [ranked('a', 1, is('DE')), ranked('b', 1, is('AT', 'FR')), ranked('c', 1, is('CH'))];
    const idle = [ranked('d', 1, is('FR')), ranked('e', 3, is('DE', 'AT', 'CH'))];
    const found = find({ winners: 1 }, ...others, ...idle, ranked('t', 2, is('DE', 'AT', 'CH')));
    expect(found.map(({ territoryIds }) => territoryIds[0])).toEqual(['d', 'e', 't']);
    expect(found[2]).toMatchObject({ by: ['a', 'b', 'c'] });
  });

  it('by bands of several fields that leave nothing between them', () => {
    const [low, high] = [{ '<': [size, 10] }, { '>=': [size, 10] }];
    const found = find(
      { winners: 1 },
      ranked('a', 1, { criteria: { and: [is('DE').criteria, low] } }),
      ranked('b', 1, { criteria: { and: [is('DE').criteria, high] } }),
      ranked('c', 1, { criteria: { '==': [size, null] } }),
      ranked('t', 2, is('DE')),
    );
    expect(found).toMatchObject([{ territoryIds: ['t', 'a', 'b', 'c'] }]);
  });

  it('by none where an account is left over', () => {
    expect(find({ winners: 1 }, ranked('a', 1, is('DE')), ranked('t', 2, is('DE', 'AT')))).toEqual([]);
  });

  it('by none where all may win, whatever is known of them', () => {
    expect(find({}, ranked('a', 1, is('DE')), ranked('t', 2, is('DE')))).toEqual([]);
    expect(find({}, ranked('a', 1, { criteria: never }), ranked('t', 2, { criteria: never }))).toEqual([]);
  });

  it('by one that can only be evaluated, as far as anybody knows', () => {
    const territories = [ranked('top', 1), ['a', 'top', { rank: 1, criteria: { '!': never } }]] as const;
    expect(find({ winners: 1 }, ...territories, ['t', 'top', { rank: 2, ...is('DE') }])).toMatchObject([
      { code: 'unknown', question: 'shadowed', reason: 'opaque', territoryIds: ['t'], scope: 'top' },
    ]);
  });

  it('by two others where two win, and not by one', () => {
    const [a, b, t] = [ranked('a', 1, is('DE')), ranked('b', 1, is('DE', 'AT')), ranked('t', 2, is('DE'))];
    expect(find({ winners: 2 }, a, t)).toEqual([]);
    expect(find({ winners: 2 }, a, b, t)).toMatchObject([{ territoryIds: ['t', 'a', 'b'] }]);
  });

  it('by what an account may have at most', () => {
    expect(find({ limit: 1 }, ranked('a', 1, is('DE')), ranked('t', 2, is('DE')))).toMatchObject([{ by: ['a'] }]);
  });

  it('with its criteria where those above the others are the same', () => {
    const model = planOf(
      [
        ['top', null],
        ['a', 'top', is('DE')],
        ['a1', 'a', { criteria: true }],
        ['t', 'top', is('DE')],
      ],
      {
        policy: { winners: 1, precedence: ['depth'] },
      },
    );
    expect(findingsOf(['shadowed'], model)).toMatchObject([{ territoryIds: ['t', 'a1'], scope: 'top' }]);
  });
});

describe('a territory that ties', () => {
  const tied = [ranked('a', 1, is('DE')), ranked('b', 1, is('DE'))] as const;

  it('is shadowed by the smaller id', () => {
    expect(find({ winners: 1, tie: 'first' }, ...tied)).toMatchObject([{ territoryIds: ['b', 'a'] }]);
  });

  it('is kept with the others', () => {
    expect(find({ winners: 1, tie: 'keepAll' }, ...tied)).toEqual([]);
  });

  it('is dropped with the others, so that each shadows the other', () => {
    expect(find({ winners: 1, tie: 'none' }, ...tied)).toMatchObject([
      { territoryIds: ['a', 'b'] },
      { territoryIds: ['b', 'a'] },
    ]);
  });
});

describe('a territory on the path to others', () => {
  const path: readonly ShortTerritory[] = [
    ['a', null, { ...is('DE'), rank: 2 }],
    ['b', 'a', { criteria: true, rank: 1 }],
  ];

  it('is shadowed by one below it where whole branches win', () => {
    expect(find({ branch: 'all', winners: 1 }, ...path)).toMatchObject([{ territoryIds: ['a', 'b'] }]);
  });

  it('is no candidate where only the deepest wins, so nothing shadows it', () => {
    expect(find({ winners: 1 }, ...path)).toEqual([]);
  });
});

describe('the territories that shadow another', () => {
  it('are not claimed to where an account of it met one of them already and not the others', () => {
    const quarter = (isLow: boolean, isNear: boolean) => ({ and: [below(y, isLow), below(z, isNear)] });
    const model = planOf(
      [
        ranked('d', 1, { criteria: true }),
        ...[2, 3, 4].map((n): ShortTerritory => [`d${n}`, 'd', { rank: 9, criteria: { '==': [x, n] } }]),
        ranked('b1', 1, { criteria: quarter(true, true) }),
        ranked('b2', 1, { criteria: quarter(true, false) }),
        ranked('b3', 1, { criteria: quarter(false, true) }),
        ranked('b4', 1, { criteria: quarter(false, false) }),
        ranked('t', 2, { criteria: true }),
      ],
      { policy: { winners: 2, precedence: ['rank'] } },
    );
    const { territories } = assignAccount(compileModel(model), { id: 'a', x: 2, y: 1, z: 1 });
    expect(territories.map(({ territoryId }) => territoryId)).toEqual(['b1', 't']);
    expect(findingsOf(['shadowed'], model).map(({ territoryIds }) => territoryIds[0])).toEqual(['d2', 'd3', 'd4']);
  });

  it('are never closed ones', () => {
    const found = find(
      { winners: 1 },
      ranked('closed', 1, { criteria: true, active: false }),
      ranked('a', 1, is('DE')),
      ranked('t', 2, is('DE', 'AT')),
      ['t1', 't', is('AT')],
    );
    expect(found).toMatchObject([{ territoryIds: ['t', 'a'] }]);
  });
});

describe('property: lists of one field', () => {
  const lists = fc.array(fc.subarray(['AT', 'CH', 'DE', 'FR', 'IT'], { minLength: 1 }), { minLength: 1, maxLength: 7 });

  it('are shadowed exactly where each of their values is taken before, by those that together take them all', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const found = find({ winners: 1 }, ...given.map((names, rank) => ranked(`t${rank}`, rank, is(...names))));
        const taken = given.flatMap((names, rank) => (isTaken(names, given.slice(0, rank)) ? `t${rank}` : []));
        expect(found.map(({ territoryIds }) => territoryIds[0])).toEqual(taken);
        for (const { territoryIds } of found) {
          const [own, ...by] = territoryIds.map((id) => given[Number(id.slice(1))]);
          expect(isTaken(own, by)).toBe(true);
          for (const spared of by)
            expect(
              isTaken(
                own,
                by.filter((names) => names !== spared),
              ),
            ).toBe(false);
        }
      }),
    );
  });

  function isTaken(names: readonly string[], others: readonly (readonly string[])[]): boolean {
    return names.every((name) => others.some((other) => other.includes(name)));
  }
});
