import { describe, expect, it } from 'vitest';
import type { JsonLogic } from '../../../src/index.js';
import { findingsOf, planOf } from '../findingsOf.js';

const country = { var: 'country' };
const size = { var: 'size' };
const de = { '==': [country, 'DE'] };
const large = { '>=': [size, 1000] };
const positive = { '>': [size, 0] };

function conditionsIn(criteria: JsonLogic): unknown[] {
  return findingsOf(['redundant_condition'], planOf([['a', null, { criteria }]])).map(
    (finding) => finding.code === 'redundant_condition' && finding.condition,
  );
}

describe('a redundant condition', () => {
  it.each<[string, JsonLogic, JsonLogic]>([
    ['one that another implies', { and: [positive, large, de] }, positive],
    ['the later one of two that say the same', { and: [large, de, { '<=': [1000, size] }] }, large],
    ['an alternative that another one has', { or: [positive, de, large] }, large],
    ['one inside a negation', { '!': [{ or: [positive, large, de] }] }, large],
    ['an absence that a bound excludes', { and: [large, { '!=': [size, null] }] }, { '!=': [size, null] }],
  ])('is %s', (_, criteria, condition) => {
    expect(conditionsIn(criteria)).toEqual([condition]);
  });

  it('is named with its territory, its member and what is above', () => {
    const model = planOf([
      ['a', null, { criteria: de }],
      ['b', 'a', { localCriteria: { and: [de, large] } }],
    ]);
    expect(findingsOf(['redundant_condition'], model)).toEqual([
      {
        code: 'redundant_condition',
        severity: 'info',
        territoryIds: ['b'],
        scope: 'b',
        certainty: 'proved',
        member: 'localCriteria',
        condition: de,
      },
    ]);
  });

  it('is left out for good, so that two that need each other are not both named', () => {
    expect(conditionsIn({ and: [large, large, large] })).toEqual([large, large]);
  });

  it('is none where each says something', () => {
    expect(conditionsIn({ and: [de, large, { '<': [size, 5000] }] })).toEqual([]);
    expect(conditionsIn(de)).toEqual([]);
  });

  it('is none in criteria that never match or always do, which are found as such', () => {
    expect(conditionsIn({ and: [de, { '==': [country, 'AT'] }] })).toEqual([]);
    expect(conditionsIn({ and: [de, { '==': [country, 'AT'] }, { '==': [country, 'CH'] }] })).toEqual([]);
    expect(conditionsIn({ or: [de, { '!=': [country, 'DE'] }] })).toEqual([]);
    expect(conditionsIn({ or: [de, { '!=': [country, 'DE'] }, large] })).toEqual([]);
  });

  it('is looked for among so many conditions, and not known among more', () => {
    const find = (count: number) =>
      findingsOf(['redundant_condition'], planOf([['a', null, { criteria: { or: Array(count).fill(large) } }]]));
    expect(find(257).map(({ code }) => code)).toEqual(Array(256).fill('redundant_condition'));
    const [more, ...others] = find(300).reverse();
    expect(more).toMatchObject({
      code: 'unknown',
      question: 'redundant_condition',
      reason: 'limit',
      territoryIds: ['a'],
      scope: null,
    });
    expect(others.map(({ code }) => code)).toEqual(Array(256).fill('redundant_condition'));
  });

  it('is not known where no account is known to meet the criteria, if there is more than one', () => {
    const never = { '>': [{ '%': [size, 7] }, 9] };
    const find = (criteria: JsonLogic) => findingsOf(['redundant_condition'], planOf([['a', null, { criteria }]]));
    expect(find({ and: [never, de] })).toMatchObject([
      { code: 'unknown', question: 'redundant_condition', reason: 'opaque', territoryIds: ['a'] },
    ]);
    expect(find(never)).toEqual([]);
  });

  it('is not known though another one is known to be needed', () => {
    const odd = { '==': [{ '%': [size, 2] }, 1] };
    const criteria = { and: [odd, { '>=': [size, 1001] }, positive, de] };
    expect(findingsOf(['redundant_condition'], planOf([['a', null, { criteria }]]))).toMatchObject([
      { code: 'unknown', question: 'redundant_condition', reason: 'opaque' },
    ]);
  });

  it('is not known beside a part that can only be evaluated', () => {
    const odd = { '==': [{ '%': [size, 2] }, 1] };
    const model = planOf([['a', null, { criteria: { and: [odd, { '>=': [size, 1001] }, positive] } }]]);
    expect(findingsOf(['redundant_condition'], model)).toMatchObject([
      { code: 'unknown', question: 'redundant_condition', reason: 'opaque', territoryIds: ['a'] },
    ]);
  });
});
