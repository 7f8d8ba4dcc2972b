import { describe, expect, it } from 'vitest';
import type { Finding, JsonLogic } from '../../../src/index.js';
import { findingsOf, planOf, type ShortTerritory } from '../findingsOf.js';

const codes: readonly Finding['code'][] = ['never_matches', 'excluded_by_parent', 'always_matches', 'same_as_parent'];
const country = { var: 'country' };
const size = { var: 'size' };

function find(...territories: readonly ShortTerritory[]) {
  return findingsOf(codes, planOf(territories));
}

describe('criteria that contradict themselves', () => {
  it.each<[string, JsonLogic]>([
    ['two values at once', { and: [{ '==': [country, 'DE'] }, { '==': [country, 'AT'] }] }],
    ['an empty range', { and: [{ '>': [size, 5] }, { '<': [size, 5] }] }],
    ['an empty list', { in: [country, []] }],
    ['a value that is absent', { and: [{ '==': [country, null] }, { startsWith: [country, 'D'] }] }],
  ])('never match: %s', (_, criteria) => {
    expect(find(['a', null, { criteria }])).toEqual([
      {
        code: 'never_matches',
        severity: 'error',
        territoryIds: ['a'],
        scope: null,
        certainty: 'proved',
        member: 'criteria',
      },
    ]);
  });

  it('are meant where they are just false', () => {
    expect(find(['a', null, { criteria: false }])).toEqual([]);
  });

  it('never match by what a field is declared to be', () => {
    const fields = { size: { type: 'number', integer: true } } as const;
    const model = planOf([['a', null, { criteria: { '<': [1, size, 2] } }]], { fields });
    expect(findingsOf(codes, model)).toMatchObject([{ code: 'never_matches' }]);
  });

  it('are told apart by the member that has them', () => {
    const local = { and: [{ '==': [country, 'DE'] }, { '==': [country, 'AT'] }] };
    expect(find(['a', null, { criteria: { '==': [country, 'DE'] }, localCriteria: local }])).toMatchObject([
      { code: 'never_matches', territoryIds: ['a'], scope: 'a', member: 'localCriteria' },
    ]);
  });
});

describe('criteria that the ones above leave nothing', () => {
  const de = { criteria: { '==': [country, 'DE'] } };
  const at = { '==': [country, 'AT'] };

  it('are excluded by the parent', () => {
    expect(find(['a', null, de], ['b', 'a', { criteria: at }])).toEqual([
      {
        code: 'excluded_by_parent',
        severity: 'error',
        territoryIds: ['b'],
        scope: 'a',
        certainty: 'proved',
        member: 'criteria',
      },
    ]);
  });

  it('are excluded by one further up, through a container', () => {
    expect(find(['a', null, de], ['b', 'a'], ['c', 'b', { criteria: at }])).toMatchObject([
      { code: 'excluded_by_parent', territoryIds: ['c'], scope: 'b' },
    ]);
  });

  it('are excluded by the criteria of the same territory where they are local', () => {
    expect(find(['a', null, { ...de, localCriteria: at }])).toMatchObject([
      { code: 'excluded_by_parent', territoryIds: ['a'], scope: 'a', member: 'localCriteria' },
    ]);
  });

  it('are not blamed on local criteria above, which do not cascade', () => {
    expect(find(['a', null, { localCriteria: de.criteria }], ['b', 'a', { criteria: at }])).toEqual([]);
  });

  it('say nothing more of what lies below them', () => {
    const below: ShortTerritory = ['c', 'b', { criteria: { '==': [country, 'FR'] } }];
    expect(find(['a', null, de], ['b', 'a', { criteria: at }], below)).toMatchObject([{ territoryIds: ['b'] }]);
  });
});

describe('criteria that let everything pass', () => {
  const all = { or: [{ '==': [country, 'DE'] }, { '!=': [country, 'DE'] }] };

  it('always match, if they are not just true', () => {
    expect(find(['a', null, { criteria: all }], ['b', null, { criteria: true }])).toEqual([
      {
        code: 'always_matches',
        severity: 'warning',
        territoryIds: ['a'],
        scope: null,
        certainty: 'proved',
        member: 'criteria',
      },
    ]);
  });

  it('always match by what a field is declared to be', () => {
    const fields = { country: { type: 'string', values: ['DE', 'AT'], required: true } } as const;
    const model = planOf([['a', null, { criteria: { in: [country, ['DE', 'AT']] } }]], { fields });
    expect(findingsOf(codes, model)).toMatchObject([{ code: 'always_matches' }]);
    const optional = { country: { type: 'string', values: ['DE', 'AT'] } } as const;
    expect(findingsOf(codes, { ...model, fields: optional })).toEqual([]);
  });

  it('are the same as the parent where all of its accounts pass', () => {
    const [large, huge] = [{ '>=': [size, 1000] }, { '>=': [size, 5000] }];
    expect(find(['a', null, { criteria: huge }], ['b', 'a', { criteria: large }])).toEqual([
      {
        code: 'same_as_parent',
        severity: 'warning',
        territoryIds: ['b'],
        scope: 'a',
        certainty: 'proved',
        member: 'criteria',
      },
    ]);
  });
});

describe('territories that are not considered', () => {
  const never = { criteria: { in: [country, []] } };

  it('have no findings, nor has what lies below them', () => {
    const closed: ShortTerritory = ['a', null, { ...never, active: false }];
    expect(find(closed, ['b', 'a', never])).toEqual([]);
  });

  it('are those out of their dates on the day that is asked about', () => {
    const model = planOf([['a', null, { ...never, from: '2024-01-01', to: '2025-01-01' }]]);
    expect(findingsOf(codes, model)).toHaveLength(1);
    expect(findingsOf(codes, model, { asOf: '2024-12-31' })).toHaveLength(1);
    expect(findingsOf(codes, model, { asOf: '2025-01-01' })).toEqual([]);
  });
});
