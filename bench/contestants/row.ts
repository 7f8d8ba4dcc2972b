import { type Assignment, assignAccount, compileModel, type TerritoryModel } from 'bailiwick';
import { listAnswers } from '../support/listAnswers.js';
import { territoryNumbers } from '../support/territoryNumbers.js';
import type { Contestant } from './types.js';

/** This library, one account after the other. */
export const row: Contestant = {
  name: 'row by row',
  isLazy: true,
  prepare(model) {
    const compiled = compileModel(model);
    return {
      load:
        ({ accounts }) =>
        () => {
          const assignments = accounts.map((account) => assignAccount(compiled, account));
          return () => answersOf(model, assignments);
        },
    };
  },
};

function answersOf(model: TerritoryModel, assignments: readonly Assignment[]) {
  const numbers = territoryNumbers(model);
  return listAnswers(
    assignments.map(({ territories }) => territories.map(({ territoryId }) => numbers.get(territoryId) ?? -1)),
  );
}
