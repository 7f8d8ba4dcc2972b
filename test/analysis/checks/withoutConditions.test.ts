import { describe, expect, it } from 'vitest';
import { withoutConditions } from '../../../src/analysis/checks/withoutConditions.js';
import { formatCriteria, type JsonLogic, parseCriteria } from '../../../src/index.js';

const fields = { a: { type: 'number' }, b: { type: 'number' }, c: { type: 'number' } } as const;
const above = (name: string): JsonLogic => ({ '>': [{ var: name }, 1] });
const [a, b, c] = ['a', 'b', 'c'].map(above);

/** Every condition that can go, and what is left without it, in turn. */
function variantsOf(logic: JsonLogic): { condition: JsonLogic; rest: JsonLogic }[] {
  const criteria = parseCriteria(logic, fields);
  const found: { condition: JsonLogic; rest: JsonLogic }[] = [];
  for (let at = 0; ; at++) {
    const variant = withoutConditions(criteria, at);
    if (variant === undefined) return found;
    found.push({ condition: formatCriteria(variant.condition), rest: formatCriteria(variant.rest) });
  }
}

describe('criteria without one of their conditions', () => {
  it('are those left when each in turn is gone, the last one first', () => {
    expect(variantsOf({ and: [a, b, c] })).toEqual([
      { condition: c, rest: { and: [a, b] } },
      { condition: b, rest: { and: [a, c] } },
      { condition: a, rest: { and: [b, c] } },
    ]);
  });

  it('are the other condition alone where there are two', () => {
    expect(variantsOf({ or: [a, b] })).toEqual([
      { condition: b, rest: a },
      { condition: a, rest: b },
    ]);
  });

  it('lose conditions within groups, never a group', () => {
    expect(variantsOf({ and: [a, { or: [b, c] }] })).toEqual([
      { condition: c, rest: { and: [a, b] } },
      { condition: b, rest: { and: [a, c] } },
      { condition: a, rest: { or: [b, c] } },
    ]);
  });

  it('lose a negated group as a whole, after the conditions in it', () => {
    const conditions = variantsOf({ and: [a, { '!': [{ or: [b, c] }] }] }).map(({ condition }) => condition);
    expect(conditions).toEqual([c, b, { '!': { or: [b, c] } }, a]);
  });

  it('are none where one condition is all there is', () => {
    expect(variantsOf(a)).toEqual([]);
    expect(variantsOf({ and: [a] })).toEqual([]);
    expect(variantsOf({ '!': [a] })).toEqual([]);
  });
});
