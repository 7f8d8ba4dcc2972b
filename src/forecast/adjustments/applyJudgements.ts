import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import type { RollUp } from '../rollUp/indexTypes.js';
import { territoriesById } from '../rollUp/placements.js';
import { requireRollUp } from '../rollUp/requireRollUp.js';
import type { JudgedForecasts, JudgementInput } from './judgementTypes.js';
import { judgeTerritory } from './judgeTerritory.js';
import { readJudgements } from './readJudgements.js';

/**
 * What each territory comes to if its manager is right: what is closed, and the open lines that the manager has judged in.
 *
 * Each level of the tree has its own judgements, which the managers above view. The manager of a territory judges the open
 * revenue lines of it and of all below, or, where it has none, the manager of the nearest territory above that has one. A
 * split is a line of its own. The first line of the table that holds refuses a judgement: it does not count then, and has an
 * issue `refused_judgement` with the reason.
 *
 * | reason | holds when |
 * |---|---|
 * | `no_such_line` | the roll-up has no line of this id, or has left it out |
 * | `not_open` | the line is closed, omitted or overlay |
 * | `not_in_territory` | it is credited neither in the territory nor below |
 * | `own_line` | it is the user's own |
 * | `views_only` | the user manages a territory further up |
 * | `not_manager` | the user does not manage the territory |
 * | `not_subordinate` | it is that of a manager further up |
 *
 * A judgement in a territory that there is not has the issue `unknown_territory`; of several for one line at one level none
 * counts, `duplicate_judgement`. Source: Salesforce's judgements.
 *
 * Cost: linear in the lines of the roll-up, and in territories times periods.
 *
 * @throws {@link TerritoryError} with every issue of the form or of the territories, or `unknown_period`.
 * @example
 * const territories = [{ id: 'west', parentId: null, managerId: 'ann' }];
 * const line = { closeDate: '2026-11-22', territories: [{ territoryId: 'west' }], userId: 'ben' };
 * const found = rollUp({
 *   territories,
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [
 *     { ...line, id: 'o1', amountMinor: 100, category: 'closed' },
 *     { ...line, id: 'o2', amountMinor: 60, category: 'commit' },
 *     { ...line, id: 'o3', amountMinor: 30, category: 'commit', userId: 'ann' },
 *   ],
 * });
 * const judgement = { territoryId: 'west', by: 'ann', verdict: 'in' };
 * const judgements = [{ ...judgement, lineId: 'o2' }, { ...judgement, lineId: 'o3' }];
 * const { rows, issues } = applyJudgements(found, { territories, judgements });
 * rows[0].totalInMinor; // => 160
 * rows[0].inLineIds; // => ['o2']
 * issues[0].reason; // => 'own_line'
 */
export function applyJudgements(rollUp: RollUp, input: JudgementInput): JudgedForecasts {
  requireRollUp(rollUp);
  return readPlainData(() => {
    const read = readJudgements(rollUp, input);
    const places = territoriesById(rollUp.plan.tree);
    const issues: Issue[] = [];
    const rows = places.map((place, row) => judgeTerritory(rollUp, read, { ...place, row, issues }));
    return { rows, currency: rollUp.currency, issues: [...read.issues, ...issues] };
  });
}
