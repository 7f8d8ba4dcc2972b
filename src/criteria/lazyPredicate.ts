import { compilePredicate } from './compilePredicate.js';
import type { Predicate } from './predicate.js';
import type { Criteria } from './types.js';

/** The predicate of a typed tree that is compiled when it is asked first: of many criteria, most may never be. */
export function lazyPredicate(criteria: Criteria): Predicate {
  let compiled: Predicate | undefined;
  return (record, report) => {
    compiled ??= compilePredicate(criteria);
    return compiled(record, report);
  };
}
