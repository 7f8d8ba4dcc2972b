import { parseCriteria } from 'bailiwick';
import { compilePredicate } from '../../src/criteria/compilePredicate.js';
import { predicateWalk } from './predicateWalk.js';
import type { Contestant } from './types.js';

/** This library's predicates in a plain walk over the tree: the base of the ratios. */
export const walk: Contestant = {
  name: 'walk',
  prepare: (model) => predicateWalk(model, (criteria) => compilePredicate(parseCriteria(criteria, model.fields))),
};
