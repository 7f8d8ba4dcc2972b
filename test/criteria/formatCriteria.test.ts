import { describe, expect, it } from 'vitest';
import { compileCriteria, type Fields, formatCriteria, type JsonLogic, parseCriteria } from '../../src/index.js';

const f = { var: 'f' };

describe('formatCriteria', () => {
  it.each<[string, JsonLogic, JsonLogic]>([
    ['puts the field first', { '==': ['x', f] }, { '==': [f, 'x'] }],
    ['turns a comparison that has its literal first', { '<': [5, f] }, { '>': [f, 5] }],
    ['writes strict equality as equality', { '===': [f, 'x'] }, { '==': [f, 'x'] }],
    ['writes strict inequality as inequality', { '!==': ['x', f] }, { '!=': [f, 'x'] }],
    ['writes a negated equality as inequality', { '!': [{ '==': [f, 'x'] }] }, { '!=': [f, 'x'] }],
    ['writes a negated null test as one', { '!': { '==': [null, f] } }, { '!=': [f, null] }],
    ['keeps a field alone', { '!!': [f] }, f],
    ['keeps a range', { '<=': [1, f, 5] }, { '<=': [1, f, 5] }],
    ['keeps an open range', { '<': [1, f, 5] }, { '<': [1, f, 5] }],
    ['keeps the order and the repetition of a list', { in: [f, ['b', 'a', 'b']] }, { in: [f, ['b', 'a', 'b']] }],
    ['writes a number that is looked for as its text', { in: [26, f] }, { in: ['26', f] }],
    ['writes a flag that is a beginning as its text', { startsWith: [f, true] }, { startsWith: [f, 'true'] }],
    ['writes missing with a list', { missing: 'f' }, { missing: ['f'] }],
    ['writes missing with one list', { missing: [['f', 'g']] }, { missing: ['f', 'g'] }],
    ['writes missing_some of all as missing', { missing_some: [2, ['f', 'g']] }, { missing: ['f', 'g'] }],
    ['keeps missing_some', { missing_some: [1, ['f', 'g']] }, { missing_some: [1, ['f', 'g']] }],
    [
      'keeps the order of a group',
      { or: [{ '==': [f, 'b'] }, { '==': [f, 'a'] }] },
      { or: [{ '==': [f, 'b'] }, { '==': [f, 'a'] }] },
    ],
    ['keeps a group of one', { and: [f] }, { and: [f] }],
    ['keeps if', { if: [f, { var: 'g' }, { var: 'h' }] }, { if: [f, { var: 'g' }, { var: 'h' }] }],
    ['writes ?: as if', { '?:': [f, true, { var: 'g' }] }, { if: [f, true, { var: 'g' }] }],
    ['writes the last branch of if', { if: [f, { var: 'g' }] }, { if: [f, { var: 'g' }, false] }],
    [
      'joins an if in the last branch',
      { if: [f, true, { if: [{ var: 'g' }, true] }] },
      { if: [f, true, { var: 'g' }, true, false] },
    ],
    ['keeps xor', { xor: [f, { var: 'g' }] }, { xor: [f, { var: 'g' }] }],
    ['writes a name in a list as a name', { var: ['f'] }, f],
    ['writes what is constant as true or false', { '<': [1, 2] }, true],
    ['folds a literal that is computed', { '==': [f, { '+': [1, 1] }] }, { '==': [f, 2] }],
    ['keeps what is computed from fields', { '>': [{ '*': [f, 2] }, 9] }, { '>': [{ '*': [f, 2] }, 9] }],
    [
      'writes the body of a list as it writes criteria',
      { some: [f, { '===': ['x', { var: '' }] }] },
      { some: [f, { '==': [{ var: '' }, 'x'] }] },
    ],
  ])('%s', (_title, criteria, canonical) => {
    expect(formatCriteria(parseCriteria(criteria))).toEqual(canonical);
  });

  it('writes as many names as an operator may have as its arguments, and more as a list', () => {
    const names = Array.from({ length: 1_001 }, (_, number) => `f${number}`);
    const [most, more] = [names.slice(1), names].map((list) => formatCriteria(parseCriteria({ missing: [list] })));
    expect(most).toEqual({ missing: names.slice(1) });
    expect(more).toEqual({ missing: [names] });
  });

  it('gives fresh data, so that changing it changes no criteria', () => {
    const parsed = parseCriteria({ '>': [{ '*': [f, 2] }, 9] });
    Object.assign(Object(formatCriteria(parsed)), { '>': [1, 0] });
    expect(formatCriteria(parsed)).toEqual({ '>': [{ '*': [f, 2] }, 9] });
  });

  it.each<[string, JsonLogic]>([
    ['groups without a list, 60 deep', wrapped('and', 60)],
    ['negations without a list, 60 deep', wrapped('!', 60)],
    ['an if of 40 conditions', { if: conditions(40) }],
    ['an if of 499 conditions', { if: conditions(499) }],
    ['an if of 1,000 arguments', { if: conditions(500) }],
    ['an if of 999 arguments in the last branch of another', { if: [...conditions(499), { if: conditions(499) }] }],
    ['an if in each last branch, 60 deep', lastBranches(60)],
    [
      '3,200 groups without a list',
      { or: [0, 1, 2, 3].map(() => ({ or: Array.from({ length: 800 }, () => ({ and: f })) })) },
    ],
    ['1,001 names that may be missing', { missing: [Array.from({ length: 1_001 }, (_, i) => `f${i}`)] }],
    ['the deepest single name that may be missing', wrapped('!', 62, { missing: 'f' })],
  ])('gives what can be parsed again: %s', (_title, criteria) => {
    const parsed = parseCriteria(criteria);
    expect(parseCriteria(formatCriteria(parsed))).toEqual(parsed);
  });

  it('gives what decides the same after a journey through JSON text, the sign of zero being lost', () => {
    const fields: Fields = { f: { type: 'number' } };
    const criteria = { '>': [{ '/': [f, -0] }, 0] };
    const text = JSON.stringify(formatCriteria(parseCriteria(criteria, fields)));
    expect(compileCriteria(JSON.parse(text), fields)({ f: 1 })).toBe(compileCriteria(criteria, fields)({ f: 1 }));
  });
});

function wrapped(operator: string, levels: number, innermost: JsonLogic = f): JsonLogic {
  let inner = innermost;
  for (let level = 0; level < levels; level++) inner = { [operator]: inner };
  return inner;
}

function conditions(count: number): JsonLogic[] {
  return Array.from({ length: count }, (_, i) => [{ '==': [f, i] }, i % 2 === 0]).flat();
}

function lastBranches(levels: number): JsonLogic {
  let last: JsonLogic = f;
  for (let level = 0; level < levels; level++) last = { if: [{ '==': [{ var: 'g' }, level] }, level % 2 === 0, last] };
  return last;
}
