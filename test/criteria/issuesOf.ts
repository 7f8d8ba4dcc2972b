import { type CriteriaOptions, type Fields, type Issue, type JsonLogic, parseCriteria } from '../../src/index.js';
import { thrownIssues } from '../support/thrownIssues.js';

/** Everything that keeps criteria from being parsed; nothing where they are accepted. */
export function issuesOf(criteria: JsonLogic, fields?: Fields, options?: CriteriaOptions): readonly Issue[] {
  return thrownIssues(() => parseCriteria(criteria, fields, options));
}
