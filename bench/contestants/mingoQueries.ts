import { parseCriteria } from 'bailiwick';
import { Query } from 'mingo';
import { mongoQuery } from './mongoQuery.js';
import { predicateWalk } from './predicateWalk.js';
import type { Contestant } from './types.js';

/** MongoDB's query language in JavaScript once more, in the same walk. */
export const mingoQueries: Contestant = {
  name: 'mingo',
  prepare: (model) =>
    predicateWalk(model, (criteria) => {
      const query = new Query(mongoQuery(parseCriteria(criteria, model.fields)), {});
      return (account) => query.test(account);
    }),
};
