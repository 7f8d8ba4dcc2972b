import { assignAccounts, compileModel } from 'bailiwick';
import type { Contestant } from './types.js';

/** This library, all accounts at once as records. */
export const rows: Contestant = {
  name: 'rows',
  isLazy: true,
  prepare(model) {
    const compiled = compileModel(model);
    return {
      load:
        ({ accounts }) =>
        () => {
          const table = assignAccounts(compiled, accounts);
          return () => table;
        },
    };
  },
};
