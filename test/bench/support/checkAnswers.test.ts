import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../../bench/support/checkAnswers.js';
import { listAnswers } from '../../../bench/support/listAnswers.js';

const accounts = [{ id: 'a' }, { id: 'b' }];
const sample = { accounts, columns: () => ({ ids: ['a', 'b'], columns: {} }) };

describe('checkAnswers', () => {
  it('takes territories in any order for the same', () => {
    const [one, other] = [listAnswers([[1, 2], []]), listAnswers([[2, 1], []])];
    expect(() => checkAnswers({ name: 'x', answers: one }, { name: 'y', answers: other }, sample)).not.toThrow();
  });

  it('names the first account on which two differ', () => {
    const [one, other] = [listAnswers([[1], [2, 3]]), listAnswers([[1], [2]])];
    expect(() => checkAnswers({ name: 'x', answers: one }, { name: 'y', answers: other }, sample)).toThrow(
      'y gives [2], x [2,3] for account 1: {"id":"b"}',
    );
  });

  it('looks at the accounts that both have answered', () => {
    const [one, other] = [listAnswers([[1], [2]]), listAnswers([[1]])];
    expect(() => checkAnswers({ name: 'x', answers: one }, { name: 'y', answers: other }, sample)).not.toThrow();
  });
});
