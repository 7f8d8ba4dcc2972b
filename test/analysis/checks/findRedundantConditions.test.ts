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
    expect(conditionsIn({ or: [de, { '!=': [country, 'DE'] }] })).toEqual([]);
  });

  it('is not known beside a part that can only be evaluated', () => {
    const odd = { '==': [{ '%': [size, 2] }, 1] };
    const model = planOf([['a', null, { criteria: { and: [odd, { '>=': [size, 1001] }, positive] } }]]);
    expect(findingsOf(['redundant_condition'], model)).toMatchObject([
      { code: 'unknown', question: 'redundant_condition', reason: 'opaque', territoryIds: ['a'] },
    ]);
  });
});
