import { describe, expect, it } from 'vitest';
import type { AssignmentPolicy } from '../../../src/index.js';
import { findingsOf, planOf, type ShortTerritory } from '../findingsOf.js';

const country = { var: 'country' };
const size = { var: 'size' };
const de = { criteria: { '==': [country, 'DE'] } };
const large = { criteria: { '>=': [size, 1000] } };

function find(territories: readonly ShortTerritory[], policy: AssignmentPolicy = {}) {
  return findingsOf(['overlap'], planOf(territories, { policy }));
}

describe('an overlap', () => {
  it('is an account that belongs to two siblings', () => {
    expect(
      find([
        ['a', null, de],
        ['b', null, large],
      ]),
    ).toEqual([
      {
        code: 'overlap',
        severity: 'warning',
        territoryIds: ['a', 'b'],
        scope: null,
        certainty: 'proved',
        witness: { id: 'witness', country: 'DE', size: 1000 },
        outcome: 'both',
      },
    ]);
  });

  it('is found across branches, below what they have in common', () => {
    const territories: ShortTerritory[] = [
      ['top', null],
      ['left', 'top', { criteria: { '!=': [country, null] } }],
      ['a', 'left', de],
      ['right', 'top'],
      ['b', 'right', large],
    ];
    const found = find(territories).map(({ territoryIds, scope }) => [...territoryIds, scope]);
    expect(found).toEqual([
      ['b', 'left', 'top'],
      ['a', 'b', 'top'],
    ]);
  });

  it('is none where one lies below the other', () => {
    expect(
      find([
        ['a', null, de],
        ['b', 'a', large],
      ]),
    ).toEqual([]);
  });

  it('is none where something below takes every account that the two have in common', () => {
    const both = { and: [de.criteria, large.criteria] };
    const found = find([
      ['a', null, de],
      ['a1', 'a', large],
      ['b', null, { criteria: both }],
    ]);
    expect(found.map(({ territoryIds }) => territoryIds)).toEqual([['a1', 'b']]);
  });

  it('is none where criteria, local ones included, have nothing in common', () => {
    const at = { localCriteria: { '==': [country, 'AT'] } };
    expect(
      find([
        ['a', null, de],
        ['b', null, at],
      ]),
    ).toEqual([]);
    expect(
      find([
        ['a', null, de],
        ['b', null, { criteria: true, ...at }],
      ]),
    ).toEqual([]);
  });

  it('is none with a container or a territory that is closed', () => {
    expect(
      find([
        ['a', null, de],
        ['b', null],
        ['c', null, { ...de, active: false }],
      ]),
    ).toEqual([]);
  });

  it('is one only on a day on which both are open', () => {
    const model = planOf([
      ['a', null, { ...de, to: '2024-07-01' }],
      ['b', null, { ...de, from: '2024-07-01' }],
    ]);
    expect(findingsOf(['overlap'], model)).toHaveLength(1);
    expect(findingsOf(['overlap'], model, { asOf: '2024-07-01' })).toEqual([]);
  });
});

it('an overlap is not known where it rests on a part that can only be evaluated', () => {
  const never = { '>': [{ '%': [size, 7] }, 9] };
  const found = find([
    ['top', null],
    ['a', 'top', { criteria: never }],
    ['b', 'top', de],
  ]);
  expect(found).toMatchObject([
    { code: 'unknown', question: 'overlap', reason: 'opaque', territoryIds: ['a', 'b'], scope: 'top' },
  ]);
});

describe('the outcome of an overlap', () => {
  const ranked: readonly ShortTerritory[] = [
    ['a', null, { ...de, rank: 2 }],
    ['b', null, { ...large, rank: 1 }],
  ];
  const tied: readonly ShortTerritory[] = [
    ['b', null, { ...de, rank: 1 }],
    ['a', null, { ...large, rank: 1 }],
  ];

  it('is precedence where one winner is declared and a key decides, with the winner first', () => {
    expect(find(ranked, { winners: 1, precedence: ['rank'] })).toMatchObject([
      { outcome: 'precedence', severity: 'info', territoryIds: ['b', 'a'] },
    ]);
  });

  it.each(['first', 'none', 'keepAll'] as const)('is a tie where no key decides, whatever follows: %s', (tie) => {
    expect(find(tied, { winners: 1, precedence: ['rank'], tie })).toMatchObject([
      { outcome: 'tie', severity: 'error', territoryIds: ['a', 'b'] },
    ]);
  });

  it('is both where two may win, and precedence again where an account may have one territory', () => {
    expect(find(ranked, { winners: 2, precedence: ['rank'] })).toMatchObject([{ outcome: 'both' }]);
    expect(find(ranked, { limit: 1, precedence: ['rank'] })).toMatchObject([{ outcome: 'precedence' }]);
  });

  it('is no tie where those before the two leave no room, or those after them are all that is left out', () => {
    const outcomeOf = (winners: number, other: ShortTerritory) =>
      find([...tied, other], { winners, precedence: ['rank'] }).flatMap((each) =>
        each.code === 'overlap' && each.territoryIds.join() === 'a,b' ? [each.outcome] : [],
      );
    expect(outcomeOf(1, ['c', null, { criteria: true, rank: 0 }])).toEqual(['precedence']);
    expect(outcomeOf(1, ['c', null, { criteria: true, rank: 2 }])).toEqual(['tie']);
    expect(outcomeOf(2, ['c', null, { criteria: true, rank: 0 }])).toEqual(['tie']);
    expect(outcomeOf(2, ['c', null, { criteria: true, rank: 2 }])).toEqual(['both']);
  });

  it('is the worst of those that accounts of the two come to', () => {
    const third: ShortTerritory = ['c', null, { criteria: { '==': [{ var: 'vip' }, true] }, rank: 1 }];
    const found = find([...tied, third], { winners: 2, precedence: ['rank'] });
    expect(found.map((each) => each.code === 'overlap' && each.outcome)).toEqual(['tie', 'tie', 'tie']);
    expect(find(tied, { winners: 2, precedence: ['rank'] })).toMatchObject([{ outcome: 'both' }]);
    const fourth: ShortTerritory = ['d', null, { ...de, rank: 3 }];
    const withFourth = find([...ranked, fourth], { winners: 2, precedence: ['rank'] });
    expect(withFourth.map((each) => each.code === 'overlap' && [...each.territoryIds, each.outcome])).toEqual([
      ['b', 'a', 'both'],
      ['a', 'd', 'both'],
      ['b', 'd', 'precedence'],
    ]);
  });
});
