import { readOptions } from '../../core/readOptions.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import { findCurrencyIssues } from './findCurrencyIssues.js';
import { findKeyIssues } from './findKeyIssues.js';
import { readTerritories } from './readTerritories.js';
import { comparisonOptionsSchema, comparisonSchema } from './targetSchema.js';
import type { ComparisonInput, TargetComparisonOptions } from './types.js';

/** What is compared and how, checked. */
export interface ReadComparison
  extends Required<TargetComparisonOptions>,
    Pick<ComparisonInput, 'targets' | 'results'> {
  readonly index: HierarchyIndex;
}

/** What {@link compareToTargets} is given, or a thrown error with every issue of the form, or else of what is in it. */
export function readComparison(given: unknown, givenOptions: unknown): ReadComparison {
  const { territories, targets, results } = readOptions(comparisonSchema, given);
  const { pipelineOnly = false, withoutResult = 'unknown' } = readOptions(comparisonOptionsSchema, givenOptions);
  const issues = [
    ...findKeyIssues(targets, '/targets'),
    ...findKeyIssues(results, '/results'),
    ...findCurrencyIssues([
      { pointer: '/targets', entries: targets },
      { pointer: '/results', entries: results },
    ]),
  ];
  return { index: readTerritories(territories, issues), targets, results, pipelineOnly, withoutResult };
}
