import { describe, expect, it } from 'vitest';
import { compareModels, type ModelMove } from '../../src/index.js';
import { thrownIssues } from '../support/thrownIssues.js';
import { planOf, type ShortTerritory } from './findingsOf.js';

const country = { var: 'country' };

function is(...names: readonly string[]) {
  return { criteria: { in: [country, [...names]] } };
}

function pairs(moves: readonly ModelMove[]): unknown[] {
  return moves.map(({ from, to }) => [from, to]);
}

describe('the moves between two models', () => {
  const before = planOf([
    ['a', null, is('DE', 'AT')],
    ['b', null, is('CH')],
  ]);

  it('are none where both assign alike, however they are written', () => {
    const other = planOf([
      ['a', null, { localCriteria: { or: [is('AT').criteria, is('DE').criteria] } }],
      ['b', null, is('CH')],
      ['c', null, is()],
    ]);
    expect(compareModels(before, before)).toEqual([]);
    expect(compareModels(before, other)).toEqual([]);
  });

  it('are shown by an account that makes each', () => {
    const after = planOf([
      ['a', null, is('DE')],
      ['b', null, is('CH', 'AT')],
    ]);
    expect(compareModels(before, after)).toEqual([
      { from: 'a', to: 'b', certainty: 'proved', witness: { id: 'witness', country: 'AT' } },
    ]);
  });

  it('go to no territory, and come from none', () => {
    const after = planOf([
      ['a', null, is('DE', 'AT')],
      ['c', null, is('FR')],
    ]);
    expect(pairs(compareModels(before, after))).toEqual([
      ['b', null],
      [null, 'c'],
    ]);
  });

  it('neither leave nor enter a territory that is closed', () => {
    const more = planOf([...before.territories.map(short), ['c', null, { ...is('FR'), active: false }]]);
    expect(compareModels(before, more)).toEqual([]);
    expect(compareModels(more, before)).toEqual([]);
  });

  it('respect the day', () => {
    const after = planOf([
      ['a', null, is('DE', 'AT')],
      ['b', null, { ...is('CH'), from: '2024-07-01' }],
    ]);
    expect(compareModels(before, after)).toEqual([]);
    expect(compareModels(before, after, { asOf: '2024-07-01' })).toEqual([]);
    expect(pairs(compareModels(before, after, { asOf: '2024-06-30' }))).toEqual([['b', null]]);
  });

  it('follow from a change of policy alone', () => {
    const territories: ShortTerritory[] = [
      ['a', null, { ...is('DE', 'AT'), rank: 2 }],
      ['b', null, { ...is('AT', 'CH'), rank: 1 }],
    ];
    const first = planOf(territories, { policy: { winners: 1 } });
    const second = planOf(territories, { policy: { winners: 1, precedence: ['rank'] } });
    expect(compareModels(first, second)).toMatchObject([{ from: 'a', to: 'b', witness: { country: 'AT' } }]);
  });

  it('are not known where a part can only be evaluated', () => {
    const impossible = { '>': [{ '%': [{ var: 'size' }, 7] }, 9] };
    const after = planOf([...before.territories.map(short), ['c', null, { criteria: impossible }]]);
    expect(compareModels(before, after)).toMatchObject([
      { from: null, to: 'c', certainty: 'unknown', reason: 'opaque' },
    ]);
  });
});

it('an account that stays does not move, though it may be one of several that come and go', () => {
  const rest = (divisor: number) => ({ '==': [{ '%': [{ var: 'size' }, divisor] }, 1] });
  const [before, after] = [2, 3].map((divisor) => planOf([['a', null, { criteria: rest(divisor) }]]));
  const moves = pairs(compareModels(before, after));
  expect(moves.length).toBeGreaterThan(0);
  expect(moves).not.toContainEqual(['a', 'a']);
});

function short({ id, parentId, ...rest }: { id: string; parentId: string | null }): ShortTerritory {
  return [id, parentId, rest];
}

it('refuses models that read a field in different ways', () => {
  const [text, list] = [{ country: { type: 'string' } }, { country: { type: 'string[]' } }] as const;
  const before = planOf([['a', null, { criteria: { '!!': [country] } }]], { fields: text });
  expect(thrownIssues(() => compareModels(before, { ...before, fields: list }))).toMatchObject([
    { code: 'field_type_conflict', field: 'country' },
  ]);
});

it('refuses options that cannot be used', () => {
  const model = planOf([]);
  expect(thrownIssues(() => compareModels(model, model, { budget: 0, asOf: 'today' }))).toHaveLength(2);
});
