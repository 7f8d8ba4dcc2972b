import { parseCriteria } from 'bailiwick';
import { builtPredicates } from '../support/builtPredicates.js';
import { predicateWalk } from './predicateWalk.js';
import type { Contestant } from './types.js';

/** This library's predicates in a plain walk over the tree: the base of the ratios. */
export const walk: Contestant = {
  name: 'walk',
  async prepare(model) {
    const { compilePredicate } = await builtPredicates();
    return predicateWalk(model, (criteria) => compilePredicate(parseCriteria(criteria, model.fields)));
  },
};
