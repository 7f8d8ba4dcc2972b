import { readPlainData } from '../../core/readPlainData.js';
import { requireList } from '../../core/requireList.js';
import { findOpportunityIssues } from './findOpportunityIssues.js';
import { readCreditLineOptions } from './readCreditLineOptions.js';
import { splitOpportunity } from './splitOpportunity.js';
import type { CreditLineOptions, CreditLines, SplitOpportunity } from './splitTypes.js';
import { stagedOpportunity } from './stagedOpportunity.js';

/**
 * The credit lines of opportunities, for `rollUp`: one for each split, whose id is `opportunityId/splitId`, and one for the
 * whole opportunity, with its own id, where no split is of revenue.
 *
 * Revenue splits add up to the amount of the opportunity to the last unit: largest remainder in minor units, the smaller
 * split id first. Overlay splits are each rounded on their own, a half to the even neighbour. A split has the territories of
 * the opportunity unless it has its own, and the user of the split alone.
 *
 * With `memberships` and `assignments`, a split that names no territory is in those of its user that are those of the
 * opportunity's account as well, and only where there are none in those of the opportunity. Where that leaves it with
 * several, the `overlap` of the roll-up says what they mean; `primary` picks one.
 *
 * With `stages`, an opportunity has the category of its stage unless it names one. What is open is won with its own
 * probability, else with that of its stage, else with that of its category.
 *
 * Trouble with an opportunity never stops a run: it has no lines then, and an issue `refused_opportunity` for each thing
 * that is wrong with what splits depend on. All else is looked at by `rollUp`.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no list, and everything that is wrong with the options.
 * @example
 * const { lines } = creditLines([
 *   {
 *     id: 'o1',
 *     amountMinor: 10_001,
 *     category: 'commit',
 *     closeDate: '2026-11-22',
 *     territories: [{ territoryId: 'west' }],
 *     splits: [
 *       { id: 's1', weight: 1, userId: 'ann' },
 *       { id: 's2', weight: 1, userId: 'ben' },
 *       { id: 's3', kind: 'overlay', percent: 50, userId: 'eve' },
 *     ],
 *   },
 * ]);
 * lines.map(({ id, kind, amountMinor }) => [id, kind, amountMinor]);
 * // => [['o1/s1', 'revenue', 5001], ['o1/s2', 'revenue', 5000], ['o1/s3', 'overlay', 5000]]
 * const covered = creditLines(
 *   [
 *     {
 *       id: 'o2',
 *       accountId: 'acme',
 *       amountMinor: 100,
 *       category: 'commit',
 *       closeDate: '2026-11-22',
 *       territories: [{ territoryId: 'west' }],
 *       splits: [{ id: 's1', weight: 1, userId: 'ann' }],
 *     },
 *   ],
 *   {
 *     memberships: [{ userId: 'ann', territoryId: 'east' }, { userId: 'ann', territoryId: 'south' }],
 *     assignments: [{ accountId: 'acme', territories: [{ territoryId: 'west' }, { territoryId: 'east' }] }],
 *   },
 * );
 * covered.lines[0].territories; // => [{ territoryId: 'east' }]
 */
export function creditLines(opportunities: readonly SplitOpportunity[], options: CreditLineOptions = {}): CreditLines {
  requireList(opportunities, 'a list of opportunities');
  return readPlainData(() => {
    const { coverage, stages } = readCreditLineOptions(options);
    const read = Array.from(opportunities, (opportunity, row) => {
      const issues = findOpportunityIssues(opportunity, row, stages);
      const staged = issues.length > 0 ? null : stagedOpportunity(opportunity, stages);
      return { issues, lines: staged === null ? [] : splitOpportunity(staged, coverage) };
    });
    return { lines: read.flatMap(({ lines }) => lines), issues: read.flatMap(({ issues }) => issues) };
  });
}
