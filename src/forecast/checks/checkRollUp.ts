import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { requireObject } from '../../core/requireObject.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { RollUp } from '../rollUp/indexTypes.js';
import { readLines } from '../rollUp/readLines.js';
import { readPlan } from '../rollUp/readPlan.js';
import { requireOneCurrency } from '../rollUp/requireOneCurrency.js';
import type { RollUpInput } from '../rollUp/types.js';
import { unclaimedSchema } from './claimsSchema.js';
import { compareClaims } from './compareClaims.js';
import { findUnlisted } from './findUnlisted.js';
import { findWholes } from './findWholes.js';
import { readClaims } from './readClaims.js';
import { recount } from './recount.js';
import type { ClaimedTotal, RollUpCheckOptions, RollUpFinding } from './types.js';

/**
 * Everything that does not add up in a roll-up, or in numbers that somebody else made, such as totals by territory that
 * came out of a CRM: an empty list when each number is the sum of its lines, and each line is in its numbers or in an issue.
 *
 * The lines are added up once more, by walking up the tree from each of them, so that nothing of what is checked is taken
 * on trust; `input` and `options` are those of the roll-up.
 *
 * | finding | what it says |
 * |---|---|
 * | `wrong_total` | a number is not the sum of its lines: by how much, and which are counted twice or dropped |
 * | `not_claimed` | there is no number where lines belong; with `unclaimed: 'unchecked'`, that is none |
 * | `repeated_claim`, `unknown_place` | a second number for one place; one for a territory, period or category there is not |
 * | `unlisted_line` | a line is in no number, and no issue of the roll-up says why |
 * | `whole_and_splits` | an opportunity is among the lines as a whole and in revenue splits, so that it counts twice |
 *
 * A list has a total of everything under the territory `null`, or none at all; where it has none, lines without a
 * territory are unlisted. Overlay is checked where any is claimed. Of a number that comes without its lines, those that
 * explain it are found by trying the ways in which sums usually go wrong, and `isExplained` says whether one of them fits.
 *
 * Cost: linear in the lines, their credits and the depth of the tree; for each wrong number, in the lines of its period and
 * category, or, in a roll-up, in all lines.
 *
 * @throws {@link TerritoryError} as `rollUp` for its input, and `wrong_type`, `missing_member`, `unknown_member` for what is
 * no list of numbers.
 * @example
 * const input = {
 *   territories: [
 *     { id: 'amer', parentId: null },
 *     { id: 'west', parentId: 'amer' },
 *     { id: 'east', parentId: 'amer' },
 *   ],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [
 *     {
 *       id: 'o7',
 *       amountMinor: 90,
 *       category: 'commit',
 *       closeDate: '2026-11-22',
 *       territories: [{ territoryId: 'west' }, { territoryId: 'east' }],
 *     },
 *   ],
 * };
 * checkRollUp(rollUp(input), input); // => []
 *
 * const claim = { periodId: 'Q4', category: 'commit' };
 * const findings = checkRollUp(
 *   [
 *     { ...claim, territoryId: 'west', amountMinor: 90 },
 *     { ...claim, territoryId: 'east', amountMinor: 90 },
 *     { ...claim, territoryId: 'amer', amountMinor: 180 },
 *   ],
 *   input,
 * );
 * findings;
 * // => [{
 * //   code: 'wrong_total', territoryId: 'amer', periodId: 'Q4', category: 'commit', kind: 'revenue',
 * //   claimedMinor: 180, expectedMinor: 90, differenceMinor: 90,
 * //   doubleCounted: [{ lineId: 'o7', countedMinor: 180, expectedMinor: 90 }], dropped: [], foreign: [], isExplained: true,
 * // }]
 */
export function checkRollUp(
  claimed: RollUp | readonly ClaimedTotal[],
  input: RollUpInput,
  options: RollUpCheckOptions = {},
): RollUpFinding[] {
  requireObject(options);
  return readPlainData(() => {
    const { unclaimed = 'zero', ...rest } = options;
    throwIssues(findOptionIssues(unclaimed));
    const { plan, lines } = readPlan(input, rest);
    const gathering = readLines(plan, lines);
    requireOneCurrency(gathering);
    const counted = recount(gathering, lines);
    const { rollUp, claims } = readClaims(claimed);
    const { findings, hasTotal } = compareClaims(counted, { rollUp, claims, unclaimed });
    const unlisted = findUnlisted(counted, { rollUp, hasTotal });
    return [...findings, ...unlisted, ...findWholes(counted)];
  });
}

function findOptionIssues(unclaimed: unknown): Issue[] {
  const { error } = unclaimedSchema.safeParse(unclaimed);
  return schemaIssues(error?.issues ?? [], unclaimed, { pointer: '/unclaimed' });
}
