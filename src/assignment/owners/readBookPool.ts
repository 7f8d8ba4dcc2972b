import { requireObject } from '../../core/requireObject.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { asMembers } from '../../model/looseModel.js';
import { findOptionIssues } from '../findOptionIssues.js';
import { findFormIssues } from './findFormIssues.js';
import { findUserIssues } from './findUserIssues.js';
import { bookPoolSchema } from './ownerSchema.js';
import type { BookOptions, BookPool } from './types.js';

/** The pool and the day that {@link assignBook} is given, after every check, or a thrown error with every issue. */
export function readBookPool(given: unknown, options: BookOptions): BookPool & BookOptions {
  requireObject(options);
  const { asOf } = options;
  const pool = bookPoolSchema.safeParse(given);
  const issues = [
    ...findFormIssues(pool, given, ''),
    ...findUserIssues(asMembers(given)?.members, '/members'),
    ...findOptionIssues({ asOf }),
  ];
  if (!pool.success) return fail(issues);
  throwIssues(issues);
  return { ...pool.data, ...(asOf === undefined ? {} : { asOf }) };
}
