import { parseCriteria } from 'bailiwick';
import sift from 'sift';
import { mongoQuery } from './mongoQuery.js';
import { predicateWalk } from './predicateWalk.js';
import type { Contestant } from './types.js';

/** MongoDB's query language in JavaScript, in the same walk. */
export const siftQueries: Contestant = {
  name: 'sift',
  prepare: (model) =>
    predicateWalk(model, (criteria) => {
      const accepts = sift.default(mongoQuery(parseCriteria(criteria, model.fields)));
      return (account) => accepts(account);
    }),
};
