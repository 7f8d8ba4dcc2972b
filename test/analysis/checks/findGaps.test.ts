import { describe, expect, it } from 'vitest';
import { assignAccount, compileModel } from '../../../src/index.js';
import { findingsOf, planOf, type ShortTerritory } from '../findingsOf.js';

const country = { var: 'country' };
const fields = { country: { type: 'string', values: ['DE', 'AT', 'CH'], required: true } } as const;

function is(name: string) {
  return { criteria: { '==': [country, name] } };
}

function find(...territories: readonly ShortTerritory[]) {
  return findingsOf(['gap'], planOf(territories, { fields }));
}

describe('a gap', () => {
  it('is an account that is in no territory of the model', () => {
    expect(find(['a', null, is('DE')], ['b', null, is('AT')])).toEqual([
      {
        code: 'gap',
        severity: 'warning',
        territoryIds: [],
        scope: null,
        certainty: 'proved',
        witness: { id: 'witness', country: 'CH' },
        outcome: 'lost',
      },
    ]);
  });

  it('is none where every account is in one', () => {
    expect(find(['a', null, is('DE')], ['b', null, { criteria: { '!=': [country, 'DE'] } }])).toEqual([]);
    expect(find(['a', null, { criteria: true }])).toEqual([]);
  });

  it('is lost below a container', () => {
    expect(find(['top', null], ['a', 'top', is('DE')])).toMatchObject([
      { territoryIds: ['top'], scope: 'top', outcome: 'lost' },
    ]);
  });

  it('is held by a territory that takes what its children do not', () => {
    expect(find(['top', null, { criteria: true }], ['a', 'top', is('DE')])).toMatchObject([
      { territoryIds: ['top'], scope: 'top', outcome: 'held', severity: 'info' },
    ]);
  });

  it('is held by a territory above a container', () => {
    expect(find(['top', null, { criteria: true }], ['inner', 'top'], ['a', 'inner', is('DE')])).toMatchObject([
      { scope: 'inner', outcome: 'held' },
    ]);
  });

  it('is lost where local criteria above do not hold it', () => {
    const top: ShortTerritory = ['top', null, { localCriteria: is('AT').criteria }];
    expect(find(top, ['a', 'top', is('DE')])).toMatchObject([{ outcome: 'lost', witness: { country: 'CH' } }]);
    expect(find(top, ['a', 'top', is('DE')], ['b', 'top', is('CH')])).toMatchObject([
      { outcome: 'held', witness: { country: 'AT' } },
    ]);
  });

  it('is none in what local criteria of a leaf leave, if something else takes that', () => {
    const local: ShortTerritory = ['a', null, { criteria: true, localCriteria: is('DE').criteria }];
    expect(find(local)).toMatchObject([{ scope: null, outcome: 'lost' }]);
    expect(find(local, ['b', null, { criteria: { '!=': [country, 'DE'] } }])).toEqual([]);
  });

  it('is none where children take all, whatever is held above them', () => {
    const rest: ShortTerritory = ['b', 'top', { criteria: { '!=': [country, 'DE'] } }];
    expect(find(['top', null, { localCriteria: is('AT').criteria }], ['a', 'top', is('DE')], rest)).toEqual([]);
  });

  it('is lost in a container of which every child is closed', () => {
    expect(find(['top', null], ['a', 'top', { criteria: true, active: false }])).toMatchObject([
      { scope: null, outcome: 'lost' },
    ]);
  });

  it('is one on a day on which the territory that fills it is closed', () => {
    const model = planOf(
      [
        ['a', null, is('DE')],
        ['b', null, { criteria: true, to: '2024-07-01' }],
      ],
      { fields },
    );
    expect(findingsOf(['gap'], model, { asOf: '2024-06-30' })).toEqual([]);
    expect(findingsOf(['gap'], model, { asOf: '2024-07-01' })).toHaveLength(1);
  });
});

describe('the search for gaps', () => {
  it('looks at the model and at what is open and reached, and at nothing else', () => {
    const model = planOf([
      ['top', null, is('DE')],
      ['closed', 'top', { criteria: true, active: false }],
      ['below', 'closed', is('DE')],
      ['never', 'top', is('AT')],
    ]);
    const steps: string[] = [];
    findingsOf(['gap'], model, { onProgress: ({ done, total }) => steps.push(`${done}/${total}`) });
    expect(steps).toEqual(['1/2', '2/2']);
  });

  // No account meets the one and each meets the other, but that takes an evaluation.
  const never = { '>': [{ '%': [{ var: 'size' }, 7] }, 9] };
  const always = { '!': never };
  const unknown = { code: 'unknown', question: 'gap', reason: 'opaque' };

  it.each<[string, readonly ShortTerritory[], string | null]>([
    ['in the model', [['a', null, { criteria: always }]], null],
    [
      'where all would be held',
      [
        ['top', null, { criteria: true }],
        ['a', 'top', { criteria: always }],
      ],
      'top',
    ],
    [
      'where some would be held',
      [
        ['top', null, { localCriteria: is('DE').criteria }],
        ['a', 'top', { criteria: always }],
      ],
      'top',
    ],
  ])('says once that something is not known %s', (_, territories, scope) => {
    const territoryIds = scope === null ? [] : [scope];
    expect(findingsOf(['gap'], planOf(territories))).toMatchObject([{ ...unknown, territoryIds, scope }]);
  });

  it('finds what is held although it is not known what is lost', () => {
    const some = { and: [{ '!=': [country, 'DE'] }, always] };
    const model = planOf([
      ['top', null, { localCriteria: is('DE').criteria }],
      ['a', 'top', { criteria: some }],
    ]);
    expect(findingsOf(['gap'], model)).toMatchObject([
      unknown,
      { code: 'gap', outcome: 'held', witness: { country: 'DE' } },
    ]);
  });
});

it('a gap is held only by an account that is held, though whether one is lost is not known', () => {
  const tags = { var: 'tags' };
  const has = (tag: string) => ({ in: [tag, tags] });
  const some = (tag: string) => ({ some: [tags, { in: [{ var: '' }, [tag]] }] });
  const part = { some: [tags, { in: ['a', { var: '' }] }] };
  const model = planOf(
    [
      ['e', 'a', { criteria: has('a') }],
      ['a', null, { criteria: { if: [has('b'), has('a'), part] } }],
      ['c', null, { criteria: some('b'), localCriteria: { and: [has('a'), has('b')] } }],
      ['d', 'c', { criteria: has('d') }],
    ],
    { fields: { tags: { type: 'string[]', values: ['a', 'b', 'c'] } } },
  );
  const compiled = compileModel(model);
  for (const each of findingsOf(['gap'], model)) {
    if (each.code !== 'gap' || each.witness === undefined) continue;
    const ids = assignAccount(compiled, each.witness).territories.map(({ territoryId }) => territoryId);
    expect([each.scope, each.outcome, ids.includes(each.scope ?? '')]).toEqual([
      each.scope,
      each.outcome,
      each.outcome === 'held',
    ]);
  }
});
