import { assignColumns, compileModel } from 'bailiwick';
import type { Contestant } from './types.js';

/** This library, all accounts at once as columns. */
export const columns: Contestant = {
  name: 'columns',
  isLazy: true,
  refuses: ({ isFresh }) => (isFresh ? 'a dictionary has no texts that occur twice' : undefined),
  prepare(model) {
    const compiled = compileModel(model);
    return {
      load(sample) {
        const table = sample.columns();
        return () => {
          const answers = assignColumns(compiled, table);
          return () => answers;
        };
      },
    };
  },
};
